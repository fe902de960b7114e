namespace LegalDocs.Templating;

/// <summary>Finds identifiers in the fragments that repeat, and has them replaced while rendering.</summary>
internal sealed class IdPlanner(XmlPart part, PartEdits edits, RepeatedRanges ranges, NotePlanner notes)
{
    private static readonly string[] RevisionMarks = ["w14:paraId", "w14:textId"];

    /// <summary>Treats everything that must be unique, and marks that blocks would tear apart.</summary>
    public void Plan(IEnumerable<(int Element, EditPoint Point, bool IsMoved)> marks)
    {
        foreach (var (element, point, isMoved) in marks)
        {
            PlanMark(element, point, isMoved);
        }

        if (!ranges.IsEmpty)
        {
            var elements = part.Elements;
            for (var i = 0; i < elements.Length; i++)
            {
                if (!ElementKinds.IsRangeMark(elements[i].Kind) && ranges.Repeats(EditPoint.Of(elements[i].Start)))
                {
                    Treat(i);
                }
            }
        }
    }

    private void PlanMark(int element, EditPoint point, bool isMoved)
    {
        var isRepeated = ranges.Repeats(point);
        var ids = isRepeated ? Identifiers(element).ToList() : [];
        if (isRepeated && ids.Count == 0 && part[element].Kind is (ElementKind.CommentRangeStart or ElementKind.CommentRangeEnd))
        {
            edits.Cut(part[element].Start, part[element].End);
            edits.Insert(isMoved ? point : point with { Order = 0 }, new Piece.Check(new Guard(GuardKind.Once, Xml(element))));
            return;
        }

        if (!isMoved)
        {
            foreach (var (start, end, id) in ids)
            {
                Replace(start, end, id);
            }

            return;
        }

        edits.Cut(part[element].Start, part[element].End);
        var from = part[element].Start;
        foreach (var (start, end, id) in ids)
        {
            edits.Insert(point, new Piece.Literal(part.Text, from, start));
            edits.Insert(point, new Piece.Id(id));
            from = end;
        }

        edits.Insert(point, new Piece.Literal(part.Text, from, part[element].End));
    }

    /// <summary>The attributes of a mark that must differ from copy to copy, in order.</summary>
    private IEnumerable<(int Start, int End, UniqueId Id)> Identifiers(int mark)
    {
        var (kind, isStart) = (part[mark].Kind, part[mark].Kind is ElementKind.BookmarkStart or ElementKind.RangeStart);
        if (kind is ElementKind.CommentRangeStart or ElementKind.CommentRangeEnd)
        {
            return notes.Comment(mark) is { } comment ? [comment] : [];
        }

        List<(int Start, int End, UniqueId Id)> found = [];
        Add("id", isStart ? UniqueIdKind.RangeStart : UniqueIdKind.RangeEnd);
        if (kind == ElementKind.BookmarkStart)
        {
            Add("name", UniqueIdKind.BookmarkName);
        }

        return found.OrderBy(item => item.Start);

        void Add(string attribute, UniqueIdKind id)
        {
            var (start, end) = part.AttributeRange(mark, part.AttributePrefix + attribute);
            if (start > 0)
            {
                found.Add((start, end, new UniqueId(id, part.Text[start..end])));
            }
        }
    }

    private void Treat(int index)
    {
        switch (part[index].Kind)
        {
            case ElementKind.Paragraph or ElementKind.Row:
                DropRevisionMarks(index);
                break;
            case ElementKind.DrawingProperties or ElementKind.PictureProperties:
                Replace(index, "id", UniqueIdKind.Drawing);
                break;
            case ElementKind.Revision or ElementKind.Inserted or ElementKind.Deleted:
                Replace(index, part.AttributePrefix + "id", UniqueIdKind.Revision);
                break;
            case ElementKind.VmlShape:
                Replace(index, "id", UniqueIdKind.Shape);
                Drop(index, "o:spid");
                break;
            case ElementKind.OleObject:
                Replace(index, "ShapeID", UniqueIdKind.ShapeReference);
                break;
            case ElementKind.ContentControlId:
                edits.Cut(part[index].Start, part[index].End);
                break;
            case ElementKind.CommentReference when notes.Comment(index) is var (start, end, id):
                Replace(start, end, id);
                break;
            case ElementKind.CommentReference:
                Once(index);
                break;
        }
    }

    // Optional identifiers for merging revisions: two paragraphs with the same one are an error. Those of comments have
    // a meaning in other parts: the first copy keeps them.
    private void DropRevisionMarks(int index)
    {
        foreach (var name in RevisionMarks)
        {
            if (Drop(index, name) is var (start, end) && notes.Kind == PartKind.Comment)
            {
                edits.Insert(start, 0, new Guard(GuardKind.Once, part.Text[start..end]));
            }
        }
    }

    private (int Start, int End)? Drop(int index, string attribute)
    {
        var (start, end) = part.AttributeRange(index, attribute);
        if (start == 0)
        {
            return null;
        }

        var from = part.Text.LastIndexOf(attribute, start, StringComparison.Ordinal) - 1;
        edits.Cut(from, end + 1);
        return (from, end + 1);
    }

    private void Replace(int index, string attribute, UniqueIdKind kind)
    {
        var (start, end) = part.AttributeRange(index, attribute);
        if (start > 0)
        {
            Replace(start, end, new UniqueId(kind, part.Text[start..end]));
        }
    }

    private void Replace(int start, int end, UniqueId id)
    {
        edits.Cut(start, end);
        edits.Insert(start, 0, id);
    }

    private void Once(int index)
    {
        edits.Cut(part[index].Start, part[index].End);
        edits.Insert(part[index].Start, 0, new Guard(GuardKind.Once, Xml(index)));
    }

    private string Xml(int index) => part.Text[part[index].Start..part[index].End];
}
