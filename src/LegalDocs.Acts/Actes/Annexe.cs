using System.ComponentModel;

namespace LegalDocs.Acts;

/// <summary>A document that belongs to an act.</summary>
public sealed record Annexe
{
    /// <summary>Identifier within the act.</summary>
    [Description("Identifiant de l’annexe dans l’acte")]
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    [Description("Intitulé")]
    public required string Intitule { get; init; }

    /// <summary>Whether it names persons or tells of their situation; null: not known.</summary>
    [Description("L’annexe contient des données personnelles (noms d’agents, situations)")]
    public bool? Nominative { get; init; }

    /// <summary>Its files.</summary>
    [Description("Fichiers")]
    public IReadOnlyList<PieceActe> Pieces { get; init; } = [];
}

/// <summary>A file of an act or of an annex.</summary>
public sealed record PieceActe
{
    /// <summary>Kind of piece in the classification of the préfecture: 99_DE, 99_CO…</summary>
    [Description("Type de pièce de la nomenclature de la préfecture")]
    public string? Type { get; init; }

    /// <summary>File name.</summary>
    [Description("Nom du fichier")]
    public required string Fichier { get; init; }

    /// <summary>SHA-256, 64 hexadecimal digits.</summary>
    [Description("Empreinte SHA-256")]
    public string? Sha256 { get; init; }

    /// <summary>Whether it may be published.</summary>
    [Description("Version : complete ou publiable")]
    public VersionPiece Version { get; init; } = VersionPiece.Complete;
}

/// <summary>The two versions of a file that holds personal data.</summary>
public enum VersionPiece
{
    /// <summary>For signature and legality control.</summary>
    Complete,

    /// <summary>For the public: names replaced by posts.</summary>
    Publiable,
}
