namespace LegalDocs.Templating;

/// <summary>The stretches of a part that may be written several times, or in the scope of a block.</summary>
internal sealed class RepeatedRanges
{
    private readonly List<(EditPoint Start, EditPoint End)> _loops = [];
    private readonly List<(EditPoint Start, EditPoint End)> _blocks = [];

    public RepeatedRanges(IEnumerable<Block> blocks, PartEdits edits)
    {
        foreach (var block in blocks.OrderBy(block => edits.PointOf(block.Open)))
        {
            var (start, end) = (edits.PointOf(block.Open), edits.PointOf(block.Close!));
            AddTo(_blocks, start, end);
            if (block.IsLoop)
            {
                AddTo(_loops, start, end);
            }
        }
    }

    /// <summary>Whether nothing is repeated.</summary>
    public bool IsEmpty => _loops.Count == 0;

    /// <summary>Adds a stretch that is copied as a whole, such as a note.</summary>
    public void Add(int start, int end)
    {
        var (first, last) = (new EditPoint(start, long.MinValue), new EditPoint(end, long.MinValue));
        _loops.RemoveAll(range => first.CompareTo(range.Start) < 0 && range.End.CompareTo(last) < 0);
        AddTo(_loops, first, last);
    }

    /// <summary>Whether what is written at a place may be written several times.</summary>
    public bool Repeats(EditPoint point) => Holds(_loops, point);

    /// <summary>Whether a place lies in a block of any kind.</summary>
    public bool IsInBlock(EditPoint point) => Holds(_blocks, point);

    private static void AddTo(List<(EditPoint Start, EditPoint End)> ranges, EditPoint start, EditPoint end)
    {
        // Blocks come outermost first, so an inner one changes nothing.
        if (ranges.Count == 0 || ranges[^1].End.CompareTo(start) <= 0)
        {
            ranges.Add((start, end));
        }
        else if (ranges[^1].Start.CompareTo(start) > 0)
        {
            ranges.Add((start, end));
            ranges.Sort((first, second) => first.Start.CompareTo(second.Start));
        }
    }

    private static bool Holds(List<(EditPoint Start, EditPoint End)> ranges, EditPoint point)
    {
        var (low, high) = (0, ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ranges[middle].Start.CompareTo(point) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && point.CompareTo(ranges[low - 1].End) < 0;
    }
}
