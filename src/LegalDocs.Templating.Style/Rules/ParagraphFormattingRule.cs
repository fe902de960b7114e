using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Formatting by hand on paragraphs.</summary>
internal sealed class ParagraphFormattingRule : IRuleOfStyle
{
    public StyleRule Rule => StyleRule.ParagraphFormatting;

    public IEnumerable<Breach> Breaches(StyledDocument document, StyleSettings settings)
    {
        foreach (var paragraph in document.Shown.SelectMany(story => story.Paragraphs))
        {
            if (Words(paragraph.Properties, settings) is { Count: > 0 } words)
            {
                yield return new Breach(Problem(words), paragraph.Place, paragraph.Quote());
            }
        }
    }

    private static List<string> Words(XElement? properties, StyleSettings settings) =>
    [
        .. (properties?.Elements() ?? []).Where(each => each.IsWord()).Select(each => ManualFormatting.ParagraphWord(each.Name.LocalName))
            .OfType<string>().Where(word => !settings.ParagraphFormatting.Contains(word, StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal),
    ];

    private static Problem Problem(IReadOnlyList<string> words) => new(
        StyleRule.ParagraphFormatting.Code,
        $"mise en forme manuelle du paragraphe : {string.Join(", ", words.Select(ManualFormatting.French))}",
        $"paragraph formatted by hand: {string.Join(", ", words.Select(ManualFormatting.English))}",
        "placez le curseur dans le paragraphe, Ctrl+Q, puis appliquez ou modifiez un style de paragraphe.",
        "put the cursor into the paragraph, Ctrl+Q, then apply or change a paragraph style.");
}
