using System.Xml;
using System.Xml.Linq;
using LegalDocs.Packaging;

namespace LegalDocs.Pdf;

/// <summary>The parts of a .docx, read within limits; every XML part without DTD and without resolver.</summary>
internal sealed class DocxPackage
{
    private const string RelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<string, ZipEntry> _parts;

    private DocxPackage(Dictionary<string, ZipEntry> parts) => _parts = parts;

    /// <summary>Names of the parts, without leading slash.</summary>
    public IEnumerable<string> Parts => _parts.Keys;

    /// <exception cref="DocxException">No .docx, or one beyond the limits.</exception>
    public static DocxPackage Open(ReadOnlyMemory<byte> docx)
    {
        try
        {
            var parts = ZipDirectory.Read(docx, DocxLimits.Archive).ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
            return parts.ContainsKey(PartNames.ContentTypes)
                ? new DocxPackage(parts)
                : throw new DocxException(DocxRefusals.NotWord());
        }
        catch (ArchiveException refusal)
        {
            throw new DocxException(DocxRefusals.Of(refusal));
        }
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>A part as bytes: as many as it declares, undamaged.</summary>
    /// <exception cref="DocxException">It is missing or damaged.</exception>
    public byte[] Bytes(string part)
    {
        var entry = _parts.GetValueOrDefault(part) ?? throw new DocxException(DocxRefusals.MissingPart(part));
        try
        {
            return ZipDirectory.Inflate(entry);
        }
        catch (ArchiveException refusal)
        {
            throw new DocxException(DocxRefusals.Of(refusal));
        }
    }

    /// <summary>A reader over an XML part, hardened; the caller disposes it.</summary>
    public XmlReader Xml(string part) => HardenedXml.ContentReader(Bytes(part), DocxLimits.PartBytes);

    /// <summary>Relationships of a part, in the order written; none when it has none.</summary>
    public IReadOnlyList<DocxRelationship> Relationships(string part)
    {
        var name = PartNames.RelationshipsOf(part);
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
                PartNames.FolderOf(part))),
        ];
    }
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
    public string Part => PartNames.Resolve(Folder, Target);
}
