namespace LegalDocs.Pdf;

/// <summary>Writes a PDF of LibreOffice again so that nothing in it depends on when, where or in which order it was made.</summary>
/// <remarks>
/// What varies from run to run of LibreOffice 7.4: both creation dates, the date inside the ICC profile, <c>/ID</c>,
/// <c>/DocChecksum</c>, the numbers of font objects, and all offsets. Objects are numbered again in the order in which
/// the trailer reaches them, keys are sorted, dates are the document's own, <c>/ID</c> is computed from the content.
/// Compressed streams are kept as they are: recompressing would tie the bytes to a version of zlib. The ICC profile,
/// the only stream that changes, is stored without compression for the same reason.
/// </remarks>
internal static class PdfNormalizer
{
    /// <summary>Changes whenever the same input would give other bytes; part of the cache key.</summary>
    public const string Version = "1";

    private const int HeaderLength = 8; // %PDF-1.6

    /// <summary>The date of documents that have none.</summary>
    public static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The normalised file.</summary>
    /// <param name="pdf">A file of LibreOffice, not encrypted.</param>
    /// <param name="date">The document's own date.</param>
    /// <exception cref="PdfSyntaxException">The file cannot be read.</exception>
    public static byte[] Normalize(ReadOnlyMemory<byte> pdf, DateTimeOffset date)
    {
        var file = PdfFile.Open(pdf);
        if (file.IsEncrypted)
        {
            throw new PdfSyntaxException("the file is encrypted", 0);
        }

        var copy = new PdfCopy(file, new PdfDates(file, date));
        var root = copy.Number(file.Trailer["Root"]);
        var info = file.Trailer["Info"] is { } given ? copy.Number(given) : null;
        return PdfFileWriter.Write(pdf.Span[..HeaderLength], copy.Objects(), root, info);
    }
}
