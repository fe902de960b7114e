using System.Globalization;
using System.Text;

namespace LegalDocs.Diff;

/// <summary>A story as a table of two columns, blocks face to face; long unchanged stretches are folded into one
/// line.</summary>
internal static class SideBySide
{
    private const int Context = 2;

    public static void Write(StringBuilder page, StoryDelta story, ReportLanguage language)
    {
        if (story.A is null || story.B is null || story.IsUnchanged)
        {
            return;
        }

        var french = language == ReportLanguage.French;
        _ =
            page.Append(
                CultureInfo.InvariantCulture,
                $"<table>\n<caption>{HtmlText.Escape(story.B.Name.In(language))}</caption>\n<thead><tr>")
            .Append(
                french
                    ? "<th scope=\"col\">Avant</th><th scope=\"col\">Après</th>"
                    : "<th scope=\"col\">Before</th><th scope=\"col\">After</th>")
            .Append("</tr></thead>\n<tbody>\n");
        var rows = story.Blocks.SelectMany(block => Rows(block, french)).ToList();
        for (var i = 0; i < rows.Count;)
        {
            if (IsFar(rows, i))
            {
                var from = i;
                while (i < rows.Count && IsFar(rows, i))
                {
                    i++;
                }

                var count = (i - from).ToString(CultureInfo.InvariantCulture);
                _ =
                    page.Append(
                        CultureInfo.InvariantCulture,
                        $"<tr><td colspan=\"2\" class=\"skip\">… {count} {(french ? "inchangés" : "unchanged")} …</td></tr>\n");
                continue;
            }

            _ =
                page.Append(
                    CultureInfo.InvariantCulture, $"<tr><td>{rows[i].Left}</td><td>{rows[i].Right}</td></tr>\n");
            i++;
        }

        _ = page.Append("</tbody>\n</table>\n");
    }

    private static bool IsFar(List<Line> rows, int at)
    {
        for (var i = Math.Max(0, at - Context); i <= Math.Min(rows.Count - 1, at + Context); i++)
        {
            if (rows[i].IsChanged)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<Line> Rows(BlockDelta block, bool french)
    {
        if (block.Table is { } table)
        {
            return table.Rows.Select(row => Row(row, french));
        }

        var (left, right) = (new StringBuilder(), new StringBuilder());
        switch (block.Kind)
        {
            case OpKind.Delete:
                AppendNumber(left, block.A[0]);
                HtmlText.Append(left, new TextSegment(SegmentKind.Deleted, TokenText.Of(block.A)));
                break;
            case OpKind.Insert:
                AppendNumber(right, block.B[0]);
                HtmlText.Append(right, new TextSegment(SegmentKind.Inserted, TokenText.Of(block.B)));
                break;
            case OpKind.MoveFrom:
                Moved(left, block, block.A, french ? "déplacé vers le bas ou le haut" : "moved elsewhere", french);
                break;
            case OpKind.MoveTo:
                Moved(right, block, block.B, french ? "venu d’ailleurs" : "moved here", french);
                break;
            default:
                Pair(block, left, right);
                break;
        }

        return [new Line(left.ToString(), right.ToString(), !block.IsUnchanged)];
    }

    private static void Moved(
        StringBuilder side, BlockDelta block, IReadOnlyList<Block> blocks, string word, bool french)
    {
        var number = block.Move.ToString(CultureInfo.InvariantCulture);
        _ =
            side.Append(
                CultureInfo.InvariantCulture,
                $"<span class=\"mark\">[{(french ? "déplacement" : "move")} {number}, {word}]</span> ")
            .Append(HtmlText.Escape(TokenText.Of(blocks)));
    }

    private static void Pair(BlockDelta block, StringBuilder left, StringBuilder right)
    {
        AppendNumber(left, block.A[0]);
        AppendNumber(right, block.B[0]);
        if (block.Paragraph is not { } delta)
        {
            _ = left.Append(HtmlText.Escape(TokenText.Of(block.A)));
            _ = right.Append(HtmlText.Escape(TokenText.Of(block.B)));
            return;
        }

        foreach (var edit in delta.Edits)
        {
            var same = edit.Kind == EditKind.Equal;
            HtmlText.Append(
                left,
                new TextSegment(
                    same ? SegmentKind.Same : SegmentKind.Deleted, TokenText.Of(delta.TokensA, edit.A0, edit.A1)));
            HtmlText.Append(
                right,
                new TextSegment(
                    same ? SegmentKind.Same : SegmentKind.Inserted, TokenText.Of(delta.TokensB, edit.B0, edit.B1)));
        }
    }

    // The number that Word prints before a title: « Article 3 – ».
    private static void AppendNumber(StringBuilder side, Block block)
    {
        if (block is Paragraph { Label.Length: > 0 } paragraph && StoryWalk.IsHeading(paragraph))
        {
            _ = side.Append("<b>").Append(HtmlText.Escape(paragraph.Label.Trim())).Append("</b> ");
        }
    }

    private static Line Row(RowDelta row, bool french)
    {
        var (left, right) = (new StringBuilder(), new StringBuilder());
        if (row.A is { } a && row.Kind != OpKind.Insert)
        {
            HtmlText.Append(
                left, new TextSegment(row.Kind == OpKind.Delete ? SegmentKind.Deleted : SegmentKind.Same, Cells(a)));
        }

        if (row.B is { } b && row.Kind != OpKind.Delete)
        {
            HtmlText.Append(
                right, new TextSegment(row.Kind == OpKind.Insert ? SegmentKind.Inserted : SegmentKind.Same, Cells(b)));
        }

        if (row.Kind is OpKind.MoveFrom or OpKind.MoveTo)
        {
            var mark =
                $"<span class=\"mark\">[{(french ? "déplacement" : "move")} {row.Move.ToString(CultureInfo.InvariantCulture)}]</span> ";
            (left, right) = row.Kind == OpKind.MoveFrom
                ? (left.Insert(0, mark), new StringBuilder()) : (new StringBuilder(), right.Insert(0, mark));
        }
        else if (row.Kind == OpKind.Pair && row.Cells.Count > 0)
        {
            (left, right) = (new StringBuilder(), new StringBuilder());
            foreach (var cell in row.Cells)
            {
                Cell(cell, left, right, french);
            }
        }

        return new Line(left.ToString(), right.ToString(), !row.IsUnchanged);
    }

    private static void Cell(CellDelta cell, StringBuilder left, StringBuilder right, bool french)
    {
        switch (cell.Kind)
        {
            case OpKind.Delete:
                HtmlText.Append(left, new TextSegment(SegmentKind.Deleted, TokenText.Of(cell.A!.Blocks)));
                break;
            case OpKind.Insert:
                HtmlText.Append(right, new TextSegment(SegmentKind.Inserted, TokenText.Of(cell.B!.Blocks)));
                break;
            default:
                foreach (var block in cell.Blocks.SelectMany(block => Rows(block, french)))
                {
                    _ = left.Append(block.Left).Append(' ');
                    _ = right.Append(block.Right).Append(' ');
                }

                break;
        }

        _ = left.Append(" | ");
        _ = right.Append(" | ");
    }

    private static string Cells(TableRow row) =>
        string.Join(" | ", row.Cells.Select(cell => TokenText.Of(cell.Blocks)));

    private sealed record Line(string Left, string Right, bool IsChanged);
}
