namespace LegalDocs.Campaigns.Pipeline;

/// <summary>A pipeline file, read and checked: every name in it exists.</summary>
public sealed record PipelineDefinition
{
    /// <summary>Absolute path of the folder that holds the file.</summary>
    public required string Directory { get; init; }

    /// <summary>Name of the campaign: lower-case letters, digits, dashes.</summary>
    public required string Campagne { get; init; }

    /// <summary>Title for readers.</summary>
    public required string Titre { get; init; }

    /// <summary>Context documents by their names in templates, in the order of the file.</summary>
    public required IReadOnlyDictionary<string, ContextDefinition> Contexte { get; init; }

    /// <summary>Tables of data, in the order of the file.</summary>
    public required IReadOnlyList<DatasetDefinition> Donnees { get; init; }

    /// <summary>Kinds of acts, in the order of the file.</summary>
    public required IReadOnlyList<ActeDefinition> Actes { get; init; }

    /// <summary>What drafters find on disk.</summary>
    public required SortiesDefinition Sorties { get; init; }

    /// <summary>Rules of law that a person decided to set aside, each with its reason.</summary>
    public IReadOnlyList<DerogationDefinition> Derogations { get; init; } = [];

    /// <summary>The platform, or null: rehearsal.</summary>
    public PlateformeDefinition? Plateforme { get; init; }
}
