namespace LegalDocs.Diff;

/// <summary>What a change makes of the pages of a document.</summary>
public sealed record PageImpact
{
    /// <summary>Pages of the older document.</summary>
    public required int Before { get; init; }

    /// <summary>Pages of the newer one.</summary>
    public required int After { get; init; }

    /// <summary>The pages that changed, came or went, in the order of the newer document.</summary>
    public required IReadOnlyList<PageChange> Changes { get; init; }

    /// <summary>Changed pages whose pictures were left out to keep the report small.</summary>
    public int WithoutPictures => Changes.Count(change => change is { Older: null, Newer: null });
}

/// <summary>A page that changed.</summary>
/// <param name="Before">Its number in the older document; null when it came.</param>
/// <param name="After">Its number in the newer one; null when it went.</param>
/// <param name="IsTextChanged">Whether its words differ.</param>
/// <param name="Share">Share of its surface that looks different, 0 to 1; 1 for a page that came or went.</param>
/// <param name="Older">The page before as PNG, differences in boxes; null when left out or when it came.</param>
/// <param name="Newer">The page after, likewise.</param>
public sealed record PageChange(
    int? Before, int? After, bool IsTextChanged, double Share, ReadOnlyMemory<byte>? Older = null, ReadOnlyMemory<byte>? Newer = null);
