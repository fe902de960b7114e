namespace LegalDocs.Acts;

/// <content>EFF, QUO, POU: who was there.</content>
public sealed partial record RegleDroit
{
    /// <summary>Members, presents and pouvoirs must agree; arithmetic, no article (domain.md section 1.4).</summary>
    public static readonly RegleDroit Effectif = new("EFF-1", "LD3501", GraviteRegle.Erreur, "cohérence des listes")
    {
        French = "Les listes de présents, d’absents et de pouvoirs sont cohérentes avec les nombres annoncés.",
        English = "The lists of presents, absents and pouvoirs agree with the announced counts.",
        RemedyFrench = "Corrigez la liste des membres ou le nombre annoncé : chaque membre en exercice y figure une "
            + "fois.",
        RemedyEnglish = "Correct the list or the announced count: each member in office is listed once.",
    };

    /// <summary>Quorum when the sitting opens.</summary>
    public static readonly RegleDroit Quorum = new("QUO-1", "LD3502", GraviteRegle.Erreur, "CGCT art. L. 2121-17")
    {
        French = "La majorité des membres en exercice est présente ; les pouvoirs ne comptent pas.",
        English = "A majority of the members in office is present; pouvoirs do not count.",
        RemedyFrench = "Vérifiez les présences ; sans quorum, convoquez de nouveau le conseil, à trois jours francs au "
            + "moins.",
        RemedyEnglish = "Check the presences; without quorum the council is convoked again, three clear days ahead.",
    };

    /// <summary>Number of pouvoirs of one holder.</summary>
    public static readonly RegleDroit NombrePouvoirs =
        new("POU-1", "LD3503", GraviteRegle.Erreur, "CGCT art. L. 2121-20")
        {
            French = "Un même membre détient un seul pouvoir (deux pendant l’état d’urgence sanitaire).",
            English = "A member holds a single pouvoir (two in the health emergency).",
            RemedyFrench = "Confiez les autres pouvoirs à d’autres membres présents, ou déclarez leurs auteurs "
                + "absents.",
            RemedyEnglish = "Give the other pouvoirs to other members present, or list their authors as absent.",
        };

    /// <summary>Holder of a pouvoir.</summary>
    public static readonly RegleDroit Mandataire = new("POU-2", "LD3504", GraviteRegle.Erreur, "CGCT art. L. 2121-20")
    {
        French = "Le mandataire est un membre présent de la même assemblée ; qui donne pouvoir n’est pas présent.",
        English = "The holder is a member present of the same assembly; who gives a pouvoir is not present.",
        RemedyFrench = "Indiquez un mandataire présent ; si le mandataire est parti, le membre est absent.",
        RemedyEnglish = "Name a holder who is present; if the holder has left, the member is absent.",
    };

    /// <summary>Quorum when each later item is put to discussion.</summary>
    public static readonly RegleDroit QuorumParPoint =
        new("QUO-2", "LD3506", GraviteRegle.Erreur, "CGCT art. L. 2121-17")
        {
            French = "Le quorum est vérifié à la mise en discussion de chaque point.",
            English = "The quorum is checked when each item is put to discussion.",
            RemedyFrench = "Relevez les présences du point ; si le quorum est perdu, reportez-le et levez la séance.",
            RemedyEnglish = "Record the presences of the item; if the quorum is lost, carry it over and close the "
                + "sitting.",
        };

    /// <summary>Second convocation after a failure of quorum.</summary>
    public static readonly RegleDroit SecondeConvocation = new(
        "QUO-3", "LD3507", GraviteRegle.Erreur, "CGCT art. L. 2121-17 ; CE, 16 juin 1997, Pfister, n° 142691")
    {
        French = "Après un défaut de quorum, trois jours francs séparent la seconde convocation de la séance, qui ne "
            + "dispense de quorum que les points reportés.",
        English = "After a failure of quorum, three clear days separate the second convocation from the sitting, which "
            + "needs no quorum for the items carried over only.",
        RemedyFrench = "Respectez trois jours francs, et n’inscrivez que les points reportés (ou réunissez le quorum).",
        RemedyEnglish = "Keep three clear days, and list the items carried over only (or gather the quorum).",
    };

    /// <summary>Form and life of a pouvoir.</summary>
    public static readonly RegleDroit FormePouvoir =
        new("POU-3", "LD3508", GraviteRegle.Avertissement, "CGCT art. L. 2121-20")
        {
            French = "Le pouvoir est écrit et ne vaut que pour trois séances consécutives, sauf maladie constatée.",
            English = "A pouvoir is written and serves three consecutive sittings at most, unless an illness is "
                + "certified.",
            RemedyFrench = "Demandez un pouvoir écrit, ou un nouveau pouvoir si trois séances sont passées.",
            RemedyEnglish = "Ask for a written pouvoir, or a new one when three sittings have passed.",
        };

    /// <summary>In an EPCI, the suppléant comes before the pouvoir.</summary>
    public static readonly RegleDroit SuppleantDAbord =
        new("POU-4", "LD3509", GraviteRegle.Avertissement, "CGCT art. L. 5211-6")
        {
            French = "L’unique conseiller d’une commune ne donne pouvoir que si son suppléant est lui aussi absent.",
            English = "A commune’s only councillor gives a pouvoir only when his suppléant is absent too.",
            RemedyFrench = "Faites siéger le suppléant, ou notez son absence.",
            RemedyEnglish = "Let the suppléant sit, or record his absence.",
        };

    /// <summary>Members in office against the legal size.</summary>
    public static readonly RegleDroit EffectifLegalConseil =
        new("EFF-2", "LD3510", GraviteRegle.Avertissement, "CGCT art. L. 2121-2 et L. 2121-2-1")
        {
            French = "Les membres en exercice ne dépassent pas l’effectif légal ; l’écart s’explique par des sièges "
                + "vacants.",
            English = "Members in office do not exceed the legal size; the gap is explained by vacancies.",
            RemedyFrench = "Corrigez l’effectif légal, les membres en exercice ou le nombre de sièges vacants.",
            RemedyEnglish = "Correct the legal size, the members in office or the number of vacant seats.",
        };

    private static RegleDroit[] Presences() =>
    [
        Effectif, Quorum, NombrePouvoirs, Mandataire, QuorumParPoint, SecondeConvocation, FormePouvoir, SuppleantDAbord,
        EffectifLegalConseil,
    ];
}
