namespace LegalDocs.Diff;

/// <summary>Compares two tables: columns first, so that one inserted column is one change, then rows, then
/// cells.</summary>
internal sealed class TableComparer(Comparison comparison, BlockComparer blocks)
{
    public TableDelta? Compare(Table a, Table b, Bilingual place)
    {
        if (a.Full == b.Full)
        {
            AddEqualPairs(a, b);
            return null;
        }

        var columns = ColumnAligner.Align(a, b);
        var map = columns.Where(op => op.Kind is OpKind.Pair or OpKind.MoveTo).ToDictionary(op => op.A, op => op.B);
        var (ops, approximate) = BlockAligner.Align(
            [.. a.Rows.Select(
                row => RowItem(row, map.ContainsKey, map.Count == a.ColumnCount && map.Count == b.ColumnCount))],
            [.. b.Rows.Select(
                row => RowItem(row, map.ContainsValue, map.Count == a.ColumnCount && map.Count == b.ColumnCount))]);
        if (approximate)
        {
            comparison.Approximated.Add(place);
        }

        return new TableDelta
        {
            A = a,
            B = b,
            Properties = Look(a, b, columns, ops),
            Columns = columns,
            Rows = [.. ops.Select(op => Row(op, a, b, map, place))],
        };
    }

    // A column that comes or goes changes widths, a row may bring its own, and so do cells that are merged: that is told already.
    private static IReadOnlyList<PropertyChange> Look(
        Table a, Table b, IReadOnlyList<BlockOp> columns, IReadOnlyList<BlockOp> rows)
    {
        var sameColumns = columns.All(op => op.Kind == OpKind.Pair);
        var sameRows = rows.All(op => op.Kind == OpKind.Pair) && Spans(a).SetEquals(Spans(b));
        return
        [
            .. a.Format.ChangesTo(b.Format)
                .Where(change => sameColumns || change.Name is not ("widths" or "cellWidths" or "tblW"))
                .Where(change => sameRows || change.Name != "cellWidths"),
        ];
    }

    private static HashSet<string> Spans(Table table) =>
        table.Rows.Select(row => string.Join(' ', row.Cells.Select(cell => cell.Span))).ToHashSet(StringComparer.Ordinal);

    // Rows are recognised by the columns that both tables have.
    private static AlignItem RowItem(TableRow row, Func<int, bool> isShared, bool allShared)
    {
        var tag = LoneTag(row);
        var group = tag is null ? "row" : $"row tag {tag.Keyword}";
        if (allShared)
        {
            return new AlignItem
            {
                Full = row.Full,
                Content = row.Content,
                Group = group,
                Weight = row.Words.Count,
                Words = row.Words
            };
        }

        var cells = row.Cells.Where(cell => isShared(cell.Column)).ToList();
        var words = cells.SelectMany(cell => cell.Blocks).SelectMany(block => block.Words).ToList();
        return new AlignItem
        {
            Full = ContentKey.Of(cells.SelectMany(cell => cell.Blocks).Select(block => block.Full)),
            Content = ContentKey.Of(cells.SelectMany(cell => cell.Blocks).Select(block => block.Content)),
            Group = group,
            Weight = words.Count,
            Words = words,
        };
    }

    private static TemplateTag? LoneTag(TableRow row)
    {
        var filled = row.Cells.SelectMany(cell => cell.Blocks)
            .OfType<Paragraph>().Where(paragraph => paragraph.Words.Count > 0).ToList();
        return filled is [{ LoneControlTag: { } tag }] ? tag : null;
    }

    private RowDelta Row(BlockOp op, Table a, Table b, Dictionary<int, int> map, Bilingual place)
    {
        var (left, right) = (op.ACount > 0 ? a.Rows[op.A] : null, op.BCount > 0 ? b.Rows[op.B] : null);
        var compared = op.Kind is OpKind.Pair or OpKind.MoveTo && left!.Full != right!.Full;
        if (op.Kind is OpKind.Pair or OpKind.MoveTo && !compared)
        {
            AddEqualPairs(left!, right!);
        }

        return new RowDelta
        {
            Kind = op.Kind,
            A = left,
            B = right,
            Move = op.Move,
            Properties = compared ? RowProperties(left!, right!) : [],
            Cells = compared ? Cells(left!, right!, map, place) : [],
        };
    }

    private static IReadOnlyList<PropertyChange> RowProperties(TableRow a, TableRow b) =>
        a.Control?.Path == b.Control?.Path
        ? a.Format.ChangesTo(b.Format)
        : [new PropertyChange("control", a.Control?.Path, b.Control?.Path), .. a.Format.ChangesTo(b.Format)];

    private List<CellDelta> Cells(TableRow a, TableRow b, Dictionary<int, int> map, Bilingual place)
    {
        var byColumn = b.Cells.ToDictionary(cell => cell.Column);
        var deltas = new List<CellDelta>();
        var taken = new HashSet<int>();
        foreach (var cell in a.Cells)
        {
            if (
                map.TryGetValue(cell.Column, out var column)
                && byColumn.TryGetValue(column, out var partner) && taken.Add(column))
            {
                deltas.Add(Cell(cell, partner, place));
            }
            else
            {
                deltas.Add(new CellDelta { Kind = OpKind.Delete, A = cell, B = null, Properties = [], Blocks = [] });
            }
        }

        deltas.AddRange(b.Cells.Where(cell => !taken.Contains(cell.Column))
            .Select(cell => new CellDelta { Kind = OpKind.Insert, A = null, B = cell, Properties = [], Blocks = [] }));
        return deltas;
    }

    private CellDelta Cell(TableCell a, TableCell b, Bilingual place) => new()
    {
        Kind = OpKind.Pair,
        A = a,
        B = b,
        Properties = [.. Spans(a, b), .. a.Format.ChangesTo(b.Format)],
        Blocks = blocks.CompareCells(a.Blocks, b.Blocks, place),
    };

    private static IEnumerable<PropertyChange> Spans(TableCell a, TableCell b)
    {
        if (a.Span != b.Span)
        {
            yield return new PropertyChange(
                "gridSpan",
                a.Span.ToString(System.Globalization.CultureInfo.InvariantCulture),
                b.Span.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (a.Merge != b.Merge)
        {
            yield return new PropertyChange(
                "vMerge", a.Merge.Length == 0 ? null : a.Merge, b.Merge.Length == 0 ? null : b.Merge);
        }
    }

    private void AddEqualPairs(Table a, Table b)
    {
        foreach (var (left, right) in a.Rows.Zip(b.Rows))
        {
            AddEqualPairs(left, right);
        }
    }

    private void AddEqualPairs(TableRow a, TableRow b)
    {
        var left = CommentReader.Paragraphs(a.Cells.SelectMany(cell => cell.Blocks));
        var right = CommentReader.Paragraphs(b.Cells.SelectMany(cell => cell.Blocks));
        comparison.Pairs.AddRange(left.Zip(right).Select(pair => (pair.First, pair.Second, (ParagraphDelta?)null)));
    }
}
