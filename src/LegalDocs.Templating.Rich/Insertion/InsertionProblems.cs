namespace LegalDocs.Templating;

/// <summary>What is wrong with documents to insert. Codes LD1560 to LD1569.</summary>
internal static class InsertionProblems
{
    public static Problem NotADocument() => new(
        "LD1560",
        "la valeur n’est pas un document Word en base64",
        "the value is not a Word document in base64",
        "donnez un document .docx, en base64 dans les données (ni fichier ni adresse ne sont lus).",
        "give a .docx document, in base64 in the data (neither files nor addresses are read).");

    public static Problem Refused(Problem cause) => new(
        "LD1561",
        $"le document à insérer est refusé : {cause.French} ({cause.Code})",
        $"the document to insert is refused: {cause.English} ({cause.Code})",
        cause.RemedyFrench,
        cause.RemedyEnglish);

    public static Problem OtherNamespaces() => new(
        "LD1562",
        "le document à insérer et le modèle ne sont pas dans la même variante d’Open XML (stricte ou transitionnelle)",
        "the document to insert and the template are not in the same variant of Open XML (strict or transitional)",
        "enregistrez les deux au format « Document Word (.docx) ».",
        "save both as 'Word Document (.docx)'.");

    public static Problem Unsupported(string kind) => new(
        "LD1563",
        $"le document à insérer contient un élément qui ne s’insère pas ({kind})",
        $"the document to insert holds something that cannot be inserted ({kind})",
        "remplacez-le par une image dans le document à insérer.",
        "replace it by a picture in the document to insert.");

    public static Problem NotesOutsideBody() => new(
        "LD1564",
        "le document à insérer contient des notes, qui ne peuvent se trouver que dans le corps",
        "the document to insert holds notes, which can only stand in the body",
        "insérez-le dans le corps du document, ou retirez ses notes.",
        "insert it into the body of the document, or remove its notes.");

    public static Problem Empty() => new(
        "LD1565",
        "le document à insérer est absent",
        "the document to insert is missing",
        "complétez la donnée, ou prévoyez son absence : « {{ if annexe }}…{{ end }} ».",
        "fill the datum in, or provide for its absence: '{{ if annexe }}…{{ end }}'.");
}
