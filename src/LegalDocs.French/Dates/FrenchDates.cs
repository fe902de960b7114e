using System.Globalization;
using LegalDocs.French.Numbers;

namespace LegalDocs.French.Dates;

/// <summary>Dates of acts (domain.md 3.2). Own names of months and days: no culture data.</summary>
public static class FrenchDates
{
    private static readonly string[] Months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    private static readonly string[] Days =
        ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    /// <summary>Long date: « 1er avril 2026 », « 2 avril 2026 ».</summary>
    /// <param name="date">The date.</param>
    /// <returns>Day, month in lower case, year.</returns>
    public static string InFull(DateOnly date) =>
        $"{Day(date)} {Months[date.Month - 1]} {date.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Long date with the day of the week: « mercredi 1er avril 2026 ».</summary>
    /// <param name="date">The date.</param>
    /// <returns>Weekday in lower case, then the long date.</returns>
    public static string WithWeekday(DateOnly date) => $"{Days[(int)date.DayOfWeek]} {InFull(date)}";

    /// <summary>Solemn date that opens an extract: « L’an deux mille vingt-six, le premier avril ».</summary>
    /// <param name="date">The date.</param>
    /// <param name="spelling">Spelling of the numbers.</param>
    /// <param name="apostrophe">Apostrophe of « L’an ».</param>
    /// <returns>Year as a rank (« mil neuf cent quatre-vingt »), day as a number but the first.</returns>
    public static string Solemn(
        DateOnly date, Spelling spelling = Spelling.Traditional, Apostrophe apostrophe = Apostrophe.Typographic)
    {
        var year = NumberWords.Write(
            date.Year, new NumberWordsOptions { Spelling = spelling, Use = NumberUse.Year });
        var day = date.Day == 1
            ? Ordinals.Write(1)
            : NumberWords.Write(date.Day, new NumberWordsOptions { Spelling = spelling, Use = NumberUse.Ordinal });
        return $"L{Characters.Of(apostrophe)}an {year}, le {day} {Months[date.Month - 1]}";
    }

    private static string Day(DateOnly date) =>
        date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture);
}
