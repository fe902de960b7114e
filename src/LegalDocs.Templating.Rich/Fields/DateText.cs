using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>Dates in the picture formats of Word (<c>d MMMM yyyy</c>), in French or English, without the culture of the machine.</summary>
internal static class DateText
{
    private static readonly DateTimeFormatInfo French = FrenchNames();

    /// <summary>A date of the data: ISO 8601, with or without time; null for anything else.</summary>
    public static DateTime? Parse(string text) => DateTime.TryParseExact(
        text.Trim(),
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'Z'"],
        CultureInfo.InvariantCulture,
        DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
        out var date) ? date : null;

    /// <summary>The date in a format; as ISO 8601 when the format is none.</summary>
    public static string Format(DateTime date, string format, bool isEnglish)
    {
        // A single letter would be read as one of the standard formats of .NET.
        var custom = format.Length == 1 ? "%" + format : format;
        try
        {
            return date.ToString(
                custom.Replace("'", "\\'", StringComparison.Ordinal).Replace("am/pm", "tt", StringComparison.OrdinalIgnoreCase),
                isEnglish ? DateTimeFormatInfo.InvariantInfo : French);
        }
        catch (FormatException)
        {
            return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }

    private static DateTimeFormatInfo FrenchNames()
    {
        var info = (DateTimeFormatInfo)DateTimeFormatInfo.InvariantInfo.Clone();
        info.MonthNames =
        [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "",
        ];
        info.MonthGenitiveNames = info.MonthNames;
        info.AbbreviatedMonthNames =
            ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.", ""];
        info.AbbreviatedMonthGenitiveNames = info.AbbreviatedMonthNames;
        info.DayNames = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
        info.AbbreviatedDayNames = ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."];
        return DateTimeFormatInfo.ReadOnly(info);
    }
}
