using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LegalDocs.Templating.Tests.Support;

/// <summary>Builds small .docx files from the XML of their parts.</summary>
internal sealed partial class Docx
{
    private const string Namespaces =
        """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" """
        + """xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" """
        + """xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" """
        + """xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" """
        + """xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" """
        + """xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" """
        + """xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" """
        + """xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" """
        + """xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14" """;

    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string RelationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly List<(string Name, byte[] Content)> _parts = [];
    private readonly StringBuilder _overrides = new();
    private readonly StringBuilder _relationships = new();
    private readonly List<(string Kind, string Id)> _references = [];
    private readonly StringBuilder _rootRelationships = new();
    private int _relationshipCount;

    /// <summary>A document whose body is the given XML, followed by a plain section.</summary>
    public static byte[] Body(string xml) => new Docx().WithBody(xml).Build();

    /// <summary>A document with one paragraph for each text.</summary>
    public static byte[] Of(params string[] paragraphs) => Body(string.Concat(paragraphs.Select(P)));

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text) => $"<w:p>{R(text)}</w:p>";

    /// <summary>A paragraph of several runs.</summary>
    public static string Runs(params string[] texts) => $"<w:p>{string.Concat(texts.Select(text => R(text)))}</w:p>";

    /// <summary>A run.</summary>
    public static string R(string text, string properties = "") =>
        $"<w:r>{(properties.Length == 0 ? "" : $"<w:rPr>{properties}</w:rPr>")}<w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r>";

    /// <summary>A table; cells are texts, or XML when they begin with a bracket.</summary>
    public static string Table(params string[][] rows) =>
        "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"
        + string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"2000\"/>", rows[0].Length))
        + "</w:tblGrid>"
        + string.Concat(rows.Select(Row))
        + "</w:tbl>";

    public static string Row(params string[] cells) =>
        "<w:tr>" + string.Concat(cells.Select(cell => $"<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>{CellContent(cell)}</w:tc>")) + "</w:tr>";

    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    public Docx WithBody(string xml) => WithMain($"<w:document {Namespaces}><w:body>{xml}{Section}</w:body></w:document>");

    public Docx WithMain(string xml)
    {
        _overrides.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/word/document.xml" ContentType="{Types}document.main+xml"/>""");
        return WithEntry("word/document.xml", xml);
    }

    public Docx WithHeader(string xml) => WithPart("header", "hdr", xml);

    public Docx WithFooter(string xml) => WithPart("footer", "ftr", xml);

    public Docx WithFootnotes(string xml) => WithPart("footnotes", "footnotes", xml);

    /// <summary>Any other part of the main part, such as <c>endnotes</c>, <c>numbering</c>, <c>styles</c>.</summary>
    public Docx WithPart(string kind, string xml) => WithPart(kind, kind, xml);

    public Docx WithEntry(string name, string content) => WithEntry(name, Encoding.UTF8.GetBytes(content));

    public Docx WithEntry(string name, byte[] content)
    {
        _parts.Add((name, content));
        return this;
    }

    public byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes(
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"""
                + """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
                + """<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>"""
                + $"{_overrides}</Types>"));
            Add(zip, "_rels/.rels", Encoding.UTF8.GetBytes(
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
                + $"""<Relationship Id="rId1" Type="{RelationshipTypes}officeDocument" Target="word/document.xml"/>{_rootRelationships}</Relationships>"""));
            Add(zip, "word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
                + $"{_relationships}</Relationships>"));
            foreach (var (name, content) in _parts)
            {
                Add(zip, name, content);
            }
        }

        return stream.ToArray();
    }

    private string Section
    {
        get
        {
            var references = string.Concat(_references.Select(reference =>
                $"""<w:{reference.Kind}Reference w:type="default" r:id="{reference.Id}"/>"""));
            return $"<w:sectPr>{references}<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>";
        }
    }

    private Docx WithPart(string kind, string root, string xml)
    {
        var id = $"rId{++_relationshipCount + 10}";
        var name = $"{kind}{_relationshipCount}.xml";
        _relationships.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="{id}" Type="{RelationshipTypes}{kind}" Target="{name}"/>""");
        _overrides.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/word/{name}" ContentType="{Types}{kind}+xml"/>""");
        if (kind is "header" or "footer" && _references.All(reference => reference.Kind != kind))
        {
            _references.Add((kind, id));
        }

        return WithEntry($"word/{name}", $"<w:{root} {Namespaces}>{xml}</w:{root}>");
    }

    private static string CellContent(string cell) => cell.StartsWith('<') ? cell : P(cell);

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}
