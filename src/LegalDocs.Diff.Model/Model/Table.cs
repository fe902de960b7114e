using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>A table, its spans laid out on a grid.</summary>
internal sealed class Table : Block
{
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>Direct properties, style name and column widths included.</summary>
    public required PropertySet Format { get; init; }

    /// <summary>Number of grid columns.</summary>
    public required int ColumnCount { get; init; }

    public override int Weight => Words.Count + 20;
}

/// <summary>A row.</summary>
internal sealed class TableRow
{
    public required XElement Element { get; init; }

    public required IReadOnlyList<TableCell> Cells { get; init; }

    public required PropertySet Format { get; init; }

    public required ContentKey Content { get; init; }

    public required ContentKey Full { get; init; }

    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Rank in the table, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Content controls around the row; null in the plain flow.</summary>
    public required BlockControl? Control { get; init; }

    public GuardPath Guard { get; set; } = GuardPath.Empty;
}

/// <summary>A cell.</summary>
internal sealed class TableCell
{
    public required XElement Element { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    public required PropertySet Format { get; init; }

    /// <summary>First grid column, from 0.</summary>
    public required int Column { get; init; }

    /// <summary>Grid columns covered, at least 1.</summary>
    public required int Span { get; init; }

    /// <summary>Vertical merge: <c>restart</c>, <c>continue</c>, or empty.</summary>
    public required string Merge { get; init; }

    public required ContentKey Content { get; init; }

    public required ContentKey Full { get; init; }
}
