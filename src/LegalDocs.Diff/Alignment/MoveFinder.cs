namespace LegalDocs.Diff;

/// <summary>Among what is alone on both sides: what went from one place to another.</summary>
internal static class MoveFinder
{
    // Below this similarity (of 1000) a moved paragraph is a deletion and an insertion.
    private const int Threshold = 800;

    private const int FewestWords = 3;

    public static IReadOnlyList<(int A, int B)> Find(
        IReadOnlyList<AlignItem> a, IReadOnlyList<AlignItem> b, IReadOnlyList<int> aloneA, IReadOnlyList<int> aloneB,
            Vocabulary words)
    {
        var moves = new List<(int A, int B)>();
        var left = aloneB.GroupBy(j => b[j].Content).ToDictionary(group => group.Key, group => new Queue<int>(group));
        var countsA = aloneA.CountBy(i => a[i].Content).ToDictionary();
        foreach (var i in aloneA)
        {
            if (
                left.TryGetValue(a[i].Content, out var same)
                && same.Count > 0 && MayMove(a[i], countsA[a[i].Content], same.Count))
            {
                moves.Add((i, same.Dequeue()));
            }
        }

        var (movedA, movedB) = (moves.Select(move => move.A).ToHashSet(), moves.Select(move => move.B).ToHashSet());
        moves.AddRange(RareWordPairing.Mutual(
            [.. aloneA.Where(i => !movedA.Contains(i) && a[i].Weight >= FewestWords)],
            [.. aloneB.Where(j => !movedB.Contains(j) && b[j].Weight >= FewestWords)],
            new RareWordPairing.Scorer(words, a, b, Threshold)));
        moves.Sort();
        return moves;
    }

    // Short texts are everywhere, so that they prove nothing; a lone control tag that is the only one of its kind does.
    private static bool MayMove(AlignItem item, int countA, int countB) =>
        item.Weight >= FewestWords || (item.IsTag && countA == 1 && countB == 1);
}
