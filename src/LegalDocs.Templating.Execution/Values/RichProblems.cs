namespace LegalDocs.Templating;

/// <summary>Rich values at places that cannot hold them. Codes LD1500 to LD1504.</summary>
internal static class RichProblems
{
    public static Problem NotText(RichValue value) => new(
        "LD1500",
        $"{value.French} ne peut pas s’écrire à cet endroit, qui n’accepte que du texte",
        $"{value.English} cannot be written at this place, which takes text only",
        "placez la balise dans le texte d’un paragraphe.",
        "put the tag into the text of a paragraph.");

    public static Problem NotAlone(RichValue value) => new(
        "LD1501",
        $"{value.French} remplace tout un paragraphe, et la balise n’est pas seule dans le sien",
        $"{value.English} replaces a whole paragraph, and the tag is not alone in its own",
        "mettez la balise seule dans un paragraphe.",
        "put the tag alone in a paragraph.");

    public static Problem NoSection() => new(
        "LD1502",
        "un saut de section ne peut se trouver que dans le corps du document, hors des tableaux",
        "a section break can only stand in the body of the document, outside tables",
        "sortez la balise du tableau, de la zone de texte ou de l’en-tête, ou employez « saut_page ».",
        "take the tag out of the table, the text box or the header, or use 'saut_page'.");
}
