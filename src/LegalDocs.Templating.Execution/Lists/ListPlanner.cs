namespace LegalDocs.Templating;

/// <summary>Has the numbered lists of a loop marked <c># renumérote</c> begin again with each item.</summary>
internal sealed class ListPlanner(XmlPart part, PartEdits edits, NumberingFacts numbering)
{
    // CT_PPrBase is a sequence: w:numPr comes after these (ECMA-376-1 §17.3.1.26).
    private static readonly string[] Before = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"];

    private readonly HashSet<int> _done = [];

    public void Plan(IReadOnlyList<Block> blocks)
    {
        // Inner loops first: the nearest loop so marked rules.
        foreach (var block in blocks.Where(block => block is { IsLoop: true, Open.Renumbers: true }).Reverse())
        {
            var scope = new Guard(GuardKind.NewItem, block.Open.Quote.Tag);
            var (open, close) = (edits.PointOf(block.Open), edits.PointOf(block.Close!));
            var used = false;
            for (var i = FirstAfter(open.Position); i < part.Elements.Length && part[i].Start <= close.Position; i++)
            {
                var point = EditPoint.Of(part[i].Start);
                if (part[i].Kind == ElementKind.Paragraph && open.CompareTo(point) < 0 && point.CompareTo(close) < 0 && _done.Add(i))
                {
                    used |= Restart(i, scope);
                }
            }

            if (used)
            {
                edits.Insert(open.After(block.Open), new Piece.Check(scope));
            }
        }
    }

    private int FirstAfter(int position)
    {
        var (low, high) = (0, part.Elements.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = part[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool Restart(int paragraph, Guard scope)
    {
        var properties = part.Child(paragraph, ElementKind.ParagraphProperties);
        if (properties < 0)
        {
            return false;
        }

        var list = part.Child(properties, ElementKind.NumberingProperties);
        var id = list < 0 ? -1 : part.Child(list, ElementKind.NumberingId);
        if (id >= 0)
        {
            return Replace(id, scope);
        }

        var style = part.Child(properties, ElementKind.StyleName);
        if (style < 0 || part.WordAttribute(style, "val") is not { } name || numbering.OfStyle(name) is not var (known, level)
            || !numbering.Has(known))
        {
            return false;
        }

        Insert(properties, list, known, level, scope);
        return true;
    }

    private bool Replace(int id, Guard scope)
    {
        var (start, end) = part.AttributeRange(id, part.AttributePrefix + "val");
        var list = start == 0 ? "0" : part.Text[start..end];
        if (list == "0" || !numbering.Has(list))
        {
            return false;
        }

        edits.Cut(start, end);
        edits.Insert(start, 0, new UniqueId(UniqueIdKind.List, list) { Scope = scope });
        return true;
    }

    private void Insert(int properties, int list, string id, string level, Guard scope)
    {
        var (w, a) = (part.WordPrefix, part.AttributePrefix);
        var point = new EditPoint(list >= 0 ? part[list].Start : PlaceOfList(properties), 0);
        if (list >= 0)
        {
            // A level without a list: the paragraph says the level, its style the list.
            var own = part.Text.AsSpan(part[list].Start, part[list].End - part[list].Start);
            level = own.IndexOf("ilvl") >= 0 ? Level(list) ?? level : level;
            edits.Cut(part[list].Start, part[list].End);
        }

        Literal($"<{w}numPr><{w}ilvl {a}val=\"{level}\"/><{w}numId {a}val=\"");
        edits.Insert(point, new Piece.Id(new UniqueId(UniqueIdKind.List, id) { Scope = scope }));
        Literal($"\"/></{w}numPr>");

        void Literal(string xml) => edits.Insert(point, new Piece.Literal(xml, 0, xml.Length));
    }

    private string? Level(int list)
    {
        for (var i = list + 1; i < part[list].Next; i = part[i].Next)
        {
            if (part.StartTag(i)[1..].StartsWith(part.WordPrefix + "ilvl"))
            {
                return part.WordAttribute(i, "val");
            }
        }

        return null;
    }

    private int PlaceOfList(int properties)
    {
        var place = part[properties].ContentStart;
        for (var i = properties + 1; i < part[properties].Next; i = part[i].Next)
        {
            var name = part.Name(i).ToString();
            if (name.StartsWith(part.WordPrefix, StringComparison.Ordinal) && Before.Contains(name[part.WordPrefix.Length..]))
            {
                place = part[i].End;
            }
        }

        return place;
    }
}
