using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>What can be shown about an act today: every check, with its outcome in words.</summary>
public sealed record ActeProof
{
    /// <summary>The act.</summary>
    public required ActeObjectId Id { get; init; }

    /// <summary>The checks, in the order in which a person tells them.</summary>
    public required IReadOnlyList<ProofStep> Steps { get; init; }

    /// <summary>Whether nothing contradicts the act: no step failed.</summary>
    public bool IsSound => Steps.All(step => step.Outcome != ProofOutcome.Failed);
}

/// <summary>One check.</summary>
/// <param name="Code">LD6620 to LD6639, LD4630 to LD4632 for letters and answers, or the code of the store for bytes that changed.</param>
/// <param name="Outcome">What came out.</param>
/// <param name="Path">File concerned, relative to the storage root or to the act; null when the check concerns no single file.</param>
/// <param name="Text">What was compared, with the values, and what to do.</param>
public sealed record ProofStep(string Code, ProofOutcome Outcome, string? Path, RecordText Text);

/// <summary>Outcome of a check.</summary>
public enum ProofOutcome
{
    /// <summary>Compared, and as it should be.</summary>
    Proven,

    /// <summary>Nothing to compare: the act has not come so far, or the file is of no kind that is checked.</summary>
    NotApplicable,

    /// <summary>Compared, and not as it should be.</summary>
    Failed,
}
