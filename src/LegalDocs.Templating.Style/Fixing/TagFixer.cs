using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Tidies tags: those that Word cut into pieces of equal look become whole, their curly quotes straight.</summary>
/// <remarks>No rule asks for it; it makes a template shorter, and its differences readable to any tool.</remarks>
internal sealed class TagFixer : IFixer
{
    public IEnumerable<TemplateFix> Fix(StyledDocument document, StyleSettings settings, PackageEdit edit)
    {
        var (joined, straightened) = (0, 0);
        foreach (var story in document.Shown)
        {
            foreach (var paragraph in story.Paragraphs.Where(each => each.Tags.Count > 0))
            {
                // Quotes first: joining moves the text elements that the pieces name.
                var (quotes, joints) = (Straighten(paragraph), Join(paragraph));
                if (quotes + joints > 0)
                {
                    (joined, straightened) = (joined + joints, straightened + quotes);
                    edit.Changed(story);
                }
            }
        }

        if (joined > 0)
        {
            yield return Said(
                $"balises coupées par Word et recollées : {Figures(joined)}", $"tags cut by Word and joined: {Figures(joined)}");
        }

        if (straightened > 0)
        {
            yield return Said(
                $"balises aux guillemets courbes redressés : {Figures(straightened)}",
                $"tags whose curly quotes are straight: {Figures(straightened)}");
        }
    }

    private static int Straighten(StyleParagraph paragraph)
    {
        var count = 0;
        foreach (var (start, end) in paragraph.Tags)
        {
            var code = paragraph.Text[start..end];
            var straight = TagQuotes.Straight(code);
            if (straight != code)
            {
                count++;
                foreach (var piece in paragraph.Pieces.Where(each => each.Leaf.IsWord("t") && each.Start < end && each.End > start))
                {
                    var value = piece.Leaf.Value.ToCharArray();
                    for (var i = Math.Max(start, piece.Start); i < Math.Min(end, piece.End); i++)
                    {
                        value[i - piece.Start] = straight[i - start];
                    }

                    piece.Leaf.Value = new string(value);
                }
            }
        }

        return count;
    }

    private static int Join(StyleParagraph paragraph)
    {
        var count = 0;
        Dictionary<XElement, XElement> moved = [];
        foreach (var (start, end) in paragraph.Tags)
        {
            var runs = paragraph.Pieces.Where(each => each.Start < end && each.End > start)
                .Select(piece => moved.GetValueOrDefault(piece.Run, piece.Run)).Distinct().ToList();
            if (runs.Count > 1 && runs.TrueForAll(IsPlain) && runs.Zip(runs.Skip(1)).All(pair => AreNeighbours(pair.First, pair.Second)))
            {
                count++;
                foreach (var run in runs.Skip(1))
                {
                    Append(runs[0], run);
                    moved[run] = runs[0];
                }
            }
        }

        return count;
    }

    // Text only: a run with a field, a break or a picture is left whole.
    private static bool IsPlain(XElement run) => run.Elements().All(each => each.IsWord() && each.Name.LocalName is "rPr" or "t");

    private static bool AreNeighbours(XElement first, XElement second) =>
        first.Parent == second.Parent
        && XNode.DeepEquals(first.Word("rPr"), second.Word("rPr"))
        && first.ElementsAfterSelf().TakeWhile(each => each != second).All(each => each.IsWord("proofErr"));

    private static void Append(XElement target, XElement run)
    {
        var text = target.Words("t").LastOrDefault();
        if (text is null)
        {
            target.Add(run.Words("t"));
        }
        else
        {
            text.Value += string.Concat(run.Words("t").Select(each => each.Value));
            text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        }

        target.ElementsAfterSelf().TakeWhile(each => each != run).Where(each => each.IsWord("proofErr")).Remove();
        run.Remove();
    }

    private static TemplateFix Said(string french, string english) => new("", TemplatePlace.WholeFile, french, english);

    private static string Figures(int count) => count.ToString(CultureInfo.InvariantCulture);
}
