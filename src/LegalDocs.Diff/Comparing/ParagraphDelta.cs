namespace LegalDocs.Diff;

/// <summary>How one paragraph, or a group that was split or merged, became another.</summary>
internal sealed record ParagraphDelta
{
    /// <summary>Paragraphs on the left, in order; one unless the group is a merge.</summary>
    public required IReadOnlyList<Paragraph> A { get; init; }

    public required IReadOnlyList<Paragraph> B { get; init; }

    public required IReadOnlyList<FlatToken> TokensA { get; init; }

    public required IReadOnlyList<FlatToken> TokensB { get; init; }

    /// <summary>Steps through the tokens of both sides; empty when both are equal in every way.</summary>
    public required IReadOnlyList<TokenEdit> Edits { get; init; }

    /// <summary>Stretches of equal text that look different.</summary>
    public required IReadOnlyList<FormatDelta> Formats { get; init; }

    /// <summary>Differences between the last paragraphs of both groups, whose marks are one.</summary>
    public required IReadOnlyList<PropertyChange> Properties { get; init; }

    /// <summary>Differences of the paragraph mark's own look.</summary>
    public required IReadOnlyList<PropertyChange> MarkProperties { get; init; }

    /// <summary>Differences of the section that ends here.</summary>
    public required IReadOnlyList<PropertyChange> SectionProperties { get; init; }

    /// <summary>Changes inside text boxes of drawings that are on both sides.</summary>
    public required IReadOnlyList<StoryDelta> Boxes { get; init; }

    /// <summary>Difference of list membership; known once the lists of both documents are matched.</summary>
    public PropertyChange? ListChange { get; set; }

    public bool HasTextEdits => Edits.Any(edit => edit.Kind != EditKind.Equal);

    public bool IsUnchanged =>
        !HasTextEdits
        && ListChange is null
        && Formats.Count + Properties.Count + MarkProperties.Count + SectionProperties.Count + Boxes.Count == 0;
}

/// <summary>A stretch of equal text that looks different.</summary>
/// <param name="ParagraphA">Index of the paragraph on the left.</param>
/// <param name="StartA">First character on the left.</param>
/// <param name="ParagraphB">Index of the paragraph on the right.</param>
/// <param name="StartB">First character on the right.</param>
/// <param name="Text">The text.</param>
/// <param name="Changes">What differs; the link or content control around the text has the names <c>link</c> and
/// <c>control</c>.</param>
internal sealed record FormatDelta(
    int ParagraphA, int StartA, int ParagraphB, int StartB, string Text, IReadOnlyList<PropertyChange> Changes);
