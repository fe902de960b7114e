namespace LegalDocs.Cli.Display;

/// <summary>Columns of text, as wide as their longest cell; no box characters. In a pipe nothing is cut; in a terminal the last column
/// is, so that a row stays a row.</summary>
internal sealed class PlainTable(params string[] headings)
{
    private const int Gap = 2;
    private const int ShortestLast = 12;

    private readonly List<string[]> _rows = [headings];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Write(TextWriter output) => Write(output, TerminalWidth.Find());

    /// <param name="output">Where to.</param>
    /// <param name="columns">Columns of the terminal; null: any width will do.</param>
    public void Write(TextWriter output, int? columns)
    {
        var widths = Enumerable.Range(0, headings.Length).Select(
            column => _rows.Max(row => row[column].Length)).ToArray();
        var last = Math.Max(ShortestLast, (columns ?? int.MaxValue) - widths[..^1].Sum(width => width + Gap));
        foreach (var row in _rows)
        {
            var cells = row.Select((cell, column) => column == row.Length - 1 ? Cut(cell, last) : cell.PadRight(widths[column]));
            output.WriteLine(string.Join("  ", cells));
        }
    }

    private static string Cut(string cell, int width) => cell.Length <= width ? cell : $"{cell[..(width - 1)].TrimEnd()}…";
}
