namespace LegalDocs.Acts;

/// <summary>States of a délibération, from its draft to the archive (domain.md section 6).</summary>
public enum EtatCycle
{
    /// <summary>Being drafted.</summary>
    Brouillon,

    /// <summary>Approved inside the services.</summary>
    Vise,

    /// <summary>The staff body has given its opinion.</summary>
    AvisRendu,

    /// <summary>On the agenda.</summary>
    Inscrit,

    /// <summary>The convocation is sent.</summary>
    Convoque,

    /// <summary>Put to discussion in a sitting that has its quorum.</summary>
    Examine,

    /// <summary>Voted for.</summary>
    Adopte,

    /// <summary>Voted down.</summary>
    Rejete,

    /// <summary>Put off to another sitting.</summary>
    Ajourne,

    /// <summary>Taken off the agenda.</summary>
    Retire,

    /// <summary>Signed.</summary>
    Signe,

    /// <summary>Sent to the préfecture.</summary>
    Transmis,

    /// <summary>Received by the préfecture.</summary>
    ArRecu,

    /// <summary>Published and received: it may be carried out.</summary>
    Executoire,

    /// <summary>Nobody may challenge it any more.</summary>
    DelaisPurges,

    /// <summary>Handed over to the archive.</summary>
    Archive,

    /// <summary>The préfecture asks for further pieces.</summary>
    PiecesDemandees,

    /// <summary>The préfecture has sent a letter of observations.</summary>
    Observations,

    /// <summary>Referred to the court.</summary>
    Defere,

    /// <summary>Annulled by the court.</summary>
    Annule,

    /// <summary>Repealed by its author.</summary>
    Rapporte,

    /// <summary>Its transmission was cancelled: it is as if never sent.</summary>
    TransmissionAnnulee,
}
