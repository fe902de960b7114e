using System.Globalization;
using System.Net;

namespace LegalDocs.Pdf;

/// <summary>What can go wrong with a Gotenberg server, LD5100 to LD5109, in words.</summary>
internal static class GotenbergFailures
{
    private const int QuoteLength = 200;

    public static PdfRefusal Refused(string words) => new()
    {
        Code = "LD5101",
        CauseFrench = $"le serveur Gotenberg refuse le document (« {Quote(words)} »)",
        CauseEnglish = $"the Gotenberg server refuses the document ('{Quote(words)}')",
        RemedyFrench = "ouvrez le document dans Word, enregistrez-le de nouveau, puis recommencez",
        RemedyEnglish = "open the document in Word, save it again, then try again",
    };

    public static PdfRefusal TooSlow() => new()
    {
        Code = "LD5102",
        CauseFrench = "le serveur Gotenberg n’a pas fini ce document dans son délai",
        CauseEnglish = "the Gotenberg server did not finish this document within its time limit",
        RemedyFrench = "simplifiez le document ou augmentez le délai du serveur (--api-timeout)",
        RemedyEnglish = "make the document simpler, or raise the server's limit (--api-timeout)",
    };

    public static PdfConverterException Unreachable(Uri address, string detail, Exception? error) => new(
        "LD5103",
        $"le serveur Gotenberg « {address} » ne répond pas ({detail}). Vérifiez l’adresse et que le serveur tourne.",
        $"the Gotenberg server '{address}' does not answer ({detail}). Check the address, and that the server runs.",
        isTransient: true,
        error);

    public static PdfConverterException Unexpected(Uri address, HttpStatusCode status, bool isTransient) => new(
        "LD5104",
        $"le serveur Gotenberg « {address} » répond {Code(status)}. {RemedyFrench(status)}",
        $"the Gotenberg server '{address}' answers {Code(status)}. {RemedyEnglish(status)}",
        isTransient);

    private static string RemedyFrench(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "Vérifiez le nom d’utilisateur et le mot de passe.",
        HttpStatusCode.TooManyRequests => "Sa file d’attente est pleine : recommencez plus tard ou ajoutez des instances.",
        _ => "Vérifiez que c’est bien un serveur Gotenberg 8 et lisez son journal.",
    };

    private static string RemedyEnglish(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "Check user name and password.",
        HttpStatusCode.TooManyRequests => "Its queue is full: try again later, or add instances.",
        _ => "Check that it is a Gotenberg 8 server, and read its log.",
    };

    private static string Code(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);

    private static string Quote(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= QuoteLength ? line : $"{line[..QuoteLength]}…";
    }
}
