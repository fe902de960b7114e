using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace LegalDocs.Pdf;

/// <summary>The parts of a .docx, read within limits; every XML part without DTD and without resolver.</summary>
internal sealed class DocxPackage : IDisposable
{
    private const string RelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts;

    private DocxPackage(ZipArchive zip, Dictionary<string, ZipArchiveEntry> parts)
    {
        _zip = zip;
        _parts = parts;
    }

    /// <summary>Names of the parts, without leading slash.</summary>
    public IEnumerable<string> PartNames => _parts.Keys;

    /// <exception cref="DocxException">No .docx, or one beyond the limits.</exception>
    public static DocxPackage Open(ReadOnlyMemory<byte> docx)
    {
        if (docx.IsEmpty)
        {
            throw new DocxException(DocxRefusals.Empty());
        }

        ZipArchive zip;
        try
        {
            zip = new ZipArchive(new MemoryStream(docx.ToArray(), writable: false), ZipArchiveMode.Read);
            return new DocxPackage(zip, DocxLimits.CheckEntries(zip));
        }
        catch (InvalidDataException)
        {
            throw new DocxException(DocxRefusals.NotZip());
        }
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>Reads a part as bytes, counting what really comes out.</summary>
    public byte[] Bytes(string part)
    {
        using var stream = OpenPart(part);
        using var copy = new MemoryStream();
        try
        {
            stream.CopyTo(copy);
        }
        catch (InvalidDataException)
        {
            throw new DocxException(DocxRefusals.DamagedPart(part, "compressed data damaged"));
        }

        return copy.ToArray();
    }

    /// <summary>A reader over an XML part, hardened; the caller disposes it.</summary>
    public XmlReader Xml(string part) => XmlReader.Create(OpenPart(part), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = DocxLimits.PartBytes,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    /// <summary>Relationships of a part, in the order written; none when it has none.</summary>
    public IReadOnlyList<DocxRelationship> Relationships(string part)
    {
        var cut = part.LastIndexOf('/') + 1;
        var name = $"{part[..cut]}_rels/{part[cut..]}.rels";
        if (!Has(name))
        {
            return [];
        }

        using var reader = Xml(name);
        XNamespace space = RelationshipsNamespace;
        return
        [
            .. XDocument.Load(reader).Descendants(space + "Relationship").Select(each => new DocxRelationship(
                (string?)each.Attribute("Id") ?? "",
                (string?)each.Attribute("Type") ?? "",
                (string?)each.Attribute("TargetMode") == "External",
                (string?)each.Attribute("Target") ?? "",
                part[..cut])),
        ];
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private CountedStream OpenPart(string part) =>
        _parts.TryGetValue(part, out var entry)
            ? new CountedStream(entry.Open(), part)
            : throw new DocxException(DocxRefusals.MissingPart(part));
}

/// <summary>A relationship of a part.</summary>
/// <param name="Id">Its identifier within the part.</param>
/// <param name="Type">Its type, a URI.</param>
/// <param name="IsExternal">Whether the target is outside the package.</param>
/// <param name="Target">The target as written.</param>
/// <param name="Folder">Folder of the part, with its final slash.</param>
internal sealed record DocxRelationship(string Id, string Type, bool IsExternal, string Target, string Folder)
{
    /// <summary>Last word of the type: <c>header</c>, <c>image</c>, <c>hyperlink</c>…</summary>
    public string Kind => Type[(Type.LastIndexOf('/') + 1)..];

    /// <summary>Name of the target part, its <c>..</c> resolved.</summary>
    public string Part
    {
        get
        {
            var path = Target.StartsWith('/') ? Target : Folder + Target;
            var segments = new List<string>();
            foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                if (segment != "..")
                {
                    segments.Add(segment);
                }
                else if (segments.Count > 0)
                {
                    segments.RemoveAt(segments.Count - 1);
                }
            }

            return string.Join('/', segments);
        }
    }
}
