namespace LegalDocs.Diff;

/// <summary>Where the collector is while it walks one side: story, and table around the block.</summary>
/// <param name="Story">The story.</param>
/// <param name="Table">Rank of the innermost table, or null.</param>
/// <param name="Row">Rank of the row, or null.</param>
/// <param name="Column">Grid column from 1, or null.</param>
internal sealed record ReportPlace(Story Story, int? Table = null, int? Row = null, int? Column = null)
{
    public Place Of(Block block) => new()
    {
        Story = Story.Name,
        Part = PartName(Story.Part),
        Heading = IsItsOwn(block) ? "" : block.Heading,
        HeadingNumber = IsItsOwn(block) ? block.HeadingNumber.TrimEnd(' ', '.', ':', '-', '–', '—') : block.HeadingNumber,
        Paragraph = block is Table ? null : block.Number,
        Table = block is Table table ? table.Number : Table,
        Row = block is Table ? null : Row,
        Column = block is Table ? null : Column,
    };

    public ReportPlace In(Table table) => this with { Table = table.Number, Row = null, Column = null };

    public ReportPlace In(TableRow row) => this with { Row = row.Number, Column = null };

    public ReportPlace In(TableCell cell) => this with { Column = cell.Column + 1 };

    /// <summary>The place of a whole table, row or column.</summary>
    public Place Here(Table table) => new()
    {
        Story = Story.Name,
        Part = PartName(Story.Part),
        Heading = table.Heading,
        HeadingNumber = table.HeadingNumber,
        Table = table.Number,
        Row = Row,
        Column = Column,
    };

    /// <summary>Without the digits that saving may change: <c>/word/header</c>.</summary>
    public static string PartName(string part)
    {
        var dot = part.LastIndexOf('.');
        return (dot < 0 ? part : part[..dot]).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
    }

    // A title is not said to stand under itself; the number that Word prints before it is no part of its text, and names it.
    private static bool IsItsOwn(Block block) => block.Heading == (block as Paragraph)?.Text.Trim();
}
