namespace LegalDocs.Templating;

/// <summary>Turns placements into edits: takes tags out of the text, divides runs, drops what becomes empty.</summary>
internal sealed class EditPlanner(XmlPart part, BlockPlacer placer)
{
    private const long Last = long.MaxValue;
    private const long First = -1;

    private readonly PartEdits _edits = new(part.Text);
    private readonly Dictionary<int, List<(int Start, Tag Tag)>> _replaced = [];
    private readonly HashSet<int> _preserved = [];
    private readonly HashSet<int> _guarded = [];
    private readonly Dictionary<int, Tag> _columnTables = [];

    /// <summary>Marks of ranges in paragraphs that vanish, and where they go.</summary>
    public Dictionary<int, EditPoint> KeptMarks { get; } = [];

    /// <summary>Tables in which tags stand for cells.</summary>
    public IEnumerable<int> ColumnTables => _columnTables.Keys;

    public PartEdits Plan(IReadOnlyList<TextParagraph> paragraphs)
    {
        foreach (var tag in paragraphs.SelectMany(paragraph => paragraph.Tags))
        {
            if (ColumnPlanner.TableOf(part, placer[tag]) is >= 0 and var table)
            {
                _columnTables.TryAdd(table, tag);
            }
        }

        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Tags.Count > 0))
        {
            Plan(paragraph);
        }

        foreach (var (element, tags) in _replaced)
        {
            KeepMarks(element, tags);
        }

        return _edits;
    }

    private static long Order(Tag tag, int step = EditPoint.Code) => EditPoint.OrderOf(tag, step);

    private void Plan(TextParagraph paragraph)
    {
        var runs = new RunDivider(part, placer, paragraph);
        var divisions = runs.Divide();
        foreach (var tag in paragraph.Tags)
        {
            CutText(tag, paragraph);
            var placement = placer[tag];
            switch (placement.Kind)
            {
                case PlacementKind.InText:
                    _edits.Insert(paragraph.SourceStart(tag.Start), Order(tag), tag);
                    break;
                case PlacementKind.BetweenRuns:
                    _edits.Insert(divisions[tag].Position, Order(tag), tag);
                    Guard(part[runs.RunOf(tag)].Parent);
                    break;
                case PlacementKind.Before:
                    _edits.Insert(part[placement.Element].Start, Order(tag), tag);
                    Guard(part[placement.Element].Parent);
                    break;
                case PlacementKind.After:
                    _edits.Insert(part[placement.Element].End, Order(tag), tag);
                    Guard(part[placement.Element].Parent);
                    break;
                case PlacementKind.Replace:
                    Replace(tag, placement.Element);
                    break;
            }
        }

        foreach (var division in divisions.Values.Distinct())
        {
            if (division.ClosesRun)
            {
                var (close, open) = Split(runs.RunOf(division.FirstTag), paragraph.Owner(division.FirstTag.Start));
                _edits.Insert(division.Position, Order(division.FirstTag, EditPoint.ClosingRun), close);
                _edits.Insert(division.Position, Order(division.LastTag, EditPoint.OpeningRun), open);
            }
        }

        foreach (var run in runs.Emptied())
        {
            _edits.Cut(part[run].Start, part[run].End);
        }
    }

    private void CutText(Tag tag, TextParagraph paragraph)
    {
        var (start, end) = (tag.Start, tag.End);
        while (tag.TrimsBefore && start > 0 && char.IsWhiteSpace(paragraph.Text[start - 1]))
        {
            start--;
        }

        while (tag.TrimsAfter && end < paragraph.Text.Length && char.IsWhiteSpace(paragraph.Text[end]))
        {
            end++;
        }

        for (var i = start; i < end; i++)
        {
            _edits.Cut(paragraph.SourceStart(i), paragraph.SourceEnd(i));
            Preserve(paragraph.Owner(i));
        }
    }

    // A text element that loses a tag may begin or end with a space.
    private void Preserve(int owner)
    {
        if (part[owner].Kind == ElementKind.Text && _preserved.Add(owner) && part.AttributeRange(owner, "xml:space").Start == 0)
        {
            _edits.Insert(part[owner].ContentStart - 1, 0, " xml:space=\"preserve\"");
        }
    }

    private (string Close, string Open) Split(int run, int owner)
    {
        var (runName, textName) = (part.Name(run).ToString(), part.Name(owner).ToString());
        var properties = part.Child(run, ElementKind.RunProperties);
        var format = properties < 0 ? "" : part.Text[part[properties].Start..part[properties].End];
        var space = part[owner].Kind == ElementKind.Text ? " xml:space=\"preserve\"" : "";
        return ($"</{textName}></{runName}>", $"<{runName}>{format}<{textName}{space}>");
    }

    private void Replace(Tag tag, int element)
    {
        ref readonly var replaced = ref part[element];
        _edits.Insert(replaced.Start, Order(tag), tag);
        var isFirst = !_replaced.TryGetValue(element, out var tags);
        _replaced[element] = tags ??= [];
        tags.Add((tag.Paragraph!.SourceStart(tag.Start), tag));
        if (!isFirst)
        {
            return;
        }

        _edits.Cut(replaced.Start, replaced.End);
        Guard(replaced.Parent, element);
    }

    // Bookmarks and comments in a vanishing paragraph stay, where they stood among its tags.
    private void KeepMarks(int element, List<(int Start, Tag Tag)> tags)
    {
        for (var i = element + 1; i < part[element].Next; i++)
        {
            if (ElementKinds.IsRangeMark(part[i].Kind))
            {
                var order = tags.Where(item => item.Start < part[i].Start)
                    .Select(item => Order(item.Tag, EditPoint.AfterCode)).DefaultIfEmpty(First).Max();
                KeptMarks[i] = new EditPoint(part[element].Start, order);
            }
        }
    }

    private void Guard(int container, int vanishing = -1)
    {
        for (var i = container; i >= 0; i = part[i].Parent)
        {
            ref readonly var element = ref part[i];
            switch (element.Kind)
            {
                case ElementKind.Table or ElementKind.Row when _guarded.Add(i):
                    _edits.Insert(element.Start, Last, new Guard(GuardKind.Begin));
                    _edits.Insert(element.End, First, new Guard(
                        element.Kind == ElementKind.Row ? GuardKind.EndRow
                        : _columnTables.ContainsKey(i) ? GuardKind.EndColumns : GuardKind.EndTable)
                    {
                        Tag = _columnTables.GetValueOrDefault(i),
                        HasMerges = element.Kind == ElementKind.Table && HasMerges(i),
                    });
                    break;
                case ElementKind.Cell or ElementKind.TextBox or ElementKind.Story or ElementKind.Note when _guarded.Add(i):
                    _edits.Insert(element.ContentEnd, Last, new Guard(GuardKind.EndContainer, EmptyParagraph(vanishing)));
                    break;
            }

            if (element.Kind is ElementKind.Body or ElementKind.Story or ElementKind.Note or ElementKind.TextBox
                or ElementKind.Paragraph)
            {
                return;
            }
        }
    }

    private bool HasMerges(int table)
    {
        for (var i = table + 1; i < part[table].Next; i++)
        {
            if (part[i].Kind == ElementKind.VerticalMerge)
            {
                return true;
            }
        }

        return false;
    }

    // The paragraph left in an emptied cell looks like the one that vanished from it.
    private string EmptyParagraph(int vanishing)
    {
        var name = part.WordPrefix + "p";
        var properties = vanishing >= 0 && part[vanishing].Kind == ElementKind.Paragraph
            ? part.Child(vanishing, ElementKind.ParagraphProperties)
            : -1;
        return properties < 0
            ? $"<{name}/>"
            : $"<{name}>{part.Text[part[properties].Start..part[properties].End]}</{name}>";
    }
}
