namespace LegalDocs.Cli.Display;

/// <summary>Columns of text, as wide as their longest cell; no box characters, nothing cut, fit for pipes.</summary>
internal sealed class PlainTable(params string[] headings)
{
    private readonly List<string[]> _rows = [headings];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Write(TextWriter output)
    {
        var widths = Enumerable.Range(0, headings.Length).Select(
            column => _rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in _rows)
        {
            var cells = row.Select((cell, column) => column == row.Length - 1 ? cell : cell.PadRight(widths[column]));
            output.WriteLine(string.Join("  ", cells));
        }
    }
}
