namespace LegalDocs.Diff;

/// <summary>Comments that came, went, or say something else.</summary>
internal static class CommentChanges
{
    public static void Add(ChangeSink sink, DocumentContent a, DocumentContent b)
    {
        var (left, right) = (a.Comments.ToList(), b.Comments.ToList());
        Drop(left, right, (x, y) => x.Author == y.Author && x.Text == y.Text && x.Anchor == y.Anchor);
        var rewritten =
            Drop(left, right, (x, y) => x.Author == y.Author && x.Anchor == y.Anchor && x.Anchor.Length > 0);
        var elsewhere = Drop(left, right, (x, y) => x.Author == y.Author && x.Text == y.Text);
        foreach (var (was, becomes) in rewritten.Concat(elsewhere))
        {
            sink.Add(new Change
            {
                Kind = ChangeKind.CommentChanged,
                Before = PlaceOf(was, a),
                After = PlaceOf(becomes, b),
                Subject = becomes.Author,
                Properties = Changes(was, becomes),
            });
        }

        foreach (var gone in left)
        {
            sink.Add(
                new Change
                {
                    Kind = ChangeKind.CommentDeleted,
                    Before = PlaceOf(gone, a),
                    Subject = gone.Author,
                    Text = Words(gone, SegmentKind.Deleted)
                });
        }

        foreach (var come in right)
        {
            sink.Add(
                new Change
                {
                    Kind = ChangeKind.CommentInserted,
                    After = PlaceOf(come, b),
                    Subject = come.Author,
                    Text = Words(come, SegmentKind.Inserted)
                });
        }
    }

    private static List<(Comment A, Comment B)> Drop(
        List<Comment> left, List<Comment> right, Func<Comment, Comment, bool> same)
    {
        var dropped = new List<(Comment, Comment)>();
        foreach (var comment in left.ToList())
        {
            if (right.Find(other => same(comment, other)) is { } partner)
            {
                _ = left.Remove(comment);
                _ = right.Remove(partner);
                dropped.Add((comment, partner));
            }
        }

        return dropped;
    }

    private static List<PropertyChange> Changes(Comment was, Comment becomes)
    {
        var changes = new List<PropertyChange>();
        if (was.Text != becomes.Text)
        {
            changes.Add(new PropertyChange("text", was.Text, becomes.Text));
        }

        if (was.Anchor != becomes.Anchor)
        {
            changes.Add(new PropertyChange("anchor", was.Anchor, becomes.Anchor));
        }

        return changes;
    }

    private static IReadOnlyList<TextSegment> Words(Comment comment, SegmentKind kind) =>
        comment.Text.Length == 0
            ? [] : [new TextSegment(kind, comment.Text.Replace("\n", " ¶ ", StringComparison.Ordinal))];

    private static Place PlaceOf(Comment comment, DocumentContent content) => new()
    {
        Story = content.Body.Name,
        Part = "/word/comments",
        Paragraph = comment.Paragraph == 0 ? null : comment.Paragraph,
    };
}
