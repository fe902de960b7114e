using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>What a person decides about the transmission of an act.</summary>
public sealed record OperatorDecision
{
    /// <summary>What is decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>Who decides: a name, a login, a service; 1 to 200 characters.</summary>
    public required string Who { get; init; }

    /// <summary>Why, in a sentence; kept for as long as the act.</summary>
    public required string Motif { get; init; }

    /// <summary>Transaction that the act arrived as; for <see cref="DecisionKind.Arrived"/> only.</summary>
    public long? TransactionId { get; init; }
}

/// <summary>What became of a decision.</summary>
public abstract record DecisionOutcome
{
    private DecisionOutcome()
    {
    }

    /// <summary>It is recorded: in the act's log first, then on the work table.</summary>
    /// <param name="Standing">Where the transmission now stands.</param>
    public sealed record Made(TransmissionStanding Standing) : DecisionOutcome;

    /// <summary>The facts contradict it, or could not be established: nothing was written.</summary>
    /// <param name="Finding">Why, and what to do.</param>
    /// <param name="IsTransient">Whether the same decision may be taken later with nobody doing anything.</param>
    public sealed record Refused(Finding Finding, bool IsTransient) : DecisionOutcome;
}
