using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Writes paragraphs: properties with what they were, the mark with what became of it, the content.</summary>
internal sealed class ParagraphRenderer
{
    private static readonly XName Properties = Ooxml.W + "pPr";

    private readonly RedlineScope _scope;
    private readonly Dictionary<OutputParagraph, Paragraph> _nextOld = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<OutputParagraph, Paragraph> _nextNew = new(ReferenceEqualityComparer.Instance);

    public ParagraphRenderer(RedlineScope scope, IReadOnlyList<Output> outputs)
    {
        _scope = scope;
        var (old, young) = ((Paragraph?)null, (Paragraph?)null);
        foreach (var output in outputs.Reverse())
        {
            if (output is not OutputParagraph paragraph)
            {
                (old, young) = (null, null);
                continue;
            }

            old = paragraph.Kind.IsNew ? old : paragraph.Old;
            young = paragraph.Kind.IsOld ? young : paragraph.New;
            Note(_nextOld, paragraph, old);
            Note(_nextNew, paragraph, young);
        }
    }

    public IEnumerable<XElement> Render(OutputParagraph output)
    {
        if (output.IsUntouched)
        {
            yield return new XElement(output.New!.Element);
            yield break;
        }

        var paragraph = new XElement(Ooxml.W + "p", Attributes(output));
        paragraph.Add(PropertiesOf(output));
        var id = output.Move is null ? null : _scope.Marks.NextId();
        var side = output.Kind == RevisionKind.MovedFrom ? "moveFrom" : "moveTo";
        if (id is not null)
        {
            paragraph.Add(_scope.Marks.Range($"{side}RangeStart", id, new XAttribute(Ooxml.W + "name", output.Move!)));
        }

        paragraph.Add(InlineRenderer.Render(_scope, output.Inlines));
        yield return paragraph;
        if (id is not null)
        {
            yield return _scope.Marks.Range($"{side}RangeEnd", id);
        }
    }

    private static void Note(Dictionary<OutputParagraph, Paragraph> known, OutputParagraph output, Paragraph? paragraph)
    {
        if (paragraph is not null)
        {
            known[output] = paragraph;
        }
    }

    // Numbers of paragraphs are unique: only what the newer document has keeps its own.
    private static IEnumerable<XAttribute> Attributes(OutputParagraph output) =>
        output.Kind.IsOld || output.New is null ? [] : output.New.Element.Attributes().Select(attribute => new XAttribute(attribute));

    // Words that stay while their mark comes or goes join the next paragraph of the other side: accepting or rejecting leaves
    // them its properties in programs that keep those of the first paragraph, too.
    private XElement? PropertiesOf(OutputParagraph output)
    {
        var isWhole = output.Kind == RevisionKind.Kept || output.IsWhole;
        var old = output.Kind.IsNew ? (isWhole ? null : _nextOld.GetValueOrDefault(output)) : output.Old;
        var young = output.Kind.IsOld ? (isWhole ? null : _nextNew.GetValueOrDefault(output)) : output.New;
        var imported = old?.Element.Element(Properties) is { } before ? _scope.Older.Import(before) : null;
        var shown = young is null ? imported : young.Element.Element(Properties);
        var written = new XElement(Properties, shown?.Elements()
            .Where(child => child.Name.LocalName is not ("rPr" or "sectPr" or "pPrChange")).Select(child => new XElement(child)));
        written.Add(Mark(output));
        written.Add(Section(output));
        if (old is not null && young is not null && Differs(old, young))
        {
            written.Add(_scope.Marks.Make("pPrChange", new XElement(Properties, imported?.Elements()
                .Where(child => child.Name.LocalName is not ("rPr" or "sectPr" or "pPrChange")))));
        }

        return written.HasElements ? written : null;
    }

    private bool Differs(Paragraph old, Paragraph young) => old.Style != young.Style
        || !old.Format.SameAs(young.Format)
        || !_scope.Older.Lists.AreSame(old.List, young.List);

    private XElement? Mark(OutputParagraph output)
    {
        var name = Ooxml.W + "rPr";
        var own = output.Kind.IsOld || output.New is null
            ? Imported(output.Old!)
            : output.New.Element.Element(Properties)?.Element(name) is { } kept ? new XElement(kept) : null;
        if (output.Kind == RevisionKind.Kept)
        {
            if (output is { Old: { } old, New: { } young } && !old.MarkFormat.SameAs(young.MarkFormat))
            {
                own ??= new XElement(name);
                own.Add(_scope.Marks.Make("rPrChange", new XElement(name, Imported(old)?.Elements())));
            }

            return own;
        }

        own ??= new XElement(name);
        own.AddFirst(_scope.Marks.Make(RevisionMarks.NameOf(output.Kind)));
        return own;
    }

    private XElement? Imported(Paragraph old) =>
        old.Element.Element(Properties)?.Element(Ooxml.W + "rPr") is { } mark ? _scope.Older.Import(mark) : null;

    private XElement? Section(OutputParagraph output) => output.Kind.IsOld
        ? output.Old?.Section is { } gone ? _scope.Older.Sections.Old(gone) : null
        : output.New?.Section is { } section ? _scope.Older.Sections.New(output.Old?.Section, section) : null;
}
