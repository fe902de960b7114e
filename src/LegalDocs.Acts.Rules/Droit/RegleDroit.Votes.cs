namespace LegalDocs.Acts;

/// <content>VOT, INT: how it was decided.</content>
public sealed partial record RegleDroit
{
    /// <summary>Majority of the votes cast.</summary>
    public static readonly RegleDroit Majorite = new("VOT-1", "LD3531", GraviteRegle.Erreur, "CGCT art. L. 2121-20")
    {
        French = "Une délibération est adoptée à la majorité absolue des suffrages exprimés, abstentions exclues.",
        English = "A délibération is adopted by more than half of the votes cast, abstentions excluded.",
        RemedyFrench = "Corrigez le décompte des voix, ou le résultat que l’acte annonce.",
        RemedyEnglish = "Correct the count of the votes, or the result that the act announces.",
    };

    /// <summary>Tie.</summary>
    public static readonly RegleDroit Partage = new("VOT-2", "LD3532", GraviteRegle.Erreur, "CGCT art. L. 2121-20")
    {
        French = "En cas de partage, la voix du président est prépondérante, sauf scrutin secret (alors : rejet).",
        English = "In a tie the president’s vote prevails, except in a secret ballot (then: rejected).",
        RemedyFrench = "Indiquez le vote du président, ou corrigez le résultat.",
        RemedyEnglish = "Record the president’s vote, or correct the result.",
    };

    /// <summary>Public ballot.</summary>
    public static readonly RegleDroit ScrutinPublic =
        new("VOT-3", "LD3533", GraviteRegle.Erreur, "CGCT art. L. 2121-21")
        {
            French = "Le scrutin est public si le quart des membres présents le demande ; l’acte porte alors le nom et "
                + "le "
                + "vote de chacun.",
            English = "The ballot is public when a quarter of the members present ask; the act then gives each name "
                + "and vote.",
            RemedyFrench = "Recommencez le vote au scrutin public, et inscrivez le nom et le vote de chacun.",
            RemedyEnglish = "Take the vote again by public ballot, and record each name and vote.",
        };

    /// <summary>Secret ballot.</summary>
    public static readonly RegleDroit ScrutinSecret =
        new("VOT-4", "LD3534", GraviteRegle.Erreur, "CGCT art. L. 2121-21")
        {
            French = "Le scrutin est secret si le tiers des membres présents le réclame, ou pour une nomination (sauf "
                + "renonciation unanime).",
            English = "The ballot is secret when a third of the members present ask, or for an appointment (unless all "
                + "waive it).",
            RemedyFrench = "Recommencez le vote au scrutin secret, ou constatez la renonciation unanime.",
            RemedyEnglish = "Take the vote again by secret ballot, or record the unanimous waiver.",
        };

    /// <summary>The word « unanimité ».</summary>
    public static readonly RegleDroit Unanimite =
        new("VOT-5", "LD3535", GraviteRegle.Avertissement, "domain.md 2.2, VOT-5")
        {
            French = "« À l’unanimité » suppose qu’il n’y ait aucun vote contre ; avec des abstentions, on écrit « à "
                + "l’unanimité des suffrages exprimés ».",
            English = "'Unanimité' means no vote against; with abstentions one writes 'à l’unanimité des suffrages "
                + "exprimés'.",
            RemedyFrench = "Écrivez « à la majorité », ou « à l’unanimité des suffrages exprimés ».",
            RemedyEnglish = "Write 'à la majorité', or 'à l’unanimité des suffrages exprimés'.",
        };

    /// <summary>Interested members.</summary>
    public static readonly RegleDroit Interesse = new(
        "INT-1", "LD3541", GraviteRegle.Avertissement, "CGCT art. L. 2131-11 et L. 1111-6 ; loi 2025-1249, art. 32")
    {
        French = "Un membre intéressé à l’affaire ne prend pas part à la délibération.",
        English = "A member interested in the matter takes no part in the délibération.",
        RemedyFrench = "Faites sortir le membre intéressé pour ce point ; il ne vote pas et personne ne vote pour lui.",
        RemedyEnglish = "Let the interested member leave for this item; he does not vote and nobody votes for him.",
    };

    private static RegleDroit[] Votes() => [Majorite, Partage, ScrutinPublic, ScrutinSecret, Unanimite, Interesse];
}
