using LegalDocs.Acts;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>The platform that acts are really sent to: S²LOW, or a folder for another operator. Without it, a run
/// rehearses.</summary>
public sealed record PlateformeDefinition
{
    /// <summary>Address, https except on loopback; or <c>dossier:CHEMIN</c>.</summary>
    public required Uri Adresse { get; init; }

    /// <summary>Absolute path of the folder into which archives are written for manual upload; null: S²LOW.</summary>
    public string? Dossier { get; init; }

    /// <summary>One account for each collectivité that transmits.</summary>
    public required IReadOnlyList<CompteDefinition> Comptes { get; init; }
}

/// <summary>The account of a collectivité. Secrets are in the environment, never in the file.</summary>
public sealed record CompteDefinition
{
    /// <summary>The collectivité.</summary>
    public required Siren Siren { get; init; }

    /// <summary>Login, when several accounts share a certificate; null otherwise.</summary>
    public string? Identifiant { get; init; }

    /// <summary>
    /// Beginning of the names of the environment variables that hold the secrets: <c>…_CERTIFICAT</c> (path),
    /// <c>…_CERTIFICAT_MOT_DE_PASSE</c>, <c>…_MOT_DE_PASSE</c>. <c>LEGALDOCS_S2LOW_{siren}</c> by default.
    /// </summary>
    public required string Variables { get; init; }

    /// <summary>Three characters, for the envelope: <c>021</c>, <c>02A</c>. Only for a folder.</summary>
    public string? Departement { get; init; }

    /// <summary>Arrondissement in the département, 0 to 9, for the envelope. Only for a folder.</summary>
    public int? Arrondissement { get; init; }

    /// <summary>Kind of collectivité in two digits, for the envelope: 31 commune, 46 communauté d'agglomération. Only for a
    /// folder.</summary>
    public int? NatureCollectivite { get; init; }

    /// <summary>Addresses to which the State answers, for the envelope. Only for a folder.</summary>
    public IReadOnlyList<string> Courriels { get; init; } = [];
}
