namespace LegalDocs.Acts;

/// <content>CON, SEC: how the sitting was called and held.</content>
public sealed partial record RegleDroit
{
    /// <summary>Clear days between the sending and the sitting.</summary>
    public static readonly RegleDroit DelaiConvocation = new(
        "CON-1", "LD3511", GraviteRegle.Erreur, "CGCT art. L. 2121-11, L. 2121-12 et L. 5211-1")
    {
        French = "La convocation est envoyée cinq jours francs avant la séance (trois sous 3 500 habitants, un en cas "
            + "d’urgence).",
        English = "The convocation is sent five clear days before the sitting (three below 3 500 inhabitants, one in "
            + "urgency).",
        RemedyFrench = "Repoussez la séance, ou envoyez la convocation plus tôt ; les samedis et jours fériés "
            + "comptent.",
        RemedyEnglish = "Move the sitting, or send the convocation earlier; Saturdays and holidays count.",
    };

    /// <summary>Report and vote on urgency.</summary>
    public static readonly RegleDroit Urgence = new(
        "CON-2", "LD3512", GraviteRegle.Erreur, "CGCT art. L. 2121-11 et L. 2121-12")
    {
        French = "L’urgence est rapportée à l’ouverture de la séance, et le conseil se prononce sur elle.",
        English = "Urgency is reported at the opening, and the council votes on it.",
        RemedyFrench = "Faites rapporter l’urgence et votez-la avant tout autre point.",
        RemedyEnglish = "Report the urgency and put it to the vote before any other item.",
    };

    /// <summary>Vintage of the population of the 3 500 threshold.</summary>
    public static readonly RegleDroit PopulationDuSeuil =
        new("CON-3", "LD3513", GraviteRegle.Erreur, "CGCT art. R. 2151-3")
        {
            French = "Le seuil de 3 500 habitants s’apprécie sur la population en vigueur au dernier renouvellement "
                + "général.",
            English = "The threshold of 3 500 inhabitants uses the population in force at the last full renewal.",
            RemedyFrench = "Donnez la population municipale authentifiée en vigueur au jour du renouvellement.",
            RemedyEnglish = "Give the authenticated population municipale in force on the day of the renewal.",
        };

    /// <summary>Five clear days for a classified installation.</summary>
    public static readonly RegleDroit InstallationClassee =
        new("CON-4", "LD3514", GraviteRegle.Erreur, "CGCT art. L. 2121-12 ; code de l’environnement art. L. 511-1")
        {
            French = "Un point relatif à une installation classée demande cinq jours francs, même sous 3 500 "
                + "habitants.",
            English = "An item about a classified installation asks for five clear days, even below 3 500 inhabitants.",
            RemedyFrench = "Reportez ce point à une séance convoquée cinq jours francs à l’avance.",
            RemedyEnglish = "Carry this item over to a sitting convoked five clear days ahead.",
        };

    /// <summary>First sitting after a renewal.</summary>
    public static readonly RegleDroit PremiereSeance = new(
        "CON-5", "LD3515", GraviteRegle.Erreur, "CGCT art. L. 2121-7 ; CE, 22 juillet 2015, n° 383072")
    {
        French = "La première séance après le renouvellement se convoque à trois jours francs (commune) ou cinq "
            + "(EPCI).",
        English = "The first sitting after a renewal is convoked three clear days ahead (commune) or five (EPCI).",
        RemedyFrench = "Repoussez la séance, ou envoyez la convocation plus tôt.",
        RemedyEnglish = "Move the sitting, or send the convocation earlier.",
    };

    /// <summary>Note explicative de synthèse.</summary>
    public static readonly RegleDroit NoteSynthese =
        new("CON-6", "LD3516", GraviteRegle.Erreur, "CGCT art. L. 2121-12 et L. 5211-1")
        {
            French = "Une note explicative de synthèse accompagne la convocation (commune de 3 500 habitants, EPCI).",
            English = "A note explicative de synthèse goes with the convocation (commune of 3 500 inhabitants, EPCI).",
            RemedyFrench = "Joignez à la convocation une note pour chaque point soumis à délibération.",
            RemedyEnglish = "Send with the convocation a note for each item put to the vote.",
        };

    /// <summary>Local law of Alsace-Moselle.</summary>
    public static readonly RegleDroit AlsaceMoselle =
        new("CON-7", "LD3517", GraviteRegle.Avertissement, "CGCT art. L. 2541-2 et suivants")
        {
            French = "En Alsace-Moselle, la convocation d’un conseil municipal précède la séance de trois jours (un "
                + "jour "
                + "en cas d’urgence), et la seconde convocation rappelle la règle.",
            English = "In Alsace-Moselle the convocation of a municipal council precedes the sitting by three days "
                + "(one in "
                + "urgency), and the second convocation recalls the rule.",
            RemedyFrench = "Envoyez la convocation plus tôt ; rappelez la règle du quorum dans la seconde convocation.",
            RemedyEnglish = "Send the convocation earlier; recall the rule of quorum in the second convocation.",
        };

    /// <summary>Only what was on the agenda is debated.</summary>
    public static readonly RegleDroit OrdreDuJour =
        new("CON-8", "LD3518", GraviteRegle.Erreur, "CGCT art. L. 2121-10")
        {
            French = "Un point examiné figurait à l’ordre du jour envoyé avec la convocation.",
            English = "An item debated was on the agenda sent with the convocation.",
            RemedyFrench = "Reportez le point à une séance dont l’ordre du jour le mentionne.",
            RemedyEnglish = "Carry the item over to a sitting whose agenda names it.",
        };

    /// <summary>Secretaries of the sitting.</summary>
    public static readonly RegleDroit Secretaire =
        new("SEC-1", "LD3521", GraviteRegle.Avertissement, "CGCT art. L. 2121-15")
        {
            French = "Un ou plusieurs secrétaires, membres de l’assemblée et présents, sont nommés au début de la "
                + "séance.",
            English = "One or more secretaries, members of the assembly and present, are named at the opening.",
            RemedyFrench = "Nommez secrétaire un membre présent.",
            RemedyEnglish = "Name a member who is present as secretary.",
        };

    private static RegleDroit[] Convocations() =>
    [
        DelaiConvocation, Urgence, PopulationDuSeuil, InstallationClassee, PremiereSeance, NoteSynthese, AlsaceMoselle,
        OrdreDuJour, Secretaire,
    ];
}
