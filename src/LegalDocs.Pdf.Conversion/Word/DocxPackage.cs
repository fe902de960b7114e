using System.Xml;
using LegalDocs.Packaging;

namespace LegalDocs.Pdf;

/// <summary>The parts of a .docx, read within limits; every XML part without DTD and without resolver.</summary>
internal sealed class DocxPackage
{
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
    public IReadOnlyList<Relationship> Relationships(string part)
    {
        var name = PartNames.RelationshipsOf(part);
        if (!Has(name))
        {
            return [];
        }

        using var reader = Xml(name);
        return Packaging.Relationships.Read(reader, part, Has);
    }
}
