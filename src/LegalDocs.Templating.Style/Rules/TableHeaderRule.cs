using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Tables of data whose first row is no header row.</summary>
internal sealed class TableHeaderRule : IRuleOfStyle
{
    public StyleRule Rule => StyleRule.TableHeader;

    public IEnumerable<Breach> Breaches(StyledDocument document, StyleSettings settings)
    {
        foreach (var story in document.Shown)
        {
            foreach (var table in story.Tables)
            {
                if (Missing(document, story, table, settings) is { } row)
                {
                    var paragraph = row.WordDescendants("p").Select(story.Of).FirstOrDefault(found => found is not null);
                    yield return new Breach(Problem(), paragraph?.Place ?? story.PlaceOf(table), paragraph?.Quote());
                }
            }
        }
    }

    /// <summary>The row that should be the header row of a table of data; null when all is well.</summary>
    public static XElement? Missing(StyledDocument document, StyleStory story, XElement table, StyleSettings settings)
    {
        var rows = table.Descendants().Where(each => each.IsWord("tr") && each.Around("tbl") == table).ToList();
        var shown = rows.Where(row => !IsCode(story, row)).ToList();
        if (shown.Count < 2 || shown.Max(Cells) < 2 || IsLayout(document, table, settings))
        {
            return null;
        }

        return rows.TakeWhile(row => row != shown[1]).Any(row => row.Word("trPr").Word("tblHeader").IsOn()) ? null : shown[0];
    }

    private static int Cells(XElement row) => row.Descendants().Count(each => each.IsWord("tc") && each.Around("tr") == row);

    // Rows of « for » and « end » leave nothing behind.
    private static bool IsCode(StyleStory story, XElement row)
    {
        var paragraphs = row.WordDescendants("p").Select(story.Of).OfType<StyleParagraph>().Distinct().ToList();
        return paragraphs.Exists(paragraph => paragraph.IsCode && IsStatement(paragraph.Text))
            && paragraphs.TrueForAll(paragraph => paragraph.IsEmpty || (paragraph.IsCode && IsStatement(paragraph.Text)));
    }

    private static bool IsStatement(string text) =>
        text.Trim().TrimStart('{', '~', '-', ' ').Split([' ', '}', '\u00A0'], 2)[0] is "for" or "if" or "else" or "end" or "case" or "when"
        || (text.Contains('=', StringComparison.Ordinal) && !text.Contains("==", StringComparison.Ordinal));

    // Nothing shows: no border and no shading, from the table, its style or its cells.
    private static bool IsLayout(StyledDocument document, XElement table, StyleSettings settings)
    {
        var properties = table.Word("tblPr");
        var chain = document.Styles.Chain(properties.Word("tblStyle").Val(), "table").ToList();
        if (chain.Exists(style => settings.LayoutTableStyles.Contains(style.Word("name").Val() ?? "", StringComparer.OrdinalIgnoreCase)))
        {
            return true;
        }

        return !chain.SelectMany(style => style.Descendants()).Concat(properties?.Descendants() ?? [])
            .Concat(table.WordDescendants("tcPr").SelectMany(cell => cell.Descendants())).Any(IsVisible);
    }

    private static bool IsVisible(XElement element) => element.IsWord() && element.Name.LocalName switch
    {
        "shd" => element.WordAttribute("fill") is { } fill && fill is not ("auto" or "FFFFFF"),
        "top" or "bottom" or "left" or "right" or "start" or "end" or "insideH" or "insideV" =>
            element.Val() is { } line && line is not ("nil" or "none"),
        _ => false,
    };

    private static Problem Problem() => new(
        StyleRule.TableHeader.Code,
        "la première ligne du tableau n’est pas déclarée comme ligne d’en-tête",
        "the first row of the table is not marked as header row",
        "sélectionnez cette ligne, onglet Disposition du tableau, « Répéter les lignes d’en-tête ».",
        "select that row, Table Layout tab, 'Repeat Header Rows'.");
}
