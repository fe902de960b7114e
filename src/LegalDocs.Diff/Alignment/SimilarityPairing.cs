namespace LegalDocs.Diff;

/// <summary>Pairs what is left of a gap by the words in common, order kept.</summary>
/// <remarks>
/// Small gaps: the best of all pairings, by dynamic programming. Larger ones: equal contents first, then candidates
/// that
/// share rare words; the report then says that the gap was approximated.
/// </remarks>
internal sealed class SimilarityPairing(IReadOnlyList<AlignItem> a, IReadOnlyList<AlignItem> b)
{
    /// <summary>Pairs below this similarity (of 1000) are a deletion and an insertion.</summary>
    public const int Threshold = 450;

    private const long CellsPerGap = 4_000_000;

    private long _cells = 12_000_000;

    public Vocabulary Words { get; } = Vocabulary.Of(a, b);

    public bool IsApproximate { get; private set; }

    /// <summary>Pairs in a gap, increasing on both sides.</summary>
    public IReadOnlyList<(int A, int B)> Pair(Gap gap, int[] contentsA, int[] contentsB)
    {
        var pairs = new List<(int, int)>();
        var pending = new Stack<(Gap Gap, int Depth)>([(gap, 0)]);
        while (pending.TryPop(out var next))
        {
            if (next.Gap.IsOneSided)
            {
                continue;
            }

            if (next.Gap.Cells <= CellsPerGap && next.Gap.Cells <= _cells)
            {
                _cells -= next.Gap.Cells;
                pairs.AddRange(Best(next.Gap, contentsA, contentsB));
                continue;
            }

            var found = next.Depth switch
            {
                0 => Equal(next.Gap, contentsA, contentsB),
                1 => RareWordPairing.Find(next.Gap, Words, a, b),
                _ => [],
            };
            IsApproximate |= next.Depth >= 1;
            if (next.Depth < 2)
            {
                pairs.AddRange(found);
                Split(next.Gap, found, next.Depth + 1, pending);
            }
        }

        return pairs;
    }

    private static void Split(Gap gap, IReadOnlyList<(int A, int B)> pairs, int depth, Stack<(Gap, int)> pending)
    {
        var (a0, b0) = (gap.A0, gap.B0);
        foreach (var (i, j) in pairs)
        {
            pending.Push((new Gap(a0, i, b0, j), depth));
            (a0, b0) = (i + 1, j + 1);
        }

        pending.Push((new Gap(a0, gap.A1, b0, gap.B1), depth));
    }

    private IReadOnlyList<(int A, int B)> Equal(Gap gap, int[] contentsA, int[] contentsB)
    {
        var (left, right) = (contentsA[gap.A0..gap.A1], contentsB[gap.B0..gap.B1]);
        var swap = IsSwapped(gap);
        var matches = swap ? Myers.Matches(right, left, 60_000_000) : Myers.Matches(left, right, 60_000_000);
        return
        [
            .. (matches ?? []).SelectMany(match => Enumerable.Range(0, match.Length)
                .Select(
                    i => swap
                        ? (gap.A0 + match.B + i, gap.B0 + match.A + i) : (gap.A0 + match.A + i, gap.B0 + match.B + i))),
        ];
    }

    private List<(int A, int B)> Best(Gap gap, int[] contentsA, int[] contentsB)
    {
        var swap = IsSwapped(gap);
        var (rows, columns) = swap ? (gap.CountB, gap.CountA) : (gap.CountA, gap.CountB);
        var choices = new byte[rows, columns];
        var above = new long[columns + 1];
        var current = new long[columns + 1];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                var (i, j) = swap ? (gap.A0 + c, gap.B0 + r) : (gap.A0 + r, gap.B0 + c);
                var score = Score(i, j, contentsA, contentsB);
                var paired = score > 0 ? above[c] + score : -1;
                var best = Math.Max(above[c + 1], current[c]);
                choices[r, c] = paired > best ? Paired : above[c + 1] >= current[c] ? Up : Left;
                current[c + 1] = Math.Max(paired, best);
            }

            (above, current) = (current, above);
            current[0] = 0;
        }

        return Trace(choices, rows, columns, gap, swap);
    }

    private const byte Up = 0;
    private const byte Left = 1;
    private const byte Paired = 2;

    private static List<(int A, int B)> Trace(byte[,] choices, int rows, int columns, Gap gap, bool swap)
    {
        var pairs = new List<(int, int)>();
        var (r, c) = (rows - 1, columns - 1);
        while (r >= 0 && c >= 0)
        {
            switch (choices[r, c])
            {
                case Paired:
                    pairs.Add(swap ? (gap.A0 + c, gap.B0 + r) : (gap.A0 + r, gap.B0 + c));
                    (r, c) = (r - 1, c - 1);
                    break;
                case Up:
                    r--;
                    break;
                default:
                    c--;
                    break;
            }
        }

        pairs.Reverse();
        return pairs;
    }

    // Weight of what both have; a little more when the looks are equal too; 0 for no pair.
    private long Score(int i, int j, int[] contentsA, int[] contentsB)
    {
        if (contentsA[i] == contentsB[j])
        {
            return (4 * Words.SumsOfA[i]) + (a[i].Full == b[j].Full ? 3 : 2);
        }

        if (a[i].Group != b[j].Group)
        {
            return 0;
        }

        if (a[i].IsTag)
        {
            return Words.Common(i, j) + 1;
        }

        if (Words.Bound(i, j) < Threshold)
        {
            return 0;
        }

        var common = Words.Common(i, j);
        return 2000 * common / (Words.SumsOfA[i] + Words.SumsOfB[j]) >= Threshold ? (4 * common) + 1 : 0;
    }

    // One fixed side first, chosen by content, makes ties fall the same way in both directions.
    private bool IsSwapped(Gap gap)
    {
        if (gap.CountA != gap.CountB)
        {
            return gap.CountA > gap.CountB;
        }

        for (var i = 0; i < gap.CountA; i++)
        {
            var order = a[gap.A0 + i].Full.CompareTo(b[gap.B0 + i].Full);
            if (order != 0)
            {
                return order > 0;
            }
        }

        return false;
    }
}
