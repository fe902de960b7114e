using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Letters;

/// <summary>What a person is told about an answer, with what to do.</summary>
internal static class AnswerDetails
{
    public static TransmissionDetail Turn { get; } = new(
        "une autre réponse au sujet de cet acte est en cours d’envoi", "another answer about this act is being sent");

    public static TransmissionDetail Sent { get; } = new(
        "envoyée ; un courrier simple ne donne pas d’accusé", "sent; a plain letter gives no receipt");

    public static TransmissionDetail Received(DateOnly day) => new(
        $"reçue en préfecture le {day:dd/MM/yyyy}", $"received by the préfecture on {day:yyyy-MM-dd}");

    public static TransmissionDetail InProgress(int code) => new($"en cours (statut {code})", $"in progress (status {code})");

    public static TransmissionDetail Failed(string message) => Explained(
        "refusée", "refused", message, "Corrigez la réponse, puis envoyez-la de nouveau.", "Correct the answer, then send it again.");

    public static TransmissionDetail RefusedForNow(string message) => Explained(
        "la plateforme ne l’a pas prise, nouvel essai plus tard",
        "the platform did not take it, tried again later",
        message,
        "Vérifiez le compte et le certificat.",
        "Check account and certificate.");

    private static TransmissionDetail Explained(
        string french, string english, string message, string remedyFrench, string remedyEnglish)
    {
        var known = AnomalieExplications.Find(message);
        return new TransmissionDetail(
            $"{french} : {message} {known?.French ?? remedyFrench}", $"{english}: {message} {known?.English ?? remedyEnglish}");
    }
}
