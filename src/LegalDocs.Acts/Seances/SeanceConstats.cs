using System.Globalization;

namespace LegalDocs.Acts;

/// <summary>The texts of what <see cref="SeanceControles"/> finds.</summary>
internal static class SeanceConstats
{
    public static RegleConstat Effectif(Seance seance)
    {
        var sum = seance.Presences.Count;
        return new RegleConstat
        {
            Regle = RegleDroit.Effectif,
            French = $"Les listes comptent {sum} membres ({seance.Presents.Count} présents, "
                + $"{seance.NePrenantPasPart.Count} ne prenant pas part au vote, {seance.Absents.Count} absents, "
                + $"{seance.Representes.Count} représentés), mais le conseil a {seance.MembresEnExercice} membres "
                + "en exercice.",
            English = $"The lists hold {sum} members ({seance.Presents.Count} present, "
                + $"{seance.NePrenantPasPart.Count} not taking part, {seance.Absents.Count} absent, "
                + $"{seance.Representes.Count} represented), but the council has {seance.MembresEnExercice} in office.",
            RemedyFrench = "Chaque membre en exercice doit figurer une fois dans les listes ; complétez-les, "
                + "ou corrigez le nombre de membres en exercice.",
            RemedyEnglish = "Each member in office must be listed once; "
                + "complete the lists or correct the number in office.",
            Comparaisons = [Compare("membres_en_exercice", seance.MembresEnExercice, sum)],
        };
    }

    public static RegleConstat AuDelaDuConseil(Seance seance) => new()
    {
        Regle = RegleDroit.Effectif,
        French = $"Le conseil aurait {seance.MembresEnExercice} membres en exercice "
            + $"pour {seance.MembresDuConseil} sièges.",
        English = $"The council would have {seance.MembresEnExercice} members in office "
            + $"for {seance.MembresDuConseil} seats.",
        RemedyFrench = "Corrigez le nombre de membres du conseil ou celui des membres en exercice.",
        RemedyEnglish = "Correct the number of seats or the number of members in office.",
        Comparaisons = [Compare("membres_du_conseil", seance.MembresDuConseil, seance.MembresEnExercice)],
    };

    public static RegleConstat CompteDeuxFois(Elu elu, int count) => new()
    {
        Regle = RegleDroit.Effectif,
        French = $"{elu.NomAffiche} (« {elu.Id} ») figure {count} fois dans les listes.",
        English = $"{elu.NomAffiche} ('{elu.Id}') is listed {count} times.",
        RemedyFrench = "Gardez une seule ligne pour ce membre.",
        RemedyEnglish = "Keep one line for this member.",
        Comparaisons = [Compare(elu.Id, 1, count)],
    };

    public static RegleConstat Annonce(string name, string french, string english, int stated, int counted) => new()
    {
        Regle = RegleDroit.Effectif,
        French = $"Nombre annoncé de {french} : {stated} ; compté dans les listes : {counted}.",
        English = $"Announced number of {english}: {stated}; counted in the lists: {counted}.",
        RemedyFrench = "Corrigez la liste des membres ou le nombre annoncé.",
        RemedyEnglish = "Correct the list of members or the announced number.",
        Comparaisons = [Compare(name, stated, counted)],
    };

    public static RegleConstat Quorum(Seance seance, int minimum, int counted) => new()
    {
        Regle = RegleDroit.Quorum,
        French = $"Le quorum n’est pas atteint le {FrenchDate(seance.Date)} : {counted} membres comptés, "
            + $"{minimum} nécessaires sur {seance.MembresEnExercice} en exercice (les pouvoirs ne comptent pas).",
        English = $"The quorum is not reached on {IsoDate(seance.Date)}: {counted} members counted, {minimum} needed "
            + $"of {seance.MembresEnExercice} in office (pouvoirs do not count).",
        RemedyFrench = "Vérifiez les présences ; sans quorum, le conseil est convoqué de nouveau "
            + "à trois jours francs au moins.",
        RemedyEnglish = "Check the presences; without quorum the council is convoked again, three clear days ahead.",
        Comparaisons = [Compare("quorum", minimum, counted)],
    };

    public static RegleConstat TropDePouvoirs(string holder, int count, int allowed) => new()
    {
        Regle = RegleDroit.NombrePouvoirs,
        French = $"{holder} détient {count} pouvoirs ; {allowed} au plus à cette date.",
        English = $"{holder} holds {count} pouvoirs; at most {allowed} at that date.",
        RemedyFrench = "Confiez les autres pouvoirs à d’autres membres présents, ou déclarez leurs auteurs absents.",
        RemedyEnglish = "Give the other pouvoirs to other members present, or list their authors as absent.",
        Comparaisons = [Compare("pouvoirs_par_elu", allowed, count)],
    };

    public static RegleConstat MandataireAbsent(Elu elu, string holder) => new()
    {
        Regle = RegleDroit.Mandataire,
        French = $"{elu.NomAffiche} donne pouvoir à {holder}, qui n’est pas parmi les présents participant au vote.",
        English = $"{elu.NomAffiche} gives a pouvoir to {holder}, who is not among the members present and voting.",
        RemedyFrench = "Indiquez un mandataire présent ; si le mandataire est parti, le membre est absent.",
        RemedyEnglish = "Name a holder who is present; if the holder has left, the member is absent.",
        Comparaisons = [new RegleComparaison("mandataire", "present", holder)],
    };

    public static RegleConstat PouvoirSansAbsence(Elu elu) => new()
    {
        Regle = RegleDroit.Mandataire,
        French = $"{elu.NomAffiche} donne pouvoir sans être « représenté ».",
        English = $"{elu.NomAffiche} gives a pouvoir but is not 'represente'.",
        RemedyFrench = "Retirez le pouvoir, ou indiquez que ce membre est représenté.",
        RemedyEnglish = "Remove the pouvoir, or say that this member is represented.",
        Comparaisons = [],
    };

    private static RegleComparaison Compare(string name, int expected, int found) => new(
        name, expected.ToString(CultureInfo.InvariantCulture), found.ToString(CultureInfo.InvariantCulture));

    private static string IsoDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string FrenchDate(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
