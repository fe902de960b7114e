namespace LegalDocs.Templating;

/// <summary>Shares the width of a table among its new columns.</summary>
internal static class ColumnWidths
{
    /// <summary>Widths of the new columns; their sum is that of the template's columns.</summary>
    /// <param name="grid">Widths of the columns of the template.</param>
    /// <param name="columns">The new columns, as columns of the template.</param>
    /// <param name="repeated">Columns of the template that stand in a repeated stretch.</param>
    public static List<int> Share(IReadOnlyList<int> grid, IReadOnlyList<int> columns, IReadOnlySet<int> repeated)
    {
        var total = grid.Sum();
        var free = total - columns.Where(column => !repeated.Contains(column)).Distinct().Sum(column => WidthOf(grid, column));
        var copies = columns.Where(repeated.Contains).Sum(column => (long)WidthOf(grid, column));
        var all = columns.Sum(column => (long)WidthOf(grid, column));
        List<int> widths = [];
        foreach (var column in columns)
        {
            var width = (long)WidthOf(grid, column);
            widths.Add((int)(copies == 0 ? (all == 0 ? 0 : width * total / all)
                : repeated.Contains(column) ? width * free / copies : width));
        }

        if (widths.Count > 0)
        {
            // What rounding left over goes to the last column.
            widths[^1] += total - widths.Sum();
        }

        return widths;
    }

    private static int WidthOf(IReadOnlyList<int> grid, int column) => column < grid.Count ? grid[column] : 0;
}
