namespace LegalDocs.Acts;

/// <summary>The public holidays of France: eleven everywhere (code du travail, art. L. 3133-1), two more in
/// Alsace-Moselle (art. L. 3134-13), one more in each overseas département (art. L. 3422-2).</summary>
/// <remarks>
/// Good Friday is a holiday in the communes of Alsace-Moselle that have a Protestant church; it is counted for the
/// three
/// départements, which can only lengthen a time limit shown by a day.
/// </remarks>
public static class JoursFeries
{
    private const int GoodFriday = -2;

    private static readonly (int Month, int Day)[] Fixed =
        [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];

    // Easter Monday, Ascension, Whit Monday.
    private static readonly int[] DaysAfterEaster = [1, 39, 50];

    private static readonly string[] AlsaceMoselle = ["57", "67", "68"];

    // Abolition of slavery.
    private static readonly Dictionary<string, (int Month, int Day)> Overseas = new(StringComparer.Ordinal)
    {
        ["971"] = (5, 27),
        ["972"] = (5, 22),
        ["973"] = (6, 10),
        ["974"] = (12, 20),
        ["976"] = (4, 27),
    };

    /// <summary>Whether a day is a public holiday.</summary>
    /// <param name="date">The day.</param>
    /// <param name="departement">Code of the département, for its own holidays; null: those of all France only.</param>
    /// <returns>True for a holiday of its year.</returns>
    public static bool IsHoliday(DateOnly date, string? departement = null) =>
        Fixed.Contains((date.Month, date.Day))
        || DaysAfterEaster.Contains(date.DayNumber - Easter(date.Year).DayNumber)
        || IsLocal(date, departement);

    /// <summary>Whether a time limit may end on a day.</summary>
    /// <param name="date">The day.</param>
    /// <param name="departement">As for <see cref="IsHoliday"/>.</param>
    /// <returns>False on Saturdays, Sundays and holidays.</returns>
    public static bool IsWorkingDay(DateOnly date, string? departement = null) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(date, departement);

    private static bool IsLocal(DateOnly date, string? departement) => departement is not null
        && (Overseas.TryGetValue(departement, out var day)
            ? day == (date.Month, date.Day)
            : AlsaceMoselle.Contains(departement)
                && ((date.Month, date.Day) == (12, 26)
                    || date.DayNumber - Easter(date.Year).DayNumber == GoodFriday));

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
