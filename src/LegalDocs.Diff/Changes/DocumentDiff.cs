namespace LegalDocs.Diff;

/// <summary>The differences between two documents.</summary>
public sealed class DocumentDiff
{
    internal DocumentDiff(
        WordDocument before, WordDocument after, IReadOnlyList<StoryDelta> stories, IReadOnlyList<Change> changes,
        DiffRemarks remarks)
    {
        Before = before;
        After = after;
        Stories = stories;
        Changes = changes;
        Remarks = remarks;
    }

    /// <summary>The older document.</summary>
    public WordDocument Before { get; }

    /// <summary>The newer document.</summary>
    public WordDocument After { get; }

    /// <summary>Every change, once: contract first, then in reading order, then definitions and package.</summary>
    public IReadOnlyList<Change> Changes { get; }

    /// <summary>What was not compared, or less closely.</summary>
    public DiffRemarks Remarks { get; }

    /// <summary>Whether both documents say and look the same.</summary>
    public bool IsEmpty => Changes.Count == 0;

    internal IReadOnlyList<StoryDelta> Stories { get; }

    /// <summary>Lists of the older document with the list of the newer one that each became, by instance id.</summary>
    internal IReadOnlyDictionary<int, int> ListPartners { get; init; } = new Dictionary<int, int>();

    /// <summary>How many changes of a level.</summary>
    /// <param name="level">Which level.</param>
    public int CountOf(ChangeLevel level) => Changes.Count(change => change.Rule.Level == level);

    /// <summary>How many changes of a severity.</summary>
    /// <param name="severity">Which severity.</param>
    public int CountOf(ChangeSeverity severity) => Changes.Count(change => change.Rule.Severity == severity);
}
