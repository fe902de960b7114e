namespace LegalDocs.Register;

/// <summary>A row of the work table.</summary>
internal sealed class WorkRow
{
    public const string Columns =
        "key AS Key, kind AS Kind, scope AS Scope, subject AS Subject, state AS State, due_at AS DueAt, "
        + "lease_no AS LeaseNo, lease_until AS LeaseUntil, tries AS Tries, is_done AS IsDone";

    public string Key { get; init; } = string.Empty;

    public string Kind { get; init; } = string.Empty;

    public string Scope { get; init; } = string.Empty;

    public string Subject { get; init; } = string.Empty;

    public string State { get; init; } = string.Empty;

    public long DueAt { get; init; }

    public long LeaseNo { get; init; }

    public long LeaseUntil { get; init; }

    public long Tries { get; init; }

    public long IsDone { get; init; }

    public WorkItem ToItem() => new()
    {
        Key = Key,
        Kind = Kind,
        Scope = Scope,
        Subject = Subject,
        State = State,
        DueAt = Instants.FromMs(DueAt),
        LeaseNumber = LeaseNo,
        LeaseUntil = LeaseUntil == 0 ? null : Instants.FromMs(LeaseUntil),
        Tries = checked((int)Tries),
        IsDone = IsDone != 0,
    };
}
