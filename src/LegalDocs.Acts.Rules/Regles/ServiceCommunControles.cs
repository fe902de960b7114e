namespace LegalDocs.Acts;

/// <summary>The conditions of a convention of service commun, at its date: SC-1 to SC-12, CNV-1 (CGCT art. L.
/// 5211-4-2).</summary>
public static class ServiceCommunControles
{
    private static readonly RegleControle<DossierServiceCommun>[] Controls =
    [
        new(RegleDroit.Parties, PartieControles.Who),
        new(RegleDroit.EtablissementRattache, PartieControles.OwnBoard),
        new(RegleDroit.AvisComite, PartieControles.Opinions),
        new(RegleDroit.AvisCap, PartieControles.Cap),
        new(RegleDroit.DeliberationsExecutoires, SignatureConventionControles.Executory),
        new(RegleDroit.SignatureConvention, SignatureConventionControles.AfterReceipt),
        new(RegleDroit.FicheImpact, ClauseControles.Impact),
        new(RegleDroit.AttributionCompensation, ClauseControles.Money),
        new(RegleDroit.CommuneGestionnaire, ClauseControles.Manager),
        new(RegleDroit.AutoriteFonctionnelle, ClauseControles.Authority),
        new(RegleDroit.DelegationSignature, ClauseControles.Delegation),
        new(RegleDroit.TotauxPersonnel, ClauseControles.Staff),
        new(RegleDroit.CoherenceDocuments, EnsembleControles.Agreement),
    ];

    /// <summary>Runs SC-1 to SC-12 and CNV-1, all of them.</summary>
    /// <param name="dossier">The convention and what surrounds it.</param>
    /// <returns>At least one verdict for each rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The convention is before <see cref="DroitEnVigueur.FirstDate"/>.
    /// </exception>
    public static IReadOnlyList<RegleVerdict> Verify(this DossierServiceCommun dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentOutOfRangeException.ThrowIfLessThan(dossier.Date, DroitEnVigueur.FirstDate);
        var names = string.Join(", ", dossier.Parties.Select(party => party.Collectivite.Nom));
        var subject = new RegleSujet(
            dossier.Date, $"convention « {dossier.Service} » ({names})", $"convention '{dossier.Service}' ({names})");
        return [.. Controls.SelectMany(control => control.Run(dossier, subject))];
    }
}
