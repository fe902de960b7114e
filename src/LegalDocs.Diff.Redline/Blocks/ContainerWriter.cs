using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Writes the blocks of a body, a header, a note or a cell from what became of them.</summary>
internal sealed class ContainerWriter(RedlineScope scope)
{
    /// <summary>Blocks of a container that both sides have.</summary>
    public IEnumerable<XElement> Write(IReadOnlyList<BlockDelta> deltas)
    {
        var frame = Frame(deltas);
        var moves = Moves(deltas);
        var outputs = deltas.SelectMany(delta => Outputs(delta, frame, moves)).ToList();
        new LastMark(scope, outputs).Settle();
        return new BlockRenderer(scope).Render(outputs);
    }

    /// <summary>Blocks of a container that is new or gone as a whole.</summary>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="kind">Inserted or deleted.</param>
    /// <param name="withLastMark">Whether the last paragraph mark goes too, as in rows and cells; the mark of a note stays.</param>
    public IEnumerable<XElement> WriteWhole(IReadOnlyList<Block> blocks, RevisionKind kind, bool withLastMark)
    {
        var frame = new BlockFrame(scope);
        var outputs = blocks.Select(block => Whole(block, kind, frame)).OfType<Output>().ToList();
        if (!withLastMark && outputs.LastOrDefault() is OutputParagraph last)
        {
            last.Kind = RevisionKind.Kept;
        }

        return new BlockRenderer(scope).Render(outputs);
    }

    private BlockFrame Frame(IReadOnlyList<BlockDelta> deltas)
    {
        var frame = new BlockFrame(scope);
        foreach (var delta in deltas.Where(delta => delta.Kind is OpKind.Pair or OpKind.Split or OpKind.Merge))
        {
            frame.Pair(delta.A[0], delta.B[0]);
        }

        return frame;
    }

    // Only paragraphs move as such; a table or a section break goes in one place and comes in the other. The last paragraph of a
    // container cannot lose its mark, so that it does not move either.
    private static HashSet<Block> Moves(IReadOnlyList<BlockDelta> deltas)
    {
        var moved = deltas.Where(delta => delta.Kind == OpKind.MoveFrom
            && delta.A[0] is Paragraph { Section: null } && delta.B[0] is Paragraph { Section: null });
        var (lastA, lastB) = (
            deltas.LastOrDefault(delta => delta.Kind is not (OpKind.Insert or OpKind.MoveTo))?.A[^1],
            deltas.LastOrDefault(delta => delta.Kind is not (OpKind.Delete or OpKind.MoveFrom))?.B[^1]);
        return [.. moved.Where(delta => delta.A[0] != lastA && delta.B[0] != lastB).Select(delta => delta.A[0])];
    }

    private IEnumerable<Output> Outputs(BlockDelta delta, BlockFrame frame, HashSet<Block> moves)
    {
        var isMove = delta.Kind is OpKind.MoveFrom or OpKind.MoveTo && moves.Contains(delta.A[0]);
        return delta.Kind switch
        {
            OpKind.Delete => One(Whole(delta.A[0], RevisionKind.Deleted, frame)),
            OpKind.Insert => One(Whole(delta.B[0], RevisionKind.Inserted, frame)),
            OpKind.MoveFrom => One(Moved(delta.A[0], isMove ? RevisionKind.MovedFrom : RevisionKind.Deleted, delta, frame)),
            OpKind.MoveTo => One(Moved(delta.B[0], isMove ? RevisionKind.MovedTo : RevisionKind.Inserted, delta, frame)),
            _ => Paired(delta, frame),
        };

        static IEnumerable<Output> One(Output? output) => output is null ? [] : [output];
    }

    private Output? Moved(Block block, RevisionKind kind, BlockDelta delta, BlockFrame frame)
    {
        var output = Whole(block, kind, frame);
        if (output is OutputParagraph paragraph && kind.Plain != kind)
        {
            if (!scope.MoveNames.TryGetValue(delta.A[0], out var name))
            {
                scope.MoveNames[delta.A[0]] = name =
                    string.Create(CultureInfo.InvariantCulture, $"move{scope.Marks.NextId()}");
            }

            paragraph.Move = name;
        }

        return output;
    }

    private IEnumerable<Output> Paired(BlockDelta delta, BlockFrame frame)
    {
        if (delta.Paragraph is { } changed && (!changed.IsUnchanged || EndsOtherwise(changed)))
        {
            return DeltaParagraphs.Write(scope, changed, frame);
        }

        var (old, young) = (delta.A[0], delta.B[0]);
        return (old, young) switch
        {
            (Paragraph a, Paragraph b) => [WholeParagraph.Untouched(a, b, frame)],
            _ => [new OutputElement
            {
                Kind = RevisionKind.Kept,
                Wrappers = frame.Wrappers(young, isOlder: false),
                Element = delta.Table is { } table ? new TableWriter(scope, this).Write(table) : new XElement(young.Element),
                Sources = [young.Element],
            }],
        };
    }

    private static bool EndsOtherwise(ParagraphDelta delta) => (delta.A[^1].Section is null) != (delta.B[^1].Section is null);

    // What is no paragraph and no table cannot be tracked: only the newer one is there, and the report says so.
    private Output? Whole(Block block, RevisionKind kind, BlockFrame frame) => block switch
    {
        Paragraph paragraph => WholeParagraph.Of(scope, paragraph, kind, frame),
        Table table => new OutputElement
        {
            Kind = kind.Plain,
            Wrappers = frame.Wrappers(table, kind.IsOld),
            Element = new TableWriter(scope, this).WriteWhole(table, kind.Plain),
            Sources = kind.IsOld ? [] : [table.Element],
        },
        _ when kind.IsOld => null,
        _ => new OutputElement
        {
            Kind = RevisionKind.Kept,
            Wrappers = frame.Wrappers(block, isOlder: false),
            Element = new XElement(block.Element),
            Sources = [block.Element],
        },
    };
}
