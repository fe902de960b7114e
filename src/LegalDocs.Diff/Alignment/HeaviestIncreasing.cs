namespace LegalDocs.Diff;

/// <summary>Heaviest subsequence of pairs that increases on both sides: what stays in place; the rest moved.</summary>
/// <remarks>
/// Ties are broken by the content of the pairs, never by their order, so that comparing B with A gives the mirror of
/// comparing A with B. O(n log n) with a tree of prefix maxima.
/// </remarks>
internal static class HeaviestIncreasing
{
    /// <summary>Picks pairs.</summary>
    /// <param name="pairs">Left index, right index, weight (at least 1), content; sorted by left index, then by right
    /// index from the largest down.</param>
    /// <returns>The chosen ones, in order.</returns>
    public static IReadOnlyList<(int A, int B)> Choose(
        IReadOnlyList<(int A, int B, int Weight, ContentKey Content)> pairs)
    {
        if (pairs.Count == 0)
        {
            return [];
        }

        var ranks = pairs.Select(pair => pair.B)
            .Distinct().Order().Select((b, rank) => (b, rank)).ToDictionary(pair => pair.b, pair => pair.rank + 1);
        var tree = new (Total Best, int Index)[ranks.Count + 1];
        Array.Fill(tree, (default, -1));
        var previous = new int[pairs.Count];
        var best = (Total: default(Total), Index: -1);
        for (var i = 0; i < pairs.Count; i++)
        {
            var rank = ranks[pairs[i].B];
            var (before, index) = Query(tree, rank - 1);
            previous[i] = index;
            var total = before.Plus(pairs[i].Weight, pairs[i].Content);
            Update(tree, rank, total, i);
            if (best.Index < 0 || total.CompareTo(best.Total) > 0)
            {
                best = (total, i);
            }
        }

        var chosen = new List<(int, int)>();
        for (var i = best.Index; i >= 0; i = previous[i])
        {
            chosen.Add((pairs[i].A, pairs[i].B));
        }

        chosen.Reverse();
        return chosen;
    }

    private static (Total Best, int Index) Query((Total Best, int Index)[] tree, int rank)
    {
        var best = (Best: default(Total), Index: -1);
        for (; rank > 0; rank -= rank & -rank)
        {
            if (tree[rank].Index >= 0 && (best.Index < 0 || tree[rank].Best.CompareTo(best.Best) > 0))
            {
                best = tree[rank];
            }
        }

        return best;
    }

    private static void Update((Total Best, int Index)[] tree, int rank, Total total, int index)
    {
        for (; rank < tree.Length; rank += rank & -rank)
        {
            if (tree[rank].Index < 0 || total.CompareTo(tree[rank].Best) > 0)
            {
                tree[rank] = (total, index);
            }
        }
    }

    // Weight, then a sum of contents that no order of the pairs changes.
    private readonly record struct Total(long Weight, UInt128 Contents) : IComparable<Total>
    {
        public Total Plus(int weight, ContentKey content) => new(Weight + weight, Contents + content.Low);

        public int CompareTo(Total other) =>
            Weight == other.Weight ? Contents.CompareTo(other.Contents) : Weight.CompareTo(other.Weight);
    }
}
