namespace LegalDocs.Diff;

/// <summary>Bookmarks that came or went; those that Word makes for itself begin with an underscore and do not
/// count.</summary>
internal static class BookmarkChanges
{
    public static void Add(ChangeSink sink, DocumentContent a, DocumentContent b)
    {
        var (left, right) = (Names(a), Names(b));
        foreach (var name in left.Except(right, StringComparer.Ordinal))
        {
            sink.Add(new Change
            {
                Kind = ChangeKind.BookmarkChanged,
                Before = PlaceOf(a),
                Subject = name,
                Properties = [new PropertyChange("bookmark", name, null)],
            });
        }

        foreach (var name in right.Except(left, StringComparer.Ordinal))
        {
            sink.Add(new Change
            {
                Kind = ChangeKind.BookmarkChanged,
                After = PlaceOf(b),
                Subject = name,
                Properties = [new PropertyChange("bookmark", null, name)],
            });
        }
    }

    private static List<string> Names(DocumentContent content) =>
    [
        .. content.Stories.SelectMany(story => story.Container.Descendants(Ooxml.W + "bookmarkStart"))
            .Select(mark => (string?)mark.Attribute(Ooxml.W + "name") ?? "_")
            .Where(name => !name.StartsWith('_'))
            .Distinct(StringComparer.Ordinal),
    ];

    private static Place PlaceOf(DocumentContent content) =>
        new() { Story = content.Body.Name, Part = ReportPlace.PartName(content.Body.Part) };
}
