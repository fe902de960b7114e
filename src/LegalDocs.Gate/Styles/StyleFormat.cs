using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline.Format;
using LegalDocs.Templating.Style;
using static LegalDocs.Campaigns.Pipeline.Format.ValueSpec;

namespace LegalDocs.Gate;

/// <summary>All keys of <c>style.yaml</c>, with the descriptions that editors show.</summary>
internal static class StyleFormat
{
    private const int Version = 1;

    private static readonly (string Word, StyleSeverity Severity)[] Severities =
        [("erreur", StyleSeverity.Error), ("avertissement", StyleSeverity.Warning), ("non", StyleSeverity.Off)];

    private static readonly Text Any = new();

    private static readonly Text LanguageTag = new()
    {
        Pattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        Expected = new Wording("une étiquette de langue : fr-FR", "a language tag: fr-FR"),
    };

    private static readonly Text Host = new()
    {
        Pattern = "^[a-z0-9-]+(\\.[a-z0-9-]+)+$",
        Expected = new Wording("un nom de site sans « https:// » : legifrance.gouv.fr", "the name of a site without 'https://'"),
    };

    private static MappingSpec Allowed { get; } = new("mise_en_forme_permise", "Mise en forme manuelle que l’on permet.",
    [
        new KeySpec("caracteres", new Sequence(new Choice(ManualFormatting.CharacterWords)), "Des caractères ([exposant] par défaut)."),
        new KeySpec(
            "paragraphes", new Sequence(new Choice(ManualFormatting.ParagraphWords)), "Des paragraphes ([liste, pagination] par défaut)."),
    ]);

    private static MappingSpec Rules { get; } = new(
        "regles", "Gravité des règles, quand ce n’est pas celle d’usage.",
        [
            .. StyleRule.All.Select(rule => new KeySpec(
                rule.Key,
                new Choice([.. Severities.Select(each => each.Word)]),
                $"{rule.Code} : {rule.French} ({Word(rule.Usual)} par défaut)")),
        ]);

    /// <summary>The whole file.</summary>
    public static MappingSpec Root { get; } = new("style", "Charte des modèles Word : ce que « legaldocs template check » exige.",
    [
        new KeySpec("version", new Whole(Version, Version), "Version du format : 1.").Required(),
        new KeySpec("langue", LanguageTag, "Langue des documents (fr-FR par défaut)."),
        new KeySpec("langues_permises", new Sequence(LanguageTag), "Autres langues permises à des passages."),
        new KeySpec(
            "polices",
            new Sequence(Any, MayBeEmpty: false),
            $"Polices permises ({string.Join(", ", StyleSettings.UsualFonts)} par défaut)."),
        new KeySpec("mise_en_forme_permise", new Mapping(Allowed), "Mise en forme manuelle que l’on permet."),
        new KeySpec("liens_permis", new Sequence(Host), "Sites où un lien peut mener, avec leurs sous-domaines."),
        new KeySpec(
            "tableaux_de_mise_en_page", new Sequence(Any),
            "Styles des tableaux qui ne font que disposer un texte, sans ligne d’en-tête : Tableau de signatures."),
        new KeySpec("regles", new Mapping(Rules), "Gravité des règles, par nom."),
    ]);

    public static StyleSeverity Severity(string word) => Severities.First(each => each.Word == word).Severity;

    private static string Word(StyleSeverity severity) => Severities.First(each => each.Severity == severity).Word;
}
