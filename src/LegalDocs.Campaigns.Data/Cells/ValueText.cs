using System.Globalization;

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>Quotes a value in a message, shortened.</summary>
internal static class ValueText
{
    private const int MaxLength = 60;

    public static string Of(CellValue value) => value switch
    {
        CellValue.Text text => Short(text.Content),
        CellValue.Number number => number.Raw,
        CellValue.Moment { ShowsDate: true, ShowsTime: false } moment => Format(moment, "dd/MM/yyyy"),
        CellValue.Moment { ShowsDate: false } moment => Format(moment, "HH:mm:ss"),
        CellValue.Moment moment => Format(moment, "dd/MM/yyyy HH:mm:ss"),
        CellValue.Truth truth => truth.Value ? "vrai" : "faux",
        CellValue.Items items => Short(string.Join(", ", items.Texts)),
        _ => string.Empty,
    };

    public static string Short(string text)
    {
        var line = CleanText.Trim(text).ReplaceLineEndings(" ⏎ ");
        return line.Length <= MaxLength ? line : line[..MaxLength] + "…";
    }

    private static string Format(CellValue.Moment moment, string format) =>
        moment.Value.ToString(format, CultureInfo.InvariantCulture);
}
