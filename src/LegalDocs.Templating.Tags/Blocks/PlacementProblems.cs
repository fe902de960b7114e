namespace LegalDocs.Templating;

/// <summary>Why a block cannot take the place it was given. Codes LD1250 to LD1269.</summary>
internal static class PlacementProblems
{
    public static Problem Crosses(
        string keyword, ElementKind opening, ElementKind closing, string closingTag, TemplatePlace closingPlace)
    {
        var (french, english) = (closingPlace.Describe(DiagnosticLanguage.French), closingPlace.Describe(DiagnosticLanguage.English));
        return new Problem(
            "LD1250",
            $"le bloc « {keyword} » commence {French(opening)} et « {closingTag} » se trouve {French(closing)} ({french})",
            $"the block '{keyword}' begins {English(opening)} and '{closingTag}' stands {English(closing)} ({english})",
            "mettez les deux balises au même endroit : toutes deux dans le texte, dans le même tableau, ou dans la même cellule.",
            "put both tags in the same place: both in the text, in the same table, or in the same cell.");
    }

    public static Problem MiddleNotAlone(string keyword, string open) => new(
        "LD1251",
        $"« {keyword} » partage sa ligne avec du texte, alors que le bloc « {open} » porte sur des lignes entières",
        $"'{keyword}' shares its row with text, whereas the block '{open}' holds whole rows",
        $"mettez « {{{{ {keyword} }}}} » seul dans une ligne du tableau.",
        $"put '{{{{ {keyword} }}}}' alone in a row of the table.");

    public static Problem NotInTable(TagPlace place) => new(
        "LD1252",
        $"« # {TagPlaces.French(place)} » n’a de sens que dans un tableau",
        $"'# {TagPlaces.English(place)}' has a meaning in a table only",
        "mettez la balise dans le tableau, ou effacez cette précision.",
        "put the tag in the table, or delete this indication.");

    public static Problem JoinsParagraphs(string keyword) => new Problem(
        "LD1253",
        $"le bloc « {keyword} » commence et finit au milieu de deux paragraphes, qui n’en feront qu’un s’il ne donne rien",
        $"the block '{keyword}' begins and ends inside two paragraphs, which become one if it gives nothing",
        "si ce n’est pas voulu, mettez chacune des deux balises seule dans un paragraphe : il disparaîtra avec elle.",
        "if it is not intended, put each of the two tags alone in a paragraph: it will vanish with it.").AsWarning();

    public static Problem NotMirrored(string keyword, string closingTag) => new(
        "LD1254",
        $"le bloc « {keyword} » et « {closingTag} » ne sont pas dans le même lien, la même révision ou le même champ",
        $"the block '{keyword}' and '{closingTag}' are not in the same link, revision or field",
        "mettez les deux balises au même endroit, en dehors du lien ou du champ ; acceptez les modifications suivies.",
        "put both tags in the same place, outside the link or the field; accept the tracked changes.");

    public static Problem Overlaps(string other) => new(
        "LD1255",
        $"ce bloc et celui de « {other} » se chevauchent : chacun voudrait la même ligne entière",
        $"this block and that of '{other}' overlap: each of them wants the same whole row",
        "gardez un bloc par ligne, ou fermez le second dans la cellule où il commence.",
        "keep one block a row, or close the second one in the cell where it begins.");

    public static Problem JumpInside(string keyword) => new(
        "LD1256",
        $"« {keyword} » est au milieu d’un paragraphe, alors que sa boucle porte sur des paragraphes ou des lignes entières",
        $"'{keyword}' is inside a paragraph, whereas its loop holds whole paragraphs or rows",
        $"mettez « {{{{ {keyword} }}}} » et sa condition seuls dans leur paragraphe.",
        $"put '{{{{ {keyword} }}}}' and its condition alone in their paragraph.");

    public static Problem CutsField(string keyword) => new(
        "LD1257",
        $"le bloc « {keyword} » commence ou finit au milieu d’un champ de Word, qui serait coupé en deux",
        $"the block '{keyword}' begins or ends inside a field of Word, which would be cut in two",
        "mettez le champ entier dans le bloc, ou le bloc entier hors du champ.",
        "put the whole field in the block, or the whole block outside the field.");

    private static string French(ElementKind kind) => kind switch
    {
        ElementKind.Cell => "dans une cellule de tableau",
        ElementKind.TextBox => "dans une zone de texte",
        ElementKind.Note => "dans une note",
        ElementKind.ContentControl => "dans un contrôle de contenu",
        _ => "dans le texte",
    };

    private static string English(ElementKind kind) => kind switch
    {
        ElementKind.Cell => "in a table cell",
        ElementKind.TextBox => "in a text box",
        ElementKind.Note => "in a note",
        ElementKind.ContentControl => "in a content control",
        _ => "in the text",
    };
}
