namespace LegalDocs.Templating;

/// <summary>Last look at the structure before code is made: fragments must be repeatable any number of times.</summary>
internal static class StructureCheck
{
    /// <summary>The chain of open elements, by name, must be the same at all tags of a block.</summary>
    public static void Mirror(XmlPart part, BlockPlacer placer, IEnumerable<Block> blocks, DiagnosticBag diagnostics)
    {
        foreach (var block in blocks.Where(block => block.Tags.All(tag => !tag.IsBroken)))
        {
            var open = placer.Parent(block.Open);
            foreach (var tag in block.Tags.Skip(1).Where(tag => !IsMirrored(part, open, placer.Parent(tag))))
            {
                diagnostics.Add(
                    PlacementProblems.NotMirrored(block.Keyword, tag.Quote.Tag), block.Open.Location.Value, block.Open.Quote);
            }

            foreach (var jump in block.Jumps.Where(jump => !IsMirrored(part, open, placer.Parent(jump))))
            {
                diagnostics.Add(
                    PlacementProblems.JumpInside(jump.Statements[0].Keyword), jump.Location.Value, jump.Quote);
            }
        }
    }

    /// <summary>Lifting must not have made two blocks overlap.</summary>
    public static void Order(IEnumerable<Piece> pieces, IReadOnlyList<Block> blocks, DiagnosticBag diagnostics)
    {
        var byTag = blocks.SelectMany(block => block.Tags.Select(tag => (tag, block))).ToLookup(pair => pair.tag, pair => pair.block);
        var open = new Stack<Block>();
        foreach (var tag in pieces.OfType<Piece.Code>().Select(code => code.Tag))
        {
            // A tag may close several blocks, the innermost first, and then open others.
            foreach (var block in byTag[tag].OrderBy(block => block.Open == tag ? block.Open.Index : -1 - block.Open.Index))
            {
                if (block.Open == tag)
                {
                    open.Push(block);
                }
                else if (!open.TryPeek(out var top) || top != block)
                {
                    diagnostics.Add(
                        PlacementProblems.Overlaps(open.TryPeek(out top) ? top.Open.Quote.Tag : tag.Quote.Tag),
                        block.Open.Location.Value,
                        block.Open.Quote);
                    return;
                }
                else if (block.Close == tag)
                {
                    open.Pop();
                }
            }
        }
    }

    /// <summary>A complex field lies inside a fragment as a whole, or around it.</summary>
    public static void Fields(XmlPart part, PartEdits edits, IEnumerable<Block> blocks, DiagnosticBag diagnostics)
    {
        List<(EditPoint Point, int Step)> marks = [];
        for (var i = 0; i < part.Elements.Length; i++)
        {
            if (part[i].Kind == ElementKind.FieldCharacter)
            {
                var type = part.WordAttribute(i, "fldCharType");
                marks.Add((EditPoint.Of(part[i].Start), type == "begin" ? 1 : type == "end" ? -1 : 0));
            }
        }

        foreach (var block in blocks.Where(_ => marks.Count > 0))
        {
            var points = block.Tags.Select(edits.PointOf).ToList();
            foreach (var (from, to) in points.Zip(points.Skip(1)))
            {
                var (depth, isCut) = (0, false);
                for (var i = After(marks, from); i < marks.Count && marks[i].Point.CompareTo(to) < 0; i++)
                {
                    var step = marks[i].Step;
                    depth += step;
                    isCut |= depth < 0 || (step == 0 && depth == 0);
                }

                if (isCut || depth != 0)
                {
                    diagnostics.Add(PlacementProblems.CutsField(block.Keyword), block.Open.Location.Value, block.Open.Quote);
                    break;
                }
            }
        }
    }

    private static int After(List<(EditPoint Point, int Step)> marks, EditPoint point)
    {
        var (low, high) = (0, marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = marks[middle].Point.CompareTo(point) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool IsMirrored(XmlPart part, int first, int second)
    {
        if (first == second)
        {
            return true;
        }

        List<int> firstChain = Chain(part, first);
        List<int> secondChain = Chain(part, second);
        if (firstChain.Count != secondChain.Count)
        {
            return false;
        }

        for (var i = 0; i < firstChain.Count && firstChain[i] != secondChain[i]; i++)
        {
            if (part[firstChain[i]].Name != part[secondChain[i]].Name)
            {
                return false;
            }
        }

        return true;
    }

    private static List<int> Chain(XmlPart part, int element)
    {
        List<int> chain = [];
        for (var i = element; i >= 0; i = part[i].Parent)
        {
            chain.Add(i);
        }

        return chain;
    }
}
