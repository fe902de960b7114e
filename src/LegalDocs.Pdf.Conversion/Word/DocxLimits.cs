using LegalDocs.Packaging;

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

    /// <summary>The same for the reader of the archive.</summary>
    public static readonly ArchiveLimits Archive = new(Entries, PartBytes, TotalBytes);
}
