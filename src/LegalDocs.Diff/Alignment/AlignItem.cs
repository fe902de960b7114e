namespace LegalDocs.Diff;

/// <summary>A block or a row as the aligner sees it.</summary>
internal sealed record AlignItem
{
    /// <summary>Equal for items that say and look the same.</summary>
    public required ContentKey Full { get; init; }

    /// <summary>Equal for items that say the same.</summary>
    public required ContentKey Content { get; init; }

    /// <summary>Only items of one group are ever compared by similarity.</summary>
    public required string Group { get; init; }

    /// <summary>Words; the heavier one of two that crossed stays in place.</summary>
    public required int Weight { get; init; }

    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Whether it is a control tag, which is the same one even when its condition was rewritten.</summary>
    public bool IsTag => Group.StartsWith("tag ", StringComparison.Ordinal);

    /// <summary>Whether it may be recognised on its own: long enough, or a control tag.</summary>
    public bool CanAnchor => Weight >= 3;

    public static AlignItem Of(Block block) => new()
    {
        Full = block.Full,
        Content = block.Content,
        Group = GroupOf(block),
        Weight = block.Weight,
        Words = block is Paragraph { LoneControlTag: { } tag }
            ? tag.Code.Split(' ', StringSplitOptions.RemoveEmptyEntries) : block.Words,
    };

    public static AlignItem Of(TableRow row) => new()
    {
        Full = row.Full,
        Content = row.Content,
        Group = "row",
        Weight = row.Words.Count,
        Words = row.Words,
    };

    // A control tag alone in its paragraph pairs only with a tag of the same kind: «if» never with «end».
    private static string GroupOf(Block block) => block switch
    {
        Paragraph { LoneControlTag: { } tag } => $"tag {tag.Keyword}",
        Paragraph { Words.Count: 0 } => "blank",
        Paragraph => "paragraph",
        Table => "table",
        _ => "opaque",
    };
}
