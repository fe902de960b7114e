namespace LegalDocs.Gate;

/// <summary>A stretch of blocks that one side replaced.</summary>
/// <param name="Start">First block of the origin, from 0.</param>
/// <param name="End">Block of the origin after the last one; equal to <paramref name="Start"/> when blocks came in.</param>
/// <param name="NewStart">First block of the side.</param>
/// <param name="NewEnd">Block of the side after the last one.</param>
internal readonly record struct BlockHunk(int Start, int End, int NewStart, int NewEnd)
{
    private const int MostCells = 16_000_000;

    /// <summary>What a side replaced, by the longest common subsequence of blocks.</summary>
    /// <exception cref="MergeRefusedException">The changed stretch is too long to be compared block by block.</exception>
    public static IReadOnlyList<BlockHunk> Of(IReadOnlyList<string> origin, IReadOnlyList<string> side)
    {
        var (head, tail) = (0, 0);
        while (head < origin.Count && head < side.Count && origin[head] == side[head])
        {
            head++;
        }

        while (tail < origin.Count - head && tail < side.Count - head && origin[^(tail + 1)] == side[^(tail + 1)])
        {
            tail++;
        }

        var (rows, columns) = (origin.Count - head - tail, side.Count - head - tail);
        if ((long)rows * columns > MostCells)
        {
            throw new MergeRefusedException("trop de paragraphes ont changé", "too many paragraphs changed");
        }

        return [.. Hunks(Lengths(origin, side, head, rows, columns), origin, side, head, rows, columns)];
    }

    /// <summary>Whether two stretches share a block, or touch: between them at least one block must stand unchanged.</summary>
    public bool Meets(BlockHunk other) => Start <= other.End && other.Start <= End;

    private static int[,] Lengths(IReadOnlyList<string> origin, IReadOnlyList<string> side, int head, int rows, int columns)
    {
        var lengths = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                lengths[i, j] = origin[head + i] == side[head + j]
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static IEnumerable<BlockHunk> Hunks(
        int[,] lengths, IReadOnlyList<string> origin, IReadOnlyList<string> side, int head, int rows, int columns)
    {
        var (i, j) = (0, 0);
        while (i < rows || j < columns)
        {
            if (i < rows && j < columns && origin[head + i] == side[head + j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var (start, newStart) = (i, j);
            while ((i < rows || j < columns) && !(i < rows && j < columns && origin[head + i] == side[head + j]))
            {
                if (j >= columns || (i < rows && lengths[i + 1, j] >= lengths[i, j + 1]))
                {
                    i++;
                }
                else
                {
                    j++;
                }
            }

            yield return new BlockHunk(head + start, head + i, head + newStart, head + j);
        }
    }
}
