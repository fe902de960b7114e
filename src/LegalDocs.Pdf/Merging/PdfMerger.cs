namespace LegalDocs.Pdf;

/// <summary>Joins PDF files into one to print or to sign, with a bookmark for each and those of each below it.</summary>
/// <remarks>
/// PDF/A-2b is kept when every part is PDF/A-2. Logical structure (tags) and form fields do not come along: a joined file
/// is for paper and signature books, the acts themselves are kept one by one. What the parts share, such as a picture or
/// the colour profile, is stored once. The same parts and options always give the same bytes.
/// </remarks>
public static class PdfMerger
{
    /// <summary>Joins files in their order.</summary>
    /// <param name="parts">At least one file.</param>
    /// <param name="options">Title, date and layout.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>The joined file, or which file cannot be used.</returns>
    public static PdfEdit Merge(IReadOnlyList<PdfPart> parts, PdfMergeOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfZero(parts.Count);
        var merge = new Merge(options);
        foreach (var part in parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryAdd(merge, part) is { } refusal)
            {
                return new PdfEdit.Refused(refusal with { Place = part.Title });
            }
        }

        return new PdfEdit.Done(merge.Build());
    }

    private static PdfRefusal? TryAdd(Merge merge, PdfPart part)
    {
        try
        {
            var file = PdfFile.Open(part.Pdf);
            if (file.IsEncrypted)
            {
                return EditRefusals.Encrypted();
            }

            merge.Add(part.Title, file);
            return null;
        }
        catch (PdfSyntaxException error)
        {
            return EditRefusals.Unreadable(error.Message);
        }
    }
}

/// <summary>A joined file in the making.</summary>
internal sealed class Merge
{
    private readonly PdfMergeOptions _options;
    private readonly MergeOutput _output = new();
    private readonly PdfReference _catalog;
    private readonly PdfReference _pageTree;
    private readonly List<PdfReference> _pages = [];
    private readonly List<Bookmark> _bookmarks = [];
    private PdfValue? _outputIntents;
    private bool _isPdfA = true;

    public Merge(PdfMergeOptions options)
    {
        _options = options;
        _catalog = _output.Reserve();
        _pageTree = _output.Reserve();
    }

    public void Add(string title, PdfFile file)
    {
        var pages = PdfPageTree.Read(file);
        if (pages.Count == 0)
        {
            throw new PdfSyntaxException("no page", 0);
        }

        var copy = new PartCopy(file, _output, _pageTree);
        var copied = copy.Pages(pages);
        _pages.AddRange(copied);
        _bookmarks.Add(new Bookmark(title, copied[0], PartOutline.Read(file, copy)));
        if (_options.Sheets == PdfSheets.EachOnNewSheet && copied.Count % 2 == 1)
        {
            _pages.Add(_output.Add(BlankPage(file, pages[^1])));
        }

        _isPdfA &= MergedMetadata.IsPdfA2(file);
        _outputIntents ??= copy.Value(file.Catalog["OutputIntents"]);
    }

    public byte[] Build()
    {
        _output.Set(_pageTree, Dictionary(
            ("Type", new PdfName("Pages")),
            ("Kids", new PdfArray([.. _pages])),
            ("Count", new PdfNumber(_pages.Count))));
        var metadata = _output.Add(MergedMetadata.Xmp(_options, _isPdfA));
        _output.Set(_catalog, Dictionary(
            ("Type", new PdfName("Catalog")),
            ("Pages", _pageTree),
            ("Outlines", BookmarkWriter.Write(_output, _bookmarks)),
            ("PageMode", new PdfName("UseOutlines")),
            ("ViewerPreferences", Dictionary(("DisplayDocTitle", new PdfBoolean(true)))),
            ("Metadata", metadata),
            ("OutputIntents", _outputIntents)));
        return _output.Build(_catalog, _output.Add(MergedMetadata.Info(_options)));
    }

    private PdfDictionary BlankPage(PdfFile file, PdfPage like) => Dictionary(
        ("Type", new PdfName("Page")),
        ("Parent", _pageTree),
        ("MediaBox", new PdfArray([.. file.Array(like.MediaBox(file)).Select(each => file.Resolve(each) ?? PdfNull.Instance)])),
        ("Resources", PdfDictionary.Empty));

    private static PdfDictionary Dictionary(params ReadOnlySpan<(string, PdfValue?)> entries) => PdfDictionary.Empty.With(entries);
}
