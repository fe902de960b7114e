namespace LegalDocs.Diff;

/// <summary>Finds paragraphs that were cut in two or more: one on one side, whose words are all in neighbours on the
/// other.</summary>
internal sealed class CoverFinder(
    int[][] wordsOfOne, int[][] wordsOfMany, long[] sumsOfOne, long[] sumsOfMany, Func<int, int> weight)
{
    private const int MostParts = 8;

    /// <summary>The stretch of <paramref name="free"/> items around a partner that together say what the one
    /// says.</summary>
    /// <param name="one">Index of the whole.</param>
    /// <param name="partner">Its partner, or where to begin when it has none.</param>
    /// <param name="free">Whether an item of the other side is still alone.</param>
    /// <returns>First and last index, at least two items; null when there is no such stretch.</returns>
    public (int First, int Last)? Find(int one, int partner, Func<int, bool> free)
    {
        var missing = new List<int>(wordsOfOne[one]);
        Take(missing, wordsOfMany[partner]);
        var (first, last) = (partner, partner);
        while (last - first + 1 < MostParts && free(last + 1) && Belongs(last + 1, missing))
        {
            Take(missing, wordsOfMany[++last]);
        }

        while (last - first + 1 < MostParts && free(first - 1) && Belongs(first - 1, missing))
        {
            Take(missing, wordsOfMany[--first]);
        }

        return last > first && IsCovered(one, first, last, missing) ? (first, last) : null;
    }

    // Two thirds of its words must be words that the whole still misses.
    private bool Belongs(int part, List<int> missing)
    {
        if (sumsOfMany[part] == 0)
        {
            return false;
        }

        var rest = new List<int>(missing);
        var before = Sum(rest);
        Take(rest, wordsOfMany[part]);
        return 3 * (before - Sum(rest)) >= 2 * sumsOfMany[part];
    }

    private bool IsCovered(int one, int first, int last, List<int> missing)
    {
        var total = 0L;
        for (var part = first; part <= last; part++)
        {
            total += sumsOfMany[part];
        }

        var covered = sumsOfOne[one] - Sum(missing);
        return 10 * covered >= 9 * sumsOfOne[one] && 3 * (total - covered) <= total;
    }

    // Both lists are sorted: one walk removes each word once.
    private static void Take(List<int> missing, int[] words)
    {
        var (kept, y) = (0, 0);
        for (var x = 0; x < missing.Count; x++)
        {
            while (y < words.Length && words[y] < missing[x])
            {
                y++;
            }

            if (y < words.Length && words[y] == missing[x])
            {
                y++;
            }
            else
            {
                missing[kept++] = missing[x];
            }
        }

        missing.RemoveRange(kept, missing.Count - kept);
    }

    private long Sum(List<int> words)
    {
        var sum = 0L;
        foreach (var word in words)
        {
            sum += weight(word);
        }

        return sum;
    }
}
