using LegalDocs.Campaigns.Data.Cells;

namespace LegalDocs.Campaigns.Data.Tables;

/// <summary>What a sheet or a CSV file holds, before its headings are known.</summary>
/// <param name="Rows">Rows that hold something, in order.</param>
internal sealed record Grid(IReadOnlyList<GridRow> Rows)
{
    /// <summary>Numbers of the columns that the sheet hides, from 1.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();
}

/// <summary>A row of a sheet or of a CSV file, before its headings are known.</summary>
/// <param name="Number">Number of the row in the sheet, of the first line in a CSV file; from 1.</param>
/// <param name="Cells">Cells that hold something, in the order of the columns.</param>
internal sealed record GridRow(int Number, IReadOnlyList<GridCell> Cells)
{
    public bool IsHidden { get; init; }

    /// <summary>Fields of the record, empty ones too (CSV); 0 for sheets.</summary>
    public int FieldCount { get; init; }

    public CellValue At(int column)
    {
        foreach (var cell in Cells)
        {
            if (cell.Column == column)
            {
                return cell.Value;
            }
        }

        return CellValue.Nothing;
    }
}

/// <summary>A cell that holds something.</summary>
/// <param name="Column">From 1: A is 1.</param>
/// <param name="Value">What it holds.</param>
internal readonly record struct GridCell(int Column, CellValue Value)
{
    /// <summary>Whether the characters are crossed out.</summary>
    public bool IsStruck { get; init; }
}
