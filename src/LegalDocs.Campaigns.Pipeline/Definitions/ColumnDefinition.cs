namespace LegalDocs.Campaigns.Pipeline;

/// <summary>A column of a dataset, as the pipeline file declares it.</summary>
public sealed record ColumnDefinition
{
    /// <summary>Name for templates and for JSON and YAML data: lower-case ASCII with underscores.</summary>
    public required string Nom { get; init; }

    /// <summary>Heading in a sheet or in a CSV file.</summary>
    public required string Titre { get; init; }

    /// <summary>What its cells hold.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>Whether each cell must be filled; true by default.</summary>
    public bool EstRequis { get; init; } = true;

    /// <summary>Length of a code, in characters; null for other types.</summary>
    public int? Longueur { get; init; }

    /// <summary>Least number accepted, or null.</summary>
    public decimal? Min { get; init; }

    /// <summary>Greatest number accepted, or null.</summary>
    public decimal? Max { get; init; }

    /// <summary>Texts accepted, for a choice; empty for other types.</summary>
    public IReadOnlyList<string> Valeurs { get; init; } = [];

    /// <summary>What each element of a list is made of, separated by semicolons, in order; empty when an element is one
    /// text.</summary>
    public IReadOnlyList<ColumnDefinition> Parties { get; init; } = [];

    /// <summary>An element of the list as it must be written, quoted in messages: « Technicien ; B ; 2 ; 100 »; null without
    /// <see cref="Parties"/>.</summary>
    public string? Exemple { get; init; }

    /// <summary>Column of a linked dataset that must hold the same text: a copy kept for the reader of the
    /// sheet.</summary>
    public ColumnReference? Egale { get; init; }
}

/// <summary>A column of a dataset: <c>communes.nom</c>.</summary>
/// <param name="Dataset">Name of the dataset.</param>
/// <param name="Column">Name of the column.</param>
public sealed record ColumnReference(string Dataset, string Column)
{
    /// <summary>As the pipeline file writes it.</summary>
    /// <returns>Dataset, dot, column.</returns>
    public override string ToString() => $"{Dataset}.{Column}";
}
