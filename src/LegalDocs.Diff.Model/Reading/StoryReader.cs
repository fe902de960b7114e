using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Reads a sequence of blocks: body, header, note, cell, text box.</summary>
internal static class StoryReader
{
    public static Story Read(XElement container, StoryKind kind, Bilingual name, StoryContext context) => new()
    {
        Kind = kind,
        Part = context.Part,
        Container = container,
        Name = name,
        Blocks = Blocks(container, null, context),
    };

    public static IReadOnlyList<Block> Blocks(XElement container, BlockControl? control, StoryContext context)
    {
        var blocks = new List<Block>();
        Collect(container.Elements(), control, context, blocks);
        return blocks;
    }

    public static BlockControl Control(XElement element, BlockControl? parent) =>
        new() { Element = element, Label = InlineWalker.ControlLabel(element), Parent = parent };

    private static void Collect(
        IEnumerable<XElement> elements, BlockControl? control, StoryContext context, List<Block> blocks)
    {
        foreach (var element in elements)
        {
            if (element.Name == Ooxml.Mc + "AlternateContent")
            {
                Collect(AlternateContent.Chosen(element), control, context, blocks);
            }
            else if (element.Name.Namespace == Ooxml.M)
            {
                blocks.Add(Opaque(element, control, context));
            }
            else if (element.Name.Namespace == Ooxml.W)
            {
                CollectWord(element, control, context, blocks);
            }
        }
    }

    private static void CollectWord(XElement element, BlockControl? control, StoryContext context, List<Block> blocks)
    {
        switch (element.Name.LocalName)
        {
            case "p":
                blocks.Add(ParagraphReader.Read(element, control, context));
                break;
            case "tbl":
                blocks.Add(new TableReader(context).Read(element, control));
                break;
            case "sdt":
                Collect(
                    element.Element(Ooxml.W + "sdtContent")?.Elements()
                    ?? [], Control(element, control), context, blocks);
                break;
            case "customXml" or "ins" or "moveTo":
                Collect(element.Elements(), control, context, blocks);
                break;
            case "altChunk":
                blocks.Add(Opaque(element, control, context));
                break;
            default:
                break;
        }
    }

    private static OpaqueBlock Opaque(XElement element, BlockControl? control, StoryContext context)
    {
        var key = ContentKey.Of(CanonicalXml.Write(element, context.Target));
        return new OpaqueBlock
        {
            Element = element,
            Number = ++context.Paragraphs,
            Control = control,
            Content = key,
            Full = key,
            Words = [$"{element.Name.LocalName} {key}"],
        };
    }
}
