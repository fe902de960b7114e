using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>PUB-2, PUB-3 (CGCT art. L. 2131-1) and RGPD-1.</summary>
internal static class PubliciteActeControles
{
    private const int MonthsOnLine = 2;
    private const int Seuil = 3_500;

    /// <summary>PUB-2: what an act on line must show, and how long.</summary>
    internal static IEnumerable<Judgement> OnLine(ActeExamen exam)
    {
        if (exam.Acte.Publicite is not { } publicity)
        {
            return [NoPublicity()];
        }

        if (publicity.Mode is ModePublicite.Affichage or ModePublicite.Papier)
        {
            return exam.Acte.Collectivite.Type.IsEpciFiscalitePropre()
                ? [Broken(
                    "Un EPCI à fiscalité propre publie ses actes par voie électronique, sans autre choix.",
                    "An EPCI à fiscalité propre publishes its acts by electronic means, without choice.",
                    new RegleComparaison("publicite.mode", "electronique", "papier"))]
                : [NotApplicable("L’acte n’est pas publié en ligne (PUB-3).", "The act is not published on line "
                    + "(PUB-3).")];
        }

        return [.. Shown(publicity), .. Duration(publicity)];
    }

    /// <summary>PUB-3: the choice of a commune below 3 500 inhabitants.</summary>
    internal static IEnumerable<Judgement> Choice(ActeExamen exam)
    {
        var commune = exam.Acte.Collectivite;
        if (commune.Type != TypeCollectivite.Commune)
        {
            return [NotApplicable("Le choix n’est ouvert qu’aux communes.", "Only communes may choose.")];
        }

        if (exam.Acte.Publicite?.Mode is not { } mode)
        {
            return [NoPublicity()];
        }

        if (mode == ModePublicite.Electronique)
        {
            return [Respected(new RegleComparaison("publicite.mode", "electronique", "electronique"))];
        }

        var found = mode.ToString().ToLowerInvariant();
        return commune.PopulationAu(exam.Seance?.Assemblee.Renouvellement ?? exam.Acte.Date) switch
        {
            null => [Unknown("collectivite.populations", "la population de la commune", "the population")],
            >= Seuil => [Broken(
                "À partir de 3 500 habitants, la publicité des actes est électronique.",
                "From 3 500 inhabitants, acts are published by electronic means.",
                new RegleComparaison("publicite.mode", "electronique", found))],
            _ when commune.ChoixPublicite is { } choice && choice.DateDeliberation <= exam.Acte.Date
                && choice.Mode == mode => [Respected(new RegleComparaison("publicite.mode", found, found))],
            _ => [Broken(
                "Aucune délibération antérieure n’a choisi ce mode de publicité : à défaut, il est électronique.",
                "No earlier délibération chose this mode of publicity: otherwise it is electronic.",
                new RegleComparaison("publicite.mode", "electronique", found))],
        };
    }

    /// <summary>RGPD-1: a version fit for publication of each nominative annex.</summary>
    internal static IEnumerable<Judgement> PersonalData(ActeExamen exam)
    {
        if (exam.Acte.Annexes.Count == 0)
        {
            return [NotApplicable("L’acte n’a pas d’annexe.", "The act has no annex.")];
        }

        return exam.Acte.Annexes.SelectMany(annex => annex.Nominative switch
        {
            null => [Unknown(
                $"annexes[{annex.Id}].nominative", $"si l’annexe « {annex.Intitule} » est nominative",
                $"whether the annex '{annex.Intitule}' is nominative")],
            true when annex.Pieces.All(piece => piece.Version != VersionPiece.Publiable) => [Broken(
                $"L’annexe « {annex.Intitule} » est nominative et n’a pas de version publiable.",
                $"The annex '{annex.Intitule}' is nominative and has no version fit for publication.",
                new RegleComparaison($"annexes[{annex.Id}].pieces", "publiable", "complete"))],
            _ => Array.Empty<Judgement>(),
        });
    }

    private static IEnumerable<Judgement> Shown(PubliciteActe publicity)
    {
        (string Name, string French, string English, bool? Value)[] flags =
        [
            ("integral", "le texte est intégral", "the text is whole", publicity.Integral),
            ("non_modifiable", "le format n’est pas modifiable", "the format cannot be modified",
                publicity.NonModifiable),
            ("telechargeable", "l’acte est téléchargeable", "the act can be downloaded", publicity.Telechargeable),
            ("auteur_mentionne", "le prénom, le nom et la qualité de l’auteur y figurent",
                "it shows its author’s first name, surname and capacity", publicity.AuteurMentionne),
            ("date_portee", "la date de mise en ligne y figure", "it shows the day it was put on line",
                publicity.DatePortee),
        ];
        return flags.Where(flag => flag.Value != true).Select(flag => flag.Value is null
            ? Unknown($"publicite.{flag.Name}", $"si {flag.French}", $"whether {flag.English}")
            : Broken(
                $"En ligne, une condition manque : {flag.French}.", $"On line, a condition fails: {flag.English}.",
                new RegleComparaison($"publicite.{flag.Name}", "oui", "non")));
    }

    private static Judgement[] Duration(PubliciteActe publicity)
    {
        if (publicity.DateMiseEnLigne is not { } start)
        {
            return [Unknown("publicite.date_mise_en_ligne", "le jour de mise en ligne", "the day it was put on line")];
        }

        var earliest = start.AddMonths(MonthsOnLine);
        return publicity.FinMinimale switch
        {
            null => [Unknown(
                "publicite.fin_minimale", "jusqu’à quand l’acte reste en ligne", "until when the act stays on line")],
            { } end when end >= earliest => [Respected(Compare("publicite.fin_minimale", earliest, end))],
            { } end => [Broken(
                $"L’acte, mis en ligne le {Long(start)}, en est retiré le {Long(end)}, avant deux mois "
                    + $"({Long(earliest)}).",
                $"The act, on line since {Iso(start)}, leaves on {Iso(end)}, before two months ({Iso(earliest)}).",
                Compare("publicite.fin_minimale", earliest, end))],
        };
    }

    private static Judgement NoPublicity() =>
        Unknown("publicite", "la publicité de l’acte (mode, dates)", "the publicity of the act (mode, days)");
}
