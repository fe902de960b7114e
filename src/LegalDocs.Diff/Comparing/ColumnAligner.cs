namespace LegalDocs.Diff;

/// <summary>Decides which column of one table is which column of the other, by its header, then by its cells.</summary>
internal static class ColumnAligner
{
    // Enough rows to tell columns apart; reading all rows of a long table would tell no more.
    private const int RowsRead = 40;

    public static IReadOnlyList<BlockOp> Align(Table a, Table b)
    {
        var (left, right) = (Items(a), Items(b));
        if (a.ColumnCount == b.ColumnCount && !LooksReordered(left, right))
        {
            return [
                .. Enumerable.Range(0, a.ColumnCount).Select(column => new BlockOp(OpKind.Pair, column, 1, column, 1))];
        }

        return Filled(BlockAligner.Align(left, right).Ops);
    }

    private static bool LooksReordered(List<AlignItem> a, List<AlignItem> b)
    {
        var elsewhere =
            a.Where(
                (item, i) =>
                    item.Weight > 0 && item.Content != b[i].Content && b.Any(other => other.Content == item.Content))
                    .Count();
        return elsewhere >= 2 || (elsewhere == 1 && a.Count == 2);
    }

    // Where as many columns are alone on one side as on the other, they are the same columns, rewritten.
    private static List<BlockOp> Filled(IReadOnlyList<BlockOp> ops)
    {
        var filled = new List<BlockOp>();
        for (var i = 0; i < ops.Count;)
        {
            var gap = ops.Skip(i).TakeWhile(op => op.Kind is OpKind.Delete or OpKind.Insert).ToList();
            var (gone, come) =
                (gap.Where(op => op.Kind == OpKind.Delete)
                .ToList(), gap.Where(op => op.Kind == OpKind.Insert).ToList());
            if (gap.Count > 0 && gone.Count == come.Count)
            {
                filled.AddRange(
                    gone.Zip(come).Select(pair => new BlockOp(OpKind.Pair, pair.First.A, 1, pair.Second.B, 1)));
            }
            else
            {
                filled.AddRange(gap);
            }

            i += gap.Count;
            if (i < ops.Count)
            {
                filled.Add(ops[i++]);
            }
        }

        return filled;
    }

    private static List<AlignItem> Items(Table table) =>
        [.. Enumerable.Range(0, table.ColumnCount).Select(column => Item(table, column))];

    private static AlignItem Item(Table table, int column)
    {
        var cells = table.Rows.Take(RowsRead)
            .Select(row => row.Cells.FirstOrDefault(cell => cell.Column == column)).OfType<TableCell>().ToList();
        var words = cells.SelectMany(cell => cell.Blocks).SelectMany(block => block.Words).ToList();
        var header = cells.Take(1)
            .SelectMany(cell => cell.Blocks).SelectMany(block => block.Words).Select(word => $"header {word}");
        return new AlignItem
        {
            Full = ContentKey.Of(cells.Select(cell => cell.Full)),
            Content = ContentKey.Of(cells.Select(cell => cell.Content)),
            Group = "column",
            Weight = words.Count,
            Words = [.. header, .. header, .. words],
        };
    }
}
