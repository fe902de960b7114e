using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Empty paragraphs that only make space; a row of them counts once.</summary>
internal sealed class EmptyParagraphRule : IRuleOfStyle
{
    public StyleRule Rule => StyleRule.EmptyParagraphs;

    public IEnumerable<Breach> Breaches(StyledDocument document, StyleSettings settings)
    {
        foreach (var story in document.Shown)
        {
            XElement? previous = null;
            foreach (var paragraph in story.Paragraphs.Where(IsSpace))
            {
                var isSameRow = previous is not null && paragraph.Element.ElementsBeforeSelf().LastOrDefault(IsBlock) == previous;
                previous = paragraph.Element;
                if (!isSameRow)
                {
                    yield return new Breach(Problem(1 + Following(story, paragraph.Element)), paragraph.Place, Neighbour(story, paragraph));
                }
            }
        }
    }

    private static int Following(StyleStory story, XElement element) => element.ElementsAfterSelf().Where(IsBlock)
        .TakeWhile(next => next.IsWord("p") && story.Of(next) is { } paragraph && IsSpace(paragraph)).Count();

    // Word itself asks for a paragraph between two tables, after the last one, and in each cell, header and footer.
    private static bool IsSpace(StyleParagraph paragraph)
    {
        if (!paragraph.IsEmpty)
        {
            return false;
        }

        var before = paragraph.Element.ElementsBeforeSelf().LastOrDefault(IsBlock);
        var after = paragraph.Element.ElementsAfterSelf().FirstOrDefault(IsBlock);
        var isAlone = before is null && after is null;
        var isAfterTable = before?.IsWord("tbl") == true && (after is null || after.IsWord("tbl"));
        return !isAlone && !isAfterTable;
    }

    private static bool IsBlock(XElement element) => element.IsWord() && element.Name.LocalName is "p" or "tbl" or "sdt";

    // Nothing can be quoted of an empty paragraph: the text before it tells where it is.
    private static TagQuote? Neighbour(StyleStory story, StyleParagraph paragraph)
    {
        var before = story.Paragraphs.TakeWhile(each => each != paragraph).LastOrDefault(each => each.Text.Length > 0);
        return before is null ? null : new TagQuote(before.Text + " ¶", before.Text.Length + 1, before.Text.Length + 2);
    }

    private static Problem Problem(int count) => new(
        StyleRule.EmptyParagraphs.Code,
        count == 1 ? "un paragraphe vide sert d’espacement" : $"{count} paragraphes vides servent d’espacement",
        count == 1 ? "an empty paragraph makes space" : $"{count} empty paragraphs make space",
        "supprimez-le et donnez l’espacement au style (Format, Paragraphe, Espacement avant ou après) ; pour changer de page, "
            + "« Saut de page avant ».",
        "delete it and give the spacing to the style (Format, Paragraph, Spacing before or after); to change page, 'Page break before'.");
}
