using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Tables;

/// <summary>A sheet or a CSV file as a table: headings found, empty rows left out, cells in declared order.</summary>
internal static class GridTable
{
    private const int MaxListed = 8;

    /// <summary>Turns the rows of a grid into a table, or answers null once the report has errors.</summary>
    /// <param name="grid">All rows that hold something, in order.</param>
    /// <param name="definitions">The columns declared.</param>
    /// <param name="placeOf">Place of a row (column 0) or of one of its cells.</param>
    /// <param name="report">Receives faults and warnings.</param>
    public static SourceTable? Build(
        Grid grid,
        IReadOnlyList<ColumnDefinition> definitions,
        Func<GridRow, int, Wording> placeOf,
        DataReport report)
    {
        if (Headings.Find(grid.Rows, definitions, placeOf, report) is not { } headings)
        {
            return null;
        }

        var lastHeading = headings.Row.Cells[^1].Column;
        var data = grid.Rows.SkipWhile(row => row != headings.Row).Skip(1).Where(row => !IsBlank(row)).ToList();
        foreach (
            var row in data.Where(
                row => row.FieldCount > lastHeading && row.Cells.Any(cell => cell.Column > lastHeading)))
        {
            report.Error(TableFaults.ExtraFields(row.FieldCount, lastHeading), placeOf(row, 0));
        }

        WarnOfHidden(data, report);
        WarnOfHidden(grid, headings, report);
        WarnOfStruck(data, headings, placeOf, report);
        return new SourceTable(Notation.Office, [.. data.Select(row => Row(row, headings, placeOf))]);
    }

    private static SourceRow Row(GridRow row, Headings headings, Func<GridRow, int, Wording> placeOf) => new(
        new GridPlace(row, headings, placeOf),
        [.. headings.Columns.Select(column => column is { } place ? row.At(place) : CellValue.Nothing)]);

    private static bool IsBlank(GridRow row) => row.Cells.All(cell => cell.Value
        is CellValue.Empty or CellValue.Merged or CellValue.Text { Content: "" }
        || (cell.Value is CellValue.Text text && CleanText.Trim(text.Content).Length == 0));

    private static void WarnOfHidden(List<GridRow> rows, DataReport report)
    {
        var hidden = rows.Where(row => row.IsHidden).ToList();
        if (hidden.Count > 0)
        {
            var numbers = List(
                hidden.Select(row => row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            report.Warn(TableFaults.HiddenRows(numbers));
        }
    }

    private static void WarnOfHidden(Grid grid, Headings headings, DataReport report)
    {
        var hidden = headings.Columns.OfType<int>().Where(grid.HiddenColumns.Contains).Order().ToList();
        if (hidden.Count > 0)
        {
            report.Warn(TableFaults.HiddenColumns(List(hidden.Select(CellAddress.Column))));
        }
    }

    private static void WarnOfStruck(
        List<GridRow> rows, Headings headings, Func<GridRow, int, Wording> placeOf, DataReport report)
    {
        var declared = headings.Columns.OfType<int>().ToHashSet();
        var struck = rows.SelectMany(row => row.Cells.Where(cell => cell.IsStruck && declared.Contains(cell.Column))
            .Select(cell => (row, cell.Column))).ToList();
        if (struck.Count > 0)
        {
            var addresses = List(struck.Select(each => CellAddress.Of(each.row.Number, each.Column)));
            report.Warn(TableFaults.Struck(addresses), placeOf(struck[0].row, struck[0].Column));
        }
    }

    /// <summary>The first items, then how many more.</summary>
    internal static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        var shown = string.Join(", ", all.Take(MaxListed));
        return all.Count > MaxListed ? $"{shown}, … ({all.Count})" : shown;
    }

    private sealed class GridPlace(GridRow row, Headings headings, Func<GridRow, int, Wording> placeOf) : ISourcePlace
    {
        public Wording Row => placeOf(row, 0);

        public Wording Cell(int column) => placeOf(row, headings.Columns[column] ?? 0);

        public Wording Address(int column)
        {
            var address = CellAddress.Of(row.Number, headings.Columns[column] ?? 1);
            return row.FieldCount > 0 ? placeOf(row, 0) : new Wording(address, address);
        }

        public int Number => row.Number;
    }
}
