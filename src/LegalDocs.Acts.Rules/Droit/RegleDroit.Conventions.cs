namespace LegalDocs.Acts;

/// <content>CNV, SC: conventions of service commun (CGCT art. L. 5211-4-2).</content>
public sealed partial record RegleDroit
{
    private const string ArticleServiceCommun = "CGCT art. L. 5211-4-2";

    /// <summary>A convention is signed after the receipt of the délibérations that authorise it.</summary>
    public static readonly RegleDroit SignatureConvention = new(
        "CNV-1", "LD3505", GraviteRegle.Erreur,
        "CE, avis Sect., 10 juin 1996, Préfet de la Côte-d’Or, n° 176873 ; CE, 10 décembre 2010, n° 336638")
    {
        French = "L’exécutif ne signe le contrat qu’après réception en préfecture de la délibération de chaque partie.",
        English = "The executive signs the contract only once the préfecture has received each party’s délibération.",
        RemedyFrench = "Attendez l’accusé de réception de chaque délibération, puis signez ce jour-là ou plus tard.",
        RemedyEnglish = "Wait for the receipt of each délibération, then sign on that day or later.",
    };

    /// <summary>Fiche d’impact.</summary>
    public static readonly RegleDroit FicheImpact = new("SC-1", "LD3591", GraviteRegle.Erreur, ArticleServiceCommun)
    {
        Validite = PeriodeDroit.Since(2014, 1, 29),
        French = "Une fiche d’impact existe, précède la convention et lui est annexée.",
        English = "A fiche d’impact exists, precedes the convention and is annexed to it.",
        RemedyFrench = "Établissez la fiche d’impact avant la convention, et annexez-la.",
        RemedyEnglish = "Draw up the fiche d’impact before the convention, and annex it.",
    };

    /// <summary>Opinions of the staff bodies.</summary>
    public static readonly RegleDroit AvisComite = new(
        "SC-2", "LD3592", GraviteRegle.Erreur, ArticleServiceCommun + " ; loi 2019-828")
    {
        French = "Le comité compétent de chaque partie (CT, puis CST à partir de 2023) rend son avis avant la "
            + "délibération.",
        English = "The competent staff body of each party (CT, CST from 2023) gives its opinion before the "
            + "délibération.",
        RemedyFrench = "Recueillez l’avis avant le vote, et visez-le sous le nom du comité à sa date.",
        RemedyEnglish = "Ask for the opinion before the vote, and cite the body by its name of that day.",
    };

    /// <summary>Executory authorising délibérations.</summary>
    public static readonly RegleDroit DeliberationsExecutoires =
        new("SC-3", "LD3593", GraviteRegle.Erreur, ArticleServiceCommun + " ; art. L. 2131-1")
        {
            French = "Chaque signataire a une délibération exécutoire qui l’autorise à signer.",
            English = "Each signatory has an executory délibération that authorises him to sign.",
            RemedyFrench = "Publiez et transmettez la délibération de chaque partie avant la signature.",
            RemedyEnglish = "Publish and transmit each party’s délibération before the signature.",
        };

    /// <summary>Attribution de compensation.</summary>
    public static readonly RegleDroit AttributionCompensation =
        new("SC-4", "LD3594", GraviteRegle.Erreur, ArticleServiceCommun + " ; CGI art. 1609 nonies C")
        {
            French = "L’imputation sur l’attribution de compensation suppose un EPCI à fiscalité professionnelle "
                + "unique.",
            English = "Charging the attribution de compensation supposes an EPCI with fiscalité professionnelle "
                + "unique.",
            RemedyFrench = "Prévoyez un remboursement par convention.",
            RemedyEnglish = "Provide for reimbursement by convention.",
        };

    /// <summary>Managing commune.</summary>
    public static readonly RegleDroit CommuneGestionnaire =
        new("SC-5", "LD3595", GraviteRegle.Erreur, ArticleServiceCommun)
        {
            French = "Si une commune gère le service, l’organe délibérant de l’EPCI l’a choisie.",
            English = "When a commune manages the service, the council of the EPCI has chosen it.",
            RemedyFrench = "Ajoutez à la délibération de l’EPCI la désignation de la commune gestionnaire.",
            RemedyEnglish = "Add the choice of the managing commune to the délibération of the EPCI.",
        };

