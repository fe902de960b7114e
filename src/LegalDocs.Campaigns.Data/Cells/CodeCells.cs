using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>Reads cells of codes. A code is text: a number has already lost its zeros, unless its format shows
/// them.</summary>
internal static class CodeCells
{
    public static CellReading Code(CellValue value, ColumnDefinition column, Notation notation)
    {
        var length = column.Longueur!.Value;
        switch (value)
        {
            case CellValue.Text text:
                return Check(CleanText.Of(text.Content), length);
            case CellValue.Number number when notation == Notation.Json:
                return CellFaults.CodeWithoutQuotes(Padded(number, length));
            case CellValue.Number number when decimal.Truncate(number.Value) == number.Value && number.Value >= 0:
                var shown = number.Look == NumberLook.Zeros ? Padded(number, number.Zeros) : Padded(number, 1);
                return shown.Length < length ? CellFaults.CodeLostZeros(shown, length) : Check(shown, length);
            default:
                return CellFaults.WrongCode(ValueText.Of(value), length);
        }
    }

    public static CellReading Siren(CellValue value, ColumnDefinition column)
    {
        var text = value switch
        {
            CellValue.Text { Content: var content } => WithoutBlanks(content),
            CellValue.Number number when decimal.Truncate(number.Value) == number.Value && number.Value > 0 =>
                Padded(number, 9),
            _ => null,
        };
        if (text is null)
        {
            return CellFaults.NotText(column, value);
        }

        return LegalDocs.Acts.Siren.TryParse(text, out var siren)
            ? CellReading.Of(JsonValue.Create(siren.Value))
            : CellFaults.NotASiren(text);
    }

    private static CellReading Check(string code, int length) =>
        code.Length == length && code.All(IsAccepted)
            ? CellReading.Of(JsonValue.Create(code))
            : CellFaults.WrongCode(code, length);

    private static bool IsAccepted(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';

    private static string Padded(CellValue.Number number, int length) =>
        number.Value.ToString(new string('0', Math.Max(1, length)), CultureInfo.InvariantCulture);

    private static string WithoutBlanks(string text) =>
        string.Concat(text.Where(character => !PlainLetters.IsBlank(character)));
}
