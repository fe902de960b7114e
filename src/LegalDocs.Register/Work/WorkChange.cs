namespace LegalDocs.Register;

/// <summary>What a worker writes at the end of a step; all of it is committed, or nothing.</summary>
public sealed record WorkChange
{
    /// <summary>New state in JSON; null: unchanged.</summary>
    public string? State { get; init; }

    /// <summary>New instant at which the work may be claimed; null: unchanged.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether the worker keeps its lease for a further step; released by default.</summary>
    public LeaseAfterSave Lease { get; init; } = LeaseAfterSave.Release;

    /// <summary>Whether the work is done; its lease is released. Only a person takes it up again.</summary>
    public bool IsDone { get; init; }

    /// <summary>New state of the act; null: unchanged.</summary>
    public ActeRecord? Acte { get; init; }

    /// <summary>Event added to the history of the act, which must be known; null: none.</summary>
    public ActeEvent? Event { get; init; }

    /// <summary>Attempt that this step brings to an end; null: none.</summary>
    public ClosedAttempt? ClosedAttempt { get; init; }
}

/// <summary>What becomes of a lease when a step is saved.</summary>
public enum LeaseAfterSave
{
    /// <summary>The work may be claimed again as soon as it is due.</summary>
    Release,

    /// <summary>The worker goes on until the end of its lease.</summary>
    Keep,
}
