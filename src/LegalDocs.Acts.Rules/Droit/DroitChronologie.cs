namespace LegalDocs.Acts;

/// <summary>The table of the law as it changed: every interval that the rules read (domain.md 2.1).</summary>
public static class DroitChronologie
{
    /// <summary>All intervals, those of one subject following each other without gap.</summary>
    public static IReadOnlyList<IntervalleDroit> All { get; } =
    [
        .. DroitTimeLines.Quorum.Describe("quorum", Describe),
        .. DroitTimeLines.PouvoirsParElu.Describe("pouvoirs par élu", count => count == 1 ? "un" : "deux"),
        .. Flag(DroitTimeLines.InteressesHorsQuorum, "représentants dans un autre organisme",
            "comptés dans les membres en exercice", "non comptés dans les membres en exercice pour le quorum"),
        .. Flag(DroitTimeLines.PresenceInteresseAdmise, "simple présence d’un élu intéressé",
            "peut valoir participation", "ne vaut pas participation"),
        .. Flag(DroitTimeLines.CinqJoursFrancsEpci, "convocation du conseil d’un EPCI",
            "cinq jours francs si une commune membre a 3 500 habitants", "cinq jours francs"),
        .. Flag(DroitTimeLines.ConvocationElectronique, "envoi des convocations",
            "sur papier, ou électronique à la demande", "électronique, ou sur papier à la demande"),
        .. Flag(DroitTimeLines.SignatureSecretaire, "signature des délibérations",
            "tous les membres présents, ou la cause qui les en empêche", "l’exécutif et le ou les secrétaires"),
        .. Flag(DroitTimeLines.ListeDeliberations, "publicité de la séance dans la semaine",
            "compte rendu affiché, et en ligne si le site existe", "liste des délibérations examinées, affichée et en "
                + "ligne"),
        .. Flag(DroitTimeLines.PubliciteElectronique, "publicité des actes",
            "publication ou affichage sur papier", "électronique (choix sous 3 500 habitants)"),
        .. Flag(DroitTimeLines.TeletransmissionObligatoire, "télétransmission (EPCI à fiscalité propre, plus de 50 000 "
            + "habitants)", "facultative", "obligatoire"),
        .. DroitTimeLines.Comite.Describe("comité consulté", comite => $"{comite.Nom} ({comite.Sigle})"),
        .. Flag(DroitTimeLines.AvisCapRequis, "avis de la CAP avant un transfert d’agents", "non demandé", "demandé"),
        .. Flag(DroitTimeLines.AutoriteSelonMission, "autorité sur les agents d’un service commun",
            "exécutif de la collectivité gestionnaire", "maire ou président selon la mission"),
        .. Flag(DroitTimeLines.RapportMutualisationFacultatif, "rapport de mutualisation",
            "obligatoire dans l’année du renouvellement", "facultatif"),
        .. Flag(DroitTimeLines.ReputeComplet, "conseil réputé complet sous 500 habitants",
            "à l’effectif légal seulement", "à 5 membres (moins de 100 habitants) ou 9 (100 à 499)"),
        .. Flag(DroitTimeLines.ReputeComplet500, "conseil réputé complet de 500 à 999 habitants",
            "à l’effectif légal seulement", "à 13 membres"),
    ];

    private static IEnumerable<IntervalleDroit> Flag(TimeLine<bool> line, string key, string no, string yes) =>
        line.Describe(key, value => value ? yes : no);

    private static string Describe(RegleQuorum rule) => rule.Seuil == SeuilQuorum.PlusDeLaMoitie
        ? "plus de la moitié des membres en exercice présents"
        : rule.RepresentesComptes
            ? "un tiers des membres en exercice présents ou représentés"
            : "un tiers des membres en exercice présents";
}

/// <summary>What the law said of one subject during a time.</summary>
/// <param name="Sujet">Subject, in French.</param>
/// <param name="Periode">When.</param>
/// <param name="Valeur">What the law said, in French.</param>
/// <param name="Source">Article or text.</param>
/// <param name="IsVerified">Whether it was read in its source; false: to be confirmed before a user relies on
/// it.</param>
public sealed record IntervalleDroit(
    string Sujet, PeriodeDroit Periode, string Valeur, string Source, bool IsVerified);
