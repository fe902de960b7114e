using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>The language of the document is not the declared one, or passages are in a language nobody allowed.</summary>
internal sealed class LanguageRule : IRuleOfStyle
{
    public StyleRule Rule => StyleRule.Language;

    public IEnumerable<Breach> Breaches(StyledDocument document, StyleSettings settings)
    {
        var declared = Declared(document);
        if (declared is null)
        {
            yield return new Breach(Missing(settings.Language), TemplatePlace.WholeFile);
        }
        else if (!Same(declared, settings.Language))
        {
            yield return new Breach(Other(declared, settings.Language), TemplatePlace.WholeFile);
        }

        string[] allowed = [settings.Language, .. settings.OtherLanguages];
        foreach (var language in Passages(document).Where(pair => !allowed.Any(each => Same(each, pair.Language)))
            .GroupBy(pair => pair.Language, StringComparer.OrdinalIgnoreCase))
        {
            var (paragraph, piece, _) = language.First();
            yield return new Breach(
                Passage(language.Key, language.Count(), settings.Language), paragraph.Place, paragraph.Quote(piece.Start, piece.End));
        }
    }

    /// <summary>The language of text without any other indication; null when none is set.</summary>
    public static string? Declared(StyledDocument document) => document.Styles.Chain(null, "paragraph").Select(style => style.Word("rPr"))
        .Append(document.Styles.DefaultRun).Select(properties => properties.Word("lang").Val())
        .FirstOrDefault(tag => !string.IsNullOrEmpty(tag));

    private static IEnumerable<(StyleParagraph Paragraph, TextPiece Piece, string Language)> Passages(StyledDocument document) =>
        from paragraph in document.Shown.SelectMany(story => story.Paragraphs)
        from piece in paragraph.Pieces
        where piece.Text.Any(char.IsLetter) && !paragraph.IsInTag(piece.Start)
        let language = Language(document, piece.Run, paragraph)
        where language is not null
        select (paragraph, piece, language);

    private static string? Language(StyledDocument document, XElement run, StyleParagraph paragraph)
    {
        var properties = run.Word("rPr");
        var character = properties.Word("rStyle").Val() is { } id ? document.Styles.Chain(id, "character") : [];
        var chain = paragraph.StyleId is { } style ? document.Styles.Chain(style, "paragraph") : [];
        return properties.Word("lang").Val()
            ?? character.Concat(chain).Select(each => each.Word("rPr").Word("lang").Val()).FirstOrDefault(tag => tag is not null);
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static Problem Missing(string language) => new(
        StyleRule.Language.Code,
        "la langue du document n’est pas déclarée",
        "the language of the document is not set",
        $"Révision, Langue, Définir la langue de vérification : « {language} », puis « Par défaut » ; ou laissez --fix le faire.",
        $"Review, Language, Set Proofing Language: '{language}', then 'Set As Default'; or let --fix do it.");

    private static Problem Other(string found, string language) => new(
        StyleRule.Language.Code,
        $"la langue du document est « {found} », non « {language} »",
        $"the language of the document is '{found}', not '{language}'",
        "Révision, Langue, Définir la langue de vérification, puis « Par défaut » ; ou changez « langue » dans style.yaml.",
        "Review, Language, Set Proofing Language, then 'Set As Default'; or change 'langue' in style.yaml.");

    private static Problem Passage(string found, int count, string language) => new(
        StyleRule.Language.Code,
        count == 1 ? $"un passage est déclaré en « {found} »" : $"{count} passages sont déclarés en « {found} »",
        count == 1 ? $"a passage is set in '{found}'" : $"{count} passages are set in '{found}'",
        $"sélectionnez tout (Ctrl+A), Révision, Langue : « {language} » ; si le passage est bien dans cette langue, "
            + "ajoutez-la à « langues_permises » dans style.yaml.",
        $"select all (Ctrl+A), Review, Language: '{language}'; if the passage is in that language, "
            + "add it to 'langues_permises' in style.yaml.");
}
