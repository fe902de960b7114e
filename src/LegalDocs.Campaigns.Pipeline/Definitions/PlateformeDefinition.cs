using LegalDocs.Acts;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>The S²LOW platform that acts are really sent to. Without it, a run rehearses.</summary>
public sealed record PlateformeDefinition
{
    /// <summary>Address, https except on loopback.</summary>
    public required Uri Adresse { get; init; }

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
}
