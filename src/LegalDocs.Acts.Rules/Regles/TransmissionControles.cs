using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>EXE-1, TRA-1, TRA-2, CTL-1, CTL-2 (CGCT art. L. 2131-1, L. 2131-2, L. 2131-6).</summary>
internal static class TransmissionControles
{
    private const int Fortnight = 15;
    private const int BigCommune = 50_000;

    /// <summary>EXE-1: the announced day against the later of publicity and receipt.</summary>
    internal static IEnumerable<Judgement> Executory(ActeExamen exam)
    {
        var acte = exam.Acte;
        if (ActeDelais.Executoire(acte.Publicite?.Date, acte.Transmission?.DateAR) is not { } computed)
        {
            return [Unknown([.. Missing(acte)])];
        }

        return acte.DateExecutoire is { } stated && stated != computed
            ? [Broken(
                $"L’acte est dit exécutoire le {Long(stated)} ; publié le {Long(acte.Publicite!.Date!.Value)} et reçu "
                    + "le "
                    + $"{Long(acte.Transmission!.DateAR!.Value)}, il l’est le {Long(computed)}.",
                $"The act is said exécutoire on {Iso(stated)}; published on {Iso(acte.Publicite.Date.Value)} and "
                    + "received "
                    + $"on {Iso(acte.Transmission.DateAR.Value)}, it is so on {Iso(computed)}.",
                Compare("date_executoire", computed, stated))]
            : [Respected(Compare("date_executoire", computed, computed))];
    }

    /// <summary>TRA-1: fifteen days for an individual act.</summary>
    internal static IEnumerable<Judgement> TimeLimit(ActeExamen exam)
    {
        var acte = exam.Acte;
        if (acte.Nature != NatureActe.ActeIndividuel)
        {
            return [NotApplicable(
                "Seuls les actes individuels ont un délai de transmission.",
                "Only individual acts have a time limit of transmission.")];
        }

        var signed = acte.Signataires?.Select(signatory => signatory.Date).Max();
        if (signed is not { } signature || acte.Transmission?.DateEnvoi is not { } sent)
        {
            return [Unknown(
                "signataires[].date, transmission.date_envoi", "les jours de signature et d’envoi",
                "the days of signature and of sending")];
        }

        var days = sent.DayNumber - signature.DayNumber;
        return days <= Fortnight ? [Respected(Compare("jours", Fortnight, days))] : [Broken(
            $"L’acte, signé le {Long(signature)}, est transmis {Some(days, "jour", "jours")} après, le {Long(sent)} ; "
                + "le "
                + $"délai est de {Fortnight} jours.",
            $"The act, signed on {Iso(signature)}, is sent {SomeEnglish(days, "day")} later, on {Iso(sent)}; the limit "
                + "is "
                + $"{Fortnight} days.",
            Compare("jours", Fortnight, days))];
    }

    /// <summary>TRA-2: electronic transmission.</summary>
    internal static IEnumerable<Judgement> Electronic(ActeExamen exam)
    {
        var body = exam.Acte.Collectivite;
        if (!body.Type.IsEpciFiscalitePropre())
        {
            switch (body.Type == TypeCollectivite.Commune ? body.PopulationAu(exam.Acte.Date) : 0)
            {
                case null:
                    return [Unknown("collectivite.populations", "la population de la commune", "the population")];
                case <= BigCommune:
                    return [NotApplicable(
                        "La télétransmission n’est pas obligatoire pour cette collectivité.",
                        "Electronic transmission is not compulsory for this collectivité.")];
            }
        }

        return exam.Acte.Transmission?.Mode switch
        {
            null => [Unknown("transmission.mode", "le mode de transmission", "the mode of transmission")],
            ModeTransmission.Teletransmission =>
                [Respected(new RegleComparaison("transmission.mode", "teletransmission", "teletransmission"))],
            { } mode => [Broken(
                "L’acte est transmis sur papier alors que la télétransmission est obligatoire.",
                "The act is sent on paper although electronic transmission is compulsory.",
                new RegleComparaison("transmission.mode", "teletransmission", mode.ToString().ToLowerInvariant()))],
        };
    }

    /// <summary>CTL-1: last day of the déféré.</summary>
    internal static IEnumerable<Judgement> EndOfDefere(ActeExamen exam)
    {
        if (exam.Acte.Transmission?.DateAR is not { } receipt)
        {
            return [NoReceipt()];
        }

        var restarts = exam.Acte.Transmission.Retours
            .Where(retour => retour.Nature is NatureRetourTransmission.DemandePieces
                or NatureRetourTransmission.LettreObservations)
            .ToList();
        if (restarts.Any(retour => retour.DateReponse is null))
        {
            return [Unknown(
                "transmission.retours[].date_reponse",
                "le jour où la préfecture a reçu les pièces demandées ou la réponse à ses observations",
                "the day the préfecture received the pieces asked for or the answer to its observations")];
        }

        var start = restarts.Select(retour => retour.DateReponse!.Value).Append(receipt).Max();
        var last = ActeDelais.DefereLastDay(start, exam.Acte.Collectivite.Departement);
        return [Respected(Compare("fin_defere", last, last))];
    }

    /// <summary>CTL-2: last day of the challenges by third parties.</summary>
    internal static IEnumerable<Judgement> EndOfRecours(ActeExamen exam)
    {
        if (exam.Acte.Publicite?.Date is not { } published)
        {
            return [Unknown("publicite", "le jour de la publicité", "the day of the publicity")];
        }

        var last = ActeDelais.RecoursLastDay(published, exam.Acte.Collectivite.Departement);
        return [Respected(Compare("fin_recours", last, last))];
    }

    private static IEnumerable<RegleManque> Missing(Acte acte)
    {
        if (acte.Publicite?.Date is null)
        {
            yield return new RegleManque("publicite", "le jour de la publicité", "the day of the publicity");
        }

        if (acte.Transmission?.DateAR is null)
        {
            yield return new RegleManque(
                "transmission.date_ar", "le jour de réception en préfecture", "the day the préfecture received it");
        }
    }

    private static Judgement NoReceipt() => Unknown(
        "transmission.date_ar", "le jour de réception en préfecture", "the day the préfecture received it");
}
