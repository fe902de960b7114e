namespace LegalDocs.Transmission;

/// <summary>Where and as whom archives are written for an operator whose site is served by hand.</summary>
public sealed record DossierOptions
{
    /// <summary>Folder of all collectivités, an absolute path; each has a folder of its own in it, named by its SIREN.</summary>
    public required string Directory { get; init; }

    /// <summary>Who sends, as the envelope says it.</summary>
    public required Emetteur Emetteur { get; init; }

    /// <summary>Three capitals that begin the names of archives; <c>LGD</c> by default.</summary>
    public string Trigram { get; init; } = "LGD";
}
