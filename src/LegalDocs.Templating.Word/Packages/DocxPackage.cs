using System.Xml;
using LegalDocs.Packaging;

namespace LegalDocs.Templating;

/// <summary>A .docx whose parts are found by relationships and content types, never by name.</summary>
internal sealed class DocxPackage
{
    private readonly Dictionary<string, int> _index;
    private readonly TemplateLimits _limits;
    private readonly int _contentTypesEntry;
    private readonly ContentTypes _contentTypes;
    private byte[]? _documentTypes;

    private DocxPackage(IReadOnlyList<ZipEntry> entries, TemplateLimits limits)
    {
        Entries = entries;
        _limits = limits;
        _index = entries.Index().ToDictionary(pair => pair.Item.Name, pair => pair.Index, StringComparer.OrdinalIgnoreCase);
        _contentTypesEntry = Find(PartNames.ContentTypes);
        using var types = _contentTypesEntry < 0
            ? throw new PackageException(PackageProblems.NoDocument())
            : Xml(_contentTypesEntry);
        _contentTypes = ContentTypes.Read(types);
        MainPart = FindMainPart();
    }

    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <summary>Whether the document uses the strict namespaces of ISO/IEC 29500.</summary>
    public bool IsStrict { get; private set; }

    /// <summary>Index of the entry of the main part.</summary>
    public int MainPart { get; }

    /// <summary>Reads a package.</summary>
    /// <exception cref="PackageException">It is not a usable .docx.</exception>
    public static DocxPackage Read(ReadOnlyMemory<byte> file, TemplateLimits limits)
    {
        try
        {
            var most = new ArchiveLimits(limits.PackageEntries, limits.PartBytes, limits.PackageBytes);
            return new DocxPackage(ZipDirectory.Read(file, most), limits);
        }
        catch (ArchiveException error)
        {
            throw new PackageException(PackageProblems.Of(error, limits));
        }
    }

    /// <exception cref="PackageException">The entry is damaged.</exception>
    public byte[] Content(int entry)
    {
        try
        {
            return ZipDirectory.Inflate(Entries[entry]);
        }
        catch (ArchiveException error)
        {
            throw new PackageException(PackageProblems.Of(error, _limits));
        }
    }

    /// <summary>What replaces an entry in every document: the content types of a .dotx, whose documents are no templates.</summary>
    public byte[]? Rewritten(int entry) => entry == _contentTypesEntry ? _documentTypes : null;

    /// <summary>Index of an entry by name, without leading slash; -1 when it is absent.</summary>
    public int Find(string name) => _index.GetValueOrDefault(name.TrimStart('/'), -1);

    public string ContentType(string name) => _contentTypes.Of(name);

    /// <summary>Relationships of a part, in the order of the file.</summary>
    public IReadOnlyList<Relationship> Relationships(string partName)
    {
        if (Find(PartNames.RelationshipsOf(partName)) is not (>= 0 and var entry))
        {
            return [];
        }

        using var reader = Xml(entry);
        return Packaging.Relationships.Read(reader, partName, _index.ContainsKey);
    }

    private int FindMainPart()
    {
        var main = Relationships("")
            .FirstOrDefault(relationship => relationship is { Type: "officeDocument", IsExternal: false });
        if (main is null || Find(main.Target) is not (>= 0 and var entry))
        {
            throw new PackageException(PackageProblems.NoDocument());
        }

        IsStrict = main.TypeUri == "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
        var type = ContentType(Entries[entry].Name);
        return type switch
        {
            _ when type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) =>
                throw new PackageException(PackageProblems.Macros()),
            _ when type.EndsWith(".wordprocessingml.template.main+xml", StringComparison.Ordinal) => FromTemplate(entry, type),
            _ when type.Contains("wordprocessingml", StringComparison.Ordinal) => entry,
            _ => throw new PackageException(PackageProblems.NoDocument()),
        };
    }

    // A .dotx differs from a .docx by the type of its main part only.
    private int FromTemplate(int main, string type)
    {
        var types = PartEncoding.Decode(PartNames.ContentTypes, Content(_contentTypesEntry));
        _documentTypes = System.Text.Encoding.UTF8.GetBytes(types.Replace(
            type, type.Replace(".template.main+xml", ".document.main+xml", StringComparison.Ordinal), StringComparison.Ordinal));
        return main;
    }

    private XmlReader Xml(int entry)
    {
        var content = Content(entry);
        SafeXml.Check(Entries[entry].Name, content, _limits);
        return SafeXml.Reader(content, _limits);
    }
}
