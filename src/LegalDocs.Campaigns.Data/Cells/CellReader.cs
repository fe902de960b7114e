using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>Reads the cells of a column by its type (decision 0001). What is doubtful is refused, never
/// guessed.</summary>
internal sealed class CellReader(ColumnDefinition column, Notation notation)
{
    public CellReading Read(CellValue value)
    {
        switch (value)
        {
            case CellValue.ExcelError error:
                return CellFaults.ExcelError(error.Shown);
            case CellValue.Text text when ExcelErrors.IsOne(text.Content):
                return CellFaults.ExcelError(text.Content.Trim());
            case CellValue.NotComputed:
                return CellFaults.NotComputed();
            case CellValue.Merged merged:
                return CellFaults.Merged(merged.Anchor);
            case CellValue.Inexact inexact:
                return CellFaults.Inexact(inexact.Raw);
            case CellValue.Structure:
                return CellFaults.WrongKind(column, "une liste ou un objet", "a list or an object");
            case CellValue.Items when column.Type != ColumnType.Liste:
                return CellFaults.WrongKind(column, "une liste", "a list");
            case CellValue.Text text when CleanText.FindFault(text.Content) is { } fault:
                return fault;
            case CellValue.Items items when items.Texts.Select(CleanText.FindFault).FirstOrDefault(each =>
                each is not null) is { } fault:
                return fault;
            default:
                return IsEmpty(value) ? ReadNothing() : ReadValue(value);
        }
    }

    private static bool IsEmpty(CellValue value) => value switch
    {
        CellValue.Empty => true,
        CellValue.Text text => CleanText.Trim(text.Content).Length == 0,
        CellValue.Items items => items.Texts.Count == 0,
        _ => false,
    };

    private CellReading ReadNothing() => column switch
    {
        { EstRequis: true } => CellFaults.Empty(column),
        { Type: ColumnType.Liste } => CellReading.Of(new JsonArray()),
        _ => CellReading.Of(null),
    };

    private CellReading ReadValue(CellValue value) => column.Type switch
    {
        ColumnType.Texte => TextCells.Texte(value, column),
        ColumnType.Code => CodeCells.Code(value, column, notation),
        ColumnType.Siren => CodeCells.Siren(value, column),
        ColumnType.Entier or ColumnType.NombreDecimal or ColumnType.Euro or ColumnType.Pourcentage =>
            NumberCells.Read(value, column, notation),
        ColumnType.Date => DateCells.Date(value, column, notation),
        ColumnType.Heure => DateCells.Heure(value, column, notation),
        ColumnType.OuiNon => TextCells.OuiNon(value, column, notation),
        ColumnType.Choix => TextCells.Choix(value, column),
        ColumnType.Liste => ListCells.Read(value, column, notation),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
