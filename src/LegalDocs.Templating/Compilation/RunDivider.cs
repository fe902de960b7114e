namespace LegalDocs.Templating;

/// <summary>Finds where runs of a paragraph are divided by block tags, and which runs are left with nothing.</summary>
internal sealed class RunDivider
{
    private readonly XmlPart _part;
    private readonly BlockPlacer _placer;
    private readonly TextParagraph _paragraph;
    private readonly bool[] _leaves;

    public RunDivider(XmlPart part, BlockPlacer placer, TextParagraph paragraph)
    {
        _part = part;
        _placer = placer;
        _paragraph = paragraph;
        _leaves = new bool[paragraph.Text.Length];
        foreach (var tag in paragraph.Tags.Where(tag => placer[tag].Kind != PlacementKind.InText))
        {
            _leaves.AsSpan(tag.Start, tag.End - tag.Start).Fill(true);
        }
    }

    public int RunOf(Tag tag) => _placer.RunOf(tag, tag.Start);

    public Dictionary<Tag, RunDivision> Divide()
    {
        Dictionary<Tag, RunDivision> divisions = [];
        var tags = _paragraph.Tags.Where(tag => _placer[tag].Kind == PlacementKind.BetweenRuns).ToList();
        for (var i = 0; i < tags.Count;)
        {
            var last = i;
            while (last + 1 < tags.Count && AreAdjacent(tags[last], tags[last + 1]))
            {
                last++;
            }

            var division = Divide(tags[i], tags[last]);
            for (; i <= last; i++)
            {
                divisions[tags[i]] = division;
            }
        }

        return divisions;
    }

    /// <summary>Runs whose whole content is tags that leave the text.</summary>
    public IEnumerable<int> Emptied()
    {
        var runs = _paragraph.Tags.SelectMany(tag => Enumerable.Range(tag.Start, tag.End - tag.Start))
            .Select(RunAt).Distinct().ToList();
        return runs.Where(run => !HasContent(run, 0, _paragraph.Text.Length, ReadsOn) && !HoldsCode(run));

        // The rest of a value tag cut over several runs leaves the later ones.
        bool ReadsOn(int index) => _leaves[index] || _paragraph.Tags.Any(tag => tag.Start <= index && index < tag.End);
    }

    private int RunAt(int index) => _part[_paragraph.Owner(index)].Parent;

    private bool HoldsCode(int run) =>
        _paragraph.Tags.Any(tag => _placer[tag].Kind == PlacementKind.InText && RunAt(tag.Start) == run);

    private RunDivision Divide(Tag first, Tag last)
    {
        var (firstRun, lastRun) = (RunAt(first.Start), RunAt(last.End - 1));
        var start = _paragraph.SourceStart(first.Start);
        var before = HasContent(firstRun, 0, first.Start, Leaves);
        if (firstRun != lastRun)
        {
            return new RunDivision(before ? _part[firstRun].End : _part[firstRun].Start, false, first, last);
        }

        var after = HasContent(firstRun, last.End, _paragraph.Text.Length, Leaves);
        return (before, after) switch
        {
            (true, true) => new RunDivision(start, true, first, last),
            (true, false) => new RunDivision(_part[firstRun].End, false, first, last),
            _ => new RunDivision(_part[firstRun].Start, false, first, last),
        };

        bool Leaves(int index) => _leaves[index];
    }

    // A picture or a field between two tags is no text, but it belongs between them.
    private bool AreAdjacent(Tag first, Tag second)
    {
        if (first.End != second.Start)
        {
            return false;
        }

        for (var i = _paragraph.Owner(first.End - 1) + 1; i < _paragraph.Owner(second.Start); i++)
        {
            if (_part[i].Kind is ElementKind.Content or ElementKind.FieldCharacter or ElementKind.SimpleField
                or ElementKind.NoteReference or ElementKind.ContentControl)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a run prints something between two positions of the text, apart from what leaves it.</summary>
    private bool HasContent(int run, int from, int to, Func<int, bool> leaves)
    {
        for (var i = from; i < to; i++)
        {
            if (RunAt(i) == run && !leaves(i))
            {
                return true;
            }
        }

        var (start, end) = (
            from == 0 ? 0 : _paragraph.SourceEnd(from - 1),
            to == _paragraph.Text.Length ? int.MaxValue : _paragraph.SourceStart(to));
        for (var i = run + 1; i < _part[run].Next; i = _part[i].Next)
        {
            if (_part[i].Kind is not (ElementKind.RunProperties or ElementKind.Text or ElementKind.DrawingText
                or ElementKind.Tab or ElementKind.Break or ElementKind.NoBreakHyphen or ElementKind.SoftHyphen
                or ElementKind.Invisible) && _part[i].Start >= start && _part[i].Start < end)
            {
                return true;
            }
        }

        return false;
    }
}
