namespace LegalDocs.Campaigns.Transmitting;

/// <summary>What a person decided about a transmission, kept in the act's OCFL <c>logs/</c> among its attempts.</summary>
/// <remarks>Once it is written there, the decision is made: whoever takes the work next carries it out.</remarks>
internal sealed record DecisionEntry
{
    public string Format { get; init; } = "legaldocs-transmission/1";

    /// <summary>Rank among the decisions about the act, 1 and up.</summary>
    public required int Decision { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DecisionKind Kind { get; init; }

    public required string Who { get; init; }

    public required string Motif { get; init; }

    /// <summary>Rank of the last attempt when it was decided; 0: nothing was sent yet.</summary>
    public required int Attempt { get; init; }

    /// <summary>Transaction that the act is said to have arrived as; null for other decisions.</summary>
    public long? TransactionId { get; init; }

    /// <summary>SHA-512 of the previous entry of the log, in hexadecimal; null for the first.</summary>
    public string? Previous { get; init; }
}
