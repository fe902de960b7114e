using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>CON-1 to CON-8, SEC-1 (CGCT art. L. 2121-7, L. 2121-10 to L. 2121-12, L. 2121-15, L. 2541-2, L.
/// 5211-1).</summary>
internal static class ConvocationControles
{
    private const int Alsace = 3;

    /// <summary>CON-1.</summary>
    internal static IEnumerable<Judgement> Delay(Seance seance)
    {
        if (seance.PremiereApresRenouvellement)
        {
            return [NotApplicable(
                "La première séance après le renouvellement relève de CON-5.", "The first sitting belongs to CON-5.")];
        }

        return ConvocationDelai.Of(seance) switch
        {
            { Autre: { } other } => [WhateverTheThreshold(seance) ?? other],
            var delay => [ClearDays(seance, delay.JoursFrancs!.Value)],
        };
    }

    /// <summary>With five clear days or fewer than three, the population that sets the delay need not be known.</summary>
    private static Judgement? WhateverTheThreshold(Seance seance)
    {
        var body = seance.Assemblee.Collectivite;
        var isOrdinary = body.Type.IsEpci() || (body.Type == TypeCollectivite.Commune && body.IsAlsaceMoselle() == false);
        if (!isOrdinary || seance.Convocation is not { DateEnvoi: { } sent, Urgence: null })
        {
            return null;
        }

        return JoursFrancs.Between(sent, seance.Date) switch
        {
            >= ConvocationDelai.Cinq => ClearDays(seance, ConvocationDelai.Cinq),
            < ConvocationDelai.Trois => ClearDays(seance, ConvocationDelai.Trois),
            _ => null,
        };
    }

    /// <summary>CON-2.</summary>
    internal static IEnumerable<Judgement> Urgency(Seance seance)
    {
        if (seance.Convocation is not { } convocation)
        {
            return [NoConvocation()];
        }

        if (convocation.Urgence is not { } urgency)
        {
            return [NotApplicable("L’urgence n’est pas invoquée.", "Urgency is not invoked.")];
        }

        return
        [
            .. Flag(urgency.RapportOuverture, "convocation.urgence.rapport_ouverture",
                "L’urgence n’a pas été rapportée à l’ouverture de la séance.", "Urgency was not reported at the "
                    + "opening.",
                "si l’urgence a été rapportée à l’ouverture", "whether urgency was reported at the opening"),
            .. Flag(urgency.Approuvee, "convocation.urgence.approuvee",
                "Le conseil ne s’est pas prononcé pour l’urgence.", "The council did not vote for the urgency.",
                "si le conseil s’est prononcé sur l’urgence", "whether the council voted on the urgency"),
        ];
    }

    /// <summary>CON-3.</summary>
    internal static IEnumerable<Judgement> Population(Seance seance)
    {
        var commune = seance.Assemblee.Collectivite;
        if (commune.Type != TypeCollectivite.Commune)
        {
            yield return NotApplicable("Le seuil ne vise que les communes.", "The threshold is about communes only.");
        }
        else if (seance.Assemblee.Renouvellement is not { } renewal)
        {
            yield return Unknown("assemblee.renouvellement", "le jour du renouvellement", "the day of the renewal");
        }
        else if (commune.PopulationAu(renewal) is not { } population)
        {
            yield return Unknown(
                "collectivite.populations",
                $"la population en vigueur le {Long(renewal)}", $"the population in force on {Iso(renewal)}");
        }
        else
        {
            yield return Respected(Compare("population_au_renouvellement", population, population));
        }
    }

    /// <summary>CON-4.</summary>
    internal static IEnumerable<Judgement> ClassifiedInstallation(PointExamen point) => point.Point.InstallationClassee
        switch
    {
        null => [Unknown(point.Missing(
            "installation_classee", "si le point porte sur une installation classée",
            "whether the item is about a classified installation"))],
        false => [NotApplicable(
            "Le point ne porte pas sur une installation classée.", "The item is about no classified installation.")],
        true when point.Seance.Convocation?.Urgence is not null => [NotApplicable(
            "L’urgence invoquée abrège le délai.", "The urgency invoked shortens the delay.")],
        true => [ClearDays(point.Seance, ConvocationDelai.Cinq)],
    };

    /// <summary>CON-5.</summary>
    internal static IEnumerable<Judgement> FirstSitting(Seance seance) => seance.PremiereApresRenouvellement
        ? [ClearDays(
            seance, seance.Assemblee.Collectivite.Type.IsEpci() ? ConvocationDelai.Cinq : ConvocationDelai.Trois)]
        : [NotApplicable("Ce n’est pas la première séance.", "This is not the first sitting.")];

    /// <summary>CON-6.</summary>
    internal static IEnumerable<Judgement> Note(Seance seance)
    {
        var delay = ConvocationDelai.OrdinaireOf(seance);
        if (delay.Autre is { } other)
        {
            return [other];
        }

        if (delay.JoursFrancs != ConvocationDelai.Cinq)
        {
            return [NotApplicable(
                "La note n’est obligatoire qu’à partir de 3 500 habitants.",
                "The note is compulsory from 3 500 inhabitants only.")];
        }

        return seance.Convocation is null ? [NoConvocation()] : Flag(
            seance.Convocation.NoteSynthese, "convocation.note_synthese",
            "Aucune note explicative de synthèse n’accompagne la convocation.",
            "No note explicative de synthèse goes with the convocation.",
            "si une note explicative de synthèse était jointe", "whether a note explicative de synthèse was sent");
    }

    /// <summary>CON-7.</summary>
    internal static IEnumerable<Judgement> LocalLaw(Seance seance)
    {
        var body = seance.Assemblee.Collectivite;
        if (body.Type != TypeCollectivite.Commune || body.IsAlsaceMoselle() == false)
        {
            return [NotApplicable(
                "La règle vise les communes d’Alsace et de Moselle.", "The rule is about communes of Alsace-Moselle.")];
        }

        if (body.IsAlsaceMoselle() is null)
        {
            return [Unknown("collectivite.departement", "le département", "the département")];
        }

        return
        [
            DaysBefore(seance),
            .. seance.Convocation?.Seconde is { } second ? Flag(
                second.RappelleRegle, "convocation.seconde.rappelle_regle",
                "La seconde convocation ne rappelle pas qu’elle dispense de quorum.",
                "The second convocation does not recall that no quorum is needed.",
                "si la seconde convocation rappelle la règle du quorum",
                "whether the second convocation recalls the rule of quorum") : [],
        ];
    }

    /// <summary>CON-8.</summary>
    internal static IEnumerable<Judgement> Agenda(PointExamen point)
    {
        if (point.Seance.OrdreDuJour is not { } agenda)
        {
            yield return Unknown("ordre_du_jour", "l’ordre du jour envoyé", "the agenda sent");
        }
        else if (!agenda.Contains(point.Point.Id, StringComparer.Ordinal))
        {
            yield return Broken(
                $"Le point « {point.Point.Id} » ne figure pas à l’ordre du jour envoyé.",
                $"The item '{point.Point.Id}' is not on the agenda sent.",
                new RegleComparaison("ordre_du_jour", point.Point.Id, "absent"));
        }
    }

    private static Judgement ClearDays(Seance seance, int needed)
    {
        if (seance.Convocation?.DateEnvoi is not { } sent)
        {
            return NoConvocation();
        }

        var days = JoursFrancs.Between(sent, seance.Date);
        return days >= needed ? Respected(Compare("jours_francs", needed, days)) : Broken(
            $"{Some(days, "jour franc", "jours francs")} entre l’envoi ({Long(sent)}) et la séance "
                + $"({Long(seance.Date)}), "
                + $"et non {needed} : "
                + $"séance le {Long(JoursFrancs.EarliestAfter(sent, needed))} au plus tôt, ou envoi le "
                + $"{Long(JoursFrancs.LatestBefore(seance.Date, needed))} au plus tard.",
            $"{SomeEnglish(days, "clear day")} between the sending ({Iso(sent)}) and the sitting ({Iso(seance.Date)}), "
                + $"not {needed}: "
                + $"sitting on {Iso(JoursFrancs.EarliestAfter(sent, needed))} at the earliest, or sending on "
                + $"{Iso(JoursFrancs.LatestBefore(seance.Date, needed))} at the latest.",
            Compare("jours_francs", needed, days));
    }

    private static Judgement DaysBefore(Seance seance)
    {
        if (seance.Convocation?.DateEnvoi is not { } sent)
        {
            return NoConvocation();
        }

        var needed = seance.Convocation.Urgence is null ? Alsace : 1;
        var days = seance.Date.DayNumber - sent.DayNumber;
        return days >= needed ? Respected(Compare("jours", needed, days)) : Broken(
            $"{Some(days, "jour", "jours")} entre l’envoi ({Long(sent)}) et la séance ({Long(seance.Date)}), et non "
                + $"{needed}.",
            $"{SomeEnglish(days, "day")} between the sending ({Iso(sent)}) and the sitting ({Iso(seance.Date)}), not "
                + $"{needed}.",
            Compare("jours", needed, days));
    }

    private static IReadOnlyList<Judgement> Flag(
        bool? value, string path, string broken, string brokenEnglish, string missing, string missingEnglish) =>
        value switch
        {
            null => [Unknown(path, missing, missingEnglish)],
            true => [Respected(new RegleComparaison(path, "oui", "oui"))],
            false => [Broken(broken, brokenEnglish, new RegleComparaison(path, "oui", "non"))],
        };

    private static Judgement NoConvocation() =>
        Unknown("convocation.date_envoi", "le jour d’envoi de la convocation", "the day the convocation was sent");
}
