using System.Text.Json.Nodes;

namespace LegalDocs.Templating.Contracts;

/// <summary>How bad the worst case of a preview is.</summary>
public sealed record PreviewOptions
{
    /// <summary>Items of each list, 1 to 10 000. Default 20.</summary>
    public int Rows { get; init; } = 20;

    /// <summary>Characters of each text, 1 to 10 000. Default 60.</summary>
    public int Length { get; init; } = 60;

    /// <summary>Values that functions of the caller accept, tried when they refuse texts, numbers, dates and lists: an
    /// object with the members they read, for instance.</summary>
    public IReadOnlyList<JsonNode> Samples { get; init; } = [];
}
