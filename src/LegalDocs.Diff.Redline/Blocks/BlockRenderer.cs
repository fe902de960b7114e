using System.Collections.Frozen;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Writes the blocks of a container, content controls around them, and what lies between blocks.</summary>
internal sealed class BlockRenderer(RedlineScope scope)
{
    // Places between blocks, ECMA-376-1 EG_RangeMarkupElements and permissions: they keep to the block that follows.
    private static readonly FrozenSet<string> Places = FrozenSet.Create(
        StringComparer.Ordinal, "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd");

    public IEnumerable<XElement> Render(IReadOnlyList<Output> outputs)
    {
        var paragraphs = new ParagraphRenderer(scope, outputs);
        return new WrapperTree<Output>(scope, segment => segment.SelectMany(output => Render(output, paragraphs)))
            .Build(outputs);
    }

    private static IEnumerable<XElement> Render(Output output, ParagraphRenderer paragraphs)
    {
        foreach (var place in output.Sources.SelectMany(Before))
        {
            yield return place;
        }

        if (output is OutputParagraph paragraph)
        {
            foreach (var element in paragraphs.Render(paragraph))
            {
                yield return element;
            }
        }
        else
        {
            yield return ((OutputElement)output).Element;
        }

        foreach (var place in output.Sources.SelectMany(After))
        {
            yield return place;
        }
    }

    private static IEnumerable<XElement> Before(XElement source) =>
        source.ElementsBeforeSelf().Reverse().TakeWhile(IsBetween).Where(IsPlace).Reverse().Select(place => new XElement(place));

    // What follows the last block has no block to go before.
    private static IEnumerable<XElement> After(XElement source)
    {
        var following = source.ElementsAfterSelf().TakeWhile(element => IsBetween(element)).ToList();
        return following.Count == 0 || following[^1].ElementsAfterSelf().FirstOrDefault() is { } next && !IsEnd(next)
            ? []
            : following.Where(IsPlace).Select(place => new XElement(place));
    }

    private static bool IsPlace(XElement element) =>
        element.Name.Namespace == Ooxml.W && Places.Contains(element.Name.LocalName);

    private static bool IsBetween(XElement element) => IsPlace(element) || element.Name == Ooxml.W + "proofErr";

    private static bool IsEnd(XElement element) => element.Name == Ooxml.W + "sectPr";
}
