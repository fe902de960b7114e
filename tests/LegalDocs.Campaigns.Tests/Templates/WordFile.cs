using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace LegalDocs.Campaigns.Tests.Templates;

/// <summary>A .docx seen as a reader sees it: paragraphs of the body, headers and footers, in order.</summary>
internal sealed partial class WordFile
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, XDocument> _parts = new(StringComparer.Ordinal);

    public WordFile(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes.ToArray();
        using var archive = new ZipArchive(new MemoryStream(_bytes), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            _parts[entry.FullName] = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        }

        Paragraphs = [.. StoryNames.SelectMany(name =>
            _parts[name].Descendants(W + "p").Select(paragraph => new WordParagraph(name, paragraph)))];
    }

    public static XNamespace W { get; } = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Body, headers and footers.</summary>
    public IReadOnlyList<WordParagraph> Paragraphs { get; }

    public IReadOnlyCollection<string> PartNames => _parts.Keys;

    public IEnumerable<WordParagraph> Body => Paragraphs.Where(paragraph => paragraph.Part == "word/document.xml");

    public IEnumerable<XElement> Tables => Part("word/document.xml").Descendants(W + "tbl");

    public string Text => string.Join('\n', Body.Select(paragraph => paragraph.Text));

    private IEnumerable<string> StoryNames =>
        _parts.Keys.Where(name => StoryName().IsMatch(name)).Order(StringComparer.Ordinal);

    public static WordFile Load(string path) => new(File.ReadAllBytes(path));

    public XDocument Part(string name) => _parts[name];

    public IReadOnlyList<string> ValidationErrors()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(_bytes), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }

    /// <summary>Element of <c>styles.xml</c> by its id.</summary>
    public XElement Style(string id) =>
        Part("word/styles.xml").Root!.Elements(W + "style")
            .Single(style => (string?)style.Attribute(W + "styleId") == id);

    /// <summary>Outline level of a paragraph style, through the styles it is based on; null: not a heading.</summary>
    public int? OutlineLevel(string id)
    {
        var style = Style(id);
        var level = style.Element(W + "pPr")?.Element(W + "outlineLvl")?.Attribute(W + "val");
        return level is not null ? (int)level
            : style.Element(W + "basedOn") is { } basedOn ? OutlineLevel(basedOn.Attribute(W + "val")!.Value) : null;
    }

    [GeneratedRegex(@"^word/(document|header\d+|footer\d+)\.xml$")]
    private static partial Regex StoryName();
}
