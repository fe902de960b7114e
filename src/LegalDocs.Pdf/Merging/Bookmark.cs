namespace LegalDocs.Pdf;

/// <summary>A bookmark and those below it.</summary>
/// <param name="Title">Its text.</param>
/// <param name="Page">The page it leads to, in the joined file.</param>
/// <param name="Children">Bookmarks below it.</param>
internal sealed record Bookmark(string Title, PdfReference Page, IReadOnlyList<Bookmark> Children);

/// <summary>Writes bookmarks as outline items (ISO 32000-1 §12.3.3).</summary>
internal static class BookmarkWriter
{
    public static PdfReference Write(MergeOutput output, IReadOnlyList<Bookmark> bookmarks)
    {
        var root = output.Reserve();
        var (first, last) = Items(output, root, bookmarks);
        output.Set(root, PdfDictionary.Empty.With(
            ("Type", new PdfName("Outlines")),
            ("First", first),
            ("Last", last),
            ("Count", new PdfNumber(bookmarks.Count))));
        return root;
    }

    private static (PdfReference First, PdfReference Last) Items(MergeOutput output, PdfReference parent, IReadOnlyList<Bookmark> bookmarks)
    {
        var items = bookmarks.Select(_ => output.Reserve()).ToList();
        for (var index = 0; index < bookmarks.Count; index++)
        {
            var bookmark = bookmarks[index];
            var below = bookmark.Children.Count == 0 ? default : Items(output, items[index], bookmark.Children);
            output.Set(items[index], PdfDictionary.Empty.With(
                ("Title", PdfTextString.Encode(bookmark.Title)),
                ("Parent", parent),
                ("Dest", new PdfArray([bookmark.Page, new PdfName("Fit")])),
                ("Prev", index > 0 ? items[index - 1] : null),
                ("Next", index + 1 < items.Count ? items[index + 1] : null),
                ("First", below.First),
                ("Last", below.Last),
                ("Count", bookmark.Children.Count == 0 ? null : new PdfNumber(-bookmark.Children.Count))));
        }

        return (items[0], items[^1]);
    }
}

/// <summary>Reads the bookmarks of a part; what leads to no page of it is left out.</summary>
internal static class PartOutline
{
    private const int MaxDepth = 16;
    private const int MaxItems = 10_000;

    public static IReadOnlyList<Bookmark> Read(PdfFile file, PartCopy copy) =>
        Items(file, file.Dictionary(file.Catalog["Outlines"]), copy, 0, []);

    private static List<Bookmark> Items(PdfFile file, PdfDictionary? parent, PartCopy copy, int depth, HashSet<int> seen)
    {
        var items = new List<Bookmark>();
        var next = parent?["First"];
        while (next is PdfReference reference && depth < MaxDepth && seen.Count < MaxItems && seen.Add(reference.Number)
            && file.Dictionary(reference) is { } item)
        {
            if (Target(file, item, copy) is { } page && file.Resolve(item["Title"]) is PdfString title)
            {
                items.Add(new Bookmark(PdfTextString.Decode(title), page, Items(file, item, copy, depth + 1, seen)));
            }

            next = item["Next"];
        }

        return items;
    }

    private static PdfReference? Target(PdfFile file, PdfDictionary item, PartCopy copy)
    {
        var destination = item["Dest"] ?? file.Dictionary(item["A"])?["D"];
        return file.Array(destination) is [var page, ..] ? copy.Page(page) : null;
    }
}
