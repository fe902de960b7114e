namespace LegalDocs.Campaigns.Pipeline;

/// <summary>A list of a context document that is read from a sheet: one object for each row.</summary>
public sealed record ContextListDefinition
{
    /// <summary>Name of the member of the document: <c>membres</c>.</summary>
    public required string Nom { get; init; }

    /// <summary>Sheet; null for the only visible one.</summary>
    public string? Feuille { get; init; }

    /// <summary>
    /// Columns that name a row together, at least one. When no column is named <c>id</c>, each object gets a member <c>id</c>
    /// made of them, joined by a space: « REBSAMEN François ».
    /// </summary>
    public required IReadOnlyList<string> Cle { get; init; }

    /// <summary>The columns, in the order of the pipeline file.</summary>
    public required IReadOnlyList<ColumnDefinition> Colonnes { get; init; }
}
