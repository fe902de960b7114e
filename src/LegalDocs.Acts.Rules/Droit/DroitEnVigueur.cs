namespace LegalDocs.Acts;

/// <summary>The rules in force on a day, as templates and controls need them.</summary>
/// <remarks>Always the day of the act, never today. Dates and sources: domain.md section 2.1.</remarks>
public sealed record DroitEnVigueur
{
    /// <summary>First day that is known: entry into force of the code général des collectivités
    /// territoriales.</summary>
    public static readonly DateOnly FirstDate = DroitTimeLines.Cgct;

    private DroitEnVigueur(DateOnly date) => Date = date;

    /// <summary>The day.</summary>
    public DateOnly Date { get; }

    /// <summary>Staff body consulted on a service commun: « comité technique », then « comité social territorial » from
    /// 2023-01-01.</summary>
    public string Comite => DroitTimeLines.Comite.At(Date).Nom;

    /// <summary>CT, then CST.</summary>
    public string ComiteSigle => DroitTimeLines.Comite.At(Date).Sigle;

    /// <summary>Whether the commission administrative paritaire gives an opinion before staff are transferred to a
    /// service
    /// commun: [2015-08-09, 2021-01-01).</summary>
    public bool AvisCapRequis => DroitTimeLines.AvisCapRequis.At(Date);

    /// <summary>Whether the president and the secretaries sign a délibération (from 2022-07-01), instead of all members
    /// present (CGCT art. L. 2121-23).</summary>
    public bool SignatureSecretaire => DroitTimeLines.SignatureSecretaire.At(Date);

    /// <summary>Whether the staff of a service commun obey the maire or the president according to the task (from
    /// 2022-02-23), instead of the executive of the managing body (CGCT art. L. 5211-4-2).</summary>
    public bool AutoriteSelonMission => DroitTimeLines.AutoriteSelonMission.At(Date);

    /// <summary>The quorum.</summary>
    public RegleQuorum Quorum => DroitTimeLines.Quorum.At(Date);

    /// <summary>Pouvoirs that one member may hold: 1 or 2 (CGCT art. L. 2121-20).</summary>
    public int PouvoirsParElu => DroitTimeLines.PouvoirsParElu.At(Date);

    /// <summary>Whether members who step aside as representatives in another body are left out of the quorum (from
    /// 2022-02-23, CGCT art. L. 1111-6 II).</summary>
    public bool InteressesHorsQuorum => DroitTimeLines.InteressesHorsQuorum.At(Date);

    /// <summary>Whether an interested member may stay in the room without being held to take part (from 2025-12-24, loi
    /// 2025-1249, art. 32).</summary>
    public bool PresenceInteresseAdmise => DroitTimeLines.PresenceInteresseAdmise.At(Date);

    /// <summary>Whether convocations are electronic unless paper is asked for (from 2019-12-29, CGCT art. L.
    /// 2121-10).</summary>
    public bool ConvocationElectronique => DroitTimeLines.ConvocationElectronique.At(Date);

    /// <summary>Whether every EPCI convokes five clear days ahead (from 2020-03-01, CGCT art. L. 5211-1), instead of
    /// those
    /// with a member commune of 3 500 inhabitants.</summary>
    public bool CinqJoursFrancsEpci => DroitTimeLines.CinqJoursFrancsEpci.At(Date);

    /// <summary>Whether the list of délibérations examined is published (from 2022-07-01), instead of the compte
    /// rendu (CGCT
    /// art. L. 2121-25).</summary>
    public bool ListeDeliberations => DroitTimeLines.ListeDeliberations.At(Date);

    /// <summary>Whether acts are published on line (from 2022-07-01, CGCT art. L. 2131-1), instead of on
    /// paper.</summary>
    public bool PubliciteElectronique => DroitTimeLines.PubliciteElectronique.At(Date);

    /// <summary>Whether an EPCI à fiscalité propre or a commune above 50 000 inhabitants must transmit electronically
    /// (from
    /// 2020-08-07).</summary>
    public bool TeletransmissionObligatoire => DroitTimeLines.TeletransmissionObligatoire.At(Date);

    /// <summary>Whether the report on mutualisation may be left out (from 2019-12-29, CGCT art. L.
    /// 5211-39-1).</summary>
    public bool RapportMutualisationFacultatif => DroitTimeLines.RapportMutualisationFacultatif.At(Date);

    /// <summary>The rules of a day.</summary>
    /// <param name="date">Date of the act, from <see cref="FirstDate"/>.</param>
    /// <returns>The rules in force on that day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is before <see cref="FirstDate"/>.</exception>
    public static DroitEnVigueur At(DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date, FirstDate);
        return new DroitEnVigueur(date);
    }
}
