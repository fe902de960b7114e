namespace LegalDocs.Templating;

/// <summary>A row of a written table whose columns repeat.</summary>
/// <param name="Element">Its element.</param>
/// <param name="Properties">Element of its properties, or -1.</param>
/// <param name="BeforeElement">Element that says how many columns it leaves out at its beginning, or -1.</param>
/// <param name="Before">That number, in columns of the template.</param>
internal sealed record ColumnRow(int Element, int Properties, int BeforeElement, int Before)
{
    public List<ColumnCell> Cells { get; } = [];

    /// <summary>Whether its columns repeat, be it no time.</summary>
    public bool IsDynamic => Cells.Any(cell => cell.IsInDynamicRow);

    /// <summary>The columns of the template that it shows, in order, each as often as it is there.</summary>
    public List<int> Columns =>
        [.. Enumerable.Range(0, Before), .. Cells.SelectMany(cell => Enumerable.Range(cell.Column, cell.Span))];
}

/// <summary>A cell of such a row.</summary>
/// <param name="Element">Its element.</param>
/// <param name="Column">Its first column in the template.</param>
/// <param name="IsRepeated">Whether it stands in a repeated stretch.</param>
internal sealed record ColumnCell(int Element, int Column, bool IsRepeated)
{
    /// <summary>Whether its row holds such a stretch.</summary>
    public required bool IsInDynamicRow { get; init; }

    public required int Properties { get; init; }

    public required int SpanElement { get; init; }

    public required int WidthElement { get; init; }

    /// <summary>Columns it spans in the template.</summary>
    public required int Span { get; init; }
}
