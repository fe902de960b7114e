using System.Globalization;

namespace LegalDocs.Pdf;

/// <summary>Refusals of an output, LD5020 to LD5029, in words.</summary>
internal static class JudgeRefusals
{
    private const int QuoteLength = 60;

    public static PdfRefusal Unreadable(string detail) => Of(
        "LD5020", "", $"le PDF produit est illisible ({detail})", $"the PDF made cannot be read ({detail})");

    public static PdfRefusal NoPage() => Of("LD5021", "", "le PDF produit n’a aucune page", "the PDF made has no page");

    public static PdfRefusal TextMissing(string place, string piece, int count)
    {
        var more = count - 1;
        var (others, othersEnglish) = more switch
        {
            0 => ("", ""),
            1 => (", ainsi qu’un autre paragraphe", ", and so is one other paragraph"),
            _ => (Invariant($", ainsi que {more} autres paragraphes"), Invariant($", and so are {more} other paragraphs")),
        };
        return Of(
            "LD5022",
            place,
            $"le texte « {Quote(piece)} » est absent du PDF produit{others}",
            $"the text '{Quote(piece)}' is missing in the PDF made{othersEnglish}") with
        {
            RemedyFrench = "vérifiez que ce texte n’est ni caché, ni coupé par une hauteur de ligne fixe, ni hors de la page",
            RemedyEnglish = "check that this text is neither hidden, nor cut by a fixed row height, nor outside the page",
        };
    }

    public static PdfRefusal FontNotEmbedded(string font) => Of(
        "LD5023",
        "",
        $"la police « {font} » n’est pas incorporée au PDF produit",
        $"font '{font}' is not embedded in the PDF made") with
    {
        RemedyFrench = "choisissez dans le modèle une police dont la licence permet l’incorporation",
        RemedyEnglish = "choose in the template a font whose licence allows embedding",
    };

    public static PdfRefusal PictureMissing(int expected, int shown) => Of(
        "LD5024",
        "",
        Invariant($"le document montre {Count(expected, "image")} au fil de ses pages, le PDF produit en montre {shown}"),
        Invariant($"the document shows {Count(expected, "picture")} on its pages, the PDF made shows {shown}")) with
    {
        RemedyFrench = "remplacez l’image du modèle par un fichier PNG ou JPEG",
        RemedyEnglish = "replace the template's picture with a PNG or JPEG file",
    };

    public static PdfRefusal NotPdfA() => Of(
        "LD5025", "", "le PDF produit n’est pas au format PDF/A-2b", "the PDF made is not PDF/A-2b") with
    {
        RemedyFrench = "installez une version de LibreOffice qui écrit le PDF/A-2 (7.4 ou plus récente)",
        RemedyEnglish = "install a version of LibreOffice that writes PDF/A-2 (7.4 or newer)",
    };

    private static PdfRefusal Of(string code, string place, string french, string english) => new()
    {
        Code = code,
        Place = place,
        CauseFrench = french,
        CauseEnglish = english,
        RemedyFrench = "ouvrez le document dans Word, enregistrez-le de nouveau, puis recommencez",
        RemedyEnglish = "open the document in Word, save it again, then try again",
    };

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string Quote(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= QuoteLength ? line : $"{line[..QuoteLength]}…";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
