namespace LegalDocs.Acts;

/// <summary>A sitting of an assembly, with the presence of each member for one item.</summary>
/// <remarks>Only computes: where the data come from is not its business.</remarks>
public sealed record Seance
{
    /// <summary>Day of the sitting.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Legal size of the assembly.</summary>
    public required int MembresDuConseil { get; init; }

    /// <summary>Members in office: at most the legal size.</summary>
    public required int MembresEnExercice { get; init; }

    /// <summary>Every member in office, once, in the order of the tableau.</summary>
    public required IReadOnlyList<Presence> Presences { get; init; }

    /// <summary>Members present and voting, in the order given.</summary>
    public IReadOnlyList<Elu> Presents => With(StatutPresence.Present);

    /// <summary>Members present who take no part in the vote.</summary>
    public IReadOnlyList<Elu> NePrenantPasPart => With(StatutPresence.PresentNePrenantPasPart);

    /// <summary>Members absent without pouvoir.</summary>
    public IReadOnlyList<Elu> Absents => With(StatutPresence.Absent);

    /// <summary>Members represented.</summary>
    public IReadOnlyList<Presence> Representes =>
        [.. Presences.Where(presence => presence.Statut == StatutPresence.Represente)];

    /// <summary>The counts, computed from the presences.</summary>
    public ComptesSeance Comptes => new()
    {
        MembresDuConseil = MembresDuConseil,
        MembresEnExercice = MembresEnExercice,
        Presents = Presents.Count,
        Pouvoirs = Representes.Count,
    };

    private IReadOnlyList<Elu> With(StatutPresence statut) =>
        [.. Presences.Where(presence => presence.Statut == statut).Select(presence => presence.Elu)];
}
