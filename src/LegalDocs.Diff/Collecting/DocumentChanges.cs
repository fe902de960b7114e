namespace LegalDocs.Diff;

/// <summary>Gathers every change of a comparison, in the order in which a reader meets them.</summary>
internal sealed class DocumentChanges(
    DocumentContent a, DocumentContent b, Comparison comparison, IReadOnlyList<StoryDelta> stories, ListMatcher lists)
{
    private readonly ChangeSink _sink = new();

    public IReadOnlyList<Change> Collect()
    {
        var guards = new GuardChanges(_sink, TagPairs.Of(comparison));
        var collector = new StoryChanges(_sink, guards);
        foreach (var story in stories)
        {
            if (story is { A: not null, B: not null })
            {
                collector.Collect(story);
            }
            else
            {
                AddOneSided(story);
            }
        }

        AddUnbalanced();
        CommentChanges.Add(_sink, a, b);
        BookmarkChanges.Add(_sink, a, b);
        AddLastSection();
        new DefinitionChanges(_sink, a, b, lists).Collect();
        PackageChanges.Add(_sink, a, b);
        return TagMoves.Join(_sink.Changes);
    }

    private void AddOneSided(StoryDelta story)
    {
        var known = story.A ?? story.B!;
        var inserted = story.A is null;
        var place = new Place { Story = known.Name, Part = ReportPlace.PartName(known.Part) };
        var words = TokenText.Of(known.Blocks);
        var note = known.Kind is StoryKind.Footnote or StoryKind.Endnote;
        _sink.Add(new Change
        {
            Kind = (note, inserted) switch
            {
                (true, true) => ChangeKind.NoteInserted,
                (true, false) => ChangeKind.NoteDeleted,
                (false, true) => ChangeKind.HeaderFooterAdded,
                _ => ChangeKind.HeaderFooterRemoved,
            },
            Before = inserted ? null : place,
            After = inserted ? place : null,
            Text = words.Length == 0
                ? [] : [new TextSegment(inserted ? SegmentKind.Inserted : SegmentKind.Deleted, words)],
        });
    }

    private void AddUnbalanced()
    {
        var (before, after) = (string.Join(' ', a.UnbalancedTags), string.Join(' ', b.UnbalancedTags));
        _sink.AddIf(before != after, () => new Change
        {
            Kind = ChangeKind.TagsUnbalanced,
            Before = WholeBody(a),
            After = WholeBody(b),
            Subject = after,
            Properties =
                [new PropertyChange(
                    "unbalanced", before.Length == 0 ? null : before, after.Length == 0 ? null : after)],
        });
    }

    private void AddLastSection()
    {
        var changes = a.Sections[^1].Format.ChangesTo(b.Sections[^1].Format);
        _sink.AddIf(changes.Count > 0, () => new Change
        {
            Kind = ChangeKind.SectionChanged,
            Before = WholeBody(a),
            After = WholeBody(b),
            Properties = changes,
        });
    }

    private static Place WholeBody(DocumentContent content) =>
        new() { Story = content.Body.Name, Part = ReportPlace.PartName(content.Body.Part) };
}
