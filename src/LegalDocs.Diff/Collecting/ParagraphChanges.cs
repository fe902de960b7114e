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
        foreach (var (edit, topic) in _edits)
        {
            switch (topic)
            {
                case EditTopic.Tags:
                    TagChanges.Add(
                        sink, Tags(delta.TokensA, edit.A0, edit.A1), Tags(delta.TokensB, edit.B0, edit.B1), before,
                        after);
                    break;
                case EditTopic.Objects:
                    ObjectChanges.Add(sink, edit, delta, before, after);
                    break;
                case EditTopic.Fields:
                    FieldChanges.Add(sink, edit, delta, before, after);
                    break;
                default:
                    break;
            }
        }

        CollectText(kind, move);
        CollectTypography();
        new LookChanges(sink, delta, before, after).Collect();
    }

    private static List<TemplateTag> Tags(IReadOnlyList<FlatToken> tokens, int from, int to) =>
        [.. EditTopics.Tokens(tokens, from, to).Select(token => token.Tag).OfType<TemplateTag>()];

    private void CollectText(OpKind kind, int move)
    {
        var regrouped = kind is OpKind.Split or OpKind.Merge;
        if (!regrouped && _edits.All(edit => edit.Topic != EditTopic.Text))
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
            Text = Segments(EditTopic.Text),
            Move = move,
        });
    }

    private void CollectTypography() =>
        sink.AddIf(_edits.Any(edit => edit.Topic == EditTopic.Typography), () => new Change
        {
            Kind = ChangeKind.TypographyChanged,
            Before = before,
            After = after,
            Text = Segments(EditTopic.Typography),
        });

    // The whole text; only edits of the topic are marked, the others are told by changes of their own.
    private List<TextSegment> Segments(EditTopic topic)
    {
        var segments = new SegmentList();
        foreach (var (edit, about) in _edits)
        {
            if (about != topic)
            {
                segments.Add(SegmentKind.Same, TokenText.Of(delta.TokensB, edit.B0, edit.B1));
                continue;
            }

            segments.Add(SegmentKind.Deleted, TokenText.Of(delta.TokensA, edit.A0, edit.A1));
            segments.Add(SegmentKind.Inserted, TokenText.Of(delta.TokensB, edit.B0, edit.B1));
        }

        return segments.Items;
    }
}
