using System.Globalization;

namespace LegalDocs.Cli.Display;

/// <summary>Lengths for a reader: « 12,4 Mo ».</summary>
internal static class Sizes
{
    private static readonly string[] FrenchUnits = ["o", "ko", "Mo", "Go", "To"];
    private static readonly string[] EnglishUnits = ["B", "kB", "MB", "GB", "TB"];

    public static string Of(CliContext context, long bytes) => context.Say(French(bytes), English(bytes));

    public static string French(long bytes) => Write(bytes, FrenchUnits).Replace('.', ',');

    public static string English(long bytes) => Write(bytes, EnglishUnits);

    private static string Write(long bytes, string[] units)
    {
        double value = bytes;
        var unit = 0;
        for (; value >= 1000 && unit < units.Length - 1; unit++)
        {
            value /= 1000;
        }

        return $"{value.ToString(unit == 0 ? "0" : "0.0", CultureInfo.InvariantCulture)}\u00a0{units[unit]}";
    }
}
