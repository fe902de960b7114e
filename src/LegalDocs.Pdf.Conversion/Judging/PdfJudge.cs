using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Accepts or refuses a PDF by what it contains: exit codes of converters say nothing.</summary>
internal static class PdfJudge
{
    /// <summary>Judges a normalised PDF against the document it was made from.</summary>
    /// <param name="pdf">The PDF.</param>
    /// <param name="content">What it must show.</param>
    /// <returns>The conversion, accepted or refused with its first cause.</returns>
    /// <exception cref="PdfSyntaxException">The PDF cannot be read.</exception>
    public static PdfConversion Judge(ReadOnlyMemory<byte> pdf, DocxContent content)
    {
        var file = PdfFile.Open(pdf);
        var text = PdfText.Read(file);
        return (Conformity(file, text) ?? Pictures(text, content) ?? Text(text, content)) is { } refusal
            ? new PdfConversion.Refused(refusal)
            : new PdfConversion.Converted
            {
                Pdf = pdf,
                PageCount = text.Pages.Count,
                Notices = FontNotices.Of(text.Fonts, content.Fonts),
            };
    }

    private static PdfRefusal? Conformity(PdfFile file, PdfText text)
    {
        if (text.Pages.Count == 0)
        {
            return JudgeRefusals.NoPage();
        }

        if (text.Fonts.FirstOrDefault(font => !font.IsEmbedded) is { } loose)
        {
            return JudgeRefusals.FontNotEmbedded(loose.Name);
        }

        return IsPdfA(file) ? null : JudgeRefusals.NotPdfA();
    }

    /// <summary>Whether the metadata announce PDF/A-2b and an output intent carries its profile (ISO 19005-2 §6.2.3, §6.6.4).</summary>
    private static bool IsPdfA(PdfFile file)
    {
        if (file.Resolve(file.Catalog["Metadata"]) is not PdfStream metadata)
        {
            return false;
        }

        var xmp = Encoding.UTF8.GetString(file.Decode(metadata).Span);
        return xmp.Contains("<pdfaid:part>2</pdfaid:part>", StringComparison.Ordinal)
            && xmp.Contains("<pdfaid:conformance>B</pdfaid:conformance>", StringComparison.Ordinal)
            && file.Array(file.Catalog["OutputIntents"]).Any(
                intent => file.Resolve(file.Dictionary(intent)?["DestOutputProfile"]) is PdfStream);
    }

    /// <summary>A picture missing in the body would not be noticed if those of the headers were not counted page by page.</summary>
    private static PdfRefusal? Pictures(PdfText text, DocxContent content)
    {
        var shown = text.Pages.Sum(page => page.Pictures);
        var expected = content.BodyPictures + content.MarginPictures.Sum(pages => pages.Times(text.Pages.Count));
        return shown < expected ? JudgeRefusals.PictureMissing(expected, shown) : null;
    }

    private static PdfRefusal? Text(PdfText text, DocxContent content)
    {
        var search = new PassageSearch(text);
        var expected = content.Body.Concat(content.Margins.Where(passage => passage.Pages.Times(text.Pages.Count) > 0));
        var missing = expected
            .Select(passage => (passage.Place, Piece: search.FirstMissing(passage)))
            .Where(each => each.Piece is not null)
            .ToList();
        return missing is [var first, ..] ? JudgeRefusals.TextMissing(first.Place, first.Piece!, missing.Count) : null;
    }
}
