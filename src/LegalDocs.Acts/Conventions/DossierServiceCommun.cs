using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>Everything about one convention of service commun: its parties, its texts, its opinions (CGCT art. L.
/// 5211-4-2).</summary>
/// <remarks>A null member means « not known »: a rule that needs it is not checkable, and says so.</remarks>
public sealed record DossierServiceCommun
{
    /// <summary>Name of the service.</summary>
    [Description("Nom du service commun")]
    public required string Service { get; init; }

    /// <summary>Day of the convention: the rules of that day apply.</summary>
    [Description("Date de la convention (AAAA-MM-JJ)")]
    public required DateOnly Date { get; init; }

    /// <summary>The EPCI, with its member communes.</summary>
    [Description("EPCI à fiscalité propre, avec ses communes membres")]
    public required Collectivite Epci { get; init; }

    /// <summary>Parties, the EPCI included.</summary>
    [Description("Parties à la convention, EPCI compris")]
    public required IReadOnlyList<PartieConvention> Parties { get; init; }

    /// <summary>SIREN of the body that manages the service.</summary>
    [Description("SIREN de la collectivité gestionnaire")]
    public Siren? Gestionnaire { get; init; }

    /// <summary>How the effects are paid for.</summary>
    [Description("Financement : attribution_compensation ou remboursement")]
    public FinancementConvention? Financement { get; init; }

    /// <summary>What the convention says of the authority over the staff.</summary>
    [Description("Clause d’autorité fonctionnelle : gestionnaire ou selon_mission")]
    public AutoriteConvention? Autorite { get; init; }

    /// <summary>To whom the signature is delegated.</summary>
    [Description("Délégation de signature : aucune, chef_de_service ou autre")]
    public DelegationConvention? Delegation { get; init; }

    /// <summary>The fiche d’impact.</summary>
    [Description("Fiche d’impact")]
    public FicheImpact? FicheImpact { get; init; }

    /// <summary>Staff that the convention announces, persons.</summary>
    [Description("Nombre d’agents annoncé par la convention")]
    public int? AgentsConvention { get; init; }

    /// <summary>Staff that the annex lists, persons.</summary>
    [Description("Nombre d’agents de l’annexe")]
    public int? AgentsAnnexe { get; init; }

    /// <summary>What each document of the set says, to be compared (SC-7).</summary>
    [Description("Ce que chaque document dit du service, des parties, de la date d’effet, des montants et des agents")]
    public IReadOnlyList<MentionsDocument> Documents { get; init; } = [];
}

/// <summary>A party to a convention, and the act that lets it sign.</summary>
public sealed record PartieConvention
{
    /// <summary>The party.</summary>
    [Description("Collectivité ou établissement")]
    public required Collectivite Collectivite { get; init; }

    /// <summary>SIREN of the commune or EPCI that an establishment is attached to.</summary>
    [Description("SIREN de la collectivité de rattachement, pour un CCAS, un CIAS ou une caisse des écoles")]
    public Siren? Rattachement { get; init; }

    /// <summary>Its authorising délibération.</summary>
    [Description("Délibération qui autorise la signature")]
    public DeliberationPartie? Deliberation { get; init; }

    /// <summary>Opinion of its staff body.</summary>
    [Description("Avis du comité technique ou du comité social territorial")]
    public AvisComite? Avis { get; init; }

    /// <summary>Day of the opinion of the CAP or CCP, while the text asked for it.</summary>
    [Description("Jour de l’avis de la commission administrative paritaire (AAAA-MM-JJ)")]
    public DateOnly? DateAvisCap { get; init; }

    /// <summary>Staff it transfers.</summary>
    [Description("Nombre d’agents transférés par cette partie")]
    public int? AgentsTransferes { get; init; }

    /// <summary>Day it signed.</summary>
    [Description("Jour de signature par cette partie (AAAA-MM-JJ)")]
    public DateOnly? DateSignature { get; init; }
}

/// <summary>A délibération that authorises a party to sign.</summary>
public sealed record DeliberationPartie
{
    /// <summary>SIREN of the body that adopted it.</summary>
    [Description("SIREN de la collectivité qui a délibéré")]
    public required Siren Auteur { get; init; }

    /// <summary>Number.</summary>
    [Description("Numéro")]
    public required NumeroInterne Numero { get; init; }

    /// <summary>Day.</summary>
    [Description("Date (AAAA-MM-JJ)")]
    public required DateOnly Date { get; init; }

    /// <summary>Day the préfecture received it.</summary>
    [Description("Jour de réception en préfecture (AAAA-MM-JJ)")]
    public DateOnly? DateAR { get; init; }

    /// <summary>Day it was made public.</summary>
    [Description("Jour de publicité (AAAA-MM-JJ)")]
    public DateOnly? DatePublicite { get; init; }

    /// <summary>SIREN of the managing commune that it chooses.</summary>
    [Description("SIREN de la commune gestionnaire qu’elle désigne")]
    public Siren? DesigneGestionnaire { get; init; }
}

/// <summary>Opinion of a staff body.</summary>
public sealed record AvisComite
{
    /// <summary>Day of its sitting.</summary>
    [Description("Jour de la réunion (AAAA-MM-JJ)")]
    public required DateOnly Date { get; init; }

    /// <summary>Name by which the acts cite it.</summary>
    [Description("Sigle cité dans les actes : CT ou CST")]
    public required string Sigle { get; init; }

    /// <summary>Whether it is the one placed with the centre de gestion, for bodies below fifty staff.</summary>
    [Description("Comité placé auprès du centre de gestion (moins de cinquante agents)")]
    public bool CentreDeGestion { get; init; }
}

/// <summary>Fiche d’impact: what the service changes for the staff.</summary>
public sealed record FicheImpact
{
    /// <summary>Day.</summary>
    [Description("Date (AAAA-MM-JJ)")]
    public DateOnly? Date { get; init; }

    /// <summary>Whether it is annexed to the convention.</summary>
    [Description("Annexée à la convention")]
    public bool? Annexee { get; init; }

    /// <summary>Staff that it counts, persons.</summary>
    [Description("Nombre d’agents concernés")]
    public int? Agents { get; init; }
}
