namespace LegalDocs.Diff;

/// <summary>Styles, lists, defaults: each change once, with how many places it touches.</summary>
internal sealed class DefinitionChanges(ChangeSink sink, DocumentContent a, DocumentContent b, ListMatcher lists)
{
    private readonly StyleUses _usesA = new(a);
    private readonly StyleUses _usesB = new(b);

    public void Collect()
    {
        CollectStyles();
        CollectLists();
        var defaults = a.Styles.Defaults.ChangesTo(b.Styles.Defaults);
        sink.AddIf(defaults.Count > 0, () => new Change { Kind = ChangeKind.DefaultsChanged, Properties = defaults });
    }

    private void CollectStyles()
    {
        foreach (var style in a.Styles.Styles)
        {
            if (b.Styles.FindByName(style.Type, style.Name) is not { } partner)
            {
                var count = _usesA.Count(style);
                sink.AddIf(
                    count > 0 || IsCustom(style), () =>
                        new Change { Kind = ChangeKind.StyleRemoved, Subject = style.Name, Count = count });
                continue;
            }

            var changes = style.Properties.ChangesTo(partner.Properties);
            sink.AddIf(changes.Count > 0, () => new Change
            {
                Kind = ChangeKind.StyleChanged,
                Subject = style.Name,
                Properties = changes,
                Count = _usesB.Count(partner),
            });
        }

        foreach (var style in b.Styles.Styles.Where(style => a.Styles.FindByName(style.Type, style.Name) is null))
        {
            var count = _usesB.Count(style);
            sink.AddIf(
                count > 0 || IsCustom(style), () =>
                    new Change { Kind = ChangeKind.StyleAdded, Subject = style.Name, Count = count });
        }
    }

    // Word adds its own styles as one looks at them; only those in use say something.
    private static bool IsCustom(StyleDefinition style) =>
        (string?)style.Element.Attribute(Ooxml.W + "customStyle") is "1" or "true" or "on";

    private void CollectLists()
    {
        var changed = lists.Matches
            .Select(
                match =>
                    (match.Paragraphs,
                    Changes: a.Numbering.Find(match.A)?.Definition.ChangesTo(
                        b.Numbering.Find(match.B)?.Definition ?? PropertySet.Empty) ?? []))
            .Where(match => match.Changes.Count > 0)
            .GroupBy(match => string.Join('\u0001', match.Changes));
        foreach (var group in changed)
        {
            sink.Add(new Change
            {
                Kind = ChangeKind.NumberingChanged,
                Properties = group.First().Changes,
                Count = group.Sum(match => match.Paragraphs),
            });
        }

        AddAlone(ChangeKind.NumberingRemoved, a, b, lists.Matches.Select(match => match.A));
        AddAlone(ChangeKind.NumberingAdded, b, a, lists.Matches.Select(match => match.B));
    }

    // A list that has no partner and whose definition the other side does not use.
    private void AddAlone(ChangeKind kind, DocumentContent content, DocumentContent other, IEnumerable<int> matched)
    {
        var partnered = matched.ToHashSet();
        var known = UsedLists(other).Select(id => other.Numbering.Find(id)?.Definition.Key).ToHashSet();
        foreach (
            var group in UsedLists(content)
            .Where(id => !partnered.Contains(id)).Select(id => content.Numbering.Find(id)).OfType<NumberingInstance>()
            .Where(list => !known.Contains(list.Definition.Key)).GroupBy(list => list.Definition.Key))
        {
            var ids = group.Select(list => list.NumId).ToHashSet();
            sink.Add(new Change
            {
                Kind = kind,
                Subject = ListNames.Describe(new ListPlace(group.First().NumId, 0), content.Numbering) ?? "",
                Count = Paragraphs(content).Count(paragraph => paragraph.List is { } list && ids.Contains(list.NumId)),
            });
        }
    }

    private static IEnumerable<int> UsedLists(DocumentContent content) =>
        Paragraphs(content).Select(paragraph => paragraph.List?.NumId ?? 0).Where(id => id != 0).Distinct();

    private static IEnumerable<Paragraph> Paragraphs(DocumentContent content) =>
        content.Stories.SelectMany(story => CommentReader.Paragraphs(story.Blocks));
}
