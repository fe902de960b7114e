using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Reads a whole package into its content.</summary>
internal sealed class DocumentReader
{
    private readonly DocxPackage _package;
    private readonly StyleSheet _styles;
    private readonly NumberingTable _numbering;
    private readonly List<string> _unbalanced = [];
    private bool _hadTrackedChanges;

    private DocumentReader(DocxPackage package)
    {
        _package = package;
        _styles = StyleSheetReader.Read(package);
        _numbering = NumberingReader.Read(package, _styles);
    }

    public static DocumentContent Read(DocxPackage package) => new DocumentReader(package).Read();

    private DocumentContent Read()
    {
        var root = Accepted(_package.MainPart);
        var body = root.Element(Ooxml.W + "body");
        if (root.Name != Ooxml.W + "document" || body is null)
        {
            throw new UnreadableDocumentException(UnreadableReason.NotWordprocessing, _package.MainPart);
        }

        var context = Context(_package.MainPart);
        var story = Story(body, StoryKind.Body, new Bilingual("corps du texte", "body"), context);
        var sections = Sections(story, body, context);
        return new DocumentContent
        {
            Styles = _styles,
            Numbering = _numbering,
            Body = story,
            Sections = sections,
            HeadersAndFooters = HeadersAndFooters(sections),
            Notes = Notes(),
            Comments = CommentReader.Read(_package, story),
            Properties = PackageReader.Properties(_package),
            Settings = PackageReader.Settings(_package),
            OtherParts = PackageReader.OtherParts(_package),
            HadTrackedChanges = _hadTrackedChanges,
            UnbalancedTags = _unbalanced,
        };
    }

    private StoryContext Context(string part) => new(_package, part, _styles, _numbering);

    private XElement Accepted(string part)
    {
        var root = _package.Xml(part);
        _hadTrackedChanges |= RevisionAcceptance.Accept(root);
        return root;
    }

    private Story Story(XElement container, StoryKind kind, Bilingual name, StoryContext context)
    {
        var story = StoryReader.Read(container, kind, name, context);
        if (kind == StoryKind.Body)
        {
            LabelCounter.Number(story, _styles, _numbering);
        }

        _unbalanced.AddRange(StoryWalk.Over(story));
        return story;
    }

    private static List<Section> Sections(Story body, XElement element, StoryContext context)
    {
        var sections = body.Blocks.OfType<Paragraph>()
            .Select(paragraph => paragraph.Section).OfType<Section>().ToList();
        sections.Add(
            SectionReader.Read(element.Element(Ooxml.W + "sectPr") ?? new XElement(Ooxml.W + "sectPr"), context));
        SectionReader.Inherit(sections);
        return sections;
    }

    private Dictionary<string, Story> HeadersAndFooters(List<Section> sections)
    {
        var stories = new Dictionary<string, Story>(StringComparer.Ordinal);
        foreach (var (section, index) in sections.Select((section, index) => (section, index)))
        {
            foreach (var (key, part) in section.Declared.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                if (!stories.ContainsKey(part))
                {
                    var kind = key.StartsWith("header", StringComparison.Ordinal) ? StoryKind.Header : StoryKind.Footer;
                    stories[part] =
                        Story(
                            Accepted(part), kind, StoryNames.HeaderOrFooter(key, index + 1, sections.Count),
                            Context(part));
                }
            }
        }

        return stories;
    }

    private Dictionary<(StoryKind, string), Story> Notes()
    {
        var notes = new Dictionary<(StoryKind, string), Story>();
        Collect("footnotes", "footnote", StoryKind.Footnote, notes);
        Collect("endnotes", "endnote", StoryKind.Endnote, notes);
        return notes;
    }

    private void Collect(string type, string element, StoryKind kind, Dictionary<(StoryKind, string), Story> notes)
    {
        if (_package.Related(_package.MainPart, type) is not { } part)
        {
            return;
        }

        foreach (var note in Accepted(part).Elements(Ooxml.W + element))
        {
            var id = (string?)note.Attribute(Ooxml.W + "id");
            if (id is not null && (string?)note.Attribute(Ooxml.W + "type") is null or "normal")
            {
                _ = notes.TryAdd((kind, id!), Story(note, kind, StoryNames.Note(kind, 0), Context(part)));
            }
        }
    }
}
