using System.Security.Cryptography;
using System.Xml.Linq;
using LegalDocs.Packaging;

namespace LegalDocs.Diff;

/// <summary>Parts, content types and relationships of a document (ECMA-376-2), inflated within limits.</summary>
/// <remarks>Found by relationships and content types, never by name. Names compare without case, as the standard
/// says.</remarks>
internal sealed class DocxPackage
{
    private const string TypesPart = "/" + Packaging.PartNames.ContentTypes;

    private readonly Dictionary<string, byte[]> _parts;
    private readonly ContentTypes _contentTypes;
    private readonly Dictionary<string, IReadOnlyList<PartRelationship>> _relationships =
        new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XElement> _xml = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _digests = new(StringComparer.OrdinalIgnoreCase);

    private DocxPackage(Dictionary<string, byte[]> parts)
    {
        _parts = parts;
        _contentTypes = Has(TypesPart)
            ? ContentTypes.Read(Xml(TypesPart).CreateReader())
            : throw new UnreadableDocumentException(UnreadableReason.NotAPackage);
        MainPart = FindMainPart();
    }

    /// <summary>Name of the main document part.</summary>
    public string MainPart { get; }

    /// <summary>Names of all parts but relationships and content types, in ordinal order.</summary>
    public IReadOnlyList<string> PartNames =>
        [.. _parts.Keys.Where(name => !IsRelationships(name) && name != TypesPart)
            .Order(StringComparer.Ordinal)];

    public static DocxPackage Open(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > PackageLimits.FileBytes)
        {
            throw new UnreadableDocumentException(UnreadableReason.TooLarge);
        }

        try
        {
            return new DocxPackage(Inflate(bytes));
        }
        catch (ArchiveException refusal)
        {
            throw Unreadable(refusal);
        }
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    public byte[] Bytes(string part) =>
        _parts.TryGetValue(part, out var bytes)
            ? bytes : throw new UnreadableDocumentException(UnreadableReason.MissingPart, part);

    /// <summary>The part as XML, read once. The tree belongs to this package: callers that change it copy it
    /// first.</summary>
    public XElement Xml(string part)
    {
        if (!_xml.TryGetValue(part, out var root))
        {
            _xml[part] = root = PackageXml.Load(Bytes(part), part);
        }

        return root;
    }

    /// <summary>SHA-256 of the part's bytes, in hexadecimal.</summary>
    public string Digest(string part)
    {
        if (!_digests.TryGetValue(part, out var digest))
        {
            _digests[part] = digest = Convert.ToHexStringLower(SHA256.HashData(Bytes(part)));
        }

        return digest;
    }

    public string ContentType(string part) => _contentTypes.Of(part[1..]);

    /// <summary>Relationships of a part; those of the package itself for <c>/</c>.</summary>
    public IReadOnlyList<PartRelationship> RelationshipsOf(string part)
    {
        if (!_relationships.TryGetValue(part, out var found))
        {
            _relationships[part] = found = ReadRelationships(part);
        }

        return found;
    }

    public PartRelationship? Relationship(string part, string? id) =>
        id is null ? null : RelationshipsOf(part).FirstOrDefault(relationship => relationship.Id == id);

    /// <summary>First part that <paramref name="part"/> points to with that type of arrow, or null.</summary>
    public string? Related(string part, string type) => RelationshipsOf(part)
        .FirstOrDefault(
            relationship => relationship.Type == type && !relationship.IsExternal && Has(relationship.Target))?.Target;

    public static string RelationshipsPart(string part) => Packaging.PartNames.RelationshipsOf(part);

    private static bool IsRelationships(string name) =>
        name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
            && name.Contains("/_rels/", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, byte[]> Inflate(ReadOnlyMemory<byte> bytes) => ZipDirectory
        .Read(bytes, PackageLimits.Archive)
        .Where(entry => !entry.IsFolder)
        .ToDictionary(entry => "/" + entry.Name, ZipDirectory.Inflate, StringComparer.OrdinalIgnoreCase);

    private static UnreadableDocumentException Unreadable(ArchiveException refusal)
    {
        var part = refusal.Entry.Length == 0 ? null : "/" + refusal.Entry.TrimStart('/');
        return refusal.Fault switch
        {
            ArchiveFault.Encrypted or ArchiveFault.Legacy => new(UnreadableReason.EncryptedOrLegacy, innerException: refusal),
            ArchiveFault.TooManyEntries => new(UnreadableReason.TooLarge, detail: $"{refusal.Count} entries", innerException: refusal),
            ArchiveFault.EntryTooLarge or ArchiveFault.TooLarge => new(UnreadableReason.TooLarge, part, innerException: refusal),
            ArchiveFault.UnsafeName or ArchiveFault.DuplicateName or ArchiveFault.TwoTypes =>
                new(UnreadableReason.AmbiguousParts, part, innerException: refusal),
            _ => new(UnreadableReason.NotAPackage, part, innerException: refusal),
        };
    }

    private string FindMainPart() => Related("/", "officeDocument") is { } part
        ? part
        : throw new UnreadableDocumentException(UnreadableReason.NoMainPart);

    private IReadOnlyList<PartRelationship> ReadRelationships(string part)
    {
        var name = RelationshipsPart(part);
        return Has(name)
            ? [.. Relationships.Read(Xml(name).CreateReader(), part[1..], target => Has("/" + target)).Select(Arrow)]
            : [];
    }

    private static PartRelationship Arrow(Relationship read) =>
        new(read.Id, read.Type, read.TypeUri, read.IsExternal ? read.Target : "/" + read.Target, read.IsExternal);
}
