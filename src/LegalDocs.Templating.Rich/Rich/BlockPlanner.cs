namespace LegalDocs.Templating;

/// <summary>Finds the paragraphs that hold one tag and nothing else, so that a value made of paragraphs may take their place.</summary>
internal static class BlockPlanner
{
    /// <summary>Marks the tags that stand alone and puts the borders of their paragraphs into the edits.</summary>
    public static void Plan(XmlPart part, IEnumerable<TextParagraph> paragraphs, PartEdits edits)
    {
        foreach (var paragraph in paragraphs)
        {
            foreach (var other in paragraph.Tags)
            {
                other.RunFormat = RunFormat(part, paragraph, other);
            }

            if (paragraph.Tags is [{ Statements: [{ Kind: StatementKind.Value }] } tag] && IsAlone(part, paragraph, tag))
            {
                var format = part.Xml(part.Child(paragraph.Element, ElementKind.ParagraphProperties));
                tag.Alone = BlockPlace.Of(format, tag.RunFormat ?? "") with
                {
                    Section = SectionAfter(part, paragraph.Element),
                };
                Bracket(part, paragraph.Element, edits);
            }
        }
    }

    /// <summary>Lets a value take the place of a paragraph that the compiler writes itself.</summary>
    public static void Bracket(XmlPart part, int paragraph, PartEdits edits)
    {
        edits.Insert(part[paragraph].Start, long.MaxValue - 1, BlockStep.Begin);
        edits.Insert(part[paragraph].End, long.MinValue, BlockStep.End);
        KeepParagraph(part, part[paragraph].Parent, edits);
    }

    /// <summary>A cell, a box, a note or a header must end with a paragraph, whatever took the place of the last one.</summary>
    public static void KeepParagraph(XmlPart part, int container, PartEdits edits)
    {
        for (var i = container; i >= 0; i = part[i].Parent)
        {
            if (part[i].Kind is ElementKind.Cell or ElementKind.TextBox or ElementKind.Story or ElementKind.Note)
            {
                edits.Insert(part[i].ContentEnd, long.MaxValue, new Guard(GuardKind.EndContainer, $"<{part.WordPrefix}p/>"));
                return;
            }

            if (part[i].Kind is not (ElementKind.ContentControl or ElementKind.ContentControlContent or ElementKind.Transparent))
            {
                return;
            }
        }
    }

    // In a link, whose runs may hold no other link, a tag has no such place.
    private static string? RunFormat(XmlPart part, TextParagraph paragraph, Tag tag)
    {
        var run = part[paragraph.Owner(tag.Start)].Parent;
        return part[run].Kind == ElementKind.Run && part.Ancestor(run, ElementKind.Hyperlink) < 0
            ? part.Xml(part.Child(run, ElementKind.RunProperties))
            : null;
    }

    private static bool IsAlone(XmlPart part, TextParagraph paragraph, Tag tag)
    {
        if (part[paragraph.Element].Kind != ElementKind.Paragraph || paragraph.HasContent || paragraph.HasSection
            || !IsBlank(paragraph.Text.AsSpan(0, tag.Start)) || !IsBlank(paragraph.Text.AsSpan(tag.End)))
        {
            return false;
        }

        // Half of a bookmark or of a comment would be lost with the paragraph.
        var (bookmarks, comments) = (0, 0);
        for (var i = paragraph.Element + 1; i < part[paragraph.Element].Next; i++)
        {
            bookmarks += part[i].Kind is ElementKind.BookmarkStart ? 1 : part[i].Kind is ElementKind.BookmarkEnd ? -1 : 0;
            comments += part[i].Kind is ElementKind.CommentRangeStart ? 1 : part[i].Kind is ElementKind.CommentRangeEnd ? -1 : 0;
        }

        return bookmarks == 0 && comments == 0;
    }

    // A break beside the tag would be lost with the paragraph.
    private static bool IsBlank(ReadOnlySpan<char> text) => text.IsWhiteSpace() && !text.Contains('\n');

    private static string SectionAfter(XmlPart part, int paragraph)
    {
        if (part[part[paragraph].Parent].Kind != ElementKind.Body)
        {
            return "";
        }

        for (var i = part[paragraph].Next; i < part.Elements.Length; i++)
        {
            if (part[i].Kind == ElementKind.SectionProperties)
            {
                return part.Xml(i);
            }
        }

        return "";
    }
}
