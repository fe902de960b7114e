using System.Globalization;
using System.Text;

namespace LegalDocs.Templating;

/// <summary>Makes the grid, the spans and the widths of a table anew once its columns are written.</summary>
/// <remarks>
/// The compiler noted in each cell its column in the template (<see cref="ColumnPlanner.Mark"/>), with a star in a repeated
/// stretch, with a plus beside one.
/// The row that holds the most columns gives the new grid; a cell of a row that does not repeat spans the copies of
/// the columns it spanned. The width of the table stays: copies share the width of the stretch they come from.
/// </remarks>
internal sealed class ColumnRepair
{
    private const int Table = 1;

    private readonly TableFragment _fragment;
    private readonly XmlPart _part;
    private readonly List<(int Start, int End, string Text)> _edits = [];
    private readonly List<ColumnRow> _rows = [];

    private ColumnRepair(TableFragment fragment)
    {
        _fragment = fragment;
        _part = fragment.Part;
    }

    /// <summary>The table with its grid in order.</summary>
    /// <param name="table">One <c>w:tbl</c> element, with marks.</param>
    /// <param name="markup">The names of its elements.</param>
    /// <param name="columns">How many columns it has; beyond <see cref="ColumnPlanner.Most"/> nothing is written.</param>
    public static string Repair(string table, PartMarkup markup, out int columns)
    {
        columns = 0;
        if (TableFragment.Read(table, markup) is not { } fragment)
        {
            return table;
        }

        var repair = new ColumnRepair(fragment);
        var result = repair.Run();
        columns = repair.Columns;
        return result;
    }

    private int Columns { get; set; }

    private string Run()
    {
        var grid = Grid();
        _rows.AddRange(_fragment.Rows().Select(ReadRow));
        _rows.RemoveAll(row => row.Cells.Count == 0);
        if (_rows.Count > 0 && grid.Count > 0)
        {
            var columns = _rows.MaxBy(row => (row.IsDynamic, row.Columns.Count))!.Columns;
            Columns = columns.Count;
            if (Columns > ColumnPlanner.Most)
            {
                return "";
            }

            var repeated = _rows.SelectMany(row => row.Cells).Where(cell => cell.IsRepeated)
                .SelectMany(cell => Enumerable.Range(cell.Column, cell.Span)).ToHashSet();
            var widths = ColumnWidths.Share(grid, columns, repeated);
            WriteGrid(widths);
            foreach (var row in _rows)
            {
                new ColumnRowWriter(_part, _edits, columns, widths, grid.Sum()).Write(row);
            }
        }

        return Apply();
    }

    private List<int> Grid()
    {
        var grid = _part.Child(Table, ElementKind.TableGrid);
        List<int> widths = [];
        for (var i = grid + 1; grid >= 0 && i < _part[grid].Next; i = _part[i].Next)
        {
            if (_part[i].Kind == ElementKind.GridColumn)
            {
                widths.Add(Number(i, "w", 0));
            }
        }

        return widths;
    }


    private ColumnRow ReadRow(int row)
    {
        var properties = _part.Child(row, ElementKind.RowProperties);
        var before = properties < 0 ? -1 : _part.Child(properties, ElementKind.GridBefore);
        var result = new ColumnRow(row, properties, before, before < 0 ? 0 : Math.Clamp(Number(before, "val", 0), 0, ColumnPlanner.Most));
        result.Cells.AddRange(_fragment.Cells(row).Select(ReadCell));
        return result;
    }

    private ColumnCell ReadCell(int cell)
    {
        var (start, end) = _part.AttributeRange(cell, ColumnPlanner.Mark);
        var mark = _part.Text[start..end];
        _edits.Add((start - ColumnPlanner.Mark.Length - 3, end + 1, ""));
        var properties = _part.Child(cell, ElementKind.CellProperties);
        var span = properties < 0 ? -1 : _part.Child(properties, ElementKind.GridSpan);
        var width = properties < 0 ? -1 : _part.Child(properties, ElementKind.CellWidth);
        return new ColumnCell(cell, int.Parse(mark.TrimEnd('*', '+'), CultureInfo.InvariantCulture), mark.EndsWith('*'))
        {
            IsInDynamicRow = mark.EndsWith('*') || mark.EndsWith('+'),
            Properties = properties,
            SpanElement = span,
            WidthElement = width,
            Span = span < 0 ? 1 : Math.Clamp(Number(span, "val", 1), 1, ColumnPlanner.Most),
        };
    }

    private void WriteGrid(IReadOnlyList<int> widths)
    {
        var grid = _part.Child(Table, ElementKind.TableGrid);
        var (w, a) = (_part.WordPrefix, _part.AttributePrefix);
        var columns = new StringBuilder();
        foreach (var width in widths)
        {
            columns.Append(CultureInfo.InvariantCulture, $"<{w}gridCol {a}w=\"{width}\"/>");
        }

        _edits.Add((_part[grid].ContentStart, _part[grid].ContentEnd, columns.ToString()));
    }

    private int Number(int element, string attribute, int otherwise) =>
        int.TryParse(_part.WordAttribute(element, attribute), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private string Apply()
    {
        var result = new StringBuilder();
        var position = _fragment.Start;
        foreach (var (start, end, text) in _edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            if (start >= position)
            {
                result.Append(_part.Text, position, start - position).Append(text);
                position = end;
            }
        }

        return result.Append(_part.Text, position, _fragment.End - position).ToString();
    }
}
