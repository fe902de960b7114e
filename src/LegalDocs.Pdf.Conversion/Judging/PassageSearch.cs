namespace LegalDocs.Pdf;

/// <summary>Looks for the passages of a document in what its PDF shows.</summary>
internal sealed class PassageSearch
{
    private const int LettersPerCut = 20;

    private readonly string _body;
    private readonly string _all;
    private readonly int _pageCount;

    public PassageSearch(PdfText text)
    {
        _body = ShownText.Reduce(string.Concat(text.Pages.Select(page => page.Body)));
        _all = ShownText.Reduce(string.Concat(text.Pages.Select(page => page.Body + "\n" + page.Artifacts)));
        _pageCount = text.Pages.Count;
    }

    /// <summary>The first piece of a passage that is shown nowhere, or null.</summary>
    public string? FirstMissing(DocxPassage passage) => passage.Pieces.FirstOrDefault(piece => !Shows(piece));

    private bool Shows(string piece)
    {
        var reduced = ShownText.Reduce(piece);
        return _body.Contains(reduced, StringComparison.Ordinal)
            || _all.Contains(reduced, StringComparison.Ordinal)
            || ShowsCut(reduced);
    }

    /// <summary>A passage may be cut by a page end with notes, or by a table header that is repeated.</summary>
    private bool ShowsCut(string piece)
    {
        var cuts = Math.Min(_pageCount - 1, 1 + (piece.Length / LettersPerCut));
        var rest = piece.AsSpan();
        for (var cut = 0; cut <= cuts && rest.Length > 0; cut++)
        {
            rest = rest[LongestStart(rest)..];
        }

        return rest.IsEmpty;
    }

    private int LongestStart(ReadOnlySpan<char> text)
    {
        var (known, most) = (0, text.Length);
        while (known < most)
        {
            var middle = (known + most + 1) / 2;
            if (_all.AsSpan().Contains(text[..middle], StringComparison.Ordinal))
            {
                known = middle;
            }
            else
            {
                most = middle - 1;
            }
        }

        return known;
    }
}
