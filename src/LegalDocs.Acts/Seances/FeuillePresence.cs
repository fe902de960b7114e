using LegalDocs.French;
using LegalDocs.French.Persons;
using LegalDocs.French.Words;

namespace LegalDocs.Acts;

/// <summary>The attendance of one item: who was there, who was represented, and the counts that follow.</summary>
/// <remarks>Only computes. A presence whose member is not of the assembly is counted, and found by EFF-1.</remarks>
public sealed record FeuillePresence
{
    private FeuillePresence()
    {
    }

    /// <summary>The assembly.</summary>
    public required Assemblee Assemblee { get; init; }

    /// <summary>Day of the sitting.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>One line for each member, in the order given.</summary>
    public required IReadOnlyList<Presence> Presences { get; init; }

    /// <summary>Members present and voting, those whose suppléant sits included.</summary>
    public IReadOnlyList<Elu> Presents => With(StatutPresence.Present, StatutPresence.Supplee);

    /// <summary>Members present who take no part in the vote.</summary>
    public IReadOnlyList<Elu> NePrenantPasPart => With(StatutPresence.PresentNePrenantPasPart);

    /// <summary>Members absent without pouvoir, excused or not.</summary>
    public IReadOnlyList<Elu> Absents => With(StatutPresence.Absent, StatutPresence.Excuse);

    /// <summary>Members represented.</summary>
    public IReadOnlyList<Presence> Representes =>
        [.. Presences.Where(presence => presence.Statut == StatutPresence.Represente)];

    /// <summary>The counts, computed from the presences; the legal size falls back on the members in office.</summary>
    public ComptesSeance Comptes => new()
    {
        MembresDuConseil = Assemblee.EffectifLegal ?? Assemblee.EnExerciceAu(Date),
        MembresEnExercice = Assemblee.EnExerciceAu(Date),
        Presents = Count(StatutPresence.Present) + Count(StatutPresence.Supplee),
        Pouvoirs = Count(StatutPresence.Represente),
    };

    /// <summary>The attendance of an item.</summary>
    /// <param name="assemblee">Assembly, with its members.</param>
    /// <param name="date">Day of the sitting.</param>
    /// <param name="presences">One line for each member in office.</param>
    /// <returns>The attendance.</returns>
    public static FeuillePresence Of(Assemblee assemblee, DateOnly date, IReadOnlyList<Presence> presences)
    {
        ArgumentNullException.ThrowIfNull(assemblee);
        ArgumentNullException.ThrowIfNull(presences);
        return new FeuillePresence { Assemblee = assemblee, Date = date, Presences = presences };
    }

    /// <summary>Name of a member as an act prints it; an unknown identifier in quotes.</summary>
    /// <param name="id">Identifier.</param>
    /// <returns>« Mme Anne DURAND », or « « P99 » ».</returns>
    public string NameOf(string id) => Assemblee.Find(id)?.NomAffiche ?? $"« {id} »";

    /// <summary>A participle that agrees with a member: « intéressée ».</summary>
    internal string Agree(string participle, string id) => Participles.Agree(
        participle,
        Civilites.TryParseGender(Assemblee.Find(id)?.Civilite, out var gender) ? gender : Gender.Masculine,
        Number.Singular);

    /// <summary>Number of presences of a status.</summary>
    internal int Count(StatutPresence statut) => Presences.Count(presence => presence.Statut == statut);

    /// <summary>Presence of a member; null: not listed.</summary>
    internal Presence? Find(string id) => Presences.FirstOrDefault(presence => presence.EluId == id);

    private List<Elu> With(params ReadOnlySpan<StatutPresence> statuts)
    {
        List<Elu> elus = [];
        foreach (var presence in Presences)
        {
            if (statuts.Contains(presence.Statut) && Assemblee.Find(presence.EluId) is { } elu)
            {
                elus.Add(elu);
            }
        }

        return elus;
    }
}
