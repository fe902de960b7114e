namespace LegalDocs.Register;

/// <summary>Work that is not done, or whose act stopped, with the instants that tell for how long.</summary>
public sealed record UnfinishedWork
{
    /// <summary>URN of the act.</summary>
    public required string Subject { get; init; }

    /// <summary>Where the work stands, in JSON.</summary>
    public required string State { get; init; }

    /// <summary>Whether nothing more is done by itself.</summary>
    public required bool IsDone { get; init; }

    /// <summary>When the work was put on the table.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the work was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When the attempt whose outcome is unknown was opened; null: none is open.</summary>
    public required DateTimeOffset? OpenSince { get; init; }

    /// <summary>When the attempt was opened that the platform accepted; null: none was.</summary>
    public required DateTimeOffset? AcceptedSince { get; init; }
}
