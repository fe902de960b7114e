using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>Numbers, sizes and durations as people read them, whatever the culture of the machine.</summary>
internal static class Figures
{
    private const long Mega = 1024 * 1024;
    private const char NarrowSpace = '\u202F';

    /// <summary>1 000 000.</summary>
    public static string French(long number) => English(number).Replace(',', NarrowSpace);

    /// <summary>1,000,000.</summary>
    public static string English(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>50 Mo; below one, in octets.</summary>
    public static string FrenchSize(long bytes) =>
        bytes < Mega ? $"{French(bytes)} octets" : $"{Megas(bytes).Replace('.', ',')} Mo";

    /// <summary>50 MB; below one, in bytes.</summary>
    public static string EnglishSize(long bytes) => bytes < Mega ? $"{English(bytes)} bytes" : $"{Megas(bytes)} MB";

    /// <summary>0,2 seconde.</summary>
    public static string French(TimeSpan duration) =>
        $"{Seconds(duration).Replace('.', ',')} seconde{(duration.TotalSeconds >= 2 ? "s" : "")}";

    /// <summary>0.2 seconds.</summary>
    public static string English(TimeSpan duration) => $"{Seconds(duration)} seconds";

    private static string Megas(long bytes) => ((double)bytes / Mega).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
