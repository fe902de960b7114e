using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Takes away formatting by hand that says what the style says already.</summary>
internal sealed class RedundantFormattingFixer : IFixer
{
    public IEnumerable<TemplateFix> Fix(StyledDocument document, StyleSettings settings, PackageEdit edit)
    {
        foreach (var story in document.Shown)
        {
            foreach (var paragraph in story.Paragraphs.Where(each => !IsUnderTableStyle(document, each)))
            {
                var count = settings.Of(StyleRule.ParagraphFormatting) == StyleSeverity.Off ? 0 : Paragraph(document, settings, paragraph);
                count += settings.Of(StyleRule.CharacterFormatting) == StyleSeverity.Off ? 0 : Runs(document, settings, paragraph);
                if (count > 0)
                {
                    edit.Changed(story);
                    yield return new TemplateFix(
                        StyleRule.CharacterFormatting.Code, paragraph.Place,
                        "la mise en forme manuelle qui répète le style est retirée",
                        "formatting by hand that repeats the style is taken away");
                }
            }
        }
    }

    private static int Paragraph(StyledDocument document, StyleSettings settings, StyleParagraph paragraph)
    {
        if (paragraph.Properties is not { } properties || properties.Word("pPrChange") is not null)
        {
            return 0;
        }

        List<XElement?> inherited = [.. document.Styles.Chain(paragraph.StyleId, "paragraph").Select(style => style.Word("pPr")),
            document.Styles.DefaultParagraph];
        var isListed = properties.Word("numPr") is not null || inherited.Exists(each => each.Word("numPr") is not null);
        return Remove(
            properties,
            inherited,
            name => ManualFormatting.ParagraphWord(name) is { } word && !settings.ParagraphFormatting.Contains(word, StringComparer.Ordinal)
                && !(isListed && name is "ind" or "tabs"));
    }

    private static int Runs(StyledDocument document, StyleSettings settings, StyleParagraph paragraph)
    {
        List<XElement?> inherited = [.. document.Styles.Chain(paragraph.StyleId, "paragraph").Select(style => style.Word("rPr")),
            document.Styles.DefaultRun];
        var count = 0;
        var runs = paragraph.Pieces.Select(piece => piece.Run).Distinct();
        foreach (var properties in runs.Select(run => run.Word("rPr")).OfType<XElement>().ToList())
        {
            // Bold in a style of characters and bold in the style of its paragraph cancel each other: left to a person.
            if (properties.Word("rStyle") is null && properties.Word("rPrChange") is null)
            {
                count += Remove(properties, inherited, name =>
                    ManualFormatting.CharacterWord(name) is { } word
                    && !settings.CharacterFormatting.Contains(word, StringComparer.Ordinal));
            }
        }

        return count;
    }

    private static int Remove(XElement properties, List<XElement?> inherited, Func<string, bool> isAsked)
    {
        var redundant = properties.Elements()
            .Where(each => each.IsWord() && isAsked(each.Name.LocalName) && InheritedLook.IsSame(each, inherited)).ToList();
        redundant.ForEach(each => each.Remove());
        if (!properties.HasElements)
        {
            properties.Remove();
        }

        return redundant.Count;
    }

    // What the style of a table says comes between the defaults and the style of the paragraph, cell by cell.
    private static bool IsUnderTableStyle(StyledDocument document, StyleParagraph paragraph) =>
        paragraph.Element.Around("tbl") is { } table
        && document.Styles.Chain(table.Word("tblPr").Word("tblStyle").Val(), "table")
            .Any(style => style.Descendants().Any(each => (each.IsWord("rPr") || each.IsWord("pPr")) && each.HasElements));
}
