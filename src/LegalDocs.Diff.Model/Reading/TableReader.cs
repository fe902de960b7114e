using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Reads a table and lays its cells out on the grid.</summary>
internal sealed class TableReader(StoryContext context)
{
    public Table Read(XElement element, BlockControl? control)
    {
        var number = ++context.Tables;
        var rows = new List<TableRow>();
        CollectRows(element.Elements(), null, rows);
        var format = Format(element, rows);
        return new Table
        {
            Element = element,
            Number = number,
            Control = control,
            Rows = rows,
            Format = format,
            ColumnCount =
                Math.Max(
                    1, rows.Select(row => row.Cells.Count == 0 ? 0 : row.Cells[^1].Column + row.Cells[^1].Span)
                    .DefaultIfEmpty(1).Max()),
            Words = [.. rows.SelectMany(row => row.Words)],
            Content = ContentKey.Of([ContentKey.Of("table"), .. rows.Select(row => row.Content)]),
            Full =
                ContentKey.Of([ContentKey.Of($"table {format.Key} {control?.Path}"), .. rows.Select(row => row.Full)]),
        };
    }

    private void CollectRows(IEnumerable<XElement> elements, BlockControl? control, List<TableRow> rows)
    {
        foreach (var element in elements)
        {
            switch (element.Name.LocalName)
            {
                case "tr":
                    rows.Add(Row(element, control, rows.Count + 1));
                    break;
                case "sdt":
                    CollectRows(
                        element.Element(Ooxml.W + "sdtContent")?.Elements()
                        ?? [], StoryReader.Control(element, control), rows);
                    break;
                case "customXml":
                    CollectRows(element.Elements(), control, rows);
                    break;
                case "AlternateContent":
                    CollectRows(AlternateContent.Chosen(element), control, rows);
                    break;
                default:
                    break;
            }
        }
    }

    private TableRow Row(XElement element, BlockControl? control, int number)
    {
        var properties = element.Element(Ooxml.W + "trPr");
        var before = StyleSheetReader.Number(properties?.Element(Ooxml.W + "gridBefore").Val()) ?? 0;
        var cells = new List<TableCell>();
        CollectCells(element.Elements(), null, Math.Clamp(before, 0, 63), cells);
        var format = PropertyReader.Read(properties);
        var exceptions = PropertyReader.Read(element.Element(Ooxml.W + "tblPrEx"));
        return new TableRow
        {
            Element = element,
            Cells = cells,
            Format = format.Under(exceptions),
            Number = number,
            Control = control,
            Words = [.. cells.SelectMany(cell => cell.Blocks).SelectMany(block => block.Words)],
            Content = ContentKey.Of([ContentKey.Of("row"), .. cells.Select(cell => cell.Content)]),
            Full =
                ContentKey.Of(
                    [ContentKey.Of($"row {format.Key} {exceptions.Key} {control?.Path}"),
                    .. cells.Select(cell => cell.Full)]),
        };
    }

    private void CollectCells(IEnumerable<XElement> elements, BlockControl? control, int column, List<TableCell> cells)
    {
        foreach (var element in elements)
        {
            if (cells.Count > 0)
            {
                column = cells[^1].Column + cells[^1].Span;
            }

            switch (element.Name.LocalName)
            {
                case "tc":
                    cells.Add(Cell(element, control, column));
                    break;
                case "sdt":
                    CollectCells(
                        element.Element(Ooxml.W + "sdtContent")?.Elements()
                        ?? [], StoryReader.Control(element, control), column, cells);
                    break;
                case "customXml":
                    CollectCells(element.Elements(), control, column, cells);
                    break;
                default:
                    break;
            }
        }
    }

    private TableCell Cell(XElement element, BlockControl? control, int column)
    {
        var properties = element.Element(Ooxml.W + "tcPr");
        var span = Math.Clamp(StyleSheetReader.Number(properties?.Element(Ooxml.W + "gridSpan").Val()) ?? 1, 1, 63);
        var merge = properties?.Element(Ooxml.W + "vMerge") is { } vertical ? vertical.Val() ?? "continue" : "";
        var format = PropertyReader.Read(properties, "tcW", "gridSpan", "vMerge", "hMerge");
        var blocks = StoryReader.Blocks(element, control, context);
        return new TableCell
        {
            Element = element,
            Blocks = blocks,
            Format = format,
            Column = column,
            Span = span,
            Merge = merge,
            Content = ContentKey.Of([ContentKey.Of($"cell {span} {merge}"), .. blocks.Select(block => block.Content)]),
            Full =
                ContentKey.Of(
                    [ContentKey.Of($"cell {span} {merge} {format.Key}"), .. blocks.Select(block => block.Full)]),
        };
    }

    // Widths belong to the table: a moved border would otherwise be a change of every cell.
    private PropertySet Format(XElement element, List<TableRow> rows)
    {
        var values = context.TableFormat(element.Element(Ooxml.W + "tblPr")).Items.ToDictionary(StringComparer.Ordinal);
        var grid = element.Element(Ooxml.W + "tblGrid")?.Elements(Ooxml.W + "gridCol")
            .Select(column => (string?)column.Attribute(Ooxml.W + "w") ?? "auto") ?? [];
        values["widths"] = string.Join(' ', grid);
        values["tblW"] = Width(element.Element(Ooxml.W + "tblPr")?.Element(Ooxml.W + "tblW"));
        var patterns = new List<string>();
        foreach (var row in rows)
        {
            var pattern =
                string.Join(
                    ' ',
                    row.Cells.Select(cell => Width(cell.Element.Element(Ooxml.W + "tcPr")?.Element(Ooxml.W + "tcW"))));
            if (!patterns.Contains(pattern) && patterns.Count < 8)
            {
                patterns.Add(pattern);
            }
        }

        values["cellWidths"] = string.Join(" / ", patterns);
        return PropertySet.Of(values);
    }

    private static string Width(XElement? width) => width is null
        ? "auto"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{(string?)width.Attribute(Ooxml.W + "w")}{(string?)width.Attribute(Ooxml.W + "type")}");
}
