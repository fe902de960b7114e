using System.Globalization;

namespace LegalDocs.Pdf;

/// <summary>Refusals of a file that was to be stamped or joined, LD5300 to LD5399, in words.</summary>
internal static class EditRefusals
{
    public static PdfRefusal Unreadable(string detail) => Of(
        "LD5301",
        $"le PDF est illisible ({detail})",
        $"the PDF cannot be read ({detail})",
        "reprenez le fichier d’origine",
        "take the original file again");

    public static PdfRefusal Encrypted() => Of(
        "LD5302",
        "le PDF est chiffré",
        "the PDF is encrypted",
        "demandez le fichier sans mot de passe",
        "ask for the file without password");

    public static PdfRefusal NoSuchPage(int page, int count) => Of(
        "LD5303",
        string.Create(CultureInfo.InvariantCulture, $"la page {page} n’existe pas : le PDF en compte {count}"),
        string.Create(CultureInfo.InvariantCulture, $"there is no page {page}: the PDF has {count}"),
        "choisissez une page du document",
        "choose a page of the document");

    private static PdfRefusal Of(string code, string french, string english, string remedyFrench, string remedyEnglish) => new()
    {
        Code = code,
        CauseFrench = french,
        CauseEnglish = english,
        RemedyFrench = remedyFrench,
        RemedyEnglish = remedyEnglish,
    };
}
