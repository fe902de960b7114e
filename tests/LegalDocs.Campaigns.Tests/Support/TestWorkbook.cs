using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace LegalDocs.Campaigns.Tests.Support;

/// <summary>Writes an .xlsx by hand, part by part, so that a test can hold what no library would write.</summary>
internal sealed class TestWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<TestSheet> _sheets = [];
    private readonly List<string> _formats = [];

    public bool Is1904 { get; init; }

    /// <summary>Content of xl/sharedStrings.xml, or null.</summary>
    public string? SharedStrings { get; init; }

    public TestSheet Sheet(string name, string? state = null)
    {
        var sheet = new TestSheet(this, name, state);
        _sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Index of a style with this number format; styles 0 and 1 are plain and crossed out.</summary>
    public int Style(string format)
    {
        if (!_formats.Contains(format))
        {
            _formats.Add(format);
        }

        return _formats.IndexOf(format) + 2;
    }

    public byte[] Save()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(
                zip,
                "_rels/.rels",
                Relationships(
                    $"<Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">"
                + $"<workbookPr date1904=\"{(Is1904 ? 1 : 0)}\"/><sheets>"
                + string.Concat(_sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\""
                    + (sheet.State is null ? "" : $" state=\"{sheet.State}\"") + $" r:id=\"s{i + 1}\"/>")) + "</sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels", Relationships(
                string.Concat(
                    _sheets.Select(
                        (_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))
                + $"<Relationship Id=\"st\" Type=\"{Office}/styles\" Target=\"/xl/styles.xml\"/>"
                + (
                    SharedStrings is null ? ""
                    : $"<Relationship Id=\"ss\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/>")));
            Part(zip, "xl/styles.xml", Styles());
            if (SharedStrings is not null)
            {
                Part(zip, "xl/sharedStrings.xml", SharedStrings);
            }

            foreach (var (index, sheet) in _sheets.Index())
            {
                Part(zip, $"xl/worksheets/sheet{index + 1}.xml", sheet.Xml());
                if (sheet.Commented.Count > 0)
                {
                    Part(zip, $"xl/worksheets/_rels/sheet{index + 1}.xml.rels", Relationships(
                        $"<Relationship Id=\"c1\" Type=\"{Office}/comments\" Target=\"../comments{index + 1}.xml\"/>"));
                    Part(zip, $"xl/comments{index + 1}.xml", $"<comments xmlns=\"{Main}\"><commentList>"
                        + string.Concat(sheet.Commented.Select(cell =>
                            $"<comment ref=\"{cell}\"/>")) + "</commentList></comments>");
                }
            }
        }

        return stream.ToArray();
    }

    public static void Part(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string Relationships(string content) =>
        $"<Relationships xmlns=\"{Packages}\">{content}</Relationships>";

    private string Styles() => $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"{_formats.Count}\">"
        + string.Concat(
            _formats.Select(
                (format, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{SecurityElement.Escape(format)}\"/>"))
        + "</numFmts><fonts><font/><font><strike/></font></fonts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/>"
        + string.Concat(_formats.Select((_, i) =>
            $"<xf numFmtId=\"{200 + i}\" fontId=\"0\"/>")) + "</cellXfs></styleSheet>";
}

/// <summary>A sheet under construction: each row is a list of cells, written by the methods of this class.</summary>
internal sealed class TestSheet(TestWorkbook workbook, string name, string? state)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly StringBuilder _rows = new();
    private readonly List<string> _merged = [];
    private string _columns = "";
    private int _row;

    public string Name { get; } = name;

    public string? State { get; } = state;

    public List<string> Commented { get; } = [];

    public static string Text(string text) =>
        $" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is>";

    public static string Number(string raw) => $"><v>{raw}</v>";

    public string Number(string raw, string format) => $" s=\"{workbook.Style(format)}\"><v>{raw}</v>";

    public static string Raw(string attributes, string content) => $" {attributes}>{content}";

    /// <summary>A row: texts are text cells, a null is no cell, a string that begins with a blank or &gt; is
    /// raw.</summary>
    public TestSheet Row(params string?[] cells) => Row(false, cells);

    public TestSheet HiddenRow(params string?[] cells) => Row(true, cells);

    public TestSheet SkipRows(int count)
    {
        _row += count;
        return this;
    }

    public TestSheet Merge(string area)
    {
        _merged.Add(area);
        return this;
    }

    public TestSheet HideColumns(int first, int last)
    {
        _columns = string.Create(CultureInfo.InvariantCulture, $"<cols><col min=\"{first}\" max=\"{last}\" hidden=\"1\"/></cols>");
        return this;
    }

    public TestSheet Comment(string cell)
    {
        Commented.Add(cell);
        return this;
    }

    public string Xml() => $"<worksheet xmlns=\"{Main}\">{_columns}<sheetData>{_rows}</sheetData>"
        + (
            _merged.Count == 0 ? "" : "<mergeCells>" + string.Concat(
                _merged.Select(area => $"<mergeCell ref=\"{area}\"/>")) + "</mergeCells>")
        + "</worksheet>";

    private TestSheet Row(bool isHidden, string?[] cells)
    {
        _row++;
        _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{_row}\"{(isHidden ? " hidden=\"1\"" : "")}>");
        foreach (var (index, cell) in cells.Index().Where(each => each.Item is not null))
        {
            var content = cell!.StartsWith(' ') || cell.StartsWith('>') ? cell : Text(cell);
            _rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + index)}{_row}\"{content}</c>");
        }

        _rows.Append("</row>");
        return this;
    }
}
