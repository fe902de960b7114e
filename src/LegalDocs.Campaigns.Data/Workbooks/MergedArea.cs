using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Data.Tables;

namespace LegalDocs.Campaigns.Data.Workbooks;

/// <summary>Cells shown as one: only the first holds the value.</summary>
internal readonly record struct MergedArea(int Top, int Left, int Bottom, int Right)
{
    /// <summary>Merged columns beyond this width say nothing of a table of data: titles, frames.</summary>
    private const int MaxWidth = 500;

    public static bool TryParse(string? reference, out MergedArea area)
    {
        area = default;
        if (reference?.Split(':') is not [var first, var last]
            || !CellAddress.TryParse(first, out var top, out var left)
            || !CellAddress.TryParse(last, out var bottom, out var right))
        {
            return false;
        }

        area = new MergedArea(top, left, bottom, right);
        return bottom >= top && right >= left && right - left < MaxWidth;
    }

    /// <summary>The row with a mark in each of its cells that is part of an area and not its first cell.</summary>
    public static GridRow Mark(GridRow row, IReadOnlyList<MergedArea> areas)
    {
        var marks = new List<GridCell>();
        foreach (var area in areas.Where(area => row.Number >= area.Top && row.Number <= area.Bottom))
        {
            var anchor = new CellValue.Merged(CellAddress.Of(area.Top, area.Left));
            var from = row.Number == area.Top ? area.Left + 1 : area.Left;
            for (var column = from; column <= area.Right; column++)
            {
                marks.Add(new GridCell(column, anchor));
            }
        }

        if (marks.Count == 0)
        {
            return row;
        }

        var marked = marks.Select(mark => mark.Column).ToHashSet();
        return row with
        {
            Cells = [
                .. row.Cells.Where(cell => !marked.Contains(cell.Column)).Concat(marks).OrderBy(cell => cell.Column)],
        };
    }
}
