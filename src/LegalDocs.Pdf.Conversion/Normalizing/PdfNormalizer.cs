using System.Globalization;
using System.Security.Cryptography;
using System.Text;

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
        return Write(pdf, copy.Objects(), root, info);
    }

    private static byte[] Write(
        ReadOnlyMemory<byte> pdf, IEnumerable<PdfValue> objects, PdfReference root, PdfReference? info)
    {
        using var output = new MemoryStream(pdf.Length);
        var writer = new PdfWriter(output);
        writer.Raw(pdf.Span[..8]);
        writer.Raw([10, (byte)'%', 0xC3, 0xA4, 0xC3, 0xBC, 10]);
        var offsets = new List<long>();
        foreach (var value in objects)
        {
            offsets.Add(writer.Indirect(offsets.Count + 1, 0, value));
        }

        var id = new PdfString(SHA256.HashData(output.GetBuffer().AsSpan(0, (int)output.Length)).AsMemory(0, 16), true);
        var start = writer.Position;
        WriteTable(writer, offsets);
        writer.Value(new PdfDictionary(new Dictionary<string, PdfValue>(StringComparer.Ordinal)).With(
            ("Size", new PdfNumber(offsets.Count + 1)),
            ("Root", root),
            ("Info", info),
            ("ID", new PdfArray([id, id]))));
        writer.Raw(string.Create(CultureInfo.InvariantCulture, $"\nstartxref\n{start}\n%%EOF\n"));
        return output.ToArray();
    }

    private static void WriteTable(PdfWriter writer, List<long> offsets)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            table.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        writer.Raw(table.Append("trailer\n").ToString());
    }
}
