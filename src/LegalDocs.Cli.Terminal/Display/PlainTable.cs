namespace LegalDocs.Cli.Display;

/// <summary>Columns of text, as wide as their longest cell; no box characters. In a pipe nothing is cut; in a terminal the last column
/// is, then the widest of the others, the first one at the very end: a row stays a row.</summary>
internal sealed class PlainTable(params string[] headings)
{
    private const int Gap = 2;
    private const int ShortestLast = 12;
    private const int ShortestOther = 10;
    private const int ShortestFirst = 18; // No number of an act is longer.

    private readonly List<string[]> _rows = [headings];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Write(TextWriter output) => Write(output, TerminalWidth.Find());

    /// <param name="output">Where to.</param>
    /// <param name="columns">Columns of the terminal; null: any width will do.</param>
    public void Write(TextWriter output, int? columns)
    {
        foreach (var line in Lines(columns))
        {
            output.WriteLine(line);
        }
    }

    /// <summary>The headings and the rows, a line each, for who writes something between them.</summary>
    /// <param name="columns">Columns of the terminal; null: any width will do.</param>
    public IReadOnlyList<string> Lines(int? columns)
    {
        var widths = Widths(columns ?? int.MaxValue);
        return [.. _rows.Select(row => string.Join("  ", row.Select((cell, column) =>
            column == row.Length - 1 ? Cut(cell, widths[column]) : Cut(cell, widths[column]).PadRight(widths[column]))))];
    }

    /// <summary>The widths that fit; more than fits when every column is at its shortest.</summary>
    private int[] Widths(int columns)
    {
        var widths = Enumerable.Range(0, headings.Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        var excess = widths.Sum(width => (long)width + Gap) - Gap - columns;
        if (widths.Length > 1 && excess > 0 && widths[^1] > ShortestLast)
        {
            var given = (int)Math.Min(excess, widths[^1] - ShortestLast);
            widths[^1] -= given;
            excess -= given;
        }

        for (; widths.Length > 2 && excess > 0 && Widest(widths[1..^1]) > ShortestOther; excess--)
        {
            widths[Array.LastIndexOf(widths, Widest(widths[1..^1]), widths.Length - 2)]--;
        }

        if (excess > 0 && widths[0] > ShortestFirst)
        {
            widths[0] = (int)Math.Max(ShortestFirst, widths[0] - excess);
        }

        return widths;
    }

    private static int Widest(int[] widths) => widths.DefaultIfEmpty().Max();

    private static string Cut(string cell, int width) => cell.Length <= width ? cell : $"{cell[..(width - 1)].TrimEnd()}…";
}
