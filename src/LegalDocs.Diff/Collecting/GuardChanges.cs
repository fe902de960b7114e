namespace LegalDocs.Diff;

/// <summary>Tells which texts are now printed under other conditions or in another loop; neighbours that changed alike
/// are one change.</summary>
internal sealed class GuardChanges(ChangeSink sink, TagPairs tags)
{
    private Change? _open;
    private string _key = "";
    private int _told;

    /// <summary>Looks at a block that is on both sides.</summary>
    /// <returns>Whether its conditions changed; what it holds need not be looked at then.</returns>
    public bool Visit(GuardPath before, GuardPath after, Func<Place> placeA, Func<Place> placeB, Func<string> words)
    {
        if (_told > 0)
        {
            return false;
        }

        if (tags.IsSame(before, after))
        {
            Close();
            return false;
        }

        var key = Difference(before, after);
        if (_open is not null && _key == key)
        {
            _open = _open with { Count = _open.Count + 1 };
            return true;
        }

        Close();
        var text = words();
        _key = key;
        _open = new Change
        {
            Kind = ChangeKind.GuardChanged,
            Before = placeA(),
            After = placeB(),
            Properties = [new PropertyChange("guard", Shown(before), Shown(after))],
            Text = text.Length == 0 ? [] : [new TextSegment(SegmentKind.Same, text)],
        };
        return true;
    }

    /// <summary>Looks at what a block holds, which shares the conditions of the block.</summary>
    /// <param name="told">Whether the block's own conditions changed, so that nothing inside is told again.</param>
    /// <param name="look">Visits the inside.</param>
    public void Inside(bool told, Action look)
    {
        _told += told ? 1 : 0;
        look();
        _told -= told ? 1 : 0;
    }

    /// <summary>Ends a group: the next block stands elsewhere.</summary>
    public void Close()
    {
        if (_open is not null)
        {
            sink.Add(_open);
            _open = null;
        }
    }

    // What both paths share at their ends is not what changed.
    private static string Difference(GuardPath before, GuardPath after)
    {
        var shared = 0;
        var most = Math.Min(before.Frames.Count, after.Frames.Count);
        while (shared < most && before.Frames[^(shared + 1)].Key == after.Frames[^(shared + 1)].Key)
        {
            shared++;
        }

        return string.Join(
            '\u0001', before.Frames.SkipLast(shared)
                .Select(frame => frame.Key)
                .Append("").Concat(after.Frames.SkipLast(shared).Select(frame => frame.Key)));
    }

    private static string? Shown(GuardPath path) => path.Frames.Count == 0 ? null : path.Key;
}
