namespace LegalDocs.Diff;

/// <summary>Compares stories and the blocks in them.</summary>
internal sealed class BlockComparer
{
    private readonly Comparison _comparison;
    private readonly ParagraphComparer _paragraphs;
    private readonly TableComparer _tables;

    public BlockComparer(Comparison comparison)
    {
        _comparison = comparison;
        _paragraphs = new ParagraphComparer(comparison, this);
        _tables = new TableComparer(comparison, this);
    }

    public StoryDelta Compare(Story a, Story b) => new() { A = a, B = b, Blocks = Compare(a.Blocks, b.Blocks, a.Name) };

    /// <summary>Compares two sequences of blocks.</summary>
    /// <param name="a">Left.</param>
    /// <param name="b">Right.</param>
    /// <param name="place">Where they are, for the note that an alignment was approximated.</param>
    public IReadOnlyList<BlockDelta> Compare(IReadOnlyList<Block> a, IReadOnlyList<Block> b, Bilingual place)
    {
        var (ops, approximate) = BlockAligner.Align([.. a.Select(AlignItem.Of)], [.. b.Select(AlignItem.Of)]);
        if (approximate)
        {
            _comparison.Approximated.Add(place);
        }

        return [.. ops.Select(op => Delta(op, a, b, place))];
    }

    /// <summary>Compares the blocks of two cells. The only paragraph of a cell is the same one, however much of it
    /// changed.</summary>
    public IReadOnlyList<BlockDelta> CompareCells(IReadOnlyList<Block> a, IReadOnlyList<Block> b, Bilingual place)
    {
        _comparison.CancellationToken.ThrowIfCancellationRequested();
        return a is [Paragraph] && b is [Paragraph]
            ? [Delta(new BlockOp(OpKind.Pair, 0, 1, 0, 1), a, b, place)]
            : Compare(a, b, place);
    }

    private BlockDelta Delta(BlockOp op, IReadOnlyList<Block> a, IReadOnlyList<Block> b, Bilingual place)
    {
        var delta = new BlockDelta
        {
            Kind = op.Kind,
            A = [.. a.Skip(op.A).Take(op.ACount)],
            B = [.. b.Skip(op.B).Take(op.BCount)],
            Move = op.Move,
        };
        return op.Kind switch
        {
            OpKind.Delete or OpKind.Insert => delta,
            // Both ends of a move know the whole pair; it is compared once, at its new place.
            OpKind.MoveFrom => delta,
            _ when delta.A is [Table tableA] && delta.B is [Table tableB] =>
                delta with { Table = _tables.Compare(tableA, tableB, place) },
            _ when delta.A[0] is Paragraph => delta with { Paragraph = Paragraphs(delta) },
            _ => delta,
        };
    }

    private ParagraphDelta? Paragraphs(BlockDelta delta)
    {
        var (a, b) = (delta.A.Cast<Paragraph>().ToList(), delta.B.Cast<Paragraph>().ToList());
        if (a.Count == 1 && b.Count == 1 && a[0].Full == b[0].Full)
        {
            _comparison.Pairs.Add((a[0], b[0], null));
            return null;
        }

        return _paragraphs.Compare(a, b);
    }
}
