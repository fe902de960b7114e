namespace LegalDocs.Campaigns.Preflight;

/// <summary>The day it is in metropolitan France, where the platform judges dates of the future.</summary>
/// <remarks>The rule is that of the European directive 2000/84/CE, so that no time-zone database is needed.</remarks>
internal static class ParisDay
{
    public static DateOnly Of(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        var isSummer = utc >= ChangeOf(utc.Year, 3) && utc < ChangeOf(utc.Year, 10);
        return DateOnly.FromDateTime(utc.AddHours(isSummer ? 2 : 1));
    }

    /// <summary>Last Sunday of the month, at one o'clock UTC.</summary>
    private static DateTime ChangeOf(int year, int month)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month), 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
