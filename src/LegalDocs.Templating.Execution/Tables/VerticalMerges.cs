using System.Globalization;
using System.Text;

namespace LegalDocs.Templating;

/// <summary>Cells merged over several rows, once the rows of a table are written.</summary>
/// <remarks>
/// A merged cell begins in one row (<c>w:vMerge w:val="restart"</c>) and goes on in the next ones (<c>w:vMerge</c>), whose own text is
/// not shown. When the row where it begins is not written (a condition that is false, a list without items), what goes on would be
/// swallowed by whatever cell stands above: it begins the merged cell instead. ECMA-376-1 §17.4.84.
/// </remarks>
internal sealed class VerticalMerges
{
    private readonly TableFragment _fragment;
    private readonly List<int> _orphans = [];
    private HashSet<int> _above = [];

    private VerticalMerges(TableFragment fragment) => _fragment = fragment;

    /// <summary>The table with each merged cell begun; null when nothing has to change.</summary>
    /// <param name="table">One <c>w:tbl</c> element, as it was written.</param>
    /// <param name="markup">The names of its elements.</param>
    public static string? Repair(string table, PartMarkup markup)
    {
        if (TableFragment.Read(table, markup) is not { } fragment)
        {
            return null;
        }

        var merges = new VerticalMerges(fragment);
        foreach (var row in fragment.Rows())
        {
            merges.Read(row);
        }

        return merges._orphans.Count == 0 ? null : merges.Begun();
    }

    private void Read(int row)
    {
        var part = _fragment.Part;
        HashSet<int> merged = [];
        var column = Number(Property(row, ElementKind.RowProperties, ElementKind.GridBefore), 0);
        foreach (var cell in _fragment.Cells(row))
        {
            var merge = Property(cell, ElementKind.CellProperties, ElementKind.VerticalMerge);
            if (merge >= 0)
            {
                merged.Add(column);
                if (part.WordAttribute(merge, "val") != "restart" && !_above.Contains(column))
                {
                    _orphans.Add(merge);
                }
            }

            column += Math.Max(1, Number(Property(cell, ElementKind.CellProperties, ElementKind.GridSpan), 1));
        }

        _above = merged;
    }

    private string Begun()
    {
        var part = _fragment.Part;
        var mark = $"<{part.WordPrefix}vMerge {part.AttributePrefix}val=\"restart\"/>";
        var (result, position) = (new StringBuilder(), _fragment.Start);
        foreach (var orphan in _orphans)
        {
            result.Append(part.Text, position, part[orphan].Start - position).Append(mark);
            position = part[orphan].End;
        }

        return result.Append(part.Text, position, _fragment.End - position).ToString();
    }

    private int Property(int element, ElementKind properties, ElementKind property) =>
        _fragment.Part.Child(element, properties) is >= 0 and var found ? _fragment.Part.Child(found, property) : -1;

    private int Number(int element, int otherwise) =>
        element >= 0 && int.TryParse(_fragment.Part.WordAttribute(element, "val"), CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 0, ColumnPlanner.Most)
            : otherwise;
}
