using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using LegalDocs.Packaging;

namespace LegalDocs.Pdf;

/// <summary>Reads a .docx: refuses what must not reach an engine, and says what its PDF must show.</summary>
internal sealed class DocxReader
{
    private static readonly XNamespace W = DocxNames.Word;

    private readonly DocxPackage _package;
    private readonly DocxScan _scan;
    private readonly string _main;
    private readonly IReadOnlyList<Relationship> _relationships;

    private DocxReader(DocxPackage package)
    {
        _package = package;
        _main = package.Relationships("").FirstOrDefault(each => each.Type == "officeDocument")?.Target
            ?? throw new DocxException(DocxRefusals.MissingPart("word/document.xml"));
        _relationships = package.Relationships(_main);
        _scan = new DocxScan(package, new DocxStyles(Load("styles")));
    }

    /// <exception cref="DocxException">The document is refused.</exception>
    public static DocxContent Read(ReadOnlyMemory<byte> docx)
    {
        var part = "";
        try
        {
            var package = DocxPackage.Open(docx);
            DocxInspector.Check(package);
            return new DocxReader(package).Content(ref part);
        }
        catch (XmlException error)
        {
            throw new DocxException(DocxRefusals.DamagedPart(part, error.Message));
        }
    }

    private DocxContent Content(ref string part)
    {
        part = _main;
        var body = Scan(_main, "corps", null);
        var margins = Margins(ref part);
        var notes = Notes(ref part);
        CheckOthers(ref part);
        return new DocxContent
        {
            Body =
            [
                .. body.Passages.Concat(notes.SelectMany(note => note.Passages))
                    .Select(passage => new DocxPassage(passage.Place, passage.Pieces, PageRule.Once)),
            ],
            Margins =
            [
                .. margins.SelectMany(margin => margin.Story.Passages.Select(
                    passage => new DocxPassage(passage.Place, passage.Pieces, margin.Pages))),
            ],
            BodyPictures = body.Pictures,
            MarginPictures = [.. margins.SelectMany(margin => Enumerable.Repeat(margin.Pages, margin.Story.Pictures))],
            Fonts = _scan.Fonts,
            Modified = Modified(),
        };
    }

    private List<(DocxStory Story, PageRule Pages)> Margins(ref string part)
    {
        var hasEvenPages = Load("settings")?.Element(W + "evenAndOddHeaders") is { } even
            && DocxNames.IsOn((string?)even.Attribute(W + "val"));
        var margins = new Dictionary<string, (DocxStory Story, PageRule Pages)>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < _scan.Sections.Count; index++)
        {
            foreach (var (type, id) in _scan.Sections[index].References)
            {
                var target = _relationships.FirstOrDefault(each => each.Id == id)
                    ?? throw new DocxException(DocxRefusals.DamagedPart(_main, $"relationship '{id}' is missing"));
                part = target.Target;
                var story = Scan(part, $"{(target.Type == "footer" ? "pied de page" : "en-tête")} ({Name(part)})", null);
                var shown = _scan.Sections[index].Shows(type, index == 0, _scan.Sections.Count == 1, hasEvenPages);
                if (shown is { } pages && (!margins.TryGetValue(part, out var known) || pages.First < known.Pages.First))
                {
                    margins[part] = (story, pages);
                }
            }
        }

        return [.. margins.Values];
    }

    private List<DocxStory> Notes(ref string part)
    {
        var notes = new List<DocxStory>();
        foreach (var (kind, name) in (ReadOnlySpan<(string, string)>)[("footnotes", "notes de bas de page"), ("endnotes", "notes de fin")])
        {
            if (_relationships.FirstOrDefault(each => each.Type == kind)?.Target is { } found)
            {
                part = found;
                notes.Add(Scan(found, name, _scan.NoteIds));
            }
        }

        return notes;
    }

    /// <summary>Parts that show nothing by themselves are read once too: well-formed, no DTD, not too deep.</summary>
    private void CheckOthers(ref string part)
    {
        foreach (var name in _package.Parts.Where(IsXml))
        {
            part = name;
            using var reader = _package.Xml(name);
            while (reader.Read())
            {
                if (reader.Depth > DocxLimits.Depth)
                {
                    throw new DocxException(DocxRefusals.TooDeep(name));
                }

                if (reader is { NodeType: XmlNodeType.Element, LocalName: "rFonts" or "latin" })
                {
                    NoteFont(reader);
                }
            }
        }
    }

    private void NoteFont(XmlReader reader)
    {
        foreach (var name in (ReadOnlySpan<string>)["ascii", "hAnsi", "cs", "eastAsia"])
        {
            if (reader.GetAttribute(name, DocxNames.Word) is { Length: > 0 } family)
            {
                _scan.Fonts.Add(family);
            }
        }

        if (reader.GetAttribute("typeface") is { Length: > 0 } typeface && typeface[0] != '+')
        {
            _scan.Fonts.Add(typeface);
        }
    }

    private DocxStory Scan(string part, string name, IReadOnlySet<string>? noteIds)
    {
        var story = new DocxStory
        {
            Part = part,
            Name = name,
            Relationships = _package.Relationships(part),
            NoteIds = noteIds,
        };
        using var reader = _package.Xml(part);
        DocxScanner.Scan(reader, _scan, story);
        return story;
    }

    private XElement? Load(string kind)
    {
        if (_relationships.FirstOrDefault(each => each.Type == kind)?.Target is not { } part)
        {
            return null;
        }

        using var reader = _package.Xml(part);
        return XDocument.Load(reader).Root;
    }

    private DateTimeOffset? Modified()
    {
        if (_package.Relationships("").FirstOrDefault(each => each.Type == "core-properties")?.Target is not { } part)
        {
            return null;
        }

        using var reader = _package.Xml(part);
        XNamespace terms = "http://purl.org/dc/terms/";
        var text = XDocument.Load(reader).Root?.Element(terms + "modified")?.Value;
        return DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : null;
    }

    private static bool IsXml(string part) =>
        part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);

    private static string Name(string part) => Path.GetFileNameWithoutExtension(part);
}
