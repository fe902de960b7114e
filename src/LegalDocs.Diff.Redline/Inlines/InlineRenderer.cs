using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Writes the inlines of a paragraph: runs again, insertions and deletions around them, links and controls around
/// those.</summary>
internal static class InlineRenderer
{
    public static IEnumerable<XElement> Render(RedlineScope scope, IReadOnlyList<Inline> inlines) =>
        new WrapperTree<Inline>(scope, segment => Marked(scope, segment)).Build(inlines);

    private static IEnumerable<XElement> Marked(RedlineScope scope, IReadOnlyList<Inline> segment)
    {
        for (var i = 0; i < segment.Count;)
        {
            var end = i + 1;
            while (end < segment.Count && segment[end].Kind == segment[i].Kind)
            {
                end++;
            }

            var runs = Runs(scope, [.. segment.Skip(i).Take(end - i)]);
            if (segment[i].Kind == RevisionKind.Kept)
            {
                foreach (var run in runs)
                {
                    yield return run;
                }
            }
            else
            {
                yield return scope.Marks.Make(RevisionMarks.NameOf(segment[i].Kind), runs);
            }

            i = end;
        }
    }

    private static IEnumerable<XElement> Runs(RedlineScope scope, List<Inline> inlines)
    {
        for (var i = 0; i < inlines.Count;)
        {
            var end = i + 1;
            while (end < inlines.Count && inlines[i].Joins(inlines[end]))
            {
                end++;
            }

            yield return inlines[i].Run is null ? inlines[i].Node : Run(scope, inlines[i], inlines.Skip(i).Take(end - i));
            i = end;
        }
    }

    private static XElement Run(RedlineScope scope, Inline first, IEnumerable<Inline> inlines)
    {
        var run = new XElement(Ooxml.W + "r");
        if (first.Properties is { HasElements: true } properties)
        {
            var own = new XElement(properties);
            if (own.Element(Ooxml.W + "rPrChange") is { } change)
            {
                change.ReplaceWith(scope.Marks.Make("rPrChange", change.Elements()));
            }

            run.Add(own);
        }

        foreach (var inline in inlines)
        {
            if (IsText(inline.Node) && run.LastNode is XElement last && last.Name == inline.Node.Name)
            {
                last.Value += inline.Node.Value;
            }
            else
            {
                run.Add(inline.Node);
            }
        }

        return run;
    }

    private static bool IsText(XElement node) => node.Name == Ooxml.W + "t" || node.Name == Ooxml.W + "delText";
}
