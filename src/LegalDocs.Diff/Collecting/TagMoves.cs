namespace LegalDocs.Diff;

/// <summary>A control tag that went at one place and came at another is one tag that moved.</summary>
internal static class TagMoves
{
    public static IReadOnlyList<Change> Join(IReadOnlyList<Change> changes)
    {
        var gone = Only(changes, ChangeKind.TagDeleted);
        var come = Only(changes, ChangeKind.TagInserted);
        var joined = new List<Change>(changes.Count);
        foreach (var change in changes)
        {
            if (
                change.Kind == ChangeKind.TagDeleted
                && gone.ContainsKey(change.Subject) && come.ContainsKey(change.Subject))
            {
                continue;
            }

            joined.Add(
                change.Kind == ChangeKind.TagInserted
                && come.ContainsKey(change.Subject) && gone.TryGetValue(change.Subject, out var from)
                ? change with { Kind = ChangeKind.TagMoved, Before = from.Before }
                : change);
        }

        return joined;
    }

    // Tags of that kind that changed exactly once; values come and go on their own.
    private static Dictionary<string, Change> Only(IReadOnlyList<Change> changes, ChangeKind kind) => changes
        .Where(change => change.Kind == kind && TagScanner.Find(change.Subject) is [(_, _, { IsControl: true })])
        .GroupBy(change => change.Subject, StringComparer.Ordinal)
        .Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
}
