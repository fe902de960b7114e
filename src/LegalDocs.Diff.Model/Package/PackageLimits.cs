using LegalDocs.Packaging;

namespace LegalDocs.Diff;

/// <summary>What a document may cost to read. Word's own files stay far below.</summary>
internal static class PackageLimits
{
    public const int FileBytes = 128 << 20;

    /// <summary>All parts together, once inflated, or one: a zip bomb stops here.</summary>
    private const int InflatedBytes = 512 << 20;

    public static readonly ArchiveLimits Archive = new(20_000, InflatedBytes, InflatedBytes);

    /// <summary>One XML part; about 30 times the largest act that we know.</summary>
    public const int XmlBytes = 192 << 20;

    /// <summary>Nesting of elements. Word refuses documents far below this depth; the readers recurse.</summary>
    public const int XmlDepth = 200;

    /// <summary>Length of one attribute or text node.</summary>
    public const int XmlTextLength = 16 << 20;
}
