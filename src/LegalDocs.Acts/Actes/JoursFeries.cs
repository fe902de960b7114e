namespace LegalDocs.Acts;

/// <summary>The eleven public holidays of France (code du travail, art. L. 3133-1).</summary>
/// <remarks>The two further days of Alsace-Moselle and those of the overseas départements are not counted.</remarks>
public static class JoursFeries
{
    private static readonly (int Month, int Day)[] Fixed =
        [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];

    // Easter Monday, Ascension, Whit Monday.
    private static readonly int[] DaysAfterEaster = [1, 39, 50];

    /// <summary>Whether a day is a public holiday.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True for one of the eleven holidays of its year.</returns>
    public static bool IsHoliday(DateOnly date) =>
        Fixed.Contains((date.Month, date.Day))
        || DaysAfterEaster.Contains(date.DayNumber - Easter(date.Year).DayNumber);

    /// <summary>Whether a time limit may end on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>False on Saturdays, Sundays and holidays.</returns>
    public static bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(date);

    /// <summary>Easter Sunday, by the Gregorian computus (Meeus, Jones, Butcher).</summary>
    private static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var ofCentury = year % 100;
        var moonCorrection = ((century - ((century + 8) / 25) + 1) / 3);
        var epact = ((19 * golden) + century - (century / 4) - moonCorrection + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var month = (epact + weekday - (7 * shift) + 114) / 31;
        var day = ((epact + weekday - (7 * shift) + 114) % 31) + 1;
        return new DateOnly(year, month, day);
    }
}
