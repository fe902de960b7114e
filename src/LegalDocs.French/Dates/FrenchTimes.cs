using System.Globalization;
using LegalDocs.French.Numbers;

namespace LegalDocs.French.Dates;

/// <summary>Hours of sittings (domain.md 3.2).</summary>
public static class FrenchTimes
{
    /// <summary>Hour in figures: « 14 h 30 » with U+00A0, no leading zero on the hour, two digits for
    /// minutes.</summary>
    /// <param name="time">Seconds are not written.</param>
    /// <returns>For example « 9 h 05 », « 18 h 00 ».</returns>
    public static string InFigures(TimeOnly time)
    {
        var hour = time.Hour.ToString(CultureInfo.InvariantCulture);
        var minutes = time.Minute.ToString("00", CultureInfo.InvariantCulture);
        return $"{hour}{Characters.NoBreakSpace}h{Characters.NoBreakSpace}{minutes}";
    }

    /// <summary>Hour in words: « quinze heures une »; hours and minutes are feminine, singular for zero and
    /// one.</summary>
    /// <param name="time">Seconds are not written.</param>
    /// <param name="spelling">Spelling of the numbers.</param>
    /// <returns>For example « vingt et une heures trente », « zéro heure ».</returns>
    public static string InWords(TimeOnly time, Spelling spelling = Spelling.Traditional)
    {
        var options = new NumberWordsOptions { Gender = Gender.Feminine, Spelling = spelling };
        var hours = $"{NumberWords.Write(time.Hour, options)} {(time.Hour < 2 ? "heure" : "heures")}";
        return time.Minute == 0 ? hours : $"{hours} {NumberWords.Write(time.Minute, options)}";
    }
}
