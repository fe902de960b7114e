namespace LegalDocs.Diff;

/// <summary>Aligns two sequences of blocks or rows, splits, merges and moves included.</summary>
internal sealed class BlockAligner
{
    private readonly IReadOnlyList<AlignItem> _a;
    private readonly IReadOnlyList<AlignItem> _b;
    private readonly SequenceAligner _aligned;

    // Split or merge: every index of a group, and the first of it.
    private readonly Dictionary<int, (int First, int Last)> _splitOfA = [];
    private readonly Dictionary<int, (int First, int Last)> _mergeOfB = [];
    private readonly Dictionary<int, int> _wholeOfFirst = [];
    private readonly HashSet<int> _groupedA = [];
    private readonly HashSet<int> _groupedB = [];
    private readonly Dictionary<int, (int Partner, int Move)> _movedA = [];
    private readonly Dictionary<int, (int Partner, int Move)> _movedB = [];

    private BlockAligner(IReadOnlyList<AlignItem> a, IReadOnlyList<AlignItem> b)
    {
        (_a, _b) = (a, b);
        _aligned = SequenceAligner.Align(a, b);
    }

    public static (IReadOnlyList<BlockOp> Ops, bool IsApproximate) Align(
        IReadOnlyList<AlignItem> a, IReadOnlyList<AlignItem> b)
    {
        var aligner = new BlockAligner(a, b);
        aligner.FindSplits();
        aligner.FindMerges();
        aligner.FindMoves();
        return ([.. aligner.Steps()], aligner._aligned.IsApproximate);
    }

    private void FindSplits()
    {
        var words = _aligned.Words;
        var finder = new CoverFinder(words.WordsOfA, words.WordsOfB, words.SumsOfA, words.SumsOfB, words.WeightOf);
        for (var i = 0; i < _a.Count; i++)
        {
            var partner = _aligned.PairOfA[i];
            if (IsEditedParagraph(i, partner)
                && finder.Find(
                    i, partner, j =>
                        j >= 0
                        && j < _b.Count
                        && _aligned.PairOfB[j] < 0
                        && !_groupedB.Contains(j) && _b[j].Group == "paragraph") is { } parts)
            {
                _splitOfA[i] = parts;
                _groupedB.UnionWith(Enumerable.Range(parts.First, parts.Last - parts.First + 1));
            }
        }
    }

    private void FindMerges()
    {
        var words = _aligned.Words;
        var finder = new CoverFinder(words.WordsOfB, words.WordsOfA, words.SumsOfB, words.SumsOfA, words.WeightOf);
        for (var j = 0; j < _b.Count; j++)
        {
            var partner = _aligned.PairOfB[j];
            if (!_groupedB.Contains(j) && partner >= 0 && IsEditedParagraph(partner, j)
                && finder.Find(
                    j, partner, i =>
                        i >= 0
                        && i < _a.Count
                        && _aligned.PairOfA[i] < 0
                        && !_groupedA.Contains(i) && _a[i].Group == "paragraph") is { } parts)
            {
                _mergeOfB[j] = parts;
                _wholeOfFirst[parts.First] = j;
                _groupedA.UnionWith(Enumerable.Range(parts.First, parts.Last - parts.First + 1));
            }
        }
    }

    private bool IsEditedParagraph(int i, int j) =>
        j >= 0 && _a[i].Group == "paragraph" && _b[j].Group == "paragraph" && _a[i].Content != _b[j].Content;

    private void FindMoves()
    {
        var aloneA = Enumerable.Range(0, _a.Count)
            .Where(i => _aligned.PairOfA[i] < 0 && !_groupedA.Contains(i)).ToList();
        var aloneB = Enumerable.Range(0, _b.Count)
            .Where(j => _aligned.PairOfB[j] < 0 && !_groupedB.Contains(j)).ToList();
        if (aloneA.Count == 0 || aloneB.Count == 0)
        {
            return;
        }

        var (move, last) = (0, (A: -2, B: -2));
        foreach (var (i, j) in MoveFinder.Find(_a, _b, aloneA, aloneB, _aligned.Words))
        {
            move += (i, j) == (last.A + 1, last.B + 1) ? 0 : 1;
            last = (i, j);
            _movedA[i] = (j, move);
            _movedB[j] = (i, move);
        }
    }

    private IEnumerable<BlockOp> Steps()
    {
        var (i, j) = (0, 0);
        while (i < _a.Count || j < _b.Count)
        {
            if (i < _a.Count && StepA(i, j) is { } left)
            {
                yield return left;
                i += left.ACount;
                j += left.Kind is OpKind.Split or OpKind.Merge or OpKind.Pair ? left.BCount : 0;
            }
            else
            {
                var right = _movedB.TryGetValue(j, out var from)
                    ? new BlockOp(OpKind.MoveTo, from.Partner, 1, j, 1, from.Move)
                    : new BlockOp(OpKind.Insert, i, 0, j, 1);
                yield return right;
                j++;
            }
        }
    }

    // The step that takes the next item of the left; null while items of the right have to come first.
    private BlockOp? StepA(int i, int j)
    {
        if (_splitOfA.TryGetValue(i, out var parts))
        {
            return parts.First == j ? new BlockOp(OpKind.Split, i, 1, j, parts.Last - parts.First + 1) : null;
        }

        if (_groupedA.Contains(i))
        {
            var whole = _wholeOfFirst[i];
            var merged = _mergeOfB[whole];
            return whole == j ? new BlockOp(OpKind.Merge, i, merged.Last - merged.First + 1, j, 1) : null;
        }

        if (_aligned.PairOfA[i] >= 0)
        {
            return _aligned.PairOfA[i] == j ? new BlockOp(OpKind.Pair, i, 1, j, 1) : null;
        }

        return _movedA.TryGetValue(i, out var to)
            ? new BlockOp(OpKind.MoveFrom, i, 1, to.Partner, 1, to.Move)
            : new BlockOp(OpKind.Delete, i, 1, j, 0);
    }
}
