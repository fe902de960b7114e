namespace LegalDocs.Templating;

/// <summary>Decides where the code of each tag goes: both sides of a block are lifted, or neither.</summary>
/// <remarks>The rules are those of <c>docs/blocks.md</c>, in its order.</remarks>
internal sealed class BlockPlacer(XmlPart part, ControlFacts facts, DiagnosticBag diagnostics)
{
    private readonly Dictionary<Tag, Placement> _placements = [];

    /// <summary>Where the code of a tag goes.</summary>
    public Placement this[Tag tag] => _placements[tag];

    public void Place(IReadOnlyList<Tag> tags, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks.Where(block => block.Tags.All(tag => !tag.IsBroken)))
        {
            PlaceBlock(block);
        }

        foreach (var tag in tags.Where(tag => !_placements.ContainsKey(tag)))
        {
            _placements[tag] = Alone(tag);
        }

        var edges = new WrapperEdges(part);
        foreach (var block in blocks.Where(block => block.Tags.All(tag => _placements[tag].Kind == PlacementKind.BetweenRuns)))
        {
            foreach (var (tag, placement) in edges.Leave(block))
            {
                _placements[tag] = placement;
            }
        }

        foreach (var block in blocks)
        {
            foreach (var jump in block.Jumps)
            {
                PlaceJump(block, jump);
            }
        }
    }

    /// <summary>The element that contains the code of a tag.</summary>
    public int Parent(Tag tag)
    {
        var placement = _placements[tag];
        return placement.Kind switch
        {
            PlacementKind.InText => tag.Paragraph!.Owner(tag.Start),
            PlacementKind.BetweenRuns => part[RunOf(tag, tag.Start)].Parent,
            _ => part[placement.Element].Parent,
        };
    }

    /// <summary>The run that holds a character of a tag.</summary>
    public int RunOf(Tag tag, int index) => part[tag.Paragraph!.Owner(index)].Parent;

    private void PlaceBlock(Block block)
    {
        if (block.Open.Place is { } place)
        {
            PlaceExplicitly(block, place);
        }
        else if (block.Tags.All(tag => tag.Paragraph == block.Open.Paragraph))
        {
            PlaceInline(block);
        }
        else if (!PlaceInTable(block))
        {
            PlaceAmongParagraphs(block);
        }
    }

    private Placement Alone(Tag tag)
    {
        if (tag.IsBroken || !facts.IsControl(tag.Paragraph!))
        {
            return new Placement(PlacementKind.InText);
        }

        var row = facts.Row(facts.Cell(tag.Paragraph!));
        return tag.IsFlat && facts.IsControlRow(row)
            ? new Placement(PlacementKind.Replace, row)
            : LiftParagraph(tag, PlacementKind.Before);
    }

    // A paragraph that ends a section stays; its tag goes beside it.
    private Placement LiftParagraph(Tag tag, PlacementKind besideSection) => tag.Paragraph!.HasSection
        ? new Placement(besideSection, tag.Paragraph.Element)
        : new Placement(PlacementKind.Replace, facts.Widest(tag.Paragraph));

    private void PlaceInline(Block block)
    {
        if (facts.IsControl(block.Open.Paragraph!))
        {
            foreach (var tag in block.Tags)
            {
                _placements[tag] = LiftParagraph(tag, PlacementKind.Before);
            }

            return;
        }

        var run = RunOf(block.Open, block.Open.Start);
        var isOneRun = block.Tags.All(tag => RunOf(tag, tag.Start) == run && RunOf(tag, tag.End - 1) == run);
        PlaceAll(block, isOneRun ? PlacementKind.InText : PlacementKind.BetweenRuns);
    }

    private void PlaceAll(Block block, PlacementKind kind)
    {
        foreach (var tag in block.Tags)
        {
            _placements[tag] = new Placement(kind);
        }
    }

    private bool PlaceInTable(Block block)
    {
        var (open, close) = (block.Open, block.Close!);
        var (openCell, closeCell) = (facts.Cell(open.Paragraph!), facts.Cell(close.Paragraph!));
        var (openRow, closeRow) = (facts.Row(openCell), facts.Row(closeCell));
        if (openCell == closeCell || openRow < 0 || facts.Table(openRow) != facts.Table(closeRow))
        {
            return false;
        }

        if (openRow != closeRow)
        {
            PlaceRows(block, openRow, closeRow);
        }
        else if (block.Tags.All(tag => facts.IsControlCell(facts.Cell(tag.Paragraph!)) && RowOf(tag) == openRow))
        {
            foreach (var tag in block.Tags)
            {
                _placements[tag] = new Placement(PlacementKind.Replace, facts.Cell(tag.Paragraph!));
            }
        }
        else
        {
            PlaceAround(block, openRow, closeRow);
        }

        return true;
    }

    private void PlaceRows(Block block, int openRow, int closeRow)
    {
        if (facts.IsControlRow(openRow) && facts.IsControlRow(closeRow))
        {
            _placements[block.Open] = new Placement(PlacementKind.Replace, openRow);
            _placements[block.Close!] = new Placement(PlacementKind.Replace, closeRow);
            PlaceMiddles(block);
        }
        else
        {
            PlaceAround(block, openRow, closeRow);
        }
    }

    private void PlaceAround(Block block, int first, int last)
    {
        _placements[block.Open] = new Placement(PlacementKind.Before, first);
        _placements[block.Close!] = new Placement(PlacementKind.After, last);
        PlaceMiddles(block);
    }

    // Between rows, an « else » must be alone in its row: it cannot leave a row that stays.
    private void PlaceMiddles(Block block)
    {
        foreach (var middle in block.Middles)
        {
            var row = RowOf(middle);
            if (facts.IsControlRow(row))
            {
                _placements[middle] = new Placement(PlacementKind.Replace, row);
            }
            else
            {
                Refuse(middle, PlacementProblems.MiddleNotAlone(middle.Statements[0].Keyword, block.Open.Quote.Tag));
            }
        }
    }

    private int RowOf(Tag tag) => facts.Row(facts.Cell(tag.Paragraph!));

    private void PlaceAmongParagraphs(Block block)
    {
        var parent = BlockParent(block.Open);
        if (block.Tags.All(tag => facts.IsControl(tag.Paragraph!) && BlockParent(tag) == parent))
        {
            foreach (var tag in block.Tags)
            {
                _placements[tag] = LiftParagraph(tag, tag == block.Close ? PlacementKind.Before : PlacementKind.After);
            }

            return;
        }

        var stray = block.Tags.FirstOrDefault(tag => part[tag.Paragraph!.Element].Parent != part[block.Open.Paragraph!.Element].Parent);
        if (stray is not null)
        {
            Refuse(block.Open, PlacementProblems.Crosses(
                block.Keyword, Container(block.Open), Container(stray), stray.Quote.Tag, stray.Location.Value));
            return;
        }

        PlaceAll(block, PlacementKind.BetweenRuns);
        if (!block.IsPlain)
        {
            diagnostics.Add(
                PlacementProblems.JoinsParagraphs(block.Keyword), block.Open.Location.Value, block.Open.Quote);
        }
    }

    private int BlockParent(Tag tag) => part[facts.Widest(tag.Paragraph!)].Parent;

    private ElementKind Container(Tag tag)
    {
        for (var i = part[tag.Paragraph!.Element].Parent; i >= 0; i = part[i].Parent)
        {
            if (part[i].Kind is ElementKind.Cell or ElementKind.TextBox or ElementKind.Note or ElementKind.ContentControl)
            {
                return part[i].Kind;
            }
        }

        return ElementKind.Body;
    }

    private void PlaceExplicitly(Block block, TagPlace place)
    {
        foreach (var tag in block.Tags)
        {
            var cell = facts.Cell(tag.Paragraph!);
            var element = place switch
            {
                TagPlace.Row => facts.Row(cell),
                TagPlace.Cell => cell,
                _ => tag.Paragraph!.Element,
            };
            if (element < 0)
            {
                Refuse(tag, PlacementProblems.NotInTable(place));
            }
            else if (place == TagPlace.Text)
            {
                _placements[tag] = new Placement(PlacementKind.BetweenRuns);
            }
            else
            {
                PlaceAt(block, tag, place, element);
            }
        }

        if (place == TagPlace.Text && block.Tags.All(tag => tag.Paragraph == block.Open.Paragraph))
        {
            PlaceInline(block);
        }
    }

    private void PlaceAt(Block block, Tag tag, TagPlace place, int element)
    {
        var isAlone = place switch
        {
            TagPlace.Row => facts.IsControlRow(element),
            TagPlace.Cell => facts.IsControlCell(element),
            _ => facts.IsControl(tag.Paragraph!),
        };
        var isSame = tag != block.Open && tag.Paragraph == block.Open.Paragraph;
        if (isAlone && !isSame && (tag != block.Open || block.Close!.Paragraph != tag.Paragraph))
        {
            _placements[tag] = place == TagPlace.Paragraph
                ? LiftParagraph(tag, tag == block.Close ? PlacementKind.Before : PlacementKind.After)
                : new Placement(PlacementKind.Replace, element);
        }
        else if (tag == block.Open)
        {
            _placements[tag] = new Placement(PlacementKind.Before, element);
        }
        else if (tag == block.Close)
        {
            _placements[tag] = new Placement(PlacementKind.After, element);
        }
        else
        {
            Refuse(tag, PlacementProblems.MiddleNotAlone(tag.Statements[0].Keyword, block.Open.Quote.Tag));
        }
    }

    private void PlaceJump(Block loop, Tag jump)
    {
        if (loop.Close is null || loop.Open.IsBroken || !_placements.TryGetValue(loop.Close, out var close))
        {
            return;
        }

        if (close.Kind is PlacementKind.InText or PlacementKind.BetweenRuns)
        {
            _placements[jump] = close;
        }
    }

    private void Refuse(Tag tag, Problem problem)
    {
        tag.IsBroken = true;
        _placements[tag] = new Placement(PlacementKind.InText);
        diagnostics.Add(problem, tag.Location.Value, tag.Quote);
    }
}
