using System.IO.Compression;
using System.Xml;
using LegalDocs.Packaging;

namespace LegalDocs.Campaigns.Data.Workbooks;

/// <summary>The parts of a workbook: a ZIP archive that may be hostile. No size in it is believed, no DTD is
/// read.</summary>
/// <remarks>
/// Sheets are read as a stream, never whole; programs that write them so announce 64-bit sizes, and some write <c>\</c> in names:
/// what the reader of Word documents refuses is usual here.
/// </remarks>
internal sealed class WorkbookPackage : IDisposable
{
    private const int MaxEntries = 10_000;
    private const long MaxPartBytes = 256L * 1024 * 1024;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public WorkbookPackage(byte[] content)
    {
        _archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (_archive.Entries.Count > MaxEntries)
        {
            throw new WorkbookLimitException();
        }

        foreach (var entry in _archive.Entries)
        {
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>Opens a part as XML.</summary>
    /// <exception cref="InvalidDataException">There is no such part, or the archive is damaged.</exception>
    public XmlReader Open(string part) => HardenedXml.ContentReader(OpenStream(part), MaxPartBytes);

    /// <summary>Relationships of a part; those that lead out of the workbook are left out.</summary>
    public IReadOnlyList<Relationship> Relationships(string part)
    {
        var name = PartNames.RelationshipsOf(part);
        if (!Has(name))
        {
            return [];
        }

        using var reader = Open(name);
        return [.. Packaging.Relationships.Read(reader, part, Has).Where(found => !found.IsExternal)];
    }

    public void Dispose() => _archive.Dispose();

    private LimitedStream OpenStream(string part) => _entries.TryGetValue(part, out var entry)
        ? new LimitedStream(entry.Open(), MaxPartBytes)
        : throw new InvalidDataException($"part '{part}' is missing");
}

/// <summary>A workbook unpacks to more than any honest one.</summary>
internal sealed class WorkbookLimitException() : Exception("The workbook unpacks to more than is accepted.");
