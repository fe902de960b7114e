using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>PUB-1, PUB-4, PUB-5: what is published of a sitting as a whole.</summary>
internal static class PubliciteSeanceControles
{
    private const int Week = 7;

    /// <summary>PUB-1: the list of délibérations, before 2022-07-01 the compte rendu.</summary>
    internal static IEnumerable<Judgement> WeeklyList(Seance seance)
    {
        var (document, english) = DroitEnVigueur.At(seance.Date).ListeDeliberations
            ? ("de la liste des délibérations", "the list of délibérations")
            : ("du compte rendu", "the compte rendu");
        var limit = seance.Date.AddDays(Week);
        return
        [
            Within(seance.Publicite?.ListeAffichee, limit, "publicite.liste_affichee",
                ($"Affichage {document}", $"l’affichage {document}"),
                ($"Posting of {english}", $"the posting of {english}")),
            Within(seance.Publicite?.ListeEnLigne, limit, "publicite.liste_en_ligne",
                ($"Mise en ligne {document}", $"la mise en ligne {document}"),
                ($"Publication on line of {english}", $"the publication on line of {english}")),
        ];
    }

    /// <summary>PUB-4: adopted at the next sitting, on line within a week.</summary>
    internal static IEnumerable<Judgement> Minutes(Seance seance)
    {
        if (seance.Publicite is not { ProcesVerbalAdopte: { } adopted } publicity)
        {
            return [Unknown(
                "publicite.proces_verbal_adopte", "l’adoption du procès-verbal", "the adoption of the procès-verbal")];
        }

        return
        [
            publicity.SeanceSuivante switch
            {
                null => Unknown("publicite.seance_suivante", "la date de la séance suivante", "the next sitting"),
                { } next when next == adopted => Respected(Compare("proces_verbal_adopte", next, adopted)),
                { } next => Broken(
                    $"Le procès-verbal est arrêté le {Long(adopted)}, et non à la séance suivante, le {Long(next)}.",
                    $"The procès-verbal is adopted on {Iso(adopted)}, not at the next sitting, {Iso(next)}.",
                    Compare("proces_verbal_adopte", next, adopted)),
            },
            Within(publicity.ProcesVerbalEnLigne, adopted.AddDays(Week), "publicite.proces_verbal_en_ligne",
                ("Mise en ligne du procès-verbal", "la mise en ligne du procès-verbal"),
                ("Publication on line of the procès-verbal", "the publication on line of the procès-verbal")),
        ];
    }

    /// <summary>PUB-5: municipal councillors who do not sit in the EPCI.</summary>
    internal static IEnumerable<Judgement> Councillors(Seance seance)
    {
        if (!seance.Assemblee.Collectivite.Type.IsEpci())
        {
            return [NotApplicable("La règle ne vise que les EPCI.", "The rule is about EPCI only.")];
        }

        var list = Within(
            seance.Publicite?.ListeEnvoyeeAuxConseillers, seance.Date.AddMonths(1),
            "publicite.liste_envoyee_aux_conseillers",
            ("Envoi de la liste aux conseillers municipaux", "l’envoi de la liste aux conseillers municipaux"),
            ("Sending of the list to the councillors", "the sending of the list to the councillors"));
        return seance.Publicite?.ProcesVerbalAdopte is not { } adopted ? [list] :
        [
            list,
            Within(seance.Publicite.ProcesVerbalEnvoyeAuxConseillers, adopted.AddMonths(1),
                "publicite.proces_verbal_envoye_aux_conseillers",
                ("Envoi du procès-verbal aux conseillers municipaux", "l’envoi du procès-verbal aux conseillers "
                    + "municipaux"),
                ("Sending of the procès-verbal to the councillors", "the sending of the procès-verbal to the "
                    + "councillors")),
        ];
    }

    private static Judgement Within(
        DateOnly? done, DateOnly limit, string path, (string Found, string Missing) french,
        (string Found, string Missing) english) => done switch
        {
            null => Unknown(path, $"la date : {french.Missing}", $"the day: {english.Missing}"),
            { } day when day <= limit => Respected(Compare(path, limit, day)),
            { } day => Broken(
                $"{french.Found}, le {Long(day)} : le délai expirait le {Long(limit)}.",
                $"{english.Found} on {Iso(day)}: the time limit ended on {Iso(limit)}.",
                Compare(path, limit, day)),
        };
}
