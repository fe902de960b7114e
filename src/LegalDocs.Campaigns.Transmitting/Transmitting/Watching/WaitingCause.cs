using System.Diagnostics;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>Why a person is told about an act.</summary>
public enum WaitingCause
{
    /// <summary>It could not be sent for too long.</summary>
    Unsent,

    /// <summary>It was sent, and what became of it is not known.</summary>
    Unknown,

    /// <summary>The platform took it, and no receipt came for too long.</summary>
    Unacknowledged,

    /// <summary>Refused or reported as an anomaly: nothing more is done by itself.</summary>
    Stopped,
}

/// <summary>What is stored and said of each cause, in one table.</summary>
public static class WaitingCauses
{
    /// <summary>The value as it is stored in the history of an act.</summary>
    /// <param name="cause">A cause.</param>
    /// <returns>Lower case ASCII.</returns>
    public static string ToText(this WaitingCause cause) => cause switch
    {
        WaitingCause.Unsent => "non_envoye",
        WaitingCause.Unknown => "issue_inconnue",
        WaitingCause.Unacknowledged => "sans_accuse",
        WaitingCause.Stopped => "arrete",
        _ => throw new UnreachableException(),
    };

    /// <summary>Diagnostic code, LD4700 to LD4749 (decision 0002).</summary>
    /// <param name="cause">A cause.</param>
    /// <returns>The code.</returns>
    public static string Code(this WaitingCause cause) => cause switch
    {
        WaitingCause.Unsent => "LD4701",
        WaitingCause.Unknown => "LD4702",
        WaitingCause.Unacknowledged => "LD4703",
        WaitingCause.Stopped => "LD4704",
        _ => throw new UnreachableException(),
    };

    /// <summary>What a person is told, with the remedy.</summary>
    /// <param name="cause">A cause.</param>
    /// <returns>A sentence.</returns>
    public static TransmissionDetail Describe(this WaitingCause cause) => cause switch
    {
        WaitingCause.Unsent => new(
            "Pas encore accepté par la plateforme. Vérifiez que la plateforme répond, le compte et le certificat.",
            "Not yet accepted by the platform. Check that the platform answers, the account and the certificate."),
        WaitingCause.Unknown => new(
            "Envoyé sans réponse claire, pas encore retrouvé. Il est recherché avant tout nouvel envoi : n’envoyez rien à la main.",
            "Sent without a clear answer, not yet found. It is looked up before anything is sent again: send nothing by hand."),
        WaitingCause.Unacknowledged => new(
            "Accepté par la plateforme, sans accusé de réception. Vérifiez son état sur la plateforme ; l’acte n’est pas exécutoire.",
            "Accepted by the platform, without a receipt. Check its state on the platform; the act is not enforceable."),
        WaitingCause.Stopped => new(
            "Refusé ou en anomalie : rien ne se fera plus tout seul. Lisez le message, corrigez, puis décidez de la suite.",
            "Refused or anomaly: nothing more is done by itself. Read the message, correct, then decide."),
        _ => throw new UnreachableException(),
    };
}
