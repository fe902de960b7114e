namespace LegalDocs.Pdf;

/// <summary>What a page shows: its own text, apart from headers, footers and ornaments, and its pictures.</summary>
/// <param name="Body">Text in the order of the content stream, artifacts left out.</param>
/// <param name="Artifacts">Text of artifacts: headers, footers, page numbers (ISO 32000-1 §14.8.2.2).</param>
/// <param name="Pictures">Raster pictures drawn, each as often as it is drawn; LibreOffice marks many as artifacts.</param>
/// <param name="VisibleLetters">Codes shown, invisible ones left out; a recogniser's text under a scan is invisible.</param>
internal sealed record PdfPageText(string Body, string Artifacts, int Pictures, int VisibleLetters);

/// <summary>What a whole file shows.</summary>
/// <param name="Pages">Each page, in reading order.</param>
/// <param name="Fonts">Every font used, once.</param>
internal sealed record PdfText(IReadOnlyList<PdfPageText> Pages, IReadOnlyList<PdfFont> Fonts)
{
    public static PdfText Read(PdfFile file)
    {
        var fonts = new PdfFontCache(file);
        var pages = PdfPageTree.Read(file).Select(page => PdfContentReader.Read(file, page, fonts)).ToList();
        return new PdfText(pages, fonts.Used);
    }
}

/// <summary>Fonts already read, so that each is read once per file.</summary>
internal sealed class PdfFontCache(PdfFile file)
{
    private readonly Dictionary<int, PdfFont> _byNumber = [];
    private readonly List<PdfFont> _used = [];

    public IReadOnlyList<PdfFont> Used => _used;

    public PdfFont? Find(PdfDictionary resources, string name)
    {
        var value = file.Dictionary(resources["Font"])?[name];
        if (value is PdfReference reference && _byNumber.TryGetValue(reference.Number, out var known))
        {
            return known;
        }

        if (file.Dictionary(value) is not { } dictionary)
        {
            return null;
        }

        var font = PdfFont.Read(file, dictionary);
        _used.Add(font);
        if (value is PdfReference identity)
        {
            _byNumber[identity.Number] = font;
        }

        return font;
    }
}
