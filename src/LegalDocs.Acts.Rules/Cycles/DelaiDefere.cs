namespace LegalDocs.Acts;

/// <summary>Time limit of the préfet’s déféré, with what his letters make of it (CTL-1, CGCT art. L. 2131-6).</summary>
/// <remarks>
/// Two months from the receipt. A demand for pieces, made within them, makes the two months run from the day the préfecture has
/// the pieces, or from their refusal; a letter of observations is a recours gracieux and has the same effect, once. Silence
/// of two months is a refusal (CE, 15 mai 2013, n° 357031). An answer given later than that counts from its own day: whoever
/// relies on the end of a time limit needs the latest day that a judge may take.
/// </remarks>
public sealed record DelaiDefere
{
    /// <summary>Source of what letters do to the time limit.</summary>
    public const string Article = "CGCT art. L. 2131-6 ; CE, 15 mai 2013, n° 357031";

    private const int MonthsOfSilence = 2;

    private DelaiDefere()
    {
    }

    /// <summary>Day from which the last two months run: the receipt, an answer, or a silence that is a refusal.</summary>
    public DateOnly Debut { get; private init; }

    /// <summary>Last day of the déféré; null while an answer of the collectivité is awaited.</summary>
    public DateOnly? Fin { get; private init; }

    /// <summary>Last day when nothing more is answered: the silence is then a refusal.</summary>
    public DateOnly FinAuPlusTard { get; private init; }

    /// <summary>What each letter did, the oldest first.</summary>
    public IReadOnlyList<EffetCourrier> Effets { get; private init; } = [];

    /// <summary>Whether the act is before the court: no time limit makes it safe any more.</summary>
    public bool EstDefere => Effets.Any(effet => effet.Effet == EffetDelai.Defere);

    /// <summary>Computes the time limit.</summary>
    /// <param name="reception">Day the préfecture received the act.</param>
    /// <param name="retours">What the préfecture wrote, in any order; anomalies and plain letters change nothing.</param>
    /// <param name="departement">Code of the département, for its own holidays.</param>
    /// <returns>The time limit.</returns>
    public static DelaiDefere Of(
        DateOnly reception, IReadOnlyList<RetourTransmission> retours, string? departement = null)
    {
        ArgumentNullException.ThrowIfNull(retours);
        var limit = new DelaiDefere { Debut = reception, FinAuPlusTard = ActeDelais.DefereLastDay(reception, departement) };
        limit = limit with { Fin = limit.FinAuPlusTard };
        foreach (var retour in retours.OrderBy(retour => retour.Date))
        {
            limit = limit.After(retour, departement);
        }

        return limit;
    }

    private DelaiDefere After(RetourTransmission retour, string? departement) => retour.Nature switch
    {
        NatureRetourTransmission.Defere => With(retour, EffetDelai.Defere),
        NatureRetourTransmission.DemandePieces or NatureRetourTransmission.LettreObservations => retour.Date > FinAuPlusTard
            ? With(retour, EffetDelai.Tardif)
            : IsSecondRecours(retour) ? With(retour, EffetDelai.Aucun) : Restarted(retour, departement),
        _ => With(retour, EffetDelai.Aucun),
    };

    /// <summary>A second recours gracieux prolongs nothing.</summary>
    private bool IsSecondRecours(RetourTransmission retour) =>
        retour.Nature == NatureRetourTransmission.LettreObservations
        && Effets.Any(effet => effet.Retour.Nature == retour.Nature
            && effet.Effet is EffetDelai.Recommence or EffetDelai.AttendReponse);

    private DelaiDefere Restarted(RetourTransmission retour, string? departement)
    {
        var start = retour.DateReponse ?? retour.Date.AddMonths(MonthsOfSilence);
        var end = ActeDelais.DefereLastDay(start, departement);
        var isLater = end > FinAuPlusTard;
        var latest = isLater ? end : FinAuPlusTard;
        return this with
        {
            Debut = isLater ? start : Debut,
            FinAuPlusTard = latest,
            Fin = retour.DateReponse is null || Fin is null ? null : latest,
            Effets =
            [
                .. Effets,
                new EffetCourrier(
                    retour, retour.DateReponse is null ? EffetDelai.AttendReponse : EffetDelai.Recommence, end),
            ],
        };
    }

    private DelaiDefere With(RetourTransmission retour, EffetDelai effet) =>
        this with { Effets = [.. Effets, new EffetCourrier(retour, effet, null)] };
}

/// <summary>What a letter of the préfecture did to the time limit of the déféré.</summary>
/// <param name="Retour">The letter.</param>
/// <param name="Effet">Its effect.</param>
/// <param name="Fin">Last day of the two months that it opened; null: it opened none.</param>
public sealed record EffetCourrier(RetourTransmission Retour, EffetDelai Effet, DateOnly? Fin);

/// <summary>Effects of a letter on the time limit of the déféré.</summary>
public enum EffetDelai
{
    /// <summary>None: a plain letter, an anomaly, a second recours gracieux.</summary>
    Aucun,

    /// <summary>None: it came after the last day.</summary>
    Tardif,

    /// <summary>The two months will run from the answer; without answer, from two months of silence.</summary>
    AttendReponse,

    /// <summary>The two months run from the answer.</summary>
    Recommence,

    /// <summary>The act is before the court.</summary>
    Defere,
}
