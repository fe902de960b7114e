namespace LegalDocs.Acts;

/// <content>PUB, RGPD: how it is made public.</content>
public sealed partial record RegleDroit
{
    /// <summary>List of délibérations examined within one week.</summary>
    public static readonly RegleDroit ListeDeliberations =
        new("PUB-1", "LD3561", GraviteRegle.Avertissement, "CGCT art. L. 2121-25")
        {
            French = "La liste des délibérations examinées (avant le 1er juillet 2022 : le compte rendu) est affichée "
                + "et "
                + "mise en ligne dans la semaine.",
            English = "The list of délibérations examined (before 2022-07-01: the compte rendu) is posted and put on "
                + "line "
                + "within one week.",
            RemedyFrench = "Affichez et publiez la liste sans attendre, et notez les dates.",
            RemedyEnglish = "Post and publish the list without delay, and record the days.",
        };

    /// <summary>Publication of the act on line.</summary>
    public static readonly RegleDroit PublicationEnLigne =
        new("PUB-2", "LD3562", GraviteRegle.Erreur, "CGCT art. L. 2131-1 III, R. 2131-1 et L. 5211-3")
        {
            Validite = PeriodeDroit.Since(2022, 7, 1),
            French = "L’acte est mis en ligne en entier, non modifiable, téléchargeable, avec son auteur et la date de "
                + "mise "
                + "en ligne, pendant deux mois au moins.",
            English = "The act is on line whole, unmodifiable, downloadable, with its author and the day it was put on "
                + "line, for two months at least.",
            RemedyFrench = "Publiez le PDF complet de l’acte, avec l’auteur et la date de mise en ligne, pour deux "
                + "mois.",
            RemedyEnglish = "Publish the whole PDF of the act with its author and the day, for two months.",
        };

    /// <summary>Choice of publicity of a small commune.</summary>
    public static readonly RegleDroit ChoixDePublicite =
        new("PUB-3", "LD3563", GraviteRegle.Avertissement, "CGCT art. L. 2131-1 IV")
        {
            Validite = PeriodeDroit.Since(2022, 7, 1),
            French = "Sous 3 500 habitants, la commune choisit par délibération son mode de publicité ; à défaut, il "
                + "est "
                + "électronique.",
            English = "Below 3 500 inhabitants the commune chooses its mode of publicity by délibération; otherwise it "
                + "is "
                + "electronic.",
            RemedyFrench = "Délibérez sur le mode de publicité, ou mettez l’acte en ligne.",
            RemedyEnglish = "Choose the mode by délibération, or put the act on line.",
        };

    /// <summary>Procès-verbal.</summary>
    public static readonly RegleDroit ProcesVerbal =
        new("PUB-4", "LD3564", GraviteRegle.Information, "CGCT art. L. 2121-15")
        {
            Validite = PeriodeDroit.Since(2022, 7, 1),
            French = "Le procès-verbal est arrêté à la séance suivante et mis en ligne dans la semaine.",
            English = "The procès-verbal is adopted at the next sitting and put on line within a week.",
            RemedyFrench = "Inscrivez le procès-verbal à la prochaine séance, puis mettez-le en ligne.",
            RemedyEnglish = "Put the procès-verbal on the next agenda, then put it on line.",
        };

    /// <summary>Municipal councillors who do not sit in the EPCI.</summary>
    public static readonly RegleDroit InformationConseillers =
        new("PUB-5", "LD3565", GraviteRegle.Avertissement, "CGCT art. L. 5211-40-2")
        {
            Validite = PeriodeDroit.Since(2022, 7, 1),
            French = "L’EPCI envoie la liste des délibérations et le procès-verbal aux conseillers municipaux qui n’y "
                + "siègent pas, dans le mois.",
            English = "The EPCI sends the list and the procès-verbal to the municipal councillors who do not sit "
                + "there, "
                + "within a month.",
            RemedyFrench = "Envoyez la liste et le procès-verbal aux conseillers municipaux des communes membres.",
            RemedyEnglish = "Send the list and the procès-verbal to the councillors of the member communes.",
        };

    /// <summary>Personal data in the published version.</summary>
    public static readonly RegleDroit DonneesPersonnelles = new(
        "RGPD-1", "LD3571", GraviteRegle.Erreur, "CRPA art. L. 312-1-2 ; CADA, avis 20221096 et 20226150")
    {
        Validite = PeriodeDroit.Since(2016, 10, 9),
        French = "Chaque annexe nominative a une version publiable, sans données personnelles.",
        English = "Each nominative annex has a version fit for publication, without personal data.",
        RemedyFrench = "Préparez une version publiable (liste de postes au lieu de noms) et ne publiez qu’elle.",
        RemedyEnglish = "Prepare a version fit for publication (posts instead of names) and publish only that one.",
    };

    private static RegleDroit[] Publicites() =>
    [
        ListeDeliberations, PublicationEnLigne, ChoixDePublicite, ProcesVerbal, InformationConseillers,
        DonneesPersonnelles,
    ];
}
