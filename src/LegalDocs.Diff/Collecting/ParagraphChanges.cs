namespace LegalDocs.Diff;

/// <summary>Tells what changed in a paragraph: tags, drawings, fields, words, look, each as its own change.</summary>
internal sealed class ParagraphChanges(ChangeSink sink, ParagraphDelta delta, Place before, Place after)
{
    private readonly List<(TokenEdit Edit, EditTopic Topic)> _edits =
        [.. delta.Edits.Select(edit => (edit, EditTopics.Of(edit, delta.TokensA, delta.TokensB)))];

    /// <summary>Adds every change.</summary>
    /// <param name="kind">Split, merge, or plain pair.</param>
    /// <param name="move">Number of the move when the paragraph moved too.</param>
    public void Collect(OpKind kind, int move)
    {
        var showsSentence = !TellsText(kind) && !IsTagsAlone();
        foreach (var (edit, topic) in _edits.Where(told => told.Edit.Kind == EditKind.Replace))
        {
            foreach (var change in TagsChanged(edit, topic))
            {
                sink.Add(showsSentence ? change with { Text = Segments() } : change);
                showsSentence = false;
            }

            ObjectChanges.Add(sink, edit, delta, before, after);
            FieldChanges.Add(sink, edit, delta, before, after);
        }

        CollectText(kind, move);
        CollectTypography();
        new LookChanges(sink, delta, before, after).Collect();
    }

    // A tag replaced along with the words beside it is told as it is when it stands alone: a filter never changes unseen. Among words,
    // a tag that stands on both sides is the same one, further on.
    private IEnumerable<Change> TagsChanged(TokenEdit edit, EditTopic topic)
    {
        var (gone, come) = (Tags(delta.TokensA, edit.A0, edit.A1), Tags(delta.TokensB, edit.B0, edit.B1));
        if (topic != EditTopic.Tags)
        {
            var kept = gone.Where(come.Remove).ToList();
            foreach (var tag in kept)
            {
                _ = gone.Remove(tag);
            }
        }

        return TagChanges.Of(gone, come, before, after);
    }

    private static List<TemplateTag> Tags(IReadOnlyList<FlatToken> tokens, int from, int to) =>
        [.. EditTopics.Tokens(tokens, from, to).Select(token => token.Tag).OfType<TemplateTag>()];

    private bool TellsText(OpKind kind) =>
        kind is OpKind.Split or OpKind.Merge || _edits.Any(edit => edit.Topic == EditTopic.Text);

    private bool IsTagsAlone() => delta.TokensA.Concat(delta.TokensB).All(token => token.Token.Kind is TokenKind.Tag or TokenKind.Space);

    private void CollectText(OpKind kind, int move)
    {
        if (!TellsText(kind))
        {
            return;
        }

        sink.Add(new Change
        {
            Kind = kind switch
            {
                OpKind.Split => ChangeKind.ParagraphSplit,
                OpKind.Merge => ChangeKind.ParagraphMerged,
                _ => ChangeKind.TextChanged,
            },
            Before = before,
            After = after,
            Text = Segments(),
            Move = move,
        });
    }

    private void CollectTypography() =>
        sink.AddIf(_edits.Any(edit => edit.Topic == EditTopic.Typography), () => new Change
        {
            Kind = ChangeKind.TypographyChanged,
            Before = before,
            After = after,
            Text = Segments(),
        });

    // The whole sentence with every edit in it, so that nobody reads as unchanged what a change of its own tells. What reads the same
    // on both sides (a picture replaced, a field computed anew) is not marked.
    private List<TextSegment> Segments()
    {
        var segments = new SegmentList();
        foreach (var (edit, _) in _edits)
        {
            var (gone, come) = (TokenText.Of(delta.TokensA, edit.A0, edit.A1), TokenText.Of(delta.TokensB, edit.B0, edit.B1));
            if (edit.Kind == EditKind.Equal || gone == come)
            {
                segments.Add(SegmentKind.Same, come);
                continue;
            }

            segments.Add(SegmentKind.Deleted, gone);
            segments.Add(SegmentKind.Inserted, come);
        }

        return segments.Items;
    }
}
