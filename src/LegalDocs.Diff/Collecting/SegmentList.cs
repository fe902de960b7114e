namespace LegalDocs.Diff;

/// <summary>Segments in order; neighbours of one kind become one, empty ones none.</summary>
internal sealed class SegmentList
{
    public List<TextSegment> Items { get; } = [];

    public void Add(SegmentKind kind, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (Items.Count > 0 && Items[^1].Kind == kind)
        {
            Items[^1] = Items[^1] with { Text = Items[^1].Text + text };
        }
        else
        {
            Items.Add(new TextSegment(kind, text));
        }
    }
}
