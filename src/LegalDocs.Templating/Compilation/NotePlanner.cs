namespace LegalDocs.Templating;

/// <summary>Gives each copy of a note reference its own note, and takes the notes concerned out of their part.</summary>
internal sealed class NotePlanner(XmlPart part, PartEdits edits, PartKind kind, NoteReferences references)
{
    private readonly Dictionary<string, int> _firstOfComment = new(StringComparer.Ordinal);

    /// <summary>Kind of the part.</summary>
    public PartKind Kind => kind;

    private bool IsNotePart => kind is PartKind.Footnote or PartKind.Endnote or PartKind.Comment;

    /// <summary>Notes of this part that are written where they are referred to.</summary>
    public IEnumerable<(NoteKey Key, int Element)> Copied()
    {
        for (var i = 0; i < part.Elements.Length && IsNotePart; i++)
        {
            if (part[i].Kind == ElementKind.Note && Key(kind, i) is { } key && references.Contains(key))
            {
                yield return (key, i);
            }
        }
    }

    /// <summary>Finds the references in blocks.</summary>
    public void FindReferences(RepeatedRanges ranges, IEnumerable<(int Element, EditPoint Point, bool IsMoved)> marks)
    {
        if (IsNotePart)
        {
            return;
        }

        var elements = part.Elements;
        for (var i = 0; i < elements.Length; i++)
        {
            if (elements[i].Kind == ElementKind.NoteReference && ranges.IsInBlock(EditPoint.Of(elements[i].Start)))
            {
                Refer(i, Reference(i));
            }
        }

        FindComments(ranges, marks);
    }

    /// <summary>The identifier of a part of a comment that is repeated as a whole; null for any other.</summary>
    public (int Start, int End, UniqueId Id)? Comment(int element)
    {
        if (part.WordAttribute(element, "id") is not { } id || !_firstOfComment.TryGetValue(id, out var first))
        {
            return null;
        }

        var (start, end) = part.AttributeRange(element, part.AttributePrefix + "id");
        var key = new NoteKey(PartKind.Comment, id);
        return (start, end, new UniqueId(element == first ? UniqueIdKind.Note : UniqueIdKind.NoteAgain, id) { Note = key });
    }

    /// <summary>Marks off the notes that are written elsewhere.</summary>
    public void TakeOut(RepeatedRanges ranges)
    {
        foreach (var (key, element) in Copied())
        {
            var (start, end) = (part[element].Start, part[element].End);
            ranges.Add(start, end);
            edits.Insert(new EditPoint(start, long.MinValue), new Piece.Border(key, IsEnd: false));
            edits.Insert(new EditPoint(end, long.MinValue), new Piece.Border(key, IsEnd: true));
            var (from, to) = part.AttributeRange(element, part.AttributePrefix + "id");
            edits.Cut(from, to);
            edits.Insert(from, 0, new UniqueId(UniqueIdKind.NoteAgain, key.Id) { Note = key });
        }
    }

    // A comment whose beginning, end and anchor repeat together is copied; of any other, the first copy keeps the anchor.
    private void FindComments(RepeatedRanges ranges, IEnumerable<(int Element, EditPoint Point, bool IsMoved)> marks)
    {
        var places = marks.ToDictionary(mark => mark.Element, mark => mark.Point);
        Dictionary<string, List<(int Element, EditPoint Point)>> comments = new(StringComparer.Ordinal);
        var elements = part.Elements;
        for (var i = 0; i < elements.Length; i++)
        {
            if (elements[i].Kind is ElementKind.CommentRangeStart or ElementKind.CommentRangeEnd or ElementKind.CommentReference
                && part.WordAttribute(i, "id") is { } id)
            {
                comments.TryAdd(id, []);
                comments[id].Add((i, places.TryGetValue(i, out var point) ? point : EditPoint.Of(elements[i].Start)));
            }
        }

        foreach (var (id, found) in comments.Where(comment => references.Exists(new NoteKey(PartKind.Comment, comment.Key))
            && comment.Value.All(item => ranges.Repeats(item.Point))))
        {
            _firstOfComment[id] = found.MinBy(item => item.Point).Element;
            references.Add(new NoteKey(PartKind.Comment, id));
        }
    }

    private void Refer(int element, NoteKey? key)
    {
        if (key is not null && references.Exists(key))
        {
            var (start, end) = part.AttributeRange(element, part.AttributePrefix + "id");
            edits.Cut(start, end);
            edits.Insert(start, 0, new UniqueId(UniqueIdKind.Note, key.Id) { Note = key });
            references.Add(key);
        }
    }

    private NoteKey? Reference(int element) => Key(
        part.StartTag(element)[1..].StartsWith($"{part.WordPrefix}foot") ? PartKind.Footnote : PartKind.Endnote, element);

    private NoteKey? Key(PartKind noteKind, int element) =>
        part.WordAttribute(element, "id") is { } id ? new NoteKey(noteKind, id) : null;
}
