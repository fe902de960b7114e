namespace LegalDocs.Templating.Style;

/// <summary>A rule of the house style or of accessibility.</summary>
/// <param name="Code">Its code, <c>LD1701</c> to <c>LD1789</c>; never reused.</param>
/// <param name="Key">Its name in <c>style.yaml</c>, in French without accents.</param>
/// <param name="Usual">What a breach means unless the file says otherwise.</param>
/// <param name="French">What it asks, for an editor of the file.</param>
/// <param name="English">The same in English.</param>
public sealed record StyleRule(string Code, string Key, StyleSeverity Usual, string French, string English)
{
    /// <summary>No formatting by hand on characters.</summary>
    public static StyleRule CharacterFormatting { get; } = new(
        "LD1701", "mise_en_forme_caracteres", StyleSeverity.Error,
        "Pas de mise en forme manuelle des caractères.", "No formatting of characters by hand.");

    /// <summary>No formatting by hand on paragraphs.</summary>
    public static StyleRule ParagraphFormatting { get; } = new(
        "LD1702", "mise_en_forme_paragraphes", StyleSeverity.Error,
        "Pas de mise en forme manuelle des paragraphes.", "No formatting of paragraphs by hand.");

    /// <summary>Allowed fonts only.</summary>
    public static StyleRule Fonts { get; } = new(
        "LD1703", "police_hors_charte", StyleSeverity.Error,
        "Seules les polices permises.", "Allowed fonts only.");

    /// <summary>No level of headings is skipped (WCAG 2.2, technique G141; PDF/UA-1 7.4.2).</summary>
    public static StyleRule HeadingOrder { get; } = new(
        "LD1704", "ordre_des_titres", StyleSeverity.Error,
        "Aucun niveau de titre n’est sauté.", "No level of headings is skipped.");

    /// <summary>Each picture has an alternative text (WCAG 2.2, 1.1.1).</summary>
    public static StyleRule AlternativeText { get; } = new(
        "LD1705", "texte_de_remplacement", StyleSeverity.Error,
        "Chaque image a un texte de remplacement, ou est déclarée décorative.",
        "Each picture has an alternative text, or is declared decorative.");

    /// <summary>The first row of a table of data is a header row (WCAG 2.2, 1.3.1).</summary>
    public static StyleRule TableHeader { get; } = new(
        "LD1706", "en_tete_de_tableau", StyleSeverity.Error,
        "La première ligne d’un tableau de données est répétée comme en-tête.",
        "The first row of a table of data is marked as header row.");

    /// <summary>The language of the document is set (WCAG 2.2, 3.1.1 and 3.1.2).</summary>
    public static StyleRule Language { get; } = new(
        "LD1707", "langue_du_document", StyleSeverity.Error,
        "La langue du document est déclarée.", "The language of the document is set.");

    /// <summary>The document has a title (WCAG 2.2, 2.4.2; PDF/UA-1 7.1).</summary>
    public static StyleRule Title { get; } = new(
        "LD1708", "titre_du_document", StyleSeverity.Error,
        "Le document a un titre dans ses propriétés.", "The document has a title in its properties.");

    /// <summary>No empty paragraph makes space.</summary>
    public static StyleRule EmptyParagraphs { get; } = new(
        "LD1709", "paragraphe_vide", StyleSeverity.Warning,
        "Aucun paragraphe vide ne sert d’espacement.", "No empty paragraph makes space.");

    /// <summary>No row of spaces or tabs makes space.</summary>
    public static StyleRule LayoutBySpaces { get; } = new(
        "LD1710", "espaces_de_mise_en_page", StyleSeverity.Warning,
        "Ni espaces ni tabulations en série pour aligner un texte.", "No row of spaces or tabs to align a text.");

    /// <summary>No comment is left.</summary>
    public static StyleRule Comments { get; } = new(
        "LD1711", "commentaire_oublie", StyleSeverity.Error,
        "Aucun commentaire n’est resté.", "No comment is left.");

    /// <summary>No tracked change is left.</summary>
    public static StyleRule TrackedChanges { get; } = new(
        "LD1712", "revision_oubliee", StyleSeverity.Error,
        "Aucune modification suivie n’est restée.", "No tracked change is left.");

    /// <summary>No highlighting is left.</summary>
    public static StyleRule Highlights { get; } = new(
        "LD1713", "surlignage_oublie", StyleSeverity.Error,
        "Aucun surlignage n’est resté.", "No highlighting is left.");

    /// <summary>Links lead to allowed sites only.</summary>
    public static StyleRule ExternalLinks { get; } = new(
        "LD1714", "lien_externe", StyleSeverity.Warning,
        "Les liens mènent aux sites permis.", "Links lead to allowed sites.");

    /// <summary>All rules, by code.</summary>
    public static IReadOnlyList<StyleRule> All { get; } =
    [
        CharacterFormatting, ParagraphFormatting, Fonts, HeadingOrder, AlternativeText, TableHeader, Language, Title, EmptyParagraphs,
        LayoutBySpaces, Comments, TrackedChanges, Highlights, ExternalLinks,
    ];
}
