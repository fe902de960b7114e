namespace LegalDocs.Register;

/// <summary>How much work there is, at one instant; each item is counted once.</summary>
public sealed record WorkCounts
{
    /// <summary>Not done, not yet due.</summary>
    public required int Waiting { get; init; }

    /// <summary>Not done, due, held by nobody.</summary>
    public required int Due { get; init; }

    /// <summary>Not done, held under a lease.</summary>
    public required int Leased { get; init; }

    /// <summary>Done.</summary>
    public required int Done { get; init; }

    /// <summary>Not done, in whatever way.</summary>
    public int Remaining => Waiting + Due + Leased;

    /// <summary>All.</summary>
    public int Total => Remaining + Done;
}
