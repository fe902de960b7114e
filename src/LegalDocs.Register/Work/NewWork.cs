namespace LegalDocs.Register;

/// <summary>A piece of work to be remembered until it is done.</summary>
public sealed record NewWork
{
    /// <summary>Natural name of the work, unique in the register: <c>transmit:{siren}:{numero}</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What is to be done: <c>transmit</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Identifier of the campaign the work belongs to.</summary>
    public required string Scope { get; init; }

    /// <summary>URN of the act the work is about. At most one attempt is open for a subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Where the work stands, in JSON; kept as it is, never read here.</summary>
    public required string State { get; init; }

    /// <summary>Earliest instant at which the work may be claimed.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>State of the act, recorded with the work in one transaction when the work is new; null:
    /// nothing.</summary>
    public ActeRecord? Acte { get; init; }
}
