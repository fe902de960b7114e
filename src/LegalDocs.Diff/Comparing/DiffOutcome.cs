namespace LegalDocs.Diff;

/// <summary>What became of a comparison.</summary>
public abstract record DiffOutcome
{
    private DiffOutcome()
    {
    }

    /// <summary>Both documents were read and compared.</summary>
    /// <param name="Diff">The differences, perhaps none.</param>
    public sealed record Compared(DocumentDiff Diff) : DiffOutcome;

    /// <summary>At least one document cannot be read: nothing was compared.</summary>
    /// <param name="Failures">One or two failures, the older document's first.</param>
    public sealed record Unreadable(IReadOnlyList<UnreadableDocument> Failures) : DiffOutcome;
}
