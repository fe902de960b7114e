namespace LegalDocs.Diff;

/// <summary>All that is compared in a document.</summary>
internal sealed record DocumentContent
{
    public required StyleSheet Styles { get; init; }

    public required NumberingTable Numbering { get; init; }

    public required Story Body { get; init; }

    /// <summary>Sections in order; the last one always exists.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Headers and footers by part.</summary>
    public required IReadOnlyDictionary<string, Story> HeadersAndFooters { get; init; }

    /// <summary>Notes by kind and id in their file.</summary>
    public required IReadOnlyDictionary<(StoryKind Kind, string Id), Story> Notes { get; init; }

    public required IReadOnlyList<Comment> Comments { get; init; }

    /// <summary>Title, subject, author, custom properties; no dates, no counters.</summary>
    public required PropertySet Properties { get; init; }

    /// <summary>Settings that change how the document looks or behaves.</summary>
    public required PropertySet Settings { get; init; }

    /// <summary>Parts that are compared only as a whole: digest by name, theme, fonts, macros, embedded
    /// files.</summary>
    public required IReadOnlyDictionary<string, PackagePart> OtherParts { get; init; }

    public required bool HadTrackedChanges { get; init; }

    /// <summary>Tags that do not match, by story.</summary>
    public required IReadOnlyList<string> UnbalancedTags { get; init; }

    /// <summary>Every story of the document in the order in which reports show them.</summary>
    public IEnumerable<Story> Stories => [Body, .. HeadersAndFooters.Values, .. Notes.Values];
}

/// <summary>A comment.</summary>
/// <param name="Id">Identifier in its file.</param>
/// <param name="Author">Name of its author.</param>
/// <param name="Text">Its words.</param>
/// <param name="Anchor">The words it is about.</param>
/// <param name="Paragraph">Number of the paragraph where it ends, in its story; 0 when it is anchored nowhere.</param>
internal sealed record Comment(string Id, string Author, string Text, string Anchor, int Paragraph);

/// <summary>A part compared as a whole.</summary>
/// <param name="Kind">Type of the relationship that leads to it: <c>theme</c>, <c>vbaProject</c>, <c>image</c>.</param>
/// <param name="Digest">Equal for equal contents.</param>
internal sealed record PackagePart(string Kind, string Digest);
