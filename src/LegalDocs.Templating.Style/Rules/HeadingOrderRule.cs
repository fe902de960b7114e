namespace LegalDocs.Templating.Style;

/// <summary>A heading that is more than one level below the one before it; the first one counts from level 1.</summary>
internal sealed class HeadingOrderRule : IRuleOfStyle
{
    public StyleRule Rule => StyleRule.HeadingOrder;

    public IEnumerable<Breach> Breaches(StyledDocument document, StyleSettings settings)
    {
        var previous = -1;
        foreach (var paragraph in document.Body.Paragraphs)
        {
            if (paragraph.IsEmpty || document.Styles.OutlineLevel(paragraph.Properties) is not { } level)
            {
                continue;
            }

            if (level > previous + 1)
            {
                yield return new Breach(Problem(previous + 1, level + 1), paragraph.Place, paragraph.Quote());
            }

            previous = level;
        }
    }

    private static Problem Problem(int before, int level) => new(
        StyleRule.HeadingOrder.Code,
        before == 0
            ? $"le premier titre du document est de niveau {level}"
            : $"un titre de niveau {level} suit un titre de niveau {before}",
        before == 0
            ? $"the first heading of the document is of level {level}"
            : $"a heading of level {level} follows one of level {before}",
        $"donnez-lui le niveau {before + 1} : un lecteur d’écran annonce le plan, où un niveau manquant se lit comme un oubli.",
        $"give it level {before + 1}: a screen reader tells the outline, in which a missing level reads like an omission.");
}
