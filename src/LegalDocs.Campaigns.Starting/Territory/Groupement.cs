using LegalDocs.Acts;

namespace LegalDocs.Campaigns.Starting;

/// <summary>An EPCI à fiscalité propre of today, as the DGCL lists it.</summary>
public sealed record Groupement
{
    /// <summary>SIREN, nine digits.</summary>
    public required string Siren { get; init; }

    /// <summary>Name in full: « Communauté de communes du Pays de Bray », « Dijon Métropole ».</summary>
    public required string Nom { get; init; }

    /// <summary>Its kind.</summary>
    public required TypeCollectivite Type { get; init; }

    /// <summary>FPU (fiscalité professionnelle unique) or FA (fiscalité additionnelle).</summary>
    public required string Fiscalite { get; init; }

    /// <summary>The département where most of its members are.</summary>
    public required Departement Departement { get; init; }

    /// <summary>Member communes, by INSEE code.</summary>
    public required IReadOnlyList<Commune> Membres { get; init; }
}
