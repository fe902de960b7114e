using System.Collections.Frozen;
using static LegalDocs.Acts.EtatCycle;

namespace LegalDocs.Acts;

/// <summary>Which state may follow which, and the rules that guard the door of each (domain.md section 6).</summary>
internal static class CycleTransitions
{
    private static readonly FrozenDictionary<EtatCycle, EtatCycle[]> Next = new Dictionary<EtatCycle, EtatCycle[]>
    {
        [Brouillon] = [Vise],
        [Vise] = [AvisRendu, Inscrit, Brouillon],
        [AvisRendu] = [Inscrit, Brouillon],
        [Inscrit] = [Convoque, Retire],
        [Convoque] = [Examine, Ajourne, Retire],
        [Examine] = [Adopte, Rejete, Ajourne, Retire],
        [Ajourne] = [Inscrit],
        [Retire] = [Inscrit],
        [Rejete] = [],
        [Adopte] = [Signe],
        [Signe] = [Transmis, Rapporte],
        [Transmis] = [ArRecu, TransmissionAnnulee],
        [TransmissionAnnulee] = [Transmis],
        [ArRecu] = [Executoire, PiecesDemandees, Observations, Defere, Rapporte, TransmissionAnnulee],
        [PiecesDemandees] = [ArRecu, Defere, Rapporte],
        [Observations] = [ArRecu, Executoire, Defere, Rapporte],
        [Executoire] = [DelaisPurges, PiecesDemandees, Observations, Defere, Rapporte],
        [Defere] = [Executoire, Annule, Rapporte],
        [DelaisPurges] = [Archive, Rapporte],
        [Annule] = [Archive],
        [Rapporte] = [Archive],
        [Archive] = [],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<EtatCycle, RegleDroit[]> Guards = new Dictionary<EtatCycle, RegleDroit[]>
    {
        [Convoque] =
        [
            RegleDroit.DelaiConvocation, RegleDroit.PopulationDuSeuil, RegleDroit.InstallationClassee,
            RegleDroit.PremiereSeance, RegleDroit.NoteSynthese,
        ],
        [Examine] =
        [
            RegleDroit.Quorum, RegleDroit.QuorumParPoint, RegleDroit.SecondeConvocation, RegleDroit.NombrePouvoirs,
            RegleDroit.Mandataire, RegleDroit.Effectif, RegleDroit.OrdreDuJour, RegleDroit.Urgence, RegleDroit.AvisComite,
        ],
        [Adopte] =
        [
            RegleDroit.Majorite, RegleDroit.Partage, RegleDroit.ScrutinPublic, RegleDroit.ScrutinSecret, RegleDroit.Effectif,
        ],
        [Signe] = [RegleDroit.AuteurLisible],
        [Executoire] = [RegleDroit.Executoire, RegleDroit.PublicationEnLigne, RegleDroit.DonneesPersonnelles],
    }.ToFrozenDictionary();

    /// <summary>States that may follow, in the order of an act’s life.</summary>
    public static IReadOnlyList<EtatCycle> After(EtatCycle state) => Next[state];

    /// <summary>Rules that must not be broken to enter a state.</summary>
    public static IReadOnlyList<RegleDroit> GuardsOf(EtatCycle state) => Guards.GetValueOrDefault(state) ?? [];
}