    /// <summary>Attached establishments.</summary>
    public static readonly RegleDroit EtablissementRattache =
        new("SC-6", "LD3596", GraviteRegle.Erreur, ArticleServiceCommun)
        {
            French = "Un établissement rattaché qui est partie délibère par son propre conseil d’administration.",
            English = "An attached establishment that is a party decides by its own board.",
            RemedyFrench = "Ajoutez la délibération du conseil d’administration de l’établissement.",
            RemedyEnglish = "Add the délibération of the board of the establishment.",
        };

    /// <summary>Same facts in every document of the set.</summary>
    public static readonly RegleDroit CoherenceDocuments =
        new("SC-7", "LD3597", GraviteRegle.Erreur, "cohérence des documents")
        {
            French = "Service, parties, date d’effet, montants et effectifs sont les mêmes dans tous les documents.",
            English = "Service, parties, date of effect, amounts and staff are the same in every document.",
            RemedyFrench = "Corrigez le document qui diffère, ou la donnée dont il provient.",
            RemedyEnglish = "Correct the document that differs, or the datum it comes from.",
        };

    /// <summary>Staff totals.</summary>
    public static readonly RegleDroit TotauxPersonnel =
        new("SC-8", "LD3598", GraviteRegle.Erreur, "cohérence des effectifs")
        {
            French = "Les totaux d’agents de l’annexe, de la fiche d’impact et de la convention sont égaux.",
            English = "The staff totals of the annex, the fiche d’impact and the convention are equal.",
            RemedyFrench = "Recomptez les agents et corrigez le document qui diffère.",
            RemedyEnglish = "Count the staff again and correct the document that differs.",
        };

    /// <summary>Who may be a party.</summary>
    public static readonly RegleDroit Parties = new("SC-9", "LD3599", GraviteRegle.Erreur, ArticleServiceCommun)
    {
        French = "Les parties sont un EPCI à fiscalité propre, ses communes membres et leurs établissements rattachés.",
        English = "The parties are an EPCI à fiscalité propre, its member communes and their attached establishments.",
        RemedyFrench = "Retirez la partie qui n’est ni membre ni rattachée, ou choisissez une autre forme de "
            + "mutualisation.",
        RemedyEnglish = "Take out the party that is neither member nor attached, or choose another form of sharing.",
    };

    /// <summary>Opinion of the CAP or CCP before a transfer of staff, while the text asked for it.</summary>
    public static readonly RegleDroit AvisCap = new("SC-10", "LD3600", GraviteRegle.Erreur, ArticleServiceCommun)
    {
        Validite = new PeriodeDroit(new DateOnly(2015, 8, 9), new DateOnly(2021, 1, 1)),
        French = "Un transfert d’agents est précédé de l’avis de la commission administrative (ou consultative) "
            + "paritaire.",
        English = "A transfer of staff is preceded by the opinion of the CAP (or CCP).",
        RemedyFrench = "Recueillez l’avis de la commission paritaire avant la délibération.",
        RemedyEnglish = "Ask for the opinion of the commission before the délibération.",
    };

    /// <summary>Functional authority over the staff.</summary>
    public static readonly RegleDroit AutoriteFonctionnelle =
        new("SC-11", "LD3601", GraviteRegle.Erreur, ArticleServiceCommun + " ; loi 2022-217")
        {
            French = "Les agents relèvent de l’exécutif de la collectivité gestionnaire (depuis le 23 février 2022 : "
                + "du "
                + "maire ou du président selon la mission).",
            English = "The staff obey the executive of the managing body (since 2022-02-23: maire or president "
                + "according "
                + "to the task).",
            RemedyFrench = "Accordez la clause d’autorité fonctionnelle au texte en vigueur à la date de la "
                + "convention.",
            RemedyEnglish = "Bring the clause into line with the text in force at the date of the convention.",
        };

    /// <summary>Delegation of signature to the head of the service only.</summary>
    public static readonly RegleDroit DelegationSignature =
        new("SC-12", "LD3602", GraviteRegle.Avertissement, ArticleServiceCommun)
        {
            French = "La signature n’est déléguée, par arrêté, qu’au chef du service commun.",
            English = "Signature is delegated, by arrêté, to the head of the service commun only.",
            RemedyFrench = "Limitez la délégation de signature au chef du service commun.",
            RemedyEnglish = "Limit the delegation of signature to the head of the service commun.",
        };

    private static RegleDroit[] Conventions() =>
    [
        SignatureConvention, FicheImpact, AvisComite, DeliberationsExecutoires, AttributionCompensation,
        CommuneGestionnaire, EtablissementRattache, CoherenceDocuments, TotauxPersonnel, Parties, AvisCap,
        AutoriteFonctionnelle, DelegationSignature,
    ];
}
