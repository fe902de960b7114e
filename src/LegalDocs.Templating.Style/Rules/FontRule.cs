using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Fonts outside the list: in the defaults and the styles in use once each, in the text once for each paragraph.</summary>
/// <remarks>Latin slots only (<c>ascii</c>, <c>hAnsi</c>): the others show no French text. Theme fonts are looked up
/// (ECMA-376-1 §17.3.2.26).</remarks>
internal sealed class FontRule : IRuleOfStyle
{
    // The marks of lists are drawn with these by Word itself.
    private static readonly string[] ListFonts = ["Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "OpenSymbol"];

    private static readonly string[] LatinSlots = ["ascii", "hAnsi"];

    public StyleRule Rule => StyleRule.Fonts;

    public IEnumerable<Breach> Breaches(StyledDocument document, StyleSettings settings)
    {
        var theme = ThemeFonts(document.Theme);
        foreach (var (french, english, properties) in Definitions(document))
        {
            foreach (var font in Forbidden(properties, settings.Fonts, theme))
            {
                yield return new Breach(InDefinition(font, french, english, settings), TemplatePlace.WholeFile);
            }
        }

        foreach (var level in document.Numbering?.WordDescendants("lvl") ?? [])
        {
            foreach (var font in Forbidden(level.Word("rPr"), [.. settings.Fonts, .. ListFonts], theme))
            {
                yield return new Breach(InDefinition(font, "une liste", "a list", settings), TemplatePlace.WholeFile);
            }
        }

        foreach (var paragraph in document.Shown.SelectMany(story => story.Paragraphs))
        {
            foreach (var (font, piece) in paragraph.Pieces
                .Where(piece => !string.IsNullOrWhiteSpace(piece.Text))
                .SelectMany(piece => Forbidden(piece.Run.Word("rPr"), settings.Fonts, theme).Select(font => (font, piece)))
                .DistinctBy(pair => pair.font))
            {
                yield return new Breach(InText(font, settings), paragraph.Place, paragraph.Quote(piece.Start, piece.End));
            }
        }
    }

    private static IEnumerable<(string French, string English, XElement? Properties)> Definitions(StyledDocument document)
    {
        yield return ("les réglages par défaut", "the defaults", document.Styles.DefaultRun);
        foreach (var style in InUse(document))
        {
            var name = style.Word("name").Val() ?? style.WordAttribute("styleId");
            yield return ($"le style « {name} »", $"the style '{name}'", style.Word("rPr"));
        }
    }

    private static IEnumerable<XElement> InUse(StyledDocument document)
    {
        var styles = document.Styles;
        List<XElement> used = [.. styles.Chain(null, "paragraph"), .. styles.Chain(null, "table")];
        foreach (var element in document.Shown.SelectMany(story => story.Root.Descendants()))
        {
            if (element.IsWord() && element.Name.LocalName is "pStyle" or "rStyle" or "tblStyle" && styles.Find(element.Val()) is not null)
            {
                used.AddRange(styles.Chain(element.Val(), "paragraph"));
            }
        }

        return used.Distinct();
    }

    private static IEnumerable<string> Forbidden(
        XElement? properties, IReadOnlyList<string> allowed, IReadOnlyDictionary<string, string> theme)
    {
        var fonts = properties.Word("rFonts");
        return LatinSlots
            .Select(slot => fonts.WordAttribute(slot + "Theme") is { } name ? theme.GetValueOrDefault(name) : fonts.WordAttribute(slot))
            .OfType<string>().Where(font => font.Length > 0 && !allowed.Contains(font, StringComparer.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static Dictionary<string, string> ThemeFonts(XElement? theme)
    {
        Dictionary<string, string> fonts = new(StringComparer.Ordinal);
        foreach (var (kind, prefix) in new[] { ("majorFont", "major"), ("minorFont", "minor") })
        {
            var latin = theme?.Descendants().FirstOrDefault(each => each.Name.LocalName == kind)?
                .Elements().FirstOrDefault(each => each.Name.LocalName == "latin")?.Attribute("typeface")?.Value;
            if (latin is not null)
            {
                (fonts[prefix + "HAnsi"], fonts[prefix + "Ascii"]) = (latin, latin);
            }
        }

        return fonts;
    }

    private static Problem InDefinition(string font, string french, string english, StyleSettings settings) => new(
        StyleRule.Fonts.Code,
        $"{french} emploie la police « {font} », qui n’est pas dans la charte",
        $"{english} uses the font '{font}', which is not allowed",
        $"modifiez ce style (Format, Police) ; polices permises : {string.Join(", ", settings.Fonts)}.",
        $"change that style (Format, Font); allowed fonts: {string.Join(", ", settings.Fonts)}.");

    private static Problem InText(string font, StyleSettings settings) => new(
        StyleRule.Fonts.Code,
        $"le texte est en « {font} », qui n’est pas dans la charte",
        $"the text is in '{font}', which is not allowed",
        "sélectionnez le passage et Ctrl+Espace : il reprend la police de son style ; "
            + $"polices permises : {string.Join(", ", settings.Fonts)}.",
        $"select the passage and Ctrl+Space: it takes the font of its style; allowed fonts: {string.Join(", ", settings.Fonts)}.");
}
