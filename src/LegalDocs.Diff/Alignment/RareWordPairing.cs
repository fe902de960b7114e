namespace LegalDocs.Diff;

/// <summary>Candidates for a large gap: items that share words which hardly any other item has.</summary>
internal static class RareWordPairing
{
    private const int PostingLimit = 24;

    /// <summary>Pairs of a gap above the threshold, increasing on both sides; not all that exist, but the telling
    /// ones.</summary>
    public static IReadOnlyList<(int A, int B)> Find(
        Gap gap, Vocabulary words, IReadOnlyList<AlignItem> a, IReadOnlyList<AlignItem> b)
    {
        var mutual = Mutual(
            [.. Enumerable.Range(gap.A0, gap.CountA)], [.. Enumerable.Range(gap.B0, gap.CountB)],
                new Scorer(words, a, b, SimilarityPairing.Threshold));
        return HeaviestIncreasing.Choose(
            [.. mutual.Select(pair => (pair.A, pair.B, Math.Max(1, a[pair.A].Weight), a[pair.A].Content))]);
    }

    /// <summary>Pairs in which each side is the other's best, in order of the left side; they may cross.</summary>
    public static IReadOnlyList<(int A, int B)> Mutual(IReadOnlyList<int> ofA, IReadOnlyList<int> ofB, Scorer scorer)
    {
        var (postingsA, postingsB) = (Postings(scorer.Words.WordsOfA, ofA), Postings(scorer.Words.WordsOfB, ofB));
        var bestOfB =
            ofB.ToDictionary(
                j => j,
                j => Best(
                    scorer.Words.WordsOfB[j], postingsA, i =>
                        scorer.Score(i, j), i => scorer.A[i].Full, scorer.Threshold));
        var pairs = new List<(int, int)>();
        foreach (var i in ofA)
        {
            var best =
                Best(
                    scorer.Words.WordsOfA[i], postingsB, j =>
                        scorer.Score(i, j), j => scorer.B[j].Full, scorer.Threshold);
            if (best >= 0 && bestOfB[best] == i)
            {
                pairs.Add((i, best));
            }
        }

        return pairs;
    }

    private static Dictionary<int, List<int>> Postings(int[][] words, IReadOnlyList<int> items)
    {
        var postings = new Dictionary<int, List<int>>();
        foreach (var i in items)
        {
            foreach (var word in words[i].Distinct())
            {
                if (!postings.TryGetValue(word, out var list))
                {
                    postings[word] = list = [];
                }

                // One more than the limit marks the word as common.
                if (list.Count <= PostingLimit)
                {
                    list.Add(i);
                }
            }
        }

        return postings;
    }

    private static int Best(
        int[] words, Dictionary<int, List<int>> postings, Func<int, int> similarity, Func<int, ContentKey> content,
        int threshold)
    {
        var seen = new HashSet<int>();
        var (best, score) = (-1, threshold - 1);
        foreach (var word in words)
        {
            if (!postings.TryGetValue(word, out var list) || list.Count > PostingLimit)
            {
                continue;
            }

            foreach (var candidate in list)
            {
                if (!seen.Add(candidate))
                {
                    continue;
                }

                var found = similarity(candidate);
                if (found > score || (found == score && best >= 0 && content(candidate).CompareTo(content(best)) < 0))
                {
                    (best, score) = (candidate, found);
                }
            }
        }

        return best;
    }

    /// <summary>How two items are scored, and from which score they count.</summary>
    internal sealed record Scorer(
        Vocabulary Words, IReadOnlyList<AlignItem> A, IReadOnlyList<AlignItem> B, int Threshold)
    {
        public int Score(int i, int j) =>
            A[i].Group == B[j].Group && Words.Bound(i, j) >= Threshold ? Words.Similarity(i, j) : 0;
    }
}
