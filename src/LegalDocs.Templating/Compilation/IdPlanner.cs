using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>Finds identifiers in the fragments that repeat, and has them replaced while rendering.</summary>
internal sealed class IdPlanner(XmlPart part, PartEdits edits)
{
    private static readonly string[] RevisionMarks = ["w14:paraId", "w14:textId"];

    /// <summary>Highest number of a drawing in the part.</summary>
    public int HighestDrawing { get; private set; }

    /// <summary>Highest number of a bookmark in the part.</summary>
    public int HighestBookmark { get; private set; }

    /// <summary>Treats the identifiers between the borders of each loop.</summary>
    public void Plan(IEnumerable<(int Start, int End)> repeated)
    {
        var ranges = repeated.ToList();
        if (ranges.Count == 0)
        {
            return;
        }

        var elements = part.Elements;
        for (var i = 0; i < elements.Length; i++)
        {
            NoteHighest(i);
            var (start, end) = (elements[i].Start, elements[i].End);
            if (ranges.Any(range => range.Start <= start && start < range.End))
            {
                Treat(i);
            }
        }
    }

    private void NoteHighest(int index)
    {
        switch (part[index].Kind)
        {
            case ElementKind.DrawingProperties or ElementKind.PictureProperties:
                HighestDrawing = Math.Max(HighestDrawing, Number(part.AttributeRange(index, "id")));
                break;
            case ElementKind.BookmarkStart:
                HighestBookmark = Math.Max(HighestBookmark, Number(part.AttributeRange(index, part.WordPrefix + "id")));
                break;
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
            case ElementKind.BookmarkStart:
                Replace(index, part.WordPrefix + "id", UniqueIdKind.BookmarkStart);
                Replace(index, part.WordPrefix + "name", UniqueIdKind.BookmarkName);
                break;
            case ElementKind.BookmarkEnd:
                Replace(index, part.WordPrefix + "id", UniqueIdKind.BookmarkEnd);
                break;
            case ElementKind.VmlShape:
                Replace(index, "id", UniqueIdKind.Shape);
                break;
            case ElementKind.OleObject:
                Replace(index, "ShapeID", UniqueIdKind.ShapeReference);
                break;
            case ElementKind.ContentControlId:
                edits.Cut(part[index].Start, part[index].End);
                break;
            case ElementKind.CommentRangeStart or ElementKind.CommentRangeEnd or ElementKind.CommentReference:
                Once(index);
                break;
        }
    }

    // Optional identifiers for merging revisions: two paragraphs with the same one are an error.
    private void DropRevisionMarks(int index)
    {
        foreach (var name in RevisionMarks)
        {
            var (start, end) = part.AttributeRange(index, name);
            if (start > 0)
            {
                var nameStart = part.Text.LastIndexOf(name, start, StringComparison.Ordinal);
                edits.Cut(nameStart - 1, end + 1);
            }
        }
    }

    private void Replace(int index, string attribute, UniqueIdKind kind)
    {
        var (start, end) = part.AttributeRange(index, attribute);
        if (start > 0)
        {
            edits.Cut(start, end);
            edits.Insert(start, 0, new UniqueId(kind, part.Text[start..end]));
        }
    }

    private void Once(int index)
    {
        edits.Cut(part[index].Start, part[index].End);
        edits.Insert(part[index].Start, 0, new Guard(GuardKind.Once, part.Text[part[index].Start..part[index].End]));
    }

    private int Number((int Start, int End) range) =>
        int.TryParse(part.Text.AsSpan(range.Start, range.End - range.Start), CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
