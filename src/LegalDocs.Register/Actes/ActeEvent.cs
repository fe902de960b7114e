namespace LegalDocs.Register;

/// <summary>Something that happened to an act.</summary>
/// <param name="Name">What, in lower case ASCII: <c>transmis</c>, <c>reponse_inconnue</c>.</param>
/// <param name="Detail">More about it, for a person; null: nothing. Neither names nor secrets.</param>
public sealed record ActeEvent(string Name, string? Detail);

/// <summary>A line of an act's history.</summary>
public sealed record ActeHistoryEntry
{
    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened; <see cref="ActeStates.StateRecorded"/> for a change of the record itself.</summary>
    public required string Name { get; init; }

    /// <summary>State of the act after it.</summary>
    public required EtatActe Etat { get; init; }

    /// <summary>More about it; null: nothing.</summary>
    public required string? Detail { get; init; }
}
