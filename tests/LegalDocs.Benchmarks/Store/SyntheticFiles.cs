using System.Globalization;
using LegalDocs.Versions;

namespace LegalDocs.Benchmarks.Store;

/// <summary>Acts of the size of real ones: what a run stores of a three-page délibération.</summary>
internal static class SyntheticFiles
{
    public const int PdfBytes = 62_000;
    public const int Count = 5;
    public const int Bytes = PdfBytes + DocxBytes + DataBytes + (2 * CardBytes);

    private const int DocxBytes = 21_000;
    private const int DataBytes = 4_000;
    private const int CardBytes = 600;

    private static readonly VersionAuthor Author = new("LegalDocs", null);

    public static ActeObjectId Id(int number) =>
        ActeObjectId.ForActe("242100410", number.ToString("'B'000000", CultureInfo.InvariantCulture));

    public static VersionDraft Draft(int number)
    {
        var random = new Random(number);
        return new VersionDraft
        {
            Files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
            {
                [ActeFiles.Pdf] = Some(random, PdfBytes),
                [ActeFiles.Docx] = Some(random, DocxBytes),
                [ActeFiles.Data] = Some(random, DataBytes),
                [ActeFiles.Card] = Some(random, CardBytes),
                [ActeFiles.Provenance] = Some(random, CardBytes),
            },
            Mode = VersionMode.Replace,
            Message = "Première version générée",
            Author = Author,
        };
    }

    private static byte[] Some(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
