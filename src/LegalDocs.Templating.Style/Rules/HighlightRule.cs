namespace LegalDocs.Templating.Style;

/// <summary>Highlighting left in a template, once for each paragraph.</summary>
internal sealed class HighlightRule : IRuleOfStyle
{
    public StyleRule Rule => StyleRule.Highlights;

    public IEnumerable<Breach> Breaches(StyledDocument document, StyleSettings settings)
    {
        foreach (var paragraph in document.Shown.SelectMany(story => story.Paragraphs))
        {
            var piece = paragraph.Pieces.FirstOrDefault(each =>
                each.Run.Word("rPr").Word("highlight") is { } highlight && highlight.Val() is not "none");
            if (piece.Run is not null)
            {
                yield return new Breach(Problem(), paragraph.Place, paragraph.Quote(piece.Start, piece.End));
            }
        }
    }

    private static Problem Problem() => new(
        StyleRule.Highlights.Code,
        "un passage est resté surligné",
        "a passage is left highlighted",
        "réglez le point en suspens, puis ôtez le surlignage (Accueil, Couleur de surlignage, Aucune).",
        "settle the open point, then take the highlighting off (Home, Text Highlight Color, No Color).");
}
