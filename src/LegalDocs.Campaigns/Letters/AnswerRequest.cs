using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Letters;

/// <summary>An answer that a person wants to send.</summary>
public sealed record AnswerRequest
{
    /// <summary>The letter.</summary>
    public required StoredLetter Letter { get; init; }

    /// <summary>Given or refused.</summary>
    public required CourrierSens Sens { get; init; }

    /// <summary>The answer itself, then what is joined to it; at least one file.</summary>
    public required IReadOnlyList<PieceTransmise> Pieces { get; init; }

    /// <summary>Whether a letter that was answered is answered once more.</summary>
    public AnswerRepeat Repeat { get; init; }
}

/// <summary>What is done about a letter that was answered already.</summary>
public enum AnswerRepeat
{
    /// <summary>It is said, and nothing is sent.</summary>
    Refuse,

    /// <summary>A further answer is sent.</summary>
    Further,
}

/// <summary>What became of an answer that was asked for.</summary>
public abstract record AnswerOutcome
{
    private AnswerOutcome()
    {
    }

    /// <summary>It cannot be sent; nothing was written.</summary>
    /// <param name="Findings">Every reason, with its remedy.</param>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : AnswerOutcome;

    /// <summary>It is stored, and on the work table until it has come to its end.</summary>
    /// <param name="Number">Rank among the answers to the letter.</param>
    /// <param name="WorkKey">Name of the work.</param>
    public sealed record Accepted(int Number, string WorkKey) : AnswerOutcome;
}

/// <summary>How an answer stands.</summary>
/// <param name="Ending">How it ended, or that it has not.</param>
/// <param name="TransactionId">Its transaction; 0: none yet.</param>
/// <param name="Detail">The last thing a person should know; null: nothing.</param>
public sealed record AnswerStanding(AnswerEnding Ending, long TransactionId, TransmissionDetail? Detail);
