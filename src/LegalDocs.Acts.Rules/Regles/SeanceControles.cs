namespace LegalDocs.Acts;

/// <summary>The rules that a sitting and its items must obey, at its date.</summary>
public static class SeanceControles
{
    private static readonly RegleControle<Seance>[] OfSitting =
    [
        new(RegleDroit.EffectifLegalConseil, EffectifControles.LegalSize),
        new(RegleDroit.SecondeConvocation, QuorumControles.SecondConvocation),
        new(RegleDroit.DelaiConvocation, ConvocationControles.Delay),
        new(RegleDroit.Urgence, ConvocationControles.Urgency),
        new(RegleDroit.PopulationDuSeuil, ConvocationControles.Population),
        new(RegleDroit.PremiereSeance, ConvocationControles.FirstSitting),
        new(RegleDroit.NoteSynthese, ConvocationControles.Note),
        new(RegleDroit.AlsaceMoselle, ConvocationControles.LocalLaw),
        new(RegleDroit.Secretaire, SecretaireControles.Secretaries),
        new(RegleDroit.NumeroOrdre, SecretaireControles.Numbers),
        new(RegleDroit.ListeDeliberations, PubliciteSeanceControles.WeeklyList),
        new(RegleDroit.ProcesVerbal, PubliciteSeanceControles.Minutes),
        new(RegleDroit.InformationConseillers, PubliciteSeanceControles.Councillors),
    ];

    private static readonly RegleControle<PointExamen>[] OfItem =
    [
        new(RegleDroit.Effectif, EffectifControles.Reconciliation),
        new(RegleDroit.Quorum, QuorumControles.AtOpening),
        new(RegleDroit.QuorumParPoint, QuorumControles.AtItem),
        new(RegleDroit.NombrePouvoirs, PouvoirControles.PerHolder),
        new(RegleDroit.Mandataire, PouvoirControles.Holder),
        new(RegleDroit.SuppleantDAbord, PouvoirControles.SuppleantFirst),
        new(RegleDroit.InstallationClassee, ConvocationControles.ClassifiedInstallation),
        new(RegleDroit.OrdreDuJour, ConvocationControles.Agenda),
        new(RegleDroit.Majorite, VoteControles.Majority),
        new(RegleDroit.Partage, VoteControles.Tie),
        new(RegleDroit.ScrutinPublic, VoteControles.PublicBallot),
        new(RegleDroit.ScrutinSecret, VoteControles.SecretBallot),
        new(RegleDroit.Unanimite, VoteControles.Unanimity),
        new(RegleDroit.Interesse, InteretControles.Interested),
    ];

    /// <summary>Runs the rules EFF, QUO, POU, CON, SEC, NUM, VOT, INT, and PUB-1, PUB-4, PUB-5, all of them.</summary>
    /// <param name="seance">The sitting, with at least one item.</param>
    /// <param name="precedentes">Sittings before it, oldest first; they let POU-3 count. Empty: not known.</param>
    /// <returns>At least one verdict for each rule and, for the rules of an item, for each item.</returns>
    /// <exception cref="ArgumentException">The sitting has no item.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The sitting is before <see cref="DroitEnVigueur.FirstDate"/>.
    /// </exception>
    public static IReadOnlyList<RegleVerdict> Verify(this Seance seance, params IReadOnlyList<Seance> precedentes)
    {
        ArgumentNullException.ThrowIfNull(seance);
        ArgumentNullException.ThrowIfNull(precedentes);
        ArgumentOutOfRangeException.ThrowIfLessThan(seance.Date, DroitEnVigueur.FirstDate);
        if (seance.Points.Count == 0)
        {
            throw new ArgumentException("A sitting without item cannot be judged.", nameof(seance));
        }

        var subject = new RegleSujet(
            seance.Date, $"séance du {Judgement.Long(seance.Date)}", $"sitting of {Judgement.Iso(seance.Date)}");
        var form = new RegleControle<Seance>(
            RegleDroit.FormePouvoir, sitting => PouvoirControles.Form(sitting, precedentes));
        return
        [
            .. OfSitting.SelectMany(control => control.Run(seance, subject)),
            .. form.Run(seance, subject),
            .. seance.Points.SelectMany(point => OfPoint(new PointExamen(seance, point))),
        ];
    }

    private static IEnumerable<RegleVerdict> OfPoint(PointExamen point) =>
        OfItem.SelectMany(control => control.Run(point, point.Sujet));
}
