using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>Notes in each cell of a table whose columns repeat which column of the template it is.</summary>
internal sealed class ColumnPlanner(XmlPart part, PartEdits edits)
{
    /// <summary>Attribute of the note; it never leaves the engine.</summary>
    public const string Mark = "ld-column";

    /// <summary>Columns that a table of Word can have.</summary>
    public const int Most = 63;

    /// <summary>The table of a cell that a tag stands for, or -1.</summary>
    public static int TableOf(XmlPart part, Placement placement) =>
        placement.Element >= 0 && part[placement.Element].Kind == ElementKind.Cell
            ? part.Ancestor(placement.Element, ElementKind.Table)
            : -1;

    /// <summary>Marks the cells of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="repeated">Stretches of the XML that repeat columns.</param>
    public void Plan(int table, IReadOnlyList<(EditPoint Start, EditPoint End)> repeated)
    {
        for (var row = table + 1; row < part[table].Next; row++)
        {
            if (part[row].Kind == ElementKind.Row && part.Ancestor(row, ElementKind.Table) == table)
            {
                PlanRow(row, repeated);
            }
        }
    }

    private void PlanRow(int row, IReadOnlyList<(EditPoint Start, EditPoint End)> repeated)
    {
        var properties = part.Child(row, ElementKind.RowProperties);
        var before = properties < 0 ? -1 : part.Child(properties, ElementKind.GridBefore);
        var column = before < 0 ? 0 : Math.Clamp(Number(before, 0), 0, Most);
        var isDynamic = repeated.Any(range => part[row].Start < range.Start.Position && range.End.Position < part[row].End);
        for (var i = row + 1; i < part[row].Next; i++)
        {
            if (part[i].Kind != ElementKind.Cell || part.Ancestor(i, ElementKind.Row) != row)
            {
                continue;
            }

            var point = EditPoint.Of(part[i].Start);
            var star = repeated.Any(range => range.Start.CompareTo(point) < 0 && point.CompareTo(range.End) < 0) ? "*"
                : isDynamic ? "+" : "";
            var note = string.Create(CultureInfo.InvariantCulture, $" {Mark}=\"{column}{star}\"");
            edits.Insert(part[i].Start + 1 + part.WordPrefix.Length + "tc".Length, 0, note);
            var cell = part.Child(i, ElementKind.CellProperties);
            var span = cell < 0 ? -1 : part.Child(cell, ElementKind.GridSpan);
            column += span < 0 ? 1 : Math.Clamp(Number(span, 1), 1, Most);
        }
    }

    private int Number(int element, int otherwise) =>
        int.TryParse(part.WordAttribute(element, "val"), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
