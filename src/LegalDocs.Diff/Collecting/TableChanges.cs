namespace LegalDocs.Diff;

/// <summary>Tells what changed in a table: a column once, then rows, then cells.</summary>
internal sealed class TableChanges(
    ChangeSink sink, GuardChanges guards, TableDelta table, ReportPlace before, ReportPlace after,
        Action<IReadOnlyList<BlockDelta>, ReportPlace, ReportPlace> collect)
{
    public void Collect()
    {
        foreach (var column in table.Columns)
        {
            Collect(column);
        }

        foreach (var row in table.Rows)
        {
            Collect(row);
        }
    }

    private void Collect(BlockOp column)
    {
        var change = new Change
        {
            Kind = column.Kind switch
            {
                OpKind.Delete => ChangeKind.ColumnDeleted,
                OpKind.Insert => ChangeKind.ColumnInserted,
                _ => ChangeKind.ColumnMoved,
            },
            Before = column.Kind is OpKind.Delete or OpKind.MoveTo
                ? (before with { Column = column.A + 1 }).Here(table.A) : null,
            After = column.Kind is OpKind.Insert or OpKind.MoveTo
                ? (after with { Column = column.B + 1 }).Here(table.B) : null,
            Text = column.Kind switch
            {
                OpKind.Delete => Words(table.A, column.A, SegmentKind.Deleted),
                OpKind.Insert => Words(table.B, column.B, SegmentKind.Inserted),
                _ => Words(table.B, Math.Min(column.B, table.B.ColumnCount - 1), SegmentKind.Same),
            },
            Move = column.Move,
        };
        sink.AddIf(column.Kind is OpKind.Delete or OpKind.Insert or OpKind.MoveTo, () => change);
    }

    private static IReadOnlyList<TextSegment> Words(Table table, int column, SegmentKind kind)
    {
        var cells = table.Rows.Select(row => row.Cells.FirstOrDefault(cell => cell.Column == column))
            .OfType<TableCell>();
        var words = string.Join(" | ", cells.Select(cell => TokenText.Of(cell.Blocks)));
        return words.Length == 0 ? [] : [new TextSegment(kind, words)];
    }

    private void Collect(RowDelta row)
    {
        var placeA = row.A is { } a ? before.In(a).Here(table.A) : null;
        var placeB = row.B is { } b ? after.In(b).Here(table.B) : null;
        switch (row.Kind)
        {
            case OpKind.Delete:
                sink.Add(
                    new Change
                    {
                        Kind = ChangeKind.RowDeleted,
                        Before = placeA,
                        Text = Words(row.A!, SegmentKind.Deleted)
                    });
                break;
            case OpKind.Insert:
                sink.Add(
                    new Change
                    {
                        Kind = ChangeKind.RowInserted,
                        After = placeB,
                        Text = Words(row.B!, SegmentKind.Inserted)
                    });
                break;
            case OpKind.MoveTo:
                sink.Add(new Change
                {
                    Kind = ChangeKind.RowMoved,
                    Before = placeA,
                    After = placeB,
                    Text = Words(row.B!, SegmentKind.Same),
                    Move = row.Move,
                });
                CollectInside(row, placeA!, placeB!);
                break;
            case OpKind.Pair:
                CollectInside(row, placeA!, placeB!);
                break;
            default:
                break;
        }
    }

    private static IReadOnlyList<TextSegment> Words(TableRow row, SegmentKind kind)
    {
        var words = string.Join(" | ", row.Cells.Select(cell => TokenText.Of(cell.Blocks)));
        return words.Length == 0 ? [] : [new TextSegment(kind, words)];
    }

    private void CollectInside(RowDelta row, Place placeA, Place placeB)
    {
        var guarded =
            guards.Visit(
                row.A!.Guard, row.B!.Guard, () =>
                    placeA, () => placeB, () => string.Concat(Words(row.B!, SegmentKind.Same).Select(s => s.Text)));
        sink.AddIf(row.Properties.Count > 0, () => new Change
        {
            Kind = ChangeKind.RowFormatChanged,
            Before = placeA,
            After = placeB,
            Properties = row.Properties,
        });
        guards.Inside(guarded, () =>
        {
            foreach (var cell in row.Cells)
            {
                Collect(cell, row);
            }
        });
    }

    private void Collect(CellDelta cell, RowDelta row)
    {
        var placeA = cell.A is { } a ? before.In(row.A!).In(a) : null;
        var placeB = cell.B is { } b ? after.In(row.B!).In(b) : null;
        switch (cell.Kind)
        {
            case OpKind.Delete:
                sink.AddIf(
                    !IsColumn(cell.A!.Column, OpKind.Delete), () =>
                        OneSided(
                            ChangeKind.CellDeleted, SegmentKind.Deleted,
                            cell.A) with
                        { Before = placeA!.Here(table.A) });
                break;
            case OpKind.Insert:
                sink.AddIf(
                    !IsColumn(cell.B!.Column, OpKind.Insert), () =>
                        OneSided(
                            ChangeKind.CellInserted, SegmentKind.Inserted,
                            cell.B) with
                        { After = placeB!.Here(table.B) });
                break;
            default:
                AddProperties(cell, placeA!, placeB!);
                collect(cell.Blocks, placeA!, placeB!);
                break;
        }
    }

    private bool IsColumn(int column, OpKind kind) =>
        table.Columns.Any(op => op.Kind == kind && (kind == OpKind.Delete ? op.A : op.B) == column);

    private static Change OneSided(ChangeKind kind, SegmentKind segment, TableCell cell)
    {
        var words = TokenText.Of(cell.Blocks);
        return new Change { Kind = kind, Text = words.Length == 0 ? [] : [new TextSegment(segment, words)] };
    }

    private void AddProperties(CellDelta cell, ReportPlace placeA, ReportPlace placeB)
    {
        var spans = cell.Properties.Where(change => change.Name is "gridSpan" or "vMerge").ToList();
        var looks = cell.Properties.Except(spans).ToList();
        foreach (
            var (kind, changes) in new[] { (ChangeKind.CellSpanChanged, spans), (ChangeKind.CellFormatChanged, looks) })
        {
            sink.AddIf(changes.Count > 0, () => new Change
            {
                Kind = kind,
                Before = placeA.Here(table.A),
                After = placeB.Here(table.B),
                Properties = changes,
            });
        }
    }
}
