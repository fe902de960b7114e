namespace LegalDocs.Campaigns.Pipeline;

/// <summary>A list of a context document that is read from a table: one object for each row.</summary>
public sealed record ContextListDefinition
{
    /// <summary>Name of the member of the document: <c>membres</c>.</summary>
    public required string Nom { get; init; }

    /// <summary>File, relative to the folder of the pipeline, of any kind that a dataset may have; that of the document unless the
    /// pipeline file says another.</summary>
    public required string Source { get; init; }

    /// <summary>Sheet of a workbook; null for the only visible one, and for other files.</summary>
    public string? Feuille { get; init; }

    /// <summary>Member of the root object that holds the rows, in JSON and YAML; null when the root is the list.</summary>
    public string? Tableau { get; init; }

    /// <summary>
    /// Columns that name a row together, at least one. When no column is named <c>id</c>, each object gets a member <c>id</c>
    /// made of them, joined by a space: « REBSAMEN François ».
    /// </summary>
    public required IReadOnlyList<string> Cle { get; init; }

    /// <summary>The columns, in the order of the pipeline file.</summary>
    public required IReadOnlyList<ColumnDefinition> Colonnes { get; init; }
}
