using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LegalDocs.EndToEnd.Tests.Support;

/// <summary>Changes cells of a workbook as a drafter would.</summary>
internal static class SheetEditor
{
    /// <summary>Puts a text in the cell of a row, found by its key, and a column, found by its heading.</summary>
    public static void Set(string path, string sheetName, string key, string heading, string text)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        var workbook = document.WorkbookPart!;
        var sheet = workbook.Workbook.Descendants<Sheet>().Single(each => each.Name == sheetName);
        var rows = ((WorksheetPart)workbook.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>().ToList();
        var column = Letters(
            rows.SelectMany(row => row.Elements<Cell>()).First(cell => Text(workbook, cell) == heading));
        var cell = rows.First(row => row.Elements<Cell>().Any(each => Text(workbook, each) == key))
            .Elements<Cell>().Single(each => Letters(each) == column);
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.Append(new InlineString(new Text(text)));
    }

    private static string Letters(Cell cell) => string.Concat(cell.CellReference!.Value!.TakeWhile(char.IsAsciiLetter));

    private static string Text(WorkbookPart workbook, Cell cell) =>
        cell.DataType is not null && cell.DataType.Value == CellValues.SharedString
            ? workbook.SharedStringTablePart!.SharedStringTable.ElementAt(
                int.Parse(cell.InnerText, System.Globalization.CultureInfo.InvariantCulture)).InnerText
            : cell.InnerText;
}
