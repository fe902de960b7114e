using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LegalDocs.Pdf.Tests;

/// <summary>Writes small Word documents part by part, good ones and broken ones.</summary>
internal sealed class DocxBuilder
{
    private const string OpenXml = "http://schemas.openxmlformats.org";
    private const string Office = OpenXml + "/officeDocument/2006/relationships";

    public const string Namespaces =
        "xmlns:w=\"" + OpenXml + "/wordprocessingml/2006/main\" xmlns:r=\"" + Office + "\" "
        + "xmlns:wp=\"" + OpenXml + "/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"" + OpenXml + "/drawingml/2006/main\" "
        + "xmlns:pic=\"" + OpenXml + "/drawingml/2006/picture\" "
        + "xmlns:mc=\"" + OpenXml + "/markup-compatibility/2006\"";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly StringBuilder _body = new();
    private readonly StringBuilder _relationships = new();
    private readonly StringBuilder _overrides = new();
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private string _section = "";
    private int _ids;

    public string Font { get; init; } = "Calibri";

    public string Modified { get; init; } = "2018-09-27T10:00:00Z";

    public static string Text(string text) => $"<w:r><w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r>";

    public static string P(string text) => $"<w:p>{Text(text)}</w:p>";

    public DocxBuilder Paragraph(string text, string? style = null) =>
        Raw($"<w:p>{(style is null ? "" : $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>")}{Text(text)}</w:p>");

    public DocxBuilder Raw(string xml)
    {
        _body.Append(xml);
        return this;
    }

    public DocxBuilder Table(int rows, int columns)
    {
        var xml = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>");
        xml.Insert(xml.Length, $"<w:gridCol w:w=\"{9000 / columns}\"/>", columns).Append("</w:tblGrid>");
        for (var row = 1; row <= rows; row++)
        {
            var cells = Enumerable.Range(1, columns).Select(
                column => $"<w:tc><w:tcPr><w:tcW w:w=\"{9000 / columns}\" w:type=\"dxa\"/></w:tcPr>{P($"Ligne {row}, colonne {column}")}</w:tc>");
            xml.Append("<w:tr>").AppendJoin("", cells).Append("</w:tr>");
        }

        return Raw(xml.Append("</w:tbl>").ToString());
    }

    /// <summary>A picture of the body; its part and relationship are added.</summary>
    public DocxBuilder Picture(byte[] bytes, string extension = "png")
    {
        var part = $"media/image{++_ids}.{extension}";
        _parts[$"word/{part}"] = bytes;
        return Raw($"<w:p><w:r>{Drawing(Relate("image", part), _ids)}</w:r></w:p>");
    }

    public static string Drawing(string relationship, int id, string attribute = "embed") =>
        $"""
        <w:drawing><wp:inline><wp:extent cx="2857500" cy="952500"/><wp:docPr id="{id}" name="Image {id}" descr="Carte du territoire"/><a:graphic><a:graphicData uri="{OpenXml}/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{id}" name="Image {id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:{attribute}="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2857500" cy="952500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
        """;

    public DocxBuilder Header(string content, string type = "default") => Margin("header", "hdr", content, type);

    public DocxBuilder Footer(string content, string type = "default") => Margin("footer", "ftr", content, type);

    public DocxBuilder Section(string xml)
    {
        _section += xml;
        return this;
    }

    /// <summary>Adds a relationship of the main part and gives its identifier.</summary>
    public string Relate(string kind, string target, bool isExternal = false)
    {
        var id = $"rId{++_ids}";
        _relationships.Append(Invariant,
            $"<Relationship Id=\"{id}\" Type=\"{Office}/{kind}\" Target=\"{Escape(target)}\"{(isExternal ? " TargetMode=\"External\"" : "")}/>");
        return id;
    }

    /// <summary>Sets a part, whatever it would have been.</summary>
    public DocxBuilder Part(string name, string content) => Part(name, Encoding.UTF8.GetBytes(content));

    public DocxBuilder Part(string name, byte[] content)
    {
        _parts[name] = content;
        return this;
    }

    /// <summary>Adds a Word part with its content type and relationship.</summary>
    public DocxBuilder WordPart(string kind, string name, string xml)
    {
        _overrides.Append(Invariant, $"<Override PartName=\"/word/{name}\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/>");
        Relate(kind, name);
        return Part($"word/{name}", xml);
    }

    public DocxBuilder Without(string part)
    {
        _removed.Add(part);
        return this;
    }

    public byte[] Build()
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts().Where(part => !_removed.Contains(part.Key)))
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return output.ToArray();
    }

    private Dictionary<string, byte[]> Parts()
    {
        var styles = Relate("styles", "styles.xml");
        Assert.NotEmpty(styles);
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = Bytes(ContentTypes()),
            ["_rels/.rels"] = Bytes(
                $"<Relationships xmlns=\"{OpenXml}/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>"
                + $"<Relationship Id=\"r2\" Type=\"{OpenXml}/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"),
            ["docProps/core.xml"] = Bytes(
                $"<cp:coreProperties xmlns:cp=\"{OpenXml}/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + $"<dc:title>Délibération</dc:title><dc:creator>Dijon Métropole</dc:creator><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{Modified}</dcterms:modified></cp:coreProperties>"),
            ["word/document.xml"] = Bytes(
                $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {Namespaces}><w:body>{_body}<w:sectPr>{_section}<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"),
            ["word/_rels/document.xml.rels"] = Bytes(
                $"<Relationships xmlns=\"{OpenXml}/package/2006/relationships\">{_relationships}</Relationships>"),
            ["word/styles.xml"] = Bytes(Styles()),
        };
        foreach (var (name, content) in _parts)
        {
            parts[name] = content;
        }

        return parts;
    }

    private string ContentTypes() =>
        $"<Types xmlns=\"{OpenXml}/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
        + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
        + $"<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>{_overrides}</Types>";

    private string Styles() =>
        $"<w:styles {Namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{Font}\" w:hAnsi=\"{Font}\" w:cs=\"{Font}\"/><w:sz w:val=\"22\"/><w:lang w:val=\"fr-FR\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:caps/><w:sz w:val=\"32\"/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Cache\"><w:name w:val=\"Caché\"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";

    private DocxBuilder Margin(string kind, string element, string content, string type)
    {
        var name = $"{kind}{_ids + 1}.xml";
        WordPart(kind, name, $"<w:{element} {Namespaces}>{content}</w:{element}>");
        return Section($"<w:{kind}Reference w:type=\"{type}\" r:id=\"rId{_ids}\"/>");
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);
}
