namespace LegalDocs.Diff;

/// <summary>Shortest edit script between two sequences of ids: E. Myers, «An O(ND) Difference Algorithm», linear
/// space.</summary>
/// <remarks>
/// The work is bounded: over the budget there is no result, and the caller shows one deletion and one insertion.
/// No recursion: stretches to split wait on a list.
/// </remarks>
internal sealed class Myers
{
    private readonly int[] _a;
    private readonly int[] _b;
    private readonly int[] _forward;
    private readonly int[] _backward;
    private readonly List<Match> _matches = [];
    private long _budget;

    private Myers(int[] a, int[] b, long budget)
    {
        (_a, _b, _budget) = (a, b, budget);
        var size = (2 * (((a.Length + b.Length + 1) / 2) + 1)) + 1;
        _forward = new int[size];
        _backward = new int[size];
    }

    /// <summary>The common stretches, increasing on both sides; null when finding them costs more than the
    /// budget.</summary>
    public static IReadOnlyList<Match>? Matches(int[] a, int[] b, long budget)
    {
        var run = new Myers(a, b, budget);
        return run.Run() ? run.Joined() : null;
    }

    private bool Run()
    {
        var pending = new Stack<(int A0, int A1, int B0, int B1)>([(0, _a.Length, 0, _b.Length)]);
        while (pending.TryPop(out var box))
        {
            var (a0, a1, b0, b1) = Trim(box);
            if (a0 == a1 || b0 == b1)
            {
                continue;
            }

            if (Middle(a0, a1, b0, b1) is not { } middle)
            {
                return false;
            }

            if (middle.Length > 0)
            {
                _matches.Add(middle);
            }

            pending.Push((a0, middle.A, b0, middle.B));
            pending.Push((middle.A + middle.Length, a1, middle.B + middle.Length, b1));
        }

        return true;
    }

    private (int A0, int A1, int B0, int B1) Trim((int A0, int A1, int B0, int B1) box)
    {
        var (a0, a1, b0, b1) = box;
        var prefix = 0;
        while (a0 + prefix < a1 && b0 + prefix < b1 && _a[a0 + prefix] == _b[b0 + prefix])
        {
            prefix++;
        }

        var suffix = 0;
        while (a1 - suffix > a0 + prefix && b1 - suffix > b0 + prefix && _a[a1 - suffix - 1] == _b[b1 - suffix - 1])
        {
            suffix++;
        }

        Add(a0, b0, prefix);
        Add(a1 - suffix, b1 - suffix, suffix);
        return (a0 + prefix, a1 - suffix, b0 + prefix, b1 - suffix);
    }

    private void Add(int a, int b, int length)
    {
        if (length > 0)
        {
            _matches.Add(new Match(a, b, length));
        }
    }

    // The snake in the middle of a shortest path, searched from both ends at once. Null over the budget.
    private Match? Middle(int a0, int a1, int b0, int b1)
    {
        var (n, m) = (a1 - a0, b1 - b0);
        var delta = n - m;
        var odd = (delta & 1) != 0;
        var offset = ((n + m + 1) / 2) + 1;
        _forward[offset + 1] = 0;
        _backward[offset + 1] = 0;
        for (var d = 0; d <= (n + m + 1) / 2; d++)
        {
            _budget -= (2 * d) + 2;
            if (_budget < 0)
            {
                return null;
            }

            for (var k = -d; k <= d; k += 2)
            {
                var from = k == -d || (k != d && _forward[offset + k - 1] < _forward[offset + k + 1])
                    ? _forward[offset + k + 1]
                    : _forward[offset + k - 1] + 1;
                var x = from;
                while (x < n && x - k < m && x - k >= 0 && _a[a0 + x] == _b[b0 + x - k])
                {
                    x++;
                }

                _forward[offset + k] = x;
                if (odd && Math.Abs(delta - k) <= d - 1 && x + _backward[offset + delta - k] >= n)
                {
                    return new Match(a0 + from, b0 + from - k, x - from);
                }
            }

            for (var k = -d; k <= d; k += 2)
            {
                var from = k == -d || (k != d && _backward[offset + k - 1] < _backward[offset + k + 1])
                    ? _backward[offset + k + 1]
                    : _backward[offset + k - 1] + 1;
                var x = from;
                while (x < n && x - k < m && x - k >= 0 && _a[a1 - x - 1] == _b[b1 - (x - k) - 1])
                {
                    x++;
                }

                _backward[offset + k] = x;
                if (!odd && Math.Abs(delta - k) <= d && x + _forward[offset + delta - k] >= n)
                {
                    return new Match(a1 - x, b1 - (x - k), x - from);
                }
            }
        }

        return null;
    }

    private List<Match> Joined()
    {
        _matches.Sort((left, right) => left.A.CompareTo(right.A));
        var joined = new List<Match>(_matches.Count);
        foreach (var match in _matches)
        {
            if (
                joined.Count > 0
                && joined[^1] is var last && last.A + last.Length == match.A && last.B + last.Length == match.B)
            {
                joined[^1] = last with { Length = last.Length + match.Length };
            }
            else
            {
                joined.Add(match);
            }
        }

        return joined;
    }
}
