using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LegalDocs.Campaigns.Data.Writing;

/// <summary>Writes tables as an .xlsx: first row frozen, filter, widths, typed cells. Same tables, same
/// bytes.</summary>
internal static class WorkbookWriter
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    // ZIP knows no earlier day; the date of writing would make two equal workbooks differ.
    private static readonly DateTimeOffset EntryDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IReadOnlyList<SheetTable> tables)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddNewPart<WorkbookPart>(MainType, "rId1");
            var styles = workbook.AddNewPart<WorkbookStylesPart>("styles");
            styles.Stylesheet = SheetStyles.Build();
            var sheets = new Sheets();
            var names = new DefinedNames();
            foreach (var (index, table) in tables.Index())
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"feuille{index + 1}");
                var range = SheetWriter.Write(workbook.AddNewPart<WorksheetPart>(id), table, isFirst: index == 0);
                sheets.Append(new Sheet { Name = table.Name, SheetId = (uint)index + 1, Id = id });
                names.Append(FilterName(table.Name, range, (uint)index));
            }

            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets, names);
        }

        return Repack(stream.ToArray());
    }

    /// <summary>Excel keeps the range of a filter as a hidden name too, and repairs a file that has none.</summary>
    private static DefinedName FilterName(string sheet, string range, uint index)
    {
        var corners = string.Join(':', range.Split(':').Select(Absolute));
        return new DefinedName($"'{sheet}'!{corners}")
        {
            Name = "_xlnm._FilterDatabase",
            LocalSheetId = index,
            Hidden = true,
        };
    }

    private static string Absolute(string cell)
    {
        var letters = cell.TakeWhile(char.IsAsciiLetter).Count();
        return $"${cell[..letters]}${cell[letters..]}";
    }

    /// <summary>The same parts, in the order of their names, without dates.</summary>
    private static byte[] Repack(byte[] content)
    {
        using var from = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        using var stream = new MemoryStream();
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            // [Content_Types].xml comes first in this order, as readers that stream expect.
            foreach (var part in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = EntryDate;
                using var source = part.Open();
                using var target = entry.Open();
                source.CopyTo(target);
            }
        }

        return stream.ToArray();
    }
}
