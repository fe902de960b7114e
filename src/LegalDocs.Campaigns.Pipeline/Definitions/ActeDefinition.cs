using LegalDocs.Acts;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>A kind of act that the campaign makes, one for each row of a dataset.</summary>
/// <remarks>Texts said to be templates may hold <c>{{ … }}</c>, in the language of the Word templates.</remarks>
public sealed record ActeDefinition
{
    /// <summary>Name of the kind: <c>convention</c>. Lower-case ASCII with underscores.</summary>
    public required string Id { get; init; }

    /// <summary>Name for readers: « Convention de service commun ».</summary>
    public required string Libelle { get; init; }

    /// <summary>Name of the dataset: one act for each of its rows.</summary>
    public required string Pour { get; init; }

    /// <summary>Condition, an expression without braces; the row is passed over unless it is true. Null:
    /// always.</summary>
    public string? Si { get; init; }

    /// <summary>Word template, relative to the folder of the pipeline.</summary>
    public required string Modele { get; init; }

    /// <summary>Number of the act, a template.</summary>
    public required string Numero { get; init; }

    /// <summary>File name without extension, a template.</summary>
    public required string Fichier { get; init; }

    /// <summary>Subject line, a template.</summary>
    public required string Objet { get; init; }

    /// <summary>Date of the act, a template that gives <c>AAAA-MM-JJ</c>.</summary>
    public required string Date { get; init; }

    /// <summary>Kind of act in the ACTES exchange.</summary>
    public required NatureActe Nature { get; init; }

    /// <summary>Subject code in the préfecture's classification.</summary>
    public required Matiere Matiere { get; init; }

    /// <summary>SIREN of the collectivité that adopts the act, a template.</summary>
    public required string Emetteur { get; init; }

    /// <summary>Documents that belong to the act, in order.</summary>
    public required IReadOnlyList<AnnexeDefinition> Annexes { get; init; }

    /// <summary>Kinds of acts whose receipt must be known before this one is signed (rule CNV-1).</summary>
    public required IReadOnlyList<string> AttendAccuses { get; init; }

    /// <summary>How the act is transmitted; null when it is not.</summary>
    public TransmissionDefinition? Transmission { get; init; }
}

/// <summary>A document that belongs to an act.</summary>
public sealed record AnnexeDefinition
{
    /// <summary>Name of the annexe: <c>fiche_impact</c>. Lower-case ASCII with underscores.</summary>
    public required string Id { get; init; }

    /// <summary>Name for readers.</summary>
    public required string Libelle { get; init; }

    /// <summary>Word template, relative to the folder of the pipeline.</summary>
    public required string Modele { get; init; }

    /// <summary>Whether it names persons (rule RGPD-1); null: not known.</summary>
    public bool? EstNominative { get; init; }

    /// <summary>Type of the file in the classification when its own act is transmitted; null: that of the act.</summary>
    public string? TypePiece { get; init; }
}
