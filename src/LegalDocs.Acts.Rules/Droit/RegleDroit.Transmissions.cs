namespace LegalDocs.Acts;

/// <content>EXE, TRA, CTL: from the vote to the end of the challenges.</content>
public sealed partial record RegleDroit
{
    /// <summary>Day on which the act becomes exécutoire.</summary>
    public static readonly RegleDroit Executoire = new(
        "EXE-1", "LD3581", GraviteRegle.Erreur, "CGCT art. L. 2131-1, L. 2131-2 et L. 5211-3")
    {
        French = "L’acte est exécutoire au plus tardif de sa publicité et de sa réception en préfecture.",
        English = "The act is exécutoire on the later of its publicity and its receipt by the préfecture.",
        RemedyFrench = "Corrigez la date, ou attendez la publicité et l’accusé de réception.",
        RemedyEnglish = "Correct the day, or wait for the publicity and the receipt.",
    };

    /// <summary>Time limit of transmission.</summary>
    public static readonly RegleDroit DelaiTransmission =
        new("TRA-1", "LD3582", GraviteRegle.Avertissement, "CGCT art. L. 2131-1 et L. 2131-2")
        {
            French = "Un acte individuel est transmis dans les quinze jours de sa signature ; une délibération n’a pas "
                + "de "
                + "délai.",
            English = "An individual act is transmitted within fifteen days of its signature; a délibération has no "
                + "limit.",
            RemedyFrench = "Transmettez l’acte sans attendre.",
            RemedyEnglish = "Transmit the act without delay.",
        };

    /// <summary>Electronic transmission.</summary>
    public static readonly RegleDroit Teletransmission = new(
        "TRA-2", "LD3583", GraviteRegle.Avertissement, "CGCT art. L. 2131-1, L. 2131-2 et L. 5211-3")
    {
        Validite = PeriodeDroit.Since(2020, 8, 7),
        French = "Un EPCI à fiscalité propre et une commune de plus de 50 000 habitants transmettent par voie "
            + "électronique.",
        English = "An EPCI à fiscalité propre and a commune above 50 000 inhabitants transmit by electronic means.",
        RemedyFrench = "Transmettez par un opérateur homologué (@ctes).",
        RemedyEnglish = "Transmit through an approved operator (@ctes).",
    };

    /// <summary>End of the déféré.</summary>
    public static readonly RegleDroit Defere = new(
        "CTL-1", "LD3584", GraviteRegle.Information, "CGCT art. L. 2131-6 ; CE, 6 juillet 2007, n° 298744")
    {
        French = "Le préfet peut déférer l’acte pendant deux mois francs après sa réception.",
        English = "The préfet may refer the act to the court for two clear months after its receipt.",
        RemedyFrench = "Corrigez la date de fin du délai.",
        RemedyEnglish = "Correct the last day of the time limit.",
    };

    /// <summary>End of the challenges by third parties.</summary>
    public static readonly RegleDroit RecoursTiers =
        new("CTL-2", "LD3585", GraviteRegle.Information, "CJA art. R. 421-1")
        {
            French = "Les tiers peuvent contester l’acte pendant deux mois francs après sa publicité.",
            English = "Third parties may challenge the act for two clear months after its publicity.",
            RemedyFrench = "Corrigez la date de fin du délai.",
            RemedyEnglish = "Correct the last day of the time limit.",
        };

    private static RegleDroit[] Transmissions() =>
        [Executoire, DelaiTransmission, Teletransmission, Defere, RecoursTiers];
}
