namespace LegalDocs.Transmission;

/// <summary>Where a transaction stands.</summary>
public abstract record StatusOutcome
{
    private StatusOutcome()
    {
    }

    /// <summary>On its way: posted, waiting for a slot, sent to the ministry, or a code we do not know.</summary>
    /// <param name="Code">Status code of the platform.</param>
    public sealed record InProgress(int Code) : StatusOutcome;

    /// <summary>Received by the State: the legal proof.</summary>
    /// <param name="Receipt">The receipt.</param>
    public sealed record Acknowledged(AccuseReception Receipt) : StatusOutcome;

    /// <summary>Acquitted, but the receipt could not be read; its bytes are kept.</summary>
    /// <param name="Xml">What the platform gave.</param>
    /// <param name="Fault">Why it could not be read.</param>
    public sealed record Unreadable(ReadOnlyMemory<byte> Xml, string Fault) : StatusOutcome;

    /// <summary>Refused by the platform's checks or by the State: final, the number stays taken.</summary>
    /// <param name="Message">The platform's words.</param>
    public sealed record Failed(string Message) : StatusOutcome
    {
        /// <summary>The State's anomaly message, the bytes as received; null when none came.</summary>
        public ReadOnlyMemory<byte>? Anomalie { get; init; }
    }

    /// <summary>Cancelled: the State acknowledged a cancellation.</summary>
    public sealed record Cancelled : StatusOutcome
    {
        /// <summary>The State's acknowledgement of the cancellation, the bytes as received; null when none came.</summary>
        public ReadOnlyMemory<byte>? Xml { get; init; }
    }

    /// <summary>The platform knows no such transaction for this account.</summary>
    /// <param name="Message">The platform's words.</param>
    public sealed record NotFound(string Message) : StatusOutcome;

    /// <summary>The platform cannot say now.</summary>
    /// <param name="Reason">What came instead of an answer.</param>
    public sealed record Unavailable(string Reason) : StatusOutcome;
}
