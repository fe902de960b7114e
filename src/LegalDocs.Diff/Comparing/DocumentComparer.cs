namespace LegalDocs.Diff;

/// <summary>Compares two Word documents.</summary>
/// <remarks>
/// Deterministic: no clock, no culture, no chance. Symmetric: comparing B with A gives the mirror of comparing A with
/// B.
/// The time grows with the size of the documents, not with its square; stretches too large to be aligned in full are
/// said to be approximated.
/// </remarks>
public static class DocumentComparer
{
    /// <summary>Reads and compares two documents.</summary>
    /// <param name="before">The older one.</param>
    /// <param name="after">The newer one.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    /// <returns>The differences, or why the documents cannot be read, both failures at once.</returns>
    public static DiffOutcome Compare(DocumentSource before, DocumentSource after, CancellationToken cancellationToken)
    {
        var (left, right) = (WordDocument.Read(before), WordDocument.Read(after));
        return (left, right) switch
        {
            (DocumentReading.Read a, DocumentReading.Read b) =>
                new DiffOutcome.Compared(Compare(a.Document, b.Document, cancellationToken)),
            _ => new DiffOutcome.Unreadable(
                [.. new[] { left, right }.OfType<DocumentReading.Unreadable>().Select(reading => reading.Failure)]),
        };
    }

    /// <summary>Compares two documents already read.</summary>
    /// <param name="before">The older one.</param>
    /// <param name="after">The newer one.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    public static DocumentDiff Compare(WordDocument before, WordDocument after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var comparison = new Comparison { CancellationToken = cancellationToken };
        var stories = new StoryPairing(comparison, before.Content, after.Content).Compare();
        var lists = new ListMatcher(comparison, before.Content.Numbering, after.Content.Numbering);
        lists.Apply(
            comparison, place =>
                ListNames.Describe(place, before.Content.Numbering), place =>
                    ListNames.Describe(place, after.Content.Numbering));
        var changes = new DocumentChanges(before.Content, after.Content, comparison, stories, lists).Collect();
        return new DocumentDiff(
            before, after, stories, ChangeIds.Assign(changes), Remarks.Of(before, after, comparison))
        {
            ListPartners = lists.Matches.ToDictionary(match => match.A, match => match.B),
        };
    }
}
