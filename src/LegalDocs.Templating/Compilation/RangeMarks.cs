namespace LegalDocs.Templating;

/// <summary>Keeps both ends of bookmarks, comments, permissions and moves together when a block cuts them.</summary>
/// <remarks>
/// The end that lies inside the block moves beside it: before its opening, or after its end. A fragment that is repeated or
/// dropped then never holds half of a range.
/// </remarks>
internal sealed class RangeMarks(XmlPart part, PartEdits edits, IReadOnlyList<Block> blocks)
{
    private readonly Dictionary<int, EditPoint> _points = [];
    private readonly HashSet<int> _moved = [];

    /// <summary>All marks of the part with the place where they will be written, and whether they left their own.</summary>
    public IEnumerable<(int Element, EditPoint Point, bool IsMoved)> Place(IReadOnlyDictionary<int, EditPoint> kept)
    {
        var elements = part.Elements;
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        List<(int Start, int End)> pairs = [];
        for (var i = 0; i < elements.Length; i++)
        {
            if (ElementKinds.IsRangeMark(elements[i].Kind))
            {
                _points[i] = kept.TryGetValue(i, out var point) ? point : EditPoint.Of(elements[i].Start);
                Pair(i, open, pairs);
            }
        }

        var tags = blocks.SelectMany(block => block.Tags).Select(edits.PointOf).Order().ToList();
        foreach (var (start, end) in pairs.Where(pair => Rank(tags, _points[pair.Start]) != Rank(tags, _points[pair.End])))
        {
            Separate(start, end);
        }

        return _points.Select(item => (item.Key, item.Value, _moved.Contains(item.Key) || kept.ContainsKey(item.Key)));
    }

    private void Pair(int mark, Dictionary<string, int> open, List<(int Start, int End)> pairs)
    {
        var name = part.Name(mark);
        var isStart = name.EndsWith("Start");
        var key = $"{name[..^(isStart ? 5 : 3)]} {part.WordAttribute(mark, "id")}";
        if (isStart)
        {
            open[key] = mark;
        }
        else if (open.Remove(key, out var start))
        {
            pairs.Add((start, mark));
        }
    }

    // Blocks come outermost first: the first one that parts the two ends is left by the one inside it.
    private void Separate(int start, int end)
    {
        var (first, last) = (_points[start], _points[end]);
        foreach (var block in blocks)
        {
            var (open, close) = (edits.PointOf(block.Open), edits.PointOf(block.Close!));
            if (Segment(block, first) is > 0 and var at && at != Segment(block, last) && first.CompareTo(close) < 0)
            {
                first = _points[start] = open.Before(block.Open);
                _moved.Add(start);
            }

            if (Segment(block, last) is > 0 and var other && other != Segment(block, first) && last.CompareTo(close) < 0)
            {
                last = _points[end] = close.After(block.Close!);
                _moved.Add(end);
            }
        }
    }

    private static int Rank(List<EditPoint> points, EditPoint point)
    {
        var found = points.BinarySearch(point);
        return found < 0 ? ~found : found;
    }

    /// <summary>How many tags of a block come before a place.</summary>
    private int Segment(Block block, EditPoint point) => block.Tags.Count(tag => edits.PointOf(tag).CompareTo(point) < 0);
}
