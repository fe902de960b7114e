namespace LegalDocs.Transmission;

/// <summary>What became of an act given to a platform.</summary>
public abstract record CreationOutcome
{
    private CreationOutcome()
    {
    }

    /// <summary>The platform took it: it is now its number's only transaction.</summary>
    /// <param name="TransactionId">Number of the transaction on the platform.</param>
    public sealed record Accepted(long TransactionId) : CreationOutcome;

    /// <summary>The platform refused it, and says why.</summary>
    /// <param name="Kind">What can be done about it.</param>
    /// <param name="Message">The platform's words, decoded.</param>
    public sealed record Refused(RefusalKind Kind, string Message) : CreationOutcome;

    /// <summary>No byte left: circuit open, name not resolved, connection or TLS refused.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record NotSent(string Reason) : CreationOutcome;

    /// <summary>The upload began and no clear answer came: never send again before looking the number up.</summary>
    /// <param name="Reason">What came instead of an answer.</param>
    public sealed record Unknown(string Reason) : CreationOutcome;
}

/// <summary>What can be done about a refusal (protocol 3.1).</summary>
public enum RefusalKind
{
    /// <summary>The number is taken, perhaps by our own earlier send: look it up.</summary>
    DuplicateNumber,

    /// <summary>The act must be changed.</summary>
    BadData,

    /// <summary>Account, rights or certificate: an operator must act.</summary>
    Configuration,

    /// <summary>The platform failed: later, with the same number.</summary>
    ServerSide,
}
