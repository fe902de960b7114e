namespace LegalDocs.Diff;

/// <summary>Decides which list of one document is which list of the other: ids of lists are accidents of
/// saving.</summary>
/// <remarks>The paragraphs that were paired vote; a list has one partner at most.</remarks>
internal sealed class ListMatcher
{
    private readonly Dictionary<int, int> _partners = [];

    public ListMatcher(Comparison comparison, NumberingTable a, NumberingTable b)
    {
        var votes = comparison.Pairs
            .Where(pair => pair.A.List is { NumId: not 0 } && pair.B.List is { NumId: not 0 })
            .CountBy(pair => (A: pair.A.List!.NumId, B: pair.B.List!.NumId));
        var best = votes
            .OrderByDescending(vote => vote.Value)
            .ThenByDescending(vote => a.Find(vote.Key.A)?.Definition.Key == b.Find(vote.Key.B)?.Definition.Key)
            .ThenBy(vote => vote.Key.A + (long)vote.Key.B)
            .ThenBy(vote => Math.Max(vote.Key.A, vote.Key.B))
            .ToList();
        var taken = new HashSet<int>();
        foreach (var (pair, count) in best)
        {
            if (!_partners.ContainsKey(pair.A) && taken.Add(pair.B))
            {
                _partners[pair.A] = pair.B;
                Matches.Add((pair.A, pair.B, count));
            }
        }
    }

    /// <summary>Lists of both sides that are the same list, with how many paragraphs they share.</summary>
    public List<(int A, int B, int Paragraphs)> Matches { get; } = [];

    /// <summary>Tells each pair of paragraphs whether its list or level changed.</summary>
    /// <param name="comparison">Pairs of paragraphs.</param>
    /// <param name="describeA">A list of the left document as a reader sees it.</param>
    /// <param name="describeB">The same for the right one.</param>
    public void Apply(Comparison comparison, Func<ListPlace?, string?> describeA, Func<ListPlace?, string?> describeB)
    {
        foreach (var (a, b, delta) in comparison.Pairs)
        {
            if (delta is not null && !IsSame(a.List, b.List))
            {
                delta.ListChange = new PropertyChange("numPr", describeA(a.List), describeB(b.List));
            }
        }
    }

    private bool IsSame(ListPlace? a, ListPlace? b) => (a, b) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => a.Level == b.Level
            && (a.NumId == 0 ? b.NumId == 0 : _partners.TryGetValue(a.NumId, out var partner) && partner == b.NumId),
    };
}
