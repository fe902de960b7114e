using System.IO.Compression;
using System.Text;

namespace LegalDocs.Diff.Tests.Support;

/// <summary>Writes a real package from the XML that a test gives; the same parts give the same bytes.</summary>
internal sealed class DocxBuilder
{
    public const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" mc:Ignorable=\"w14\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly List<(string Name, byte[] Bytes)> _parts = [];
    private readonly List<(string Name, string Type)> _overrides = [];
    private readonly List<string> _documentRels = [];
    private readonly List<string> _packageRels = [];
    private readonly StringBuilder _footnotes = new();
    private readonly StringBuilder _comments = new();
    private string _body = "";
    private string _section =
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" "
            + "w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>";
    private string _references = "";

    public DocxBuilder Body(params string[] blocks)
    {
        _body = string.Concat(blocks);
        return this;
    }

    public DocxBuilder Section(string properties)
    {
        _section = properties;
        return this;
    }

    public DocxBuilder Styles(string styles) => Definition("styles", $"<w:styles {Namespaces}>{styles}</w:styles>");

    public DocxBuilder Numbering(string numbering) =>
        Definition("numbering", $"<w:numbering {Namespaces}>{numbering}</w:numbering>");

    public DocxBuilder Settings(string settings) =>
        Definition("settings", $"<w:settings {Namespaces}>{settings}</w:settings>");

    public DocxBuilder Header(string page, string blocks) => Edge("header", "hdr", page, blocks);

    public DocxBuilder Footer(string page, string blocks) => Edge("footer", "ftr", page, blocks);

    public DocxBuilder Footnote(int id, string text)
    {
        _ =
            _footnotes.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"<w:footnote w:id=\"{id}\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> {text}"
                    + $"</w:t></w:r></w:p></w:footnote>");
        return this;
    }

    public DocxBuilder Comment(int id, string author, string text)
    {
        _ =
            _comments.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"<w:comment w:id=\"{id}\" w:author=\"{author}\" w:date=\"2020-01-01T00:00:00Z\"><w:p><w:r><w:t>"
                    + $"{text}</w:t></w:r></w:p></w:comment>");
        return this;
    }

    public DocxBuilder Image(string id, byte[] png, string name = "image")
    {
        Part($"word/media/{name}-{id}.png", null, png);
        _documentRels.Add($"<Relationship Id=\"{id}\" Type=\"{Office}image\" Target=\"media/{name}-{id}.png\"/>");
        return this;
    }

    public DocxBuilder Link(string id, string target)
    {
        _documentRels.Add(
            $"<Relationship Id=\"{id}\" Type=\"{Office}hyperlink\" Target=\"{target}\" TargetMode=\"External\"/>");
        return this;
    }

    public DocxBuilder Core(string properties)
    {
        Part(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            Encoding.UTF8.GetBytes(
                "<cp:coreProperties "
                    + "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                    + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                    + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + properties + "</cp:coreProperties>"));
        _packageRels.Add(
            "<Relationship Id=\"rCore\" "
                + "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
                + "Target=\"docProps/core.xml\"/>");
        return this;
    }

    /// <summary>Any other part related to the main one.</summary>
    public DocxBuilder Related(string type, string name, string contentType, byte[] bytes)
    {
        Part($"word/{name}", contentType, bytes);
        _documentRels.Add($"<Relationship Id=\"r-{type}\" Type=\"{Office}{type}\" Target=\"{name}\"/>");
        return this;
    }

    public DocumentSource Build(string name = "modele.docx") => new(name, Bytes());

    public byte[] Bytes()
    {
        Finish();
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _parts)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return buffer.ToArray();
    }

    private DocxBuilder Definition(string type, string xml)
    {
        Part($"word/{type}.xml", $"{Word}{type}+xml", Encoding.UTF8.GetBytes(xml));
        _documentRels.Add($"<Relationship Id=\"r-{type}\" Type=\"{Office}{type}\" Target=\"{type}.xml\"/>");
        return this;
    }

    private DocxBuilder Edge(string type, string root, string page, string blocks)
    {
        var name = $"{type}-{page}.xml";
        Part(
            $"word/{name}", $"{Word}{type}+xml", Encoding.UTF8.GetBytes($"<w:{root} {Namespaces}>{blocks}</w:{root}>"));
        _documentRels.Add($"<Relationship Id=\"r-{type}-{page}\" Type=\"{Office}{type}\" Target=\"{name}\"/>");
        _references += $"<w:{type}Reference w:type=\"{page}\" r:id=\"r-{type}-{page}\"/>";
        return this;
    }

    private void Part(string name, string? contentType, byte[] bytes)
    {
        _parts.Add((name, bytes));
        if (contentType is not null)
        {
            _overrides.Add(("/" + name, contentType));
        }
    }

    private void Finish()
    {
        if (_footnotes.Length > 0)
        {
            _ =
                Definition(
                    "footnotes",
                    $"<w:footnotes {Namespaces}><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/>"
                        + $"</w:r></w:p></w:footnote>{_footnotes}</w:footnotes>");
        }

        if (_comments.Length > 0)
        {
            _ = Definition("comments", $"<w:comments {Namespaces}>{_comments}</w:comments>");
        }

        var document =
            $"<w:document {Namespaces}><w:body>{_body}<w:sectPr>{_references}{_section}</w:sectPr></w:body>"
                + $"</w:document>";
        Part("word/document.xml", $"{Word}document.main+xml", Encoding.UTF8.GetBytes(document));
        Rels("word/_rels/document.xml.rels", _documentRels);
        _packageRels.Add($"<Relationship Id=\"rDoc\" Type=\"{Office}officeDocument\" Target=\"word/document.xml\"/>");
        Rels("_rels/.rels", _packageRels);
        var overrides =
            string.Concat(
                _overrides.Select(part => $"<Override PartName=\"{part.Name}\" ContentType=\"{part.Type}\"/>"));
        _parts.Insert(0, ("[Content_Types].xml", Encoding.UTF8.GetBytes(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
                + "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" "
                + "ContentType=\"image/png\"/>"
            + overrides + "</Types>")));
    }

    private void Rels(string name, List<string> relationships) => _parts.Add((name, Encoding.UTF8.GetBytes(
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + $"{string.Concat(relationships)}</Relationships>")));
}
