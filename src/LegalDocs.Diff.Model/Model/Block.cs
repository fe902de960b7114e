using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>A paragraph, a table, or another thing that stands in the flow of a story.</summary>
internal abstract class Block
{
    public required XElement Element { get; init; }

    /// <summary>Rank among blocks of its kind in its story, tables' inner paragraphs counted too; from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Block content controls around it, innermost first; null in the plain flow.</summary>
    public required BlockControl? Control { get; init; }

    /// <summary>Equal for blocks that say the same.</summary>
    public required ContentKey Content { get; init; }

    /// <summary>Equal for blocks that say the same and look the same.</summary>
    public required ContentKey Full { get; init; }

    /// <summary>Words, numbers, tags and things in order, for similarity.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Conditions and loops around it, outermost first. Set once the whole story is read.</summary>
    public GuardPath Guard { get; set; } = GuardPath.Empty;

    /// <summary>Title of the article or heading that it stands under; empty before the first one.</summary>
    public string Heading { get; set; } = "";

    /// <summary>Number that Word prints before that title; empty when there is none. No part of what the block is: a title is the same
    /// one when an article is added above.</summary>
    public string HeadingNumber { get; set; } = "";

    /// <summary>How much it weighs when the order of blocks is decided.</summary>
    public virtual int Weight => Words.Count;
}

/// <summary>A content control around blocks.</summary>
internal sealed record BlockControl
{
    public required XElement Element { get; init; }

    /// <summary>Tag, alias and kind, whatever id it was saved with.</summary>
    public required string Label { get; init; }

    public required BlockControl? Parent { get; init; }

    /// <summary>Labels from the outermost one in.</summary>
    public string Path => Parent is null ? Label : $"{Parent.Path}>{Label}";
}

/// <summary>A block that is compared as a whole: an imported file, an equation between paragraphs, an unknown
/// element.</summary>
internal sealed class OpaqueBlock : Block
{
    public override int Weight => 5;
}
