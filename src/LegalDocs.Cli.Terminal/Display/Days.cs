using System.Globalization;
using LegalDocs.French.Dates;

namespace LegalDocs.Cli.Display;

/// <summary>Days for a reader: « 27/09/2018 » in a table, « 27 septembre 2018 » in a sentence; in English as machines write them.</summary>
internal static class Days
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>A day in a column.</summary>
    public static string Short(CliContext context, string iso) => TryParse(iso) is { } day
        ? context.Say(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), iso)
        : iso;

    /// <summary>A day in a sentence.</summary>
    public static string Long(CliContext context, string iso) => TryParse(iso) is { } day
        ? context.Say(FrenchDates.InFull(day), iso)
        : iso;

    /// <summary>An instant, in UTC.</summary>
    public static string Instant(CliContext context, DateTimeOffset at)
    {
        var utc = at.UtcDateTime;
        return context.Say(
            $"{FrenchDates.InFull(DateOnly.FromDateTime(utc))} à {utc.ToString("H' h 'mm", CultureInfo.InvariantCulture)} UTC",
            utc.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
    }

    private static DateOnly? TryParse(string iso) =>
        DateOnly.TryParseExact(iso, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
