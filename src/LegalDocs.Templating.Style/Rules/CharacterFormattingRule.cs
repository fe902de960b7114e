using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>Formatting by hand on characters, once for each paragraph.</summary>
internal sealed class CharacterFormattingRule : IRuleOfStyle
{
    public StyleRule Rule => StyleRule.CharacterFormatting;

    public IEnumerable<Breach> Breaches(StyledDocument document, StyleSettings settings)
    {
        foreach (var paragraph in document.Shown.SelectMany(story => story.Paragraphs))
        {
            var found = paragraph.Pieces
                .Where(piece => !string.IsNullOrWhiteSpace(piece.Text))
                .Select(piece => (piece, words: Words(piece.Run.Word("rPr"), settings)))
                .Where(pair => pair.words.Count > 0).ToList();
            if (found.Count > 0)
            {
                var words = found.SelectMany(pair => pair.words).Distinct(StringComparer.Ordinal).ToList();
                var (first, last) = (found[0].piece, LastOfStretch(found.Select(pair => pair.piece)));
                yield return new Breach(Problem(words), paragraph.Place, paragraph.Quote(first.Start, last.End));
            }
        }
    }

    public static List<string> Words(XElement? properties, StyleSettings settings) =>
    [
        .. (properties?.Elements() ?? []).Select(WordOf).OfType<string>()
            .Where(word => !settings.CharacterFormatting.Contains(word, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal),
    ];

    private static string? WordOf(XElement property) =>
        property.IsWord() ? ManualFormatting.CharacterWord(property.Name.LocalName) : "effet";

    // The first stretch of the paragraph is quoted; a second one is not needed to find it.
    private static TextPiece LastOfStretch(IEnumerable<TextPiece> pieces)
    {
        var last = pieces.First();
        foreach (var piece in pieces.Skip(1).TakeWhile(piece => piece.Start == last.End))
        {
            last = piece;
        }

        return last;
    }

    private static Problem Problem(IReadOnlyList<string> words) => new(
        StyleRule.CharacterFormatting.Code,
        $"mise en forme manuelle des caractères : {string.Join(", ", words.Select(ManualFormatting.French))}",
        $"characters formatted by hand: {string.Join(", ", words.Select(ManualFormatting.English))}",
        "sélectionnez le passage, Ctrl+Espace, puis appliquez un style de caractère (« Élevé » pour le gras, « Accentuation » pour "
            + "l’italique) ou de paragraphe.",
        "select the passage, Ctrl+Space, then apply a character style ('Strong', 'Emphasis'…) or a paragraph style.");
}
