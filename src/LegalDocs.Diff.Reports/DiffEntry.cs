namespace LegalDocs.Diff;

/// <summary>What became of one document.</summary>
public enum EntryStatus
{
    /// <summary>It is on both sides and was compared.</summary>
    Compared,

    /// <summary>It is only on the newer side.</summary>
    Added,

    /// <summary>It is only on the older side.</summary>
    Removed,

    /// <summary>One side cannot be read.</summary>
    Unreadable,
}

/// <summary>One document of a report.</summary>
public sealed record DiffEntry
{
    /// <summary>Name of the newer document, with forward slashes.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the older one when it is another; null otherwise.</summary>
    public string? OldName { get; init; }

    /// <summary>What became of it.</summary>
    public required EntryStatus Status { get; init; }

    /// <summary>The differences; null unless it was compared.</summary>
    public DocumentDiff? Diff { get; init; }

    /// <summary>Why it cannot be read; empty otherwise.</summary>
    public IReadOnlyList<UnreadableDocument> Failures { get; init; } = [];

    /// <summary>What the change makes of the pages; null when nobody asked.</summary>
    public PageImpact? Pages { get; init; }

    /// <summary>Whether a reviewer has something to look at.</summary>
    public bool HasDifferences => Status is EntryStatus.Added or EntryStatus.Removed || Diff is { IsEmpty: false };

    /// <summary>An entry for a comparison.</summary>
    /// <param name="name">Name of the document.</param>
    /// <param name="outcome">What became of the comparison.</param>
    public static DiffEntry Of(string name, DiffOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome switch
        {
            DiffOutcome.Compared compared =>
                new DiffEntry { Name = name, Status = EntryStatus.Compared, Diff = compared.Diff },
            DiffOutcome.Unreadable unreadable =>
                new DiffEntry { Name = name, Status = EntryStatus.Unreadable, Failures = unreadable.Failures },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
