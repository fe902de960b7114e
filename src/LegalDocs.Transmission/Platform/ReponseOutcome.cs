namespace LegalDocs.Transmission;

/// <summary>Where an answer to the préfecture stands.</summary>
public abstract record ReponseOutcome
{
    private ReponseOutcome()
    {
    }

    /// <summary>On its way.</summary>
    /// <param name="Code">Status code of the platform.</param>
    public sealed record InProgress(int Code) : ReponseOutcome;

    /// <summary>Sent; the State gives no receipt for an answer of this kind (status 9, courrier simple).</summary>
    public sealed record Sent : ReponseOutcome;

    /// <summary>Received by the préfecture (status 11).</summary>
    /// <param name="DateReception">Day of the reception, as the State's message says; null when no message came.</param>
    /// <param name="Xml">The State's message (3-5, 4-5), the bytes as received; empty when none came.</param>
    public sealed record Acknowledged(DateOnly? DateReception, ReadOnlyMemory<byte> Xml) : ReponseOutcome;

    /// <summary>Refused by the platform's checks or by the State: final.</summary>
    /// <param name="Message">The platform's words.</param>
    public sealed record Failed(string Message) : ReponseOutcome;

    /// <summary>The platform cannot say now.</summary>
    /// <param name="Reason">What came instead of an answer.</param>
    public sealed record Unavailable(string Reason) : ReponseOutcome;
}
