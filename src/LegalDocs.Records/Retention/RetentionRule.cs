using LegalDocs.Acts;

namespace LegalDocs.Records;

/// <summary>How long acts of a kind are kept, and what may happen to them then.</summary>
public sealed record RetentionRule
{
    /// <summary>Name of the rule, unique in its file.</summary>
    public required string Id { get; init; }

    /// <summary>Kind of act it applies to; null: any.</summary>
    public NatureActe? Nature { get; init; }

    /// <summary>Beginning of the subject code it applies to, such as <c>4</c> or <c>5.7</c>; null: any.</summary>
    public string? Matiere { get; init; }

    /// <summary>Years from the end of the year of the start event; null: for ever.</summary>
    public int? Years { get; init; }

    /// <summary>What the years are counted from.</summary>
    public RetentionStart Start { get; init; }

    /// <summary>What may happen at the end.</summary>
    public required RetentionFate Fate { get; init; }

    /// <summary>Where the rule comes from, and whether somebody checked it.</summary>
    public required string Source { get; init; }

    /// <summary>How narrowly the rule fits an act: the narrowest wins; null when it does not apply.</summary>
    internal int? Fit(ActeIdentity? identity)
    {
        var hasNature = Nature is null || identity?.Nature == Nature;
        var hasMatiere = Matiere is null || identity is { } acte
            && (acte.Matiere == Matiere || acte.Matiere.StartsWith(Matiere + ".", StringComparison.Ordinal));
        return hasNature && hasMatiere ? (2 * (Matiere?.Length ?? 0)) + (Nature is null ? 0 : 1) : null;
    }
}

/// <summary>What a duration is counted from.</summary>
public enum RetentionStart
{
    /// <summary>Date of the act.</summary>
    DateActe,

    /// <summary>Day the préfecture received it; the date of the act when it has no receipt.</summary>
    Reception,
}

/// <summary>What may happen when a duration ends.</summary>
public enum RetentionFate
{
    /// <summary>Kept for ever.</summary>
    Keep,

    /// <summary>A person sorts.</summary>
    Sort,

    /// <summary>May be eliminated, with the visa of the archives.</summary>
    Eliminate,
}

/// <summary>A hold: nothing may happen to these acts, whatever the rules say.</summary>
public sealed record LegalHold
{
    /// <summary>Number, or URN, of the act held; null when the hold is on a kind or a subject.</summary>
    public string? Acte { get; init; }

    /// <summary>Kind held; null: any.</summary>
    public NatureActe? Nature { get; init; }

    /// <summary>Beginning of the subject code held; null: any.</summary>
    public string? Matiere { get; init; }

    /// <summary>Why, such as the number of a case before a court.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided it.</summary>
    public required string By { get; init; }

    /// <summary>Since when.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Last day; null until somebody lifts it.</summary>
    public DateOnly? Until { get; init; }

    internal bool Holds(ArchivedActe acte, DateOnly today) =>
        Since <= today && (Until is null || today <= Until)
        && (Acte is null || acte.Id.Value == Acte || acte.Numero == Acte)
        && (Nature is null || acte.Identity?.Nature == Nature)
        && (Matiere is null || acte.Identity is { } identity
            && (identity.Matiere == Matiere || identity.Matiere.StartsWith(Matiere + ".", StringComparison.Ordinal)));
}
