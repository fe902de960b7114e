namespace LegalDocs.Acts;

/// <summary>The rules that an act must obey, at its date: signatures, publicity, personal data, transmission, time
/// limits.</summary>
public static class ActeControles
{
    private static readonly RegleControle<ActeExamen>[] Controls =
    [
        new(RegleDroit.Signatures, SignatureControles.Signatures),
        new(RegleDroit.AuteurLisible, SignatureControles.Author),
        new(RegleDroit.PublicationEnLigne, PubliciteActeControles.OnLine),
        new(RegleDroit.ChoixDePublicite, PubliciteActeControles.Choice),
        new(RegleDroit.DonneesPersonnelles, PubliciteActeControles.PersonalData),
        new(RegleDroit.Executoire, TransmissionControles.Executory),
        new(RegleDroit.DelaiTransmission, TransmissionControles.TimeLimit),
        new(RegleDroit.Teletransmission, TransmissionControles.Electronic),
        new(RegleDroit.Defere, TransmissionControles.EndOfDefere),
        new(RegleDroit.RecoursTiers, TransmissionControles.EndOfRecours),
    ];

    /// <summary>Runs SIG, PUB-2, PUB-3, RGPD, EXE, TRA and CTL, all of them.</summary>
    /// <param name="acte">The act.</param>
    /// <param name="seance">The sitting that adopted it; null: not known, or an act without sitting.</param>
    /// <returns>At least one verdict for each rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The act is before <see
    /// cref="DroitEnVigueur.FirstDate"/>.</exception>
    public static IReadOnlyList<RegleVerdict> Verify(this Acte acte, Seance? seance = null)
    {
        ArgumentNullException.ThrowIfNull(acte);
        ArgumentOutOfRangeException.ThrowIfLessThan(acte.Date, DroitEnVigueur.FirstDate);
        var subject = new RegleSujet(
            acte.Date,
            $"acte {acte.Numero} du {Judgement.Long(acte.Date)}",
            $"act {acte.Numero} of {Judgement.Iso(acte.Date)}");
        var exam = new ActeExamen(acte, seance);
        return [.. Controls.SelectMany(control => control.Run(exam, subject))];
    }
}

/// <summary>An act, as the rules look at it.</summary>
/// <param name="Acte">The act.</param>
/// <param name="Seance">The sitting that adopted it.</param>
internal sealed record ActeExamen(Acte Acte, Seance? Seance)
{
    internal DroitEnVigueur Droit { get; } = DroitEnVigueur.At(Acte.Date);
}
