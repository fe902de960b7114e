using System.Text.RegularExpressions;

namespace LegalDocs.Templating.Style;

/// <summary>Rows of spaces, and more tabs than the paragraph has tab stops.</summary>
internal sealed partial class LayoutBySpacesRule : IRuleOfStyle
{
    public StyleRule Rule => StyleRule.LayoutBySpaces;

    public IEnumerable<Breach> Breaches(StyledDocument document, StyleSettings settings)
    {
        foreach (var paragraph in document.Shown.SelectMany(story => story.Paragraphs))
        {
            // Code is masked by a letter: spaces in tags are of no account, but those around them are.
            var text = Masked(paragraph);
            if (Spaces().Match(text) is { Success: true } spaces)
            {
                yield return new Breach(BySpaces(), paragraph.Place, paragraph.Quote(spaces.Index, spaces.Index + spaces.Length));
            }

            var tabs = text.Count(character => character == '\t');
            if (tabs > 0 && tabs > Stops(document, paragraph))
            {
                var first = text.IndexOf('\t', StringComparison.Ordinal);
                yield return new Breach(ByTabs(), paragraph.Place, paragraph.Quote(first, first + 1));
            }
        }
    }

    private static string Masked(StyleParagraph paragraph)
    {
        var text = paragraph.Text.ToCharArray();
        foreach (var (start, end) in paragraph.Tags)
        {
            Array.Fill(text, 'x', start, end - start);
        }

        return new string(text);
    }

    private static int Stops(StyledDocument document, StyleParagraph paragraph)
    {
        var properties = document.Styles.Chain(paragraph.StyleId, "paragraph").Select(style => style.Word("pPr"))
            .Prepend(paragraph.Properties).ToList();
        var stops = properties.SelectMany(each => each.Word("tabs")?.Words("tab") ?? [])
            .GroupBy(tab => tab.WordAttribute("pos")).Count(group => group.First().Val() != "clear");
        var hangs = properties.Exists(each => each.Word("ind").WordAttribute("hanging") is { } hanging && hanging != "0");
        return stops + (hangs ? 1 : 0);
    }

    private static Problem BySpaces() => new(
        StyleRule.LayoutBySpaces.Code,
        "des espaces servent à aligner le texte",
        "spaces align the text",
        "remplacez-les par un retrait, une tabulation ou un tableau sans bordure : l’alignement tient alors dans toutes les polices.",
        "replace them by an indent, a tab stop or a table without borders: the alignment then holds in every font.");

    private static Problem ByTabs() => new(
        StyleRule.LayoutBySpaces.Code,
        "une tabulation n’a pas de taquet dans le style du paragraphe",
        "a tab has no tab stop in the style of the paragraph",
        "ajoutez un taquet au style (Format, Tabulations), ou employez un retrait.",
        "add a tab stop to the style (Format, Tabs), or use an indent.");

    [GeneratedRegex(@"[ \u00A0\u2002\u2003]{3,}|^[ \u00A0\u2002\u2003]+(?=\S)")]
    private static partial Regex Spaces();
}
