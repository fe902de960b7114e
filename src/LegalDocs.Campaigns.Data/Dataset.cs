using System.Text.Json.Nodes;

namespace LegalDocs.Campaigns.Data;

/// <summary>A table of the campaign.</summary>
public sealed record Dataset
{
    /// <summary>Name in the pipeline file.</summary>
    public required string Name { get; init; }

    /// <summary>Name of one row in templates.</summary>
    public required string Element { get; init; }

    /// <summary>Column to dataset: the column holds the key of a row of that dataset, which exists.</summary>
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    /// <summary>The rows, in the order of the source; keys are unique.</summary>
    public required IReadOnlyList<DataRow> Rows { get; init; }
}

/// <summary>A row of a table.</summary>
public sealed record DataRow
{
    /// <summary>Values of the key columns, joined by <c>|</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Where the row stands in its file: « feuille Adhésions, ligne 12 ».</summary>
    public required string Source { get; init; }

    /// <summary>The same place in English.</summary>
    public required string SourceEnglish { get; init; }

    /// <summary>
    /// Value of each column by name: text, exact number, boolean, list of texts, ISO date or hour as text, or null
    /// for an optional cell that is empty. Not to be changed: rows are shared between threads.
    /// </summary>
    public required JsonObject Values { get; init; }
}
