using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LegalDocs.Campaigns.Data.Tables;

namespace LegalDocs.Campaigns.Data.Writing;

/// <summary>Writes one table as a sheet, row after row: nothing but the links is kept in memory.</summary>
internal static class SheetWriter
{
    private const int MaxLinks = 65_000;     // Excel opens no sheet with more than 65 530
    private const int MaxText = 32_767;      // of a cell
    private const uint A4 = 9;
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    /// <summary>Writes the sheet.</summary>
    /// <returns>The range of the filter: headings and rows.</returns>
    public static string Write(WorksheetPart part, SheetTable table, bool isFirst)
    {
        var links = new List<(string Cell, string Id)>();
        var row = 1;
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        WriteView(writer, isFirst);
        WriteColumns(writer, table.Columns);
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, row, [.. table.Columns.Select(Heading)]);
        foreach (var cells in table.Rows)
        {
            row++;
            WriteRow(
                writer,
                row,
                [.. cells.Select((cell, column) => Cell(part, cell, CellAddress.Of(row, column + 1), links))]);
        }

        writer.WriteEndElement();
        var range = $"A1:{CellAddress.Of(row, table.Columns.Count)}";
        writer.WriteElement(new AutoFilter { Reference = range });
        SheetRules.Write(writer, table.Rules);
        if (links.Count > 0)
        {
            WriteLinks(writer, links);
        }

        writer.WriteElement(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup
        {
            PaperSize = A4,
            Orientation = OrientationValues.Landscape,
            FitToWidth = 1,
            FitToHeight = 0,
        });
        writer.WriteEndElement();
        return range;
    }

    private static void WriteView(OpenXmlWriter writer, bool isFirst)
    {
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane
            {
                VerticalSplit = 1,
                TopLeftCell = "A2",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            })
        {
            WorkbookViewId = 0,
            TabSelected = isFirst,
        }));
    }

    private static void WriteColumns(OpenXmlWriter writer, IReadOnlyList<SheetColumn> columns) =>
        writer.WriteElement(new Columns(columns.Select((column, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = column.Width,
            CustomWidth = true,
            Style = column.Style,
        })));

    private static void WriteRow(OpenXmlWriter writer, int number, IReadOnlyList<Cell> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        foreach (var (index, cell) in cells.Index())
        {
            cell.CellReference = CellAddress.Of(number, index + 1);
            writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }

    private static void WriteLinks(OpenXmlWriter writer, List<(string Cell, string Id)> links)
    {
        writer.WriteStartElement(new Hyperlinks());
        foreach (var (cell, id) in links)
        {
            writer.WriteElement(new Hyperlink { Reference = cell, Id = id });
        }

        writer.WriteEndElement();
    }

    private static Cell Cell(WorksheetPart part, SheetCell cell, string address, List<(string Cell, string Id)> links)
    {
        switch (cell)
        {
            case SheetCell.Text text:
                return Text(text.Content, SheetStyles.Text);
            case SheetCell.Prose prose:
                return Text(prose.Content, SheetStyles.Prose);
            case SheetCell.Number number:
                return Value(number.Value, SheetStyles.Number);
            case SheetCell.Day day:
                return Value(day.Value.DayNumber - Epoch.DayNumber, SheetStyles.Day);
            case SheetCell.Link link:
                if (links.Count < MaxLinks)
                {
                    var id = string.Create(CultureInfo.InvariantCulture, $"lien{links.Count + 1}");
                    part.AddHyperlinkRelationship(new Uri(link.RelativePath, UriKind.Relative), isExternal: true, id);
                    links.Add((address, id));
                }

                return Text(link.Shown, SheetStyles.Link);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static Cell Heading(SheetColumn column) =>
        Text(column.Title, column.IsOptional ? SheetStyles.OptionalHeading : SheetStyles.Heading);

    private static Cell Value(int number, uint style) => new()
    {
        StyleIndex = style,
        CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
    };

    private static Cell Text(string text, uint style)
    {
        var cell = new Cell { StyleIndex = style };
        if (text.Length > 0)
        {
            cell.DataType = CellValues.InlineString;
            cell.Append(new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }));
        }

        return cell;
    }

    /// <summary>Messages may quote what XML refuses; a text longer than a cell is cut with a mark.</summary>
    private static string Printable(string text)
    {
        var clean = string.Concat(text.Select(character =>
            System.Xml.XmlConvert.IsXmlChar(character) || char.IsSurrogate(character) ? character : '\ufffd'));
        return clean.Length <= MaxText ? clean : clean[..(MaxText - 1)] + "…";
    }
}
