using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>QUO-1, QUO-2, QUO-3 (CGCT art. L. 2121-17).</summary>
internal static class QuorumControles
{
    private const int ClearDays = 3;

    /// <summary>QUO-1, on the first item: the quorum when the sitting opens.</summary>
    internal static IEnumerable<Judgement> AtOpening(PointExamen point) => point.IsFirst
        ? Judge(point)
        : [NotApplicable("Le quorum de ce point relève de QUO-2.", "The quorum of this item belongs to QUO-2.")];

    /// <summary>QUO-2, on each later item: the quorum when it is put to discussion.</summary>
    internal static IEnumerable<Judgement> AtItem(PointExamen point) => point.IsFirst
        ? [NotApplicable("Le quorum d’ouverture relève de QUO-1.", "The quorum of the opening belongs to QUO-1.")]
        : Judge(point);

    /// <summary>QUO-3: the second convocation.</summary>
    internal static IEnumerable<Judgement> SecondConvocation(Seance seance)
    {
        if (seance.Convocation is not { } convocation)
        {
            yield return Unknown("convocation", "la convocation", "the convocation");
            yield break;
        }

        if (convocation.Seconde is not { } second)
        {
            yield return NotApplicable("Ce n’est pas une seconde convocation.", "This is no second convocation.");
            yield break;
        }

        if (convocation.DateEnvoi is not { } sent)
        {
            yield return Unknown("convocation.date_envoi", "le jour d’envoi", "the day of sending");
            yield break;
        }

        yield return ClearDaysJudgement(seance, sent);
        if (sent <= second.PremiereSeance)
        {
            yield return Broken(
                $"La seconde convocation est envoyée le {Long(sent)}, avant ou pendant la séance sans quorum du "
                    + $"{Long(second.PremiereSeance)}.",
                $"The second convocation is sent on {Iso(sent)}, before or on the day of the sitting without quorum of "
                    + $"{Iso(second.PremiereSeance)}.",
                Compare("date_envoi", second.PremiereSeance.AddDays(1), sent));
        }
    }

    private static Judgement ClearDaysJudgement(Seance seance, DateOnly sent)
    {
        var days = JoursFrancs.Between(sent, seance.Date);
        var figures = Compare("jours_francs", ClearDays, days);
        return days >= ClearDays ? Respected(figures) : Broken(
            $"{Some(days, "jour franc", "jours francs")} seulement entre la seconde convocation ({Long(sent)}) et la "
                + "séance "
                + $"({Long(seance.Date)}) ; {ClearDays} sont nécessaires : séance le "
                + $"{Long(JoursFrancs.EarliestAfter(sent, ClearDays))} au plus tôt.",
            $"Only {SomeEnglish(days, "clear day")} between the second convocation ({Iso(sent)}) and the sitting "
                + $"({Iso(seance.Date)}); "
                + $"{ClearDays} are needed: {Iso(JoursFrancs.EarliestAfter(sent, ClearDays))} at the earliest.",
            figures);
    }

    private static IEnumerable<Judgement> Judge(PointExamen point)
    {
        if (point.IsReporte)
        {
            yield return NotApplicable(
                "Après une seconde convocation, ce point reporté ne demande pas de quorum.",
                "After a second convocation this item carried over needs no quorum.");
        }
        else if (point.EnExercice < 1)
        {
            yield return point.Feuille is null && point.Point.ComptesAnnonces is null
                ? point.NoPresences()
                : Unknown("assemblee.membres_en_exercice", "les membres en exercice", "the members in office");
        }
        else
        {
            yield return (point.Feuille, point.Point.ComptesAnnonces) switch
            {
                ({ } feuille, _) => Count(point, QuorumDecompte.Of(feuille, point.Droit, point.EnExercice)),
                (null, { } stated) => Count(point, QuorumDecompte.Of(stated, point.Droit, point.EnExercice)),
                _ => point.NoPresences(),
            };
        }
    }

    private static Judgement Count(PointExamen point, QuorumDecompte attendance)
    {
        var rule = point.Droit.Quorum;
        var minimum = rule.Minimum(attendance.Assiette);
        if (attendance.Certain >= minimum)
        {
            return Respected(Compare("quorum", minimum, attendance.Certain));
        }

        return attendance.Certain + attendance.Incertains >= minimum
            ? Unknown(point.Missing(
                "presences[].motif",
                "pourquoi les membres présents ne prennent pas part (un élu intéressé ne compte pas dans le quorum)",
                "why the members present take no part (an interested member does not count in the quorum)"))
            : NotReached(point, attendance, minimum, rule.RepresentesComptes);
    }

    private static Judgement NotReached(
        PointExamen point, QuorumDecompte attendance, int minimum, bool representedCount)
    {
        var counted = attendance.Certain + attendance.Incertains;
        var (noteFrench, noteEnglish) = representedCount
            ? ("représentés compris", "represented members included")
            : ("les pouvoirs ne comptent pas", "pouvoirs do not count");
        return Broken(
            $"Le quorum n’est pas atteint le {Long(point.Seance.Date)} : "
                + $"{Some(counted, "membre compté", "membres comptés")}, {minimum} "
                + $"nécessaires sur {attendance.Assiette} en exercice ({noteFrench}).",
            $"The quorum is not reached on {Iso(point.Seance.Date)}: {SomeEnglish(counted, "member")} counted, "
                + $"{minimum} needed of "
                + $"{attendance.Assiette} in office ({noteEnglish}).",
            Compare("quorum", minimum, counted));
    }
}
