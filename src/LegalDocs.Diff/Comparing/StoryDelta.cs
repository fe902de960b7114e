namespace LegalDocs.Diff;

/// <summary>How the blocks of one story became those of another.</summary>
internal sealed record StoryDelta
{
    /// <summary>The story on the left; null when it is new.</summary>
    public required Story? A { get; init; }

    /// <summary>The story on the right; null when it is gone.</summary>
    public required Story? B { get; init; }

    public required IReadOnlyList<BlockDelta> Blocks { get; init; }

    public bool IsUnchanged => A is not null && B is not null && Blocks.All(block => block.IsUnchanged);
}

/// <summary>One step through the blocks of both sides, with what changed inside.</summary>
internal sealed record BlockDelta
{
    public required OpKind Kind { get; init; }

    /// <summary>Blocks on the left; for <see cref="OpKind.MoveTo"/> the block that moved.</summary>
    public required IReadOnlyList<Block> A { get; init; }

    /// <summary>Blocks on the right; for <see cref="OpKind.MoveFrom"/> the block that moved.</summary>
    public required IReadOnlyList<Block> B { get; init; }

    /// <summary>Number of the move, from 1; 0 for what did not move.</summary>
    public required int Move { get; init; }

    /// <summary>What changed inside paragraphs; null for other blocks and for what is on one side only.</summary>
    public ParagraphDelta? Paragraph { get; init; }

    /// <summary>What changed inside a table.</summary>
    public TableDelta? Table { get; init; }

    public bool IsUnchanged => Kind == OpKind.Pair
        && (Paragraph?.IsUnchanged ?? true)
        && (Table?.IsUnchanged ?? true)
        && A[0].Control?.Path == B[0].Control?.Path;
}

/// <summary>What changed inside a table.</summary>
internal sealed record TableDelta
{
    public required Table A { get; init; }

    public required Table B { get; init; }

    public required IReadOnlyList<PropertyChange> Properties { get; init; }

    /// <summary>Steps through the columns of both sides.</summary>
    public required IReadOnlyList<BlockOp> Columns { get; init; }

    public required IReadOnlyList<RowDelta> Rows { get; init; }

    public bool IsUnchanged => Properties.Count == 0
        && Columns.All(column => column.Kind == OpKind.Pair)
        && Rows.All(row => row.IsUnchanged);
}

/// <summary>One step through the rows of both sides.</summary>
internal sealed record RowDelta
{
    public required OpKind Kind { get; init; }

    /// <summary>The row on the left, also for both ends of a move; null for an insertion.</summary>
    public required TableRow? A { get; init; }

    public required TableRow? B { get; init; }

    public required int Move { get; init; }

    public required IReadOnlyList<PropertyChange> Properties { get; init; }

    public required IReadOnlyList<CellDelta> Cells { get; init; }

    public bool IsUnchanged => Kind == OpKind.Pair && Properties.Count == 0 && Cells.All(cell => cell.IsUnchanged);
}

/// <summary>One step through the cells of two rows.</summary>
internal sealed record CellDelta
{
    public required OpKind Kind { get; init; }

    public required TableCell? A { get; init; }

    public required TableCell? B { get; init; }

    /// <summary>Look and spans.</summary>
    public required IReadOnlyList<PropertyChange> Properties { get; init; }

    public required IReadOnlyList<BlockDelta> Blocks { get; init; }

    public bool IsUnchanged => Kind == OpKind.Pair && Properties.Count == 0 && Blocks.All(block => block.IsUnchanged);
}
