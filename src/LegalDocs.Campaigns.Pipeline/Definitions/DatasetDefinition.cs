namespace LegalDocs.Campaigns.Pipeline;

/// <summary>A table of data, as the pipeline file declares it.</summary>
public sealed record DatasetDefinition
{
    /// <summary>Name of the dataset; also the name of its list in a template of a linked row.</summary>
    public required string Nom { get; init; }

    /// <summary>File, relative to the folder of the pipeline: .xlsx, .xlsm, .csv, .json, .jsonl or .yaml.</summary>
    public required string Source { get; init; }

    /// <summary>Sheet of a workbook; null for the only visible one, and for other files.</summary>
    public string? Feuille { get; init; }

    /// <summary>Member of the root object that holds the rows, in JSON and YAML; null when the root is the
    /// list.</summary>
    public string? Tableau { get; init; }

    /// <summary>Name of one row in templates: <c>commune</c>.</summary>
    public required string Element { get; init; }

    /// <summary>Columns that name a row together, at least one.</summary>
    public required IReadOnlyList<string> Cle { get; init; }

    /// <summary>Columns that hold the key of a row of another dataset: column name to dataset name.</summary>
    public required IReadOnlyDictionary<string, string> Liens { get; init; }

    /// <summary>Dataset whose row of the same key adds its columns; null for none.</summary>
    public string? CompletePar { get; init; }

    /// <summary>The columns, in the order of the pipeline file.</summary>
    public required IReadOnlyList<ColumnDefinition> Colonnes { get; init; }
}
