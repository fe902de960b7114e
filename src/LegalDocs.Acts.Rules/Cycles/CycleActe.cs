namespace LegalDocs.Acts;

/// <summary>Where an act stands in its life, and how it came there. Immutable: a step gives a new value.</summary>
/// <remarks>Publicity is apart: it may come before or after the receipt, and both make the act exécutoire.</remarks>
public sealed record CycleActe
{
    private CycleActe(IReadOnlyList<EtapeActe> etapes) => Etapes = etapes;

    /// <summary>Every step, the oldest first; never empty.</summary>
    public IReadOnlyList<EtapeActe> Etapes { get; private init; }

    /// <summary>Present state.</summary>
    public EtatCycle Etat => Etapes[^1].Etat;

    /// <summary>Day of the publicity; null: not yet.</summary>
    public DateOnly? DatePublicite { get; private init; }

    /// <summary>Day of the last receipt; null: not yet received, or its transmission was cancelled.</summary>
    public DateOnly? DateAR => Etapes
        .LastOrDefault(etape => etape.Etat is EtatCycle.ArRecu or EtatCycle.TransmissionAnnulee) is { Etat: EtatCycle.ArRecu } ar
            ? ar.Date
            : null;

    /// <summary>States that may follow.</summary>
    public IReadOnlyList<EtatCycle> Suivants => SuivantsDe(Etat);

    /// <summary>States that may follow a state.</summary>
    /// <param name="etat">A state.</param>
    /// <returns>None for an act that is rejected or archived.</returns>
    public static IReadOnlyList<EtatCycle> SuivantsDe(EtatCycle etat) => CycleTransitions.After(etat);

    /// <summary>A draft.</summary>
    /// <param name="date">Day on which it was begun.</param>
    /// <returns>The beginning of a life.</returns>
    public static CycleActe Commencer(DateOnly date) => new([new EtapeActe(EtatCycle.Brouillon, date)]);

    /// <summary>Goes to another state, when the law lets it.</summary>
    /// <param name="etat">The state to enter.</param>
    /// <param name="date">Day of the step, on or after the last one.</param>
    /// <param name="verdicts">What the rules say of the act, its sitting and its convention. Empty: not asked.</param>
    /// <param name="departement">Code of the département, for the holidays that end the time limits.</param>
    /// <returns>The act in its new state, or every reason why not. A rule that is not checkable does not forbid.</returns>
    public FranchissementActe Franchir(
        EtatCycle etat, DateOnly date, IReadOnlyList<RegleVerdict> verdicts, string? departement = null)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        var obstacles = CycleGardes.Obstacles(this, etat, date, verdicts, departement).ToList();
        return obstacles.Count == 0
            ? new FranchissementActe.Franchi(this with { Etapes = [.. Etapes, new EtapeActe(etat, date)] })
            : new FranchissementActe.Refuse(obstacles);
    }

    /// <summary>Publishes the act, once adopted.</summary>
    /// <param name="date">Day of the publicity.</param>
    /// <returns>The act, or why not: it is not adopted yet, or was published already.</returns>
    public FranchissementActe Publier(DateOnly date)
    {
        var adopted = Etapes.LastOrDefault(etape => etape.Etat == EtatCycle.Adopte);
        return (adopted, DatePublicite) switch
        {
            (null, _) => CycleGardes.Refuse(
                "Un acte qui n’est pas adopté ne se publie pas.", "An act that is not adopted is not published."),
            (_, { } published) => CycleGardes.Refuse(
                $"L’acte est déjà publié, le {Judgement.Long(published)}.",
                $"The act is published already, on {Judgement.Iso(published)}."),
            ({ } vote, _) when date < vote.Date => CycleGardes.Refuse(
                $"La publicité, le {Judgement.Long(date)}, précéderait le vote du {Judgement.Long(vote.Date)}.",
                $"The publicity on {Judgement.Iso(date)} would precede the vote of {Judgement.Iso(vote.Date)}."),
            _ => new FranchissementActe.Franchi(this with { DatePublicite = date }),
        };
    }
}

/// <summary>A step in the life of an act.</summary>
/// <param name="Etat">State entered.</param>
/// <param name="Date">Day.</param>
public sealed record EtapeActe(EtatCycle Etat, DateOnly Date);
