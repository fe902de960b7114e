using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Data.Tables;

/// <summary>A sheet, before anything is known of what stands in it.</summary>
/// <param name="Name">Its name in the workbook.</param>
/// <param name="Grid">Its rows.</param>
internal sealed record SheetGrid(string Name, Grid Grid)
{
    /// <summary>Place of a row (column 0) or of one of its cells.</summary>
    public Wording PlaceOf(GridRow row, int column)
    {
        var number = row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return column == 0
            ? new Wording($"feuille {Name}, ligne {number}", $"sheet {Name}, row {number}")
            : new Wording(
                $"feuille {Name}, cellule {CellAddress.Of(row.Number, column)}",
                $"sheet {Name}, cell {CellAddress.Of(row.Number, column)}");
    }
}
