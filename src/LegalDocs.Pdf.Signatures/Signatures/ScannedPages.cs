namespace LegalDocs.Pdf;

/// <summary>Recognises a scan: every page is a picture, with no text but what a reader of characters laid under it.</summary>
internal static class ScannedPages
{
    public static bool IsScan(PdfFile file)
    {
        var pages = PdfPageTree.Read(file);
        return pages.Count > 0 && pages.All(page => IsPicture(file, page));
    }

    private static bool IsPicture(PdfFile file, PdfPage page)
    {
        var text = PdfContentReader.Read(file, page, new PdfFontCache(file));
        return text.Pictures > 0 && text.VisibleLetters == 0;
    }
}
