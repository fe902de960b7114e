using System.Diagnostics;
using System.Globalization;

namespace LegalDocs.Pdf;

/// <summary>Refusals of a document that LibreOffice could not convert, LD5010 to LD5019, in words.</summary>
internal static class EngineRefusals
{
    public static PdfRefusal NoOutput(ProcessEnd end, TimeSpan limit, string words) => end switch
    {
        ProcessEnd.Finished => Of(
            "LD5010",
            $"LibreOffice n’a pas su lire le document{Said(words)}",
            $"LibreOffice could not read the document{SaidEnglish(words)}"),
        ProcessEnd.TimedOut => Of(
            "LD5011",
            $"LibreOffice n’a pas fini en {Seconds(limit)} secondes",
            $"LibreOffice did not finish within {Seconds(limit)} seconds") with
        {
            RemedyFrench = "simplifiez le document (tableaux imbriqués, très longs tableaux) ou partagez-le",
            RemedyEnglish = "simplify the document (nested tables, very long tables), or split it",
        },
        ProcessEnd.Crashed => Of(
            "LD5012",
            $"LibreOffice s’est arrêté brutalement sur ce document{Said(words)}",
            $"LibreOffice crashed on this document{SaidEnglish(words)}"),
        _ => throw new UnreachableException(),
    };

    public static PdfRefusal OutputTooLarge(long limit) => Of(
        "LD5013",
        $"le PDF produit dépasse {Number(limit >> 20)} Mio",
        $"the PDF made is larger than {Number(limit >> 20)} MiB") with
    {
        RemedyFrench = "réduisez les images du modèle",
        RemedyEnglish = "make the pictures of the template smaller",
    };

    private static PdfRefusal Of(string code, string french, string english) => new()
    {
        Code = code,
        CauseFrench = french,
        CauseEnglish = english,
        RemedyFrench = "ouvrez le document dans Word, enregistrez-le de nouveau, puis recommencez",
        RemedyEnglish = "open the document in Word, save it again, then try again",
    };

    private static string Said(string words) => words.Length == 0 ? "" : $" (« {words} »)";

    private static string SaidEnglish(string words) => words.Length == 0 ? "" : $" ('{words}')";

    private static string Seconds(TimeSpan limit) => limit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
