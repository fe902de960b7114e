using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>A part that holds text: its paragraphs and tables, in reading order, each with its place.</summary>
internal sealed class StyleStory
{
    private readonly Dictionary<XElement, int> _ranks = [];
    private readonly List<StyleParagraph> _paragraphs = [];
    private readonly List<XElement> _tables = [];
    private readonly Dictionary<XElement, StyleParagraph> _byElement = [];

    public StyleStory(XElement root, StoryPart part, string name)
    {
        (Root, Part, Name) = (root, part, name);
        Walk();
    }

    public XElement Root { get; }

    public StoryPart Part { get; }

    /// <summary>Name of the entry.</summary>
    public string Name { get; }

    /// <summary>Those an application shows: no other branch of alternate content, no separator of notes.</summary>
    public IReadOnlyList<StyleParagraph> Paragraphs => _paragraphs;

    public IReadOnlyList<XElement> Tables => _tables;

    public TemplatePlace Whole => new() { Part = Part.Kind, PartNumber = Part.Number, PartName = "/" + Name };

    /// <summary>The paragraph that holds an element; null outside paragraphs.</summary>
    public StyleParagraph? Of(XElement element) =>
        element.AncestorsAndSelf().Select(each => _byElement.GetValueOrDefault(each)).FirstOrDefault(found => found is not null);

    /// <summary>Where a table stands.</summary>
    public TemplatePlace PlaceOf(XElement table) => Whole with { Table = _ranks[table] };

    private void Walk()
    {
        var (paragraphs, tables) = (0, 0);
        Dictionary<XElement, int> counts = [];
        foreach (var element in Root.Descendants())
        {
            switch (ElementKinds.Of(element.Name.NamespaceName, element.Name.LocalName))
            {
                case ElementKind.Table:
                    _ranks[element] = ++tables;
                    if (!element.IsFallback())
                    {
                        _tables.Add(element);
                    }

                    break;
                case ElementKind.Row:
                    _ranks[element] = Next(element.Around("tbl"));
                    break;
                case ElementKind.Cell:
                    _ranks[element] = Next(element.Around("tr"));
                    break;
                case ElementKind.DrawingParagraph:
                    paragraphs++;
                    break;
                case ElementKind.Paragraph:
                    Add(element, ++paragraphs);
                    break;
            }
        }

        int Next(XElement? container) => container is null ? 0 : counts[container] = counts.GetValueOrDefault(container) + 1;
    }

    private void Add(XElement element, int number)
    {
        var note = element.Ancestors().FirstOrDefault(each => each.IsWord("footnote") || each.IsWord("endnote") || each.IsWord("comment"));
        if (element.IsFallback() || (note is not null && note.WordAttribute("type") is not (null or "normal")))
        {
            return;
        }

        var cell = element.Around("tc");
        var row = cell?.Around("tr");
        var table = row?.Around("tbl");
        var place = Whole with
        {
            PartNumber = note is null ? Part.Number : 1 + note.ElementsBeforeSelf(note.Name)
                .Count(each => each.WordAttribute("type") is null or "normal"),
            Table = table is null ? null : _ranks[table],
            Row = table is null ? null : _ranks[row!],
            Cell = row is null ? null : _ranks[cell!],
            Paragraph = number,
        };
        var paragraph = new StyleParagraph(element, place, Pieces(element));
        _paragraphs.Add(paragraph);
        _byElement[element] = paragraph;
    }

    private static List<TextPiece> Pieces(XElement paragraph)
    {
        List<TextPiece> pieces = [];
        var position = 0;
        Visit(paragraph);
        return pieces;

        void Visit(XElement container)
        {
            foreach (var child in container.Elements())
            {
                if (child.IsWord() && child.Name.LocalName is "del" or "moveFrom" or "pPr")
                {
                    continue;
                }

                if (!child.IsWord("r"))
                {
                    // Paragraphs of text boxes have their own text.
                    if (child.IsWord())
                    {
                        Visit(child);
                    }

                    continue;
                }

                foreach (var leaf in child.Elements().Where(each => each.IsWord()))
                {
                    if (TextOf(leaf) is { Length: > 0 } text)
                    {
                        pieces.Add(new TextPiece(child, leaf, position, text));
                        position += text.Length;
                    }
                }
            }
        }
    }

    private static string? TextOf(XElement leaf) => leaf.Name.LocalName switch
    {
        "t" => leaf.Value,
        "tab" or "ptab" => "\t",
        "br" or "cr" => "\n",
        "noBreakHyphen" => "\u2011",
        "softHyphen" => "\u00AD",
        _ => null,
    };
}
