using System.Globalization;

namespace LegalDocs.Register;

/// <summary>Instants and dates as the database keeps them: integers of milliseconds UTC, and AAAA-MM-JJ.</summary>
internal static class Instants
{
    private const string DateFormat = "yyyy-MM-dd";

    public static long ToMs(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    public static DateTimeOffset FromMs(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);

    public static string ToText(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static DateOnly FromText(string text) =>
        DateOnly.ParseExact(text, DateFormat, CultureInfo.InvariantCulture);
}
