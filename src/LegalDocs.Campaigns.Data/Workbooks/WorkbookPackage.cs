using System.IO.Compression;
using System.Xml;

namespace LegalDocs.Campaigns.Data.Workbooks;

/// <summary>The parts of a workbook: a ZIP archive that may be hostile. No size in it is believed, no DTD is
/// read.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private const int MaxEntries = 10_000;
    private const long MaxPartBytes = 256L * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MaxPartBytes,
        CloseInput = true,
    };

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
    public XmlReader Open(string part) => XmlReader.Create(OpenStream(part), Settings);

    /// <summary>Relationships of a part: identifier to type and target, external ones left out.</summary>
    public IReadOnlyList<Relationship> Relationships(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var name = $"{part[..slash]}_rels/{part[slash..]}.rels";
        var found = new List<Relationship>();
        if (!Has(name))
        {
            return found;
        }

        using var reader = Open(name);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Target") is { } target)
            {
                found.Add(new Relationship(
                    reader.GetAttribute("Id") ?? string.Empty,
                    reader.GetAttribute("Type") ?? string.Empty,
                    Resolve(part[..slash], target)));
            }
        }

        return found;
    }

    public void Dispose() => _archive.Dispose();

    private LimitedStream OpenStream(string part) => _entries.TryGetValue(part, out var entry)
        ? new LimitedStream(entry.Open(), MaxPartBytes)
        : throw new InvalidDataException($"part '{part}' is missing");

    private static string Resolve(string folder, string target)
    {
        var parts = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (step == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                parts.Add(step);
            }
        }

        return string.Join('/', parts);
    }
}

/// <summary>A part that another part needs.</summary>
internal sealed record Relationship(string Id, string Type, string Target)
{
    /// <summary>Transitional and strict files differ by the beginning of the type.</summary>
    public bool Is(string kind) => Type.EndsWith("/" + kind, StringComparison.Ordinal);
}

/// <summary>A workbook unpacks to more than any honest one.</summary>
internal sealed class WorkbookLimitException() : Exception("The workbook unpacks to more than is accepted.");
