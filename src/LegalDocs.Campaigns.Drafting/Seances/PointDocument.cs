using System.ComponentModel;
using LegalDocs.Acts;

namespace LegalDocs.Campaigns.Seances;

/// <summary>What the description of a sitting says of one act: only what differs from the sitting as a whole, or what no table
/// holds.</summary>
internal sealed record PointDocument
{
    [Description("Numéro de l’acte, tel que le plan de la campagne le donne")]
    public required string Acte { get; init; }

    [Description("Numéro d’ordre de la délibération dans la séance, à partir de 1")]
    public int? NumeroOrdre { get; init; }

    [Description("Le point porte sur une installation classée (code de l’environnement, art. L. 511-1)")]
    public bool? InstallationClassee { get; init; }

    [Description("Membres dont la présence à ce point n’est pas celle de la séance : arrivés, partis, ne prenant pas part")]
    public IReadOnlyList<PresenceDocument>? Presences { get; init; }

    [Description("Nombres que l’acte annonce pour ce point, s’ils ne sont pas ceux de la séance")]
    public ComptesSeance? ComptesAnnonces { get; init; }

    [Description("Identifiants des élus intéressés à l’affaire ; liste vide : aucun")]
    public IReadOnlyList<string>? Interesses { get; init; }

    [Description("Déroulement du scrutin ; les nombres de voix viennent du tableau")]
    public ScrutinDocument? Scrutin { get; init; }

    /// <summary>The item of the act, with what is said here.</summary>
    /// <param name="point">What is known otherwise.</param>
    public PointSeance Complete(PointSeance point) => point with
    {
        NumeroOrdre = NumeroOrdre ?? point.NumeroOrdre,
        InstallationClassee = InstallationClassee ?? point.InstallationClassee,
        Presences = PresencesAmong(point.Presences),
        ComptesAnnonces = ComptesAnnonces ?? (Presences is null ? point.ComptesAnnonces : null),
        Interesses = Interesses ?? point.Interesses,
        Vote = point.Vote is { } vote && Scrutin is { } scrutin ? scrutin.Complete(vote) : point.Vote,
    };

    private IReadOnlyList<Presence>? PresencesAmong(IReadOnlyList<Presence>? ofSeance)
    {
        if (ofSeance is null || Presences is null)
        {
            return ofSeance;
        }

        var own = Presences.DistinctBy(presence => presence.Id)
            .ToDictionary(presence => presence.Id, presence => presence.ToPresence(), StringComparer.Ordinal);
        return [.. ofSeance.Select(presence => own.GetValueOrDefault(presence.EluId) ?? presence)];
    }
}

/// <summary>Where a member was for one item, in the words of the list of members.</summary>
internal sealed record PresenceDocument
{
    [Description("Identifiant du membre")]
    public required string Id { get; init; }

    [Description("present, present_ne_prenant_pas_part, absent, excuse, represente ou supplee")]
    public required StatutPresence Presence { get; init; }

    [Description("Identifiant du membre à qui pouvoir est donné")]
    public string? PouvoirA { get; init; }

    [Description("Pourquoi un membre présent ne prend pas part : interet, representation ou volontaire")]
    public MotifNonParticipation? Motif { get; init; }

    public Presence ToPresence() => new()
    {
        EluId = Id,
        Statut = Presence,
        Pouvoir = PouvoirA is null ? null : new Pouvoir { MandataireId = PouvoirA },
        Motif = Motif,
    };
}
