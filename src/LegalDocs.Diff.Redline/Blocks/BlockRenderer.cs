using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Writes the blocks of a container, content controls around them, and what lies between blocks.</summary>
internal sealed class BlockRenderer(RedlineScope scope)
{
    public IEnumerable<XElement> Render(IReadOnlyList<Output> outputs)
    {
        var paragraphs = new ParagraphRenderer(scope, outputs);
        return new WrapperTree<Output>(scope, segment => segment.SelectMany(output => Render(output, paragraphs)), scope.Places)
            .Build(outputs);
    }

    private IEnumerable<XElement> Render(Output output, ParagraphRenderer paragraphs)
    {
        foreach (var place in output.Sources.SelectMany(scope.Places.Before))
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

        foreach (var place in output.Sources.SelectMany(scope.Places.After))
        {
            yield return place;
        }
    }
}
