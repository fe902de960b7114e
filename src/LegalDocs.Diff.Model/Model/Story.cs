using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Where text of a document lives.</summary>
internal enum StoryKind
{
    /// <summary>The main text.</summary>
    Body,

    /// <summary>A header.</summary>
    Header,

    /// <summary>A footer.</summary>
    Footer,

    /// <summary>A footnote.</summary>
    Footnote,

    /// <summary>An endnote.</summary>
    Endnote,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A text box inside a paragraph of another story.</summary>
    TextBox,
}

/// <summary>A sequence of blocks that is read from its first to its last.</summary>
internal sealed class Story
{
    public required StoryKind Kind { get; init; }

    /// <summary>Part it is stored in.</summary>
    public required string Part { get; init; }

    /// <summary>The element whose children the blocks are.</summary>
    public required XElement Container { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Words for readers: «en-tête de la section 1, première page», «note 3».</summary>
    public required Bilingual Name { get; init; }

    /// <summary>Equal for stories that say and look the same.</summary>
    public ContentKey Key => ContentKey.Of(Blocks.Select(block => block.Full));

    /// <summary>The same story under another name: notes get their number once the text that refers to them is
    /// read.</summary>
    public Story Renamed(Bilingual name) =>
        new() { Kind = Kind, Part = Part, Container = Container, Blocks = Blocks, Name = name };
}
