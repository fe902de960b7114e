using System.IO.Compression;

namespace LegalDocs.Pdf;

/// <summary>How large a .docx may be. Beyond these, LibreOffice was seen to hang or to eat gigabytes.</summary>
internal static class DocxLimits
{
    /// <summary>Most entries of the zip.</summary>
    public const int Entries = 2_000;

    /// <summary>Most bytes of one part, uncompressed.</summary>
    public const int PartBytes = 50_000_000;

    /// <summary>Most bytes of all parts, uncompressed.</summary>
    public const long TotalBytes = 200_000_000;

    /// <summary>Most paragraphs: 60 000 give 1 177 pages in 15 s, a million hang.</summary>
    public const int Paragraphs = 100_000;

    /// <summary>Deepest nesting of XML elements.</summary>
    public const int Depth = 200;

    /// <summary>Checks the table of contents of the zip and indexes it.</summary>
    public static Dictionary<string, ZipArchiveEntry> CheckEntries(ZipArchive zip)
    {
        if (zip.Entries.Count > Entries)
        {
            throw new DocxException(DocxRefusals.TooManyEntries(zip.Entries.Count));
        }

        var parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            total += CheckedSize(entry);
            if (!parts.TryAdd(entry.FullName, entry))
            {
                throw new DocxException(DocxRefusals.UnsafeEntry(entry.FullName));
            }
        }

        if (total > TotalBytes)
        {
            throw new DocxException(DocxRefusals.TooLarge());
        }

        return parts.ContainsKey("[Content_Types].xml") ? parts : throw new DocxException(DocxRefusals.NotWord());
    }

    private static long CheckedSize(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal)
            || name.Split('/').Contains("..", StringComparer.Ordinal))
        {
            throw new DocxException(DocxRefusals.UnsafeEntry(name));
        }

        return entry.Length <= PartBytes ? entry.Length : throw new DocxException(DocxRefusals.PartTooLarge(name));
    }
}
