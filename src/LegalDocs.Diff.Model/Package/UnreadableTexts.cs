using System.Diagnostics;

namespace LegalDocs.Diff;

/// <summary>Cause and remedy of each failure, in both languages.</summary>
internal static class UnreadableTexts
{
    public static Bilingual Of(UnreadableReason reason) => reason switch
    {
        UnreadableReason.NotAPackage => new(
            "ce n’est pas un document Word (.docx), ou le fichier est tronqué. Ouvrez-le dans Word et enregistrez-le "
                + "en .docx.",
            "not a Word document (.docx), or the file is truncated. Open it in Word and save it as .docx."),
        UnreadableReason.EncryptedOrLegacy => new(
            "le fichier est chiffré ou au format Word 97-2003. Retirez le mot de passe, ou enregistrez-le en .docx.",
            "the file is encrypted or in the Word 97-2003 format. Remove the password, or save it as .docx."),
        UnreadableReason.TooLarge => new(
            "le contenu dépasse les limites de lecture. Allégez le document (images, objets incorporés).",
            "the content is over the reading limits. Make the document lighter (images, embedded objects)."),
        UnreadableReason.AmbiguousParts => new(
            "l’archive contient deux fois le même nom, ou un nom interdit. Enregistrez de nouveau le document dans "
                + "Word.",
            "the archive holds the same name twice, or a forbidden name. Save the document again in Word."),
        UnreadableReason.NoMainPart => new(
            "le corps du document n’est pas déclaré : ce n’est pas un document Word.",
            "the main part is not declared: this is no Word document."),
        UnreadableReason.MissingPart => new(
            "une partie déclarée manque. Enregistrez de nouveau le document dans Word.",
            "a declared part is missing. Save the document again in Word."),
        UnreadableReason.InvalidXml => new(
            "le XML est mal formé ou contient une DTD. Enregistrez de nouveau le document dans Word.",
            "the XML is malformed or has a DTD. Save the document again in Word."),
        UnreadableReason.TooDeep => new(
            "les éléments sont imbriqués trop profondément pour un document Word.",
            "elements are nested too deep for a Word document."),
        UnreadableReason.NotWordprocessing => new(
            "le contenu n’est pas celui d’un document Word.",
            "the content is not that of a Word document."),
        _ => throw new UnreachableException(),
    };
}
