namespace LegalDocs.Acts;

/// <summary>Every day that follows from the publicity and the receipt of an act (EXE-1, PUB-2, CTL-1, CTL-2).</summary>
/// <remarks>A null member: what it is computed from is not known yet.</remarks>
public sealed record EcheancesActe
{
    private const int MonthsOnLine = 2;

    private EcheancesActe()
    {
    }

    /// <summary>Day of the publicity.</summary>
    public DateOnly? Publicite { get; private init; }

    /// <summary>Day the préfecture received the act.</summary>
    public DateOnly? Reception { get; private init; }

    /// <summary>Day on which the act is exécutoire.</summary>
    public DateOnly? Executoire { get; private init; }

    /// <summary>Last day of the préfet’s déféré; null while pieces or an answer are awaited.</summary>
    public DateOnly? FinDefere => Defere?.Fin;

    /// <summary>Time limit of the déféré, letters of the préfecture counted in; null before the receipt.</summary>
    public DelaiDefere? Defere { get; private init; }

    /// <summary>Last day of a third party’s recours.</summary>
    public DateOnly? FinRecours { get; private init; }

    /// <summary>Day before which the act must not leave the web site: two months on line.</summary>
    public DateOnly? FinMiseEnLigne { get; private init; }

    /// <summary>First day on which nobody may challenge the act any more; null when it is before the court.</summary>
    public DateOnly? DelaisPurges => Defere is { EstDefere: false, Fin: { } defere } && FinRecours is { } recours
        ? (defere > recours ? defere : recours).AddDays(1)
        : null;

    /// <summary>The days of an act.</summary>
    /// <param name="acte">The act, with what is known of its publicity and transmission.</param>
    /// <returns>What can be computed.</returns>
    public static EcheancesActe Of(Acte acte)
    {
        ArgumentNullException.ThrowIfNull(acte);
        var (published, received) = (acte.Publicite?.Date, acte.Transmission?.DateAR);
        var departement = acte.Collectivite.Departement;
        return new EcheancesActe
        {
            Publicite = published,
            Reception = received,
            Executoire = ActeDelais.Executoire(published, received),
            Defere = received is { } reception
                ? DelaiDefere.Of(reception, acte.Transmission!.Retours, departement)
                : null,
            FinRecours = published is { } day ? ActeDelais.RecoursLastDay(day, departement) : null,
            FinMiseEnLigne = acte.Publicite?.DateMiseEnLigne?.AddMonths(MonthsOnLine),
        };
    }
}
