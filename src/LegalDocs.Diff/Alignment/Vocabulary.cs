namespace LegalDocs.Diff;

/// <summary>Weights of words: rare ones tell paragraphs apart, legal boilerplate hardly does.</summary>
/// <remarks>Whole numbers, so that sums do not depend on their order.</remarks>
internal sealed class Vocabulary
{
    private const int Unit = 256;

    private readonly int[] _weights;

    private Vocabulary(int[][] wordsOfA, int[][] wordsOfB, int[] weights)
    {
        (WordsOfA, WordsOfB, _weights) = (wordsOfA, wordsOfB, weights);
        SumsOfA = [.. wordsOfA.Select(Sum)];
        SumsOfB = [.. wordsOfB.Select(Sum)];
    }

    /// <summary>For each item on the left, the ids of its words, sorted.</summary>
    public int[][] WordsOfA { get; }

    public int[][] WordsOfB { get; }

    public long[] SumsOfA { get; }

    public long[] SumsOfB { get; }

    public static Vocabulary Of(IReadOnlyList<AlignItem> a, IReadOnlyList<AlignItem> b)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var (wordsOfA, wordsOfB) = (Ids(a, ids), Ids(b, ids));
        var (inA, inB) = (Frequencies(wordsOfA, ids.Count), Frequencies(wordsOfB, ids.Count));
        var weights = new int[ids.Count];
        var count = Math.Max(a.Count, b.Count);
        foreach (var (word, id) in ids)
        {
            weights[id] = char.IsAsciiDigit(word[0]) ? Unit / 2 : Weight(count, Math.Max(inA[id], inB[id]));
        }

        return new Vocabulary(wordsOfA, wordsOfB, weights);
    }

    public int WeightOf(int word) => _weights[word];

    /// <summary>Weight of the words that both have.</summary>
    public long Common(int i, int j)
    {
        var (left, right) = (WordsOfA[i], WordsOfB[j]);
        var (x, y, common) = (0, 0, 0L);
        while (x < left.Length && y < right.Length)
        {
            if (left[x] == right[y])
            {
                common += _weights[left[x]];
                x++;
                y++;
            }
            else if (left[x] < right[y])
            {
                x++;
            }
            else
            {
                y++;
            }
        }

        return common;
    }

    /// <summary>0 for nothing in common to 1000 for the same words.</summary>
    public int Similarity(int i, int j)
    {
        var total = SumsOfA[i] + SumsOfB[j];
        return total == 0 ? 0 : (int)(2000 * Common(i, j) / total);
    }

    /// <summary>The best similarity that lengths alone allow; cheap.</summary>
    public int Bound(int i, int j)
    {
        var total = SumsOfA[i] + SumsOfB[j];
        return total == 0 ? 0 : (int)(2000 * Math.Min(SumsOfA[i], SumsOfB[j]) / total);
    }

    private static int[][] Ids(IReadOnlyList<AlignItem> items, Dictionary<string, int> ids)
    {
        var all = new int[items.Count][];
        for (var i = 0; i < items.Count; i++)
        {
            var words = new int[items[i].Words.Count];
            for (var k = 0; k < words.Length; k++)
            {
                if (!ids.TryGetValue(items[i].Words[k], out var id))
                {
                    ids[items[i].Words[k]] = id = ids.Count;
                }

                words[k] = id;
            }

            Array.Sort(words);
            all[i] = words;
        }

        return all;
    }

    private static int[] Frequencies(int[][] words, int count)
    {
        var frequencies = new int[count];
        foreach (var item in words)
        {
            var last = -1;
            foreach (var word in item)
            {
                frequencies[word] += word == last ? 0 : 1;
                last = word;
            }
        }

        return frequencies;
    }

    // log2(1 + count / frequency), by whole numbers only.
    private static int Weight(int count, int frequency)
    {
        var ratio = (long)Unit * (frequency + count) / frequency;
        var weight = 0;
        while (ratio >= 2 * Unit)
        {
            ratio /= 2;
            weight += Unit;
        }

        return weight + (int)(ratio - Unit);
    }

    private long Sum(int[] words)
    {
        var sum = 0L;
        foreach (var word in words)
        {
            sum += _weights[word];
        }

        return sum;
    }
}
