namespace LegalDocs.Campaigns.Pipeline;

/// <summary>A context document, as the pipeline file declares it: one object that every template sees.</summary>
/// <remarks>
/// Either a .json or .yaml file taken as it is, or sheets of a workbook read into the same object
/// (decision 0021). Which one, <see cref="IsWorkbook"/> says.
/// </remarks>
public sealed record ContextDefinition
{
    /// <summary>Name of the document in templates: <c>seance</c>.</summary>
    public required string Nom { get; init; }

    /// <summary>File, relative to the folder of the pipeline: .json, .yaml or .yml; .xlsx or .xlsm for a workbook.</summary>
    public required string Source { get; init; }

    /// <summary>Sheet of the fields: two columns, heading and value; null for the only visible one.</summary>
    public string? Feuille { get; init; }

    /// <summary>
    /// The fields, in the order of the pipeline file: <see cref="ColumnDefinition.Nom"/> is the path of the value in the document
    /// (<c>comptes_annonces.presents</c>), <see cref="ColumnDefinition.Titre"/> what stands left of it. Empty for a file.
    /// </summary>
    public IReadOnlyList<ColumnDefinition> Champs { get; init; } = [];

    /// <summary>The lists of the document, one sheet each, in the order of the pipeline file; empty for a file.</summary>
    public IReadOnlyList<ContextListDefinition> Listes { get; init; } = [];

    /// <summary>Whether the document is read from sheets.</summary>
    public bool IsWorkbook => Champs.Count + Listes.Count > 0;
}
