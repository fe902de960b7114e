namespace LegalDocs.Diff;

/// <summary>Tags that came, went, or became others.</summary>
internal static class TagChanges
{
    public static IEnumerable<Change> Of(
        IReadOnlyList<TemplateTag> gone, IReadOnlyList<TemplateTag> come, Place before, Place after)
    {
        if (
            gone.Count == come.Count
            && gone.Zip(come).All(
                pair => pair.First.Role == pair.Second.Role && pair.First.Keyword == pair.Second.Keyword))
        {
            return gone.Zip(come, (was, becomes) => Changed(was, becomes, before, after));
        }

        return
        [
            .. gone.Select(tag => new Change { Kind = ChangeKind.TagDeleted, Before = before, Subject = tag.Display }),
            .. come.Select(tag => new Change { Kind = ChangeKind.TagInserted, After = after, Subject = tag.Display }),
        ];
    }

    private static Change Changed(TemplateTag was, TemplateTag becomes, Place before, Place after) => new()
    {
        Kind = was.IsControl ? ChangeKind.ConditionChanged : ChangeKind.TagChanged,
        Before = before,
        After = after,
        Subject = becomes.Display,
        Properties = [new PropertyChange("tag", was.Display, becomes.Display)],
    };
}
