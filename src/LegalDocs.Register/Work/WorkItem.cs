namespace LegalDocs.Register;

/// <summary>A piece of work as the table holds it.</summary>
public sealed record WorkItem
{
    /// <summary>Natural name of the work.</summary>
    public required string Key { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Kind { get; init; }

    /// <summary>Identifier of the campaign.</summary>
    public required string Scope { get; init; }

    /// <summary>URN of the act.</summary>
    public required string Subject { get; init; }

    /// <summary>Where the work stands, in JSON.</summary>
    public required string State { get; init; }

    /// <summary>Earliest instant at which it may be claimed.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Number of claims so far: the proof of possession that each write carries. 0: never claimed.</summary>
    public required long LeaseNumber { get; init; }

    /// <summary>End of the lease, excluded; null when nobody holds one. A past instant: the worker was too slow, or
    /// died.</summary>
    public required DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>Times the work was claimed.</summary>
    public required int Tries { get; init; }

    /// <summary>Whether nothing is left to do; it is then never claimed again, unless a person takes it up
    /// (<see cref="WorkTable.TakeAsync"/>).</summary>
    public required bool IsDone { get; init; }
}
