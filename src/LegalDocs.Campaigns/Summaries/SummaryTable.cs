namespace LegalDocs.Campaigns.Summaries;

/// <summary>A sheet of the summary workbook: headings and typed rows.</summary>
/// <param name="Name">Name of the sheet, 31 characters at most.</param>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The rows, each as long as the headings.</param>
internal sealed record SummaryTable(
    string Name, IReadOnlyList<SummaryColumn> Columns, IEnumerable<IReadOnlyList<SummaryCell>> Rows);

/// <summary>A heading and the width of its column, in characters.</summary>
internal sealed record SummaryColumn(string Title, int Width);

/// <summary>A cell, typed: Excel must not guess.</summary>
internal abstract record SummaryCell
{
    private SummaryCell()
    {
    }

    /// <summary>Nothing.</summary>
    public static SummaryCell Empty { get; } = new Text(string.Empty);

    /// <summary>A text on one line; codes are texts.</summary>
    public sealed record Text(string Content) : SummaryCell;

    /// <summary>A text that may take several lines.</summary>
    public sealed record Prose(string Content) : SummaryCell;

    /// <summary>A whole number.</summary>
    public sealed record Number(int Value) : SummaryCell;

    /// <summary>A true date.</summary>
    public sealed record Day(DateOnly Value) : SummaryCell;

    /// <summary>A file, by a path relative to the workbook.</summary>
    public sealed record Link(string Shown, string RelativePath) : SummaryCell;
}
