namespace LegalDocs.Diff;

/// <summary>One difference, told once, at the highest level that explains it.</summary>
public sealed record Change
{
    /// <summary>What kind of change.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Code, level, severity and texts of its kind.</summary>
    public ChangeRule Rule => ChangeRule.Of(Kind);

    /// <summary>Stable name of this change: depends on what changed and under which title, not on ranks of
    /// paragraphs.</summary>
    public string Id { get; init; } = "";

    /// <summary>Where it was; null for what is new.</summary>
    public Place? Before { get; init; }

    /// <summary>Where it is; null for what is gone.</summary>
    public Place? After { get; init; }

    /// <summary>What it is about, as the document spells it: name of a style, variable, tag, property; empty for
    /// text.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The text, in order, with all that came and went, tags and things included, also when they have changes of their own;
    /// empty when no words are shown.</summary>
    public IReadOnlyList<TextSegment> Text { get; init; } = [];

    /// <summary>Properties, values, expressions or conditions that differ.</summary>
    public IReadOnlyList<PropertyChange> Properties { get; init; } = [];

    /// <summary>How many places it touches, at least 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Number of the move, shared by all that moved together; 0 for what did not move.</summary>
    public int Move { get; init; }

    /// <summary>One sentence without markup, in one language.</summary>
    /// <param name="language">Which language.</param>
    public string Describe(ReportLanguage language) => ChangeTexts.Describe(this, language);
}
