using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>Reads cells of texts, choices, yes and no.</summary>
internal static class TextCells
{
    public static CellReading Texte(CellValue value, ColumnDefinition column) =>
        TextOf(value) is { } text ? CellReading.Of(JsonValue.Create(text)) : CellFaults.NotText(column, value);

    public static CellReading Choix(CellValue value, ColumnDefinition column)
    {
        if (TextOf(value) is not { } text)
        {
            return CellFaults.NotText(column, value);
        }

        var (wanted, spoken) = (PlainLetters.Of(text), Spoken(text));
        var found = column.Valeurs.FirstOrDefault(choice => PlainLetters.Of(choice) == wanted)
            ?? column.Valeurs.FirstOrDefault(choice => Spoken(choice) == spoken);
        return found is null ? CellFaults.NotAChoice(text, column.Valeurs) : CellReading.Of(JsonValue.Create(found));
    }

    /// <summary>« Présent, ne prenant pas part » is how a drafter says <c>present_ne_prenant_pas_part</c>.</summary>
    private static string Spoken(string choice) => PlainLetters.Of(choice.Replace('_', ' ').Replace(',', ' '));

    public static CellReading OuiNon(CellValue value, ColumnDefinition column, Notation notation) => value switch
    {
        CellValue.Truth truth => CellReading.Of(JsonValue.Create(truth.Value)),
        CellValue.Text text when notation != Notation.Json => Word(CleanText.Of(text.Content)),
        _ => CellFaults.NotYesOrNo(ValueText.Of(value), notation),
    };

    /// <summary>The text of a cell; a plain whole or decimal number is taken as it is shown.</summary>
    public static string? TextOf(CellValue value) => value switch
    {
        CellValue.Text text => CleanText.Of(text.Content),
        CellValue.Number { Look: NumberLook.General } number =>
            number.Value.ToString(CultureInfo.InvariantCulture).Replace('.', ','),
        CellValue.Number { Look: NumberLook.Zeros } number when decimal.Truncate(number.Value) == number.Value =>
            number.Value.ToString(new string('0', number.Zeros), CultureInfo.InvariantCulture),
        _ => null,
    };

    private static CellReading Word(string text) => PlainLetters.Of(text) switch
    {
        "oui" or "vrai" or "true" or "o" => CellReading.Of(JsonValue.Create(true)),
        "non" or "faux" or "false" or "n" => CellReading.Of(JsonValue.Create(false)),
        _ => CellFaults.NotYesOrNo(text, Notation.Office),
    };
}
