namespace LegalDocs.Diff;

/// <summary>What looks different in a paragraph whose words may be the same.</summary>
internal sealed class LookChanges(ChangeSink sink, ParagraphDelta delta, Place before, Place after)
{
    private static readonly string[] AroundText = ["link", "control"];

    public void Collect()
    {
        foreach (var group in delta.Formats.GroupBy(format => Key(format.Changes)))
        {
            Collect([.. group]);
        }

        AddMark();
        Add(ChangeKind.ParagraphStyleChanged, [.. delta.Properties.Where(change => change.Name == "pStyle")]);
        Add(ChangeKind.ParagraphFormatChanged, [.. delta.Properties.Where(change => change.Name != "pStyle")]);
        Add(ChangeKind.ListChanged, delta.ListChange is { } list ? [list] : []);
        Add(ChangeKind.SectionChanged, delta.SectionProperties);
    }

    private static string Key(IReadOnlyList<PropertyChange> changes) =>
        string.Join('\u0001', changes.Select(change => $"{change.Name}\u0002{change.Before}\u0002{change.After}"));

    private void Collect(IReadOnlyList<FormatDelta> alike)
    {
        var changes = alike[0].Changes;
        var text = string.Join(" … ", alike.Select(format => format.Text));
        Add(ChangeKind.LinkChanged, [.. changes.Where(change => change.Name == "link")], text, alike.Count);
        Add(ChangeKind.ControlChanged, [.. changes.Where(change => change.Name == "control")], text, alike.Count);
        Add(
            ChangeKind.RunFormatChanged, [.. changes.Where(change => !AroundText.Contains(change.Name))], text,
            alike.Count);
    }

    // Word formats the mark along with the text before it: that is one change, not two.
    private void AddMark()
    {
        var told = delta.Formats.SelectMany(format => format.Changes).ToHashSet();
        Add(ChangeKind.MarkFormatChanged, [.. delta.MarkProperties.Where(change => !told.Contains(change))]);
    }

    private void Add(ChangeKind kind, IReadOnlyList<PropertyChange> changes, string text = "", int count = 1) =>
        sink.AddIf(changes.Count > 0, () => new Change
        {
            Kind = kind,
            Before = before,
            After = after,
            Properties = changes,
            Text = text.Length == 0 ? [] : [new TextSegment(SegmentKind.Same, text)],
            Count = count,
        });
}
