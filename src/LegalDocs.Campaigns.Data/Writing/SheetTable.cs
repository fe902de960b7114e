namespace LegalDocs.Campaigns.Data.Writing;

/// <summary>A sheet to write: headings and typed rows.</summary>
/// <param name="Name">Name of the sheet, 31 characters at most.</param>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The rows, each as long as the headings.</param>
internal sealed record SheetTable(
    string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<SheetCell>> Rows)
{
    /// <summary>What Excel says and refuses while somebody fills the sheet.</summary>
    public IReadOnlyList<SheetRule> Rules { get; init; } = [];
}

/// <summary>A heading and its column.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Width">Width, in characters.</param>
/// <param name="Style">Style of the cells not yet written, from <see cref="SheetStyles"/>.</param>
/// <param name="IsOptional">Whether cells may stay empty: shown by the heading.</param>
internal sealed record SheetColumn(string Title, int Width, uint Style = 0, bool IsOptional = false);

/// <summary>A rule for a range of cells (ECMA-376 part 1, 18.3.1.32): a hint, and perhaps what is accepted.</summary>
/// <param name="Range">The cells: <c>B2:B1000</c>.</param>
/// <param name="Title">Title of the hint; Excel shows 32 characters.</param>
/// <param name="Hint">What to write, 255 characters at most.</param>
/// <param name="Accepted">What is accepted.</param>
internal sealed record SheetRule(string Range, string Title, string Hint, AcceptedCells Accepted);

/// <summary>What Excel lets somebody write in a cell.</summary>
internal abstract record AcceptedCells
{
    private AcceptedCells()
    {
    }

    /// <summary>Anything: the rule is a hint only.</summary>
    public static AcceptedCells Any { get; } = new Anything();

    /// <summary>Anything.</summary>
    public sealed record Anything : AcceptedCells;

    /// <summary>One of a list, which Excel offers.</summary>
    public sealed record OneOf(IReadOnlyList<string> Texts) : AcceptedCells;

    /// <summary>A date since 1 January 1950.</summary>
    public sealed record Day : AcceptedCells;

    /// <summary>A number within bounds, whole or not.</summary>
    public sealed record Number(decimal? Least, decimal? Greatest, bool IsWhole) : AcceptedCells;

    /// <summary>A text of so many characters.</summary>
    public sealed record Length(int Least, int Greatest) : AcceptedCells;
}

/// <summary>A cell, typed: Excel must not guess.</summary>
internal abstract record SheetCell
{
    private SheetCell()
    {
    }

    /// <summary>Nothing.</summary>
    public static SheetCell Empty { get; } = new Text(string.Empty);

    /// <summary>A text on one line; codes are texts.</summary>
    public sealed record Text(string Content) : SheetCell;

    /// <summary>A text that may take several lines.</summary>
    public sealed record Prose(string Content) : SheetCell;

    /// <summary>A whole number.</summary>
    public sealed record Number(int Value) : SheetCell;

    /// <summary>A true date.</summary>
    public sealed record Day(DateOnly Value) : SheetCell;

    /// <summary>A file, by a path relative to the workbook.</summary>
    public sealed record Link(string Shown, string RelativePath) : SheetCell;
}
