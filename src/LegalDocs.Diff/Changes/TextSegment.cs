namespace LegalDocs.Diff;

/// <summary>What a stretch of text became.</summary>
public enum SegmentKind
{
    /// <summary>On both sides.</summary>
    Same,

    /// <summary>Only before.</summary>
    Deleted,

    /// <summary>Only after.</summary>
    Inserted,
}

/// <summary>A stretch of text in a change.</summary>
/// <param name="Kind">On which sides it stands.</param>
/// <param name="Text">
/// The text as printed; <c>⇥</c> for a tab, <c>↵</c> for a line break, <c>¶</c> for the end of a paragraph, and things
/// between <c>⟦</c> and <c>⟧</c>. It comes from a document: writers escape it.
/// </param>
public sealed record TextSegment(SegmentKind Kind, string Text);
