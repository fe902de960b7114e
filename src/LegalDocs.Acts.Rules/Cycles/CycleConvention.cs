namespace LegalDocs.Acts;

/// <summary>States of a convention (domain.md section 6).</summary>
public enum EtatConvention
{
    /// <summary>Being drafted.</summary>
    Projet,

    /// <summary>The fiche d’impact is annexed.</summary>
    AnnexesCompletes,

    /// <summary>Each party’s staff body has given its opinion.</summary>
    AvisRendus,

    /// <summary>Each party has voted.</summary>
    Approuvee,

    /// <summary>Each authorising délibération is received by the préfecture (CNV-1).</summary>
    Signable,

    /// <summary>Some parties have signed.</summary>
    SigneeEnPartie,

    /// <summary>Each party has signed.</summary>
    Signee,

    /// <summary>Its day of effect has come.</summary>
    EnVigueur,
}

/// <summary>Where a convention stands, from what is known of its dossier.</summary>
/// <param name="Etat">The last state whose conditions, and all those before, are met.</param>
/// <param name="Approbations">Parties that have voted.</param>
/// <param name="Receptions">Parties whose délibération is received.</param>
/// <param name="Signatures">Parties that have signed.</param>
/// <param name="Parties">Parties.</param>
public sealed record CycleConvention(EtatConvention Etat, int Approbations, int Receptions, int Signatures, int Parties)
{
    /// <summary>The state of a dossier on a day.</summary>
    /// <param name="dossier">The convention and what surrounds it; a datum that is not known is not met.</param>
    /// <param name="dateEffet">Day of effect; null: not known.</param>
    /// <param name="date">The day; what happens later has not happened.</param>
    /// <returns>The state, with the counts of the parties.</returns>
    public static CycleConvention Of(DossierServiceCommun dossier, DateOnly? dateEffet, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var parties = dossier.Parties;
        var voted = parties.Count(party => party.Deliberation?.Date <= date);
        var received = parties.Count(party => party.Deliberation?.DateAR <= date);
        var signed = parties.Count(party => party.DateSignature <= date);
        bool[] met =
        [
            dossier.FicheImpact is { Annexee: true },
            parties.Count > 0 && parties.All(party => party.Avis?.Date <= date),
            voted == parties.Count,
            received == parties.Count,
            signed > 0,
            signed == parties.Count,
            dateEffet <= date,
        ];
        return new CycleConvention(
            (EtatConvention)met.TakeWhile(each => each).Count(), voted, received, signed, parties.Count);
    }
}
