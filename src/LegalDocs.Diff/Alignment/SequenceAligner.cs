namespace LegalDocs.Diff;

/// <summary>Decides which block of one side is which block of the other, in order.</summary>
/// <remarks>
/// What both ends share is cut off; what occurs once on each side anchors; the heaviest anchors that keep their order
/// cut the rest into gaps, and the same begins again in each. What is left is paired by similarity, order kept
/// (<see cref="SimilarityPairing"/>). The result of (b, a) is the mirror of that of (a, b).
/// </remarks>
internal sealed class SequenceAligner
{
    private readonly IReadOnlyList<AlignItem> _a;
    private readonly IReadOnlyList<AlignItem> _b;
    private readonly Keys _full;
    private readonly Keys _content;
    private readonly SimilarityPairing _similarity;
    private readonly Stack<Gap> _pending = new();
    private long _anchorWork;

    private SequenceAligner(IReadOnlyList<AlignItem> a, IReadOnlyList<AlignItem> b)
    {
        (_a, _b) = (a, b);
        var ids = new Dictionary<ContentKey, int>();
        _full = new Keys([.. a.Select(item => Id(ids, item.Full))], [.. b.Select(item => Id(ids, item.Full))]);
        _content = new Keys([.. a.Select(item => Id(ids, item.Content))], [.. b.Select(item => Id(ids, item.Content))]);
        PairOfA = new int[a.Count];
        Array.Fill(PairOfA, -1);
        PairOfB = new int[b.Count];
        Array.Fill(PairOfB, -1);
        _similarity = new SimilarityPairing(a, b);
        _anchorWork = 64L * (a.Count + b.Count + 16);
    }

    /// <summary>For each item on the left, its partner on the right, or -1.</summary>
    public int[] PairOfA { get; }

    public int[] PairOfB { get; }

    /// <summary>Whether a gap was too large to be looked at in full.</summary>
    public bool IsApproximate => _similarity.IsApproximate;

    /// <summary>Word weights, for those who look at the rest.</summary>
    public Vocabulary Words => _similarity.Words;

    public static SequenceAligner Align(IReadOnlyList<AlignItem> a, IReadOnlyList<AlignItem> b)
    {
        var aligner = new SequenceAligner(a, b);
        aligner._pending.Push(new Gap(0, a.Count, 0, b.Count));
        while (aligner._pending.TryPop(out var gap))
        {
            aligner.Resolve(gap);
        }

        return aligner;
    }

    private static int Id(Dictionary<ContentKey, int> ids, ContentKey key)
    {
        if (!ids.TryGetValue(key, out var id))
        {
            ids[key] = id = ids.Count;
        }

        return id;
    }

    private void Resolve(Gap gap)
    {
        gap = Trim(Trim(gap, _full), _content);
        if (gap.IsOneSided)
        {
            return;
        }

        _anchorWork -= gap.CountA + gap.CountB;
        if (_anchorWork > 0 && (Anchor(gap, _full) || Anchor(gap, _content)))
        {
            return;
        }

        foreach (var (i, j) in _similarity.Pair(gap, _content.A, _content.B))
        {
            Pair(i, j);
        }
    }

    private Gap Trim(Gap gap, Keys keys)
    {
        var (a0, a1, b0, b1) = gap;
        while (a0 < a1 && b0 < b1 && keys.A[a0] == keys.B[b0])
        {
            Pair(a0++, b0++);
        }

        while (a0 < a1 && b0 < b1 && keys.A[a1 - 1] == keys.B[b1 - 1])
        {
            Pair(--a1, --b1);
        }

        return new Gap(a0, a1, b0, b1);
    }

    private bool Anchor(Gap gap, Keys keys)
    {
        var once = Once(keys.B, gap.B0, gap.B1);
        var anchors = Once(keys.A, gap.A0, gap.A1)
            .Where(pair => pair.Value >= 0 && once.GetValueOrDefault(pair.Key, -1) >= 0 && _a[pair.Value].CanAnchor)
            .Select(pair => (A: pair.Value, B: once[pair.Key], _a[pair.Value].Weight, _a[pair.Value].Content))
            .OrderBy(anchor => anchor.A)
            .ToList();
        if (anchors.Count == 0)
        {
            return false;
        }

        var (a0, b0) = (gap.A0, gap.B0);
        foreach (var (i, j) in HeaviestIncreasing.Choose(anchors))
        {
            Pair(i, j);
            _pending.Push(new Gap(a0, i, b0, j));
            (a0, b0) = (i + 1, j + 1);
        }

        _pending.Push(new Gap(a0, gap.A1, b0, gap.B1));
        return true;
    }

    // Position of each key that occurs exactly once in the stretch; -1 for the others.
    private static Dictionary<int, int> Once(int[] keys, int from, int to)
    {
        var once = new Dictionary<int, int>(to - from);
        for (var i = from; i < to; i++)
        {
            once[keys[i]] = once.ContainsKey(keys[i]) ? -1 : i;
        }

        return once;
    }

    private void Pair(int i, int j)
    {
        PairOfA[i] = j;
        PairOfB[j] = i;
    }

    private sealed record Keys(int[] A, int[] B);
}
