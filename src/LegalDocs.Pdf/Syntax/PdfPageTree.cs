namespace LegalDocs.Pdf;

/// <summary>A page with what it inherits (ISO 32000-1 §7.7.3.4).</summary>
/// <param name="Reference">The page object, or null when it stands directly in the tree.</param>
/// <param name="Dictionary">The page as written.</param>
/// <param name="Resources">Its resources, own or inherited.</param>
internal sealed record PdfPage(PdfReference? Reference, PdfDictionary Dictionary, PdfDictionary Resources)
{
    private const int MaxDepth = 64;

    /// <summary>An entry of the page, or of the nearest node above that has it.</summary>
    public PdfValue? Inherited(PdfFile file, string key)
    {
        var node = Dictionary;
        for (var depth = 0; depth < MaxDepth && node is not null; depth++)
        {
            if (node[key] is { } value)
            {
                return value;
            }

            node = file.Dictionary(node["Parent"]);
        }

        return null;
    }

    /// <summary>The page's box, in points; A4 when none is given, as viewers do.</summary>
    public PdfValue MediaBox(PdfFile file) => Inherited(file, "MediaBox")
        ?? new PdfArray([new PdfNumber(0), new PdfNumber(0), new PdfNumber("595.28"), new PdfNumber("841.89")]);
}

/// <summary>Walks the page tree in reading order.</summary>
internal static class PdfPageTree
{
    private const int MaxDepth = 64;
    private const int MaxPages = 100_000;

    public static IReadOnlyList<PdfPage> Read(PdfFile file)
    {
        var pages = new List<PdfPage>();
        Walk(file, file.Catalog["Pages"], PdfDictionary.Empty, 0, [], pages);
        return pages;
    }

    private static void Walk(
        PdfFile file, PdfValue? node, PdfDictionary resources, int depth, HashSet<int> seen, List<PdfPage> pages)
    {
        var reference = node as PdfReference;
        if (depth > MaxDepth || pages.Count >= MaxPages || (reference is not null && !seen.Add(reference.Number)))
        {
            throw new PdfSyntaxException("the page tree is no tree", 0);
        }

        var dictionary = file.Dictionary(node) ?? throw new PdfSyntaxException("a page is missing", 0);
        var own = file.Dictionary(dictionary["Resources"]) ?? resources;
        if (dictionary["Kids"] is null)
        {
            pages.Add(new PdfPage(reference, dictionary, own));
            return;
        }

        foreach (var kid in file.Array(dictionary["Kids"]))
        {
            Walk(file, kid, own, depth + 1, seen, pages);
        }
    }
}
