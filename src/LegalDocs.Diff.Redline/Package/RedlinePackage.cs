using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>The package of the newer document while it becomes a redline: parts rewritten, parts added, the rest as it was.</summary>
/// <remarks>Names of what is added come from its content, entries have no date: the same pair gives the same bytes.</remarks>
internal sealed class RedlinePackage(DocxPackage source)
{
    private const string ContentTypes = "/[Content_Types].xml";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string StrictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SortedDictionary<string, XElement> _roots = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, byte[]> _added = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _addedTypes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<PartRelationship>> _relationships = new(StringComparer.Ordinal);
    private readonly Dictionary<(DocxPackage, string), string> _adopted = [];

    public DocxPackage Source { get; } = source;

    /// <summary>The part as XML that may be changed.</summary>
    public XElement Root(string part)
    {
        if (!_roots.TryGetValue(part, out var root))
        {
            _roots[part] = root = new XElement(Source.Xml(part));
        }

        return root;
    }

    public void SetRoot(string part, XElement root) => _roots[part] = root;

    /// <summary>The part of that kind to which the main part leads, one that was added included.</summary>
    public string? PartOf(string type) => Source.Related(Source.MainPart, type)
        ?? _relationships.GetValueOrDefault(Source.MainPart)?.FirstOrDefault(arrow => arrow.Type == type)?.Target;

    /// <summary>Adds an XML part related to the main part.</summary>
    public XElement AddRelated(string type, string contentType, Func<XElement> root)
    {
        if (PartOf(type) is { } known)
        {
            return Root(known);
        }

        var part = Free($"{Folder(Source.MainPart)}{type}", "xml");
        _roots[part] = root();
        _addedTypes[part] = $"{WordType}{contentType}+xml";
        _ = AddRelationship(Source.MainPart, Office + type, part, isExternal: false);
        return _roots[part];
    }

    /// <summary>Adds an arrow, unless the part has the same one already.</summary>
    /// <returns>Its id.</returns>
    public string AddRelationship(string from, string typeUri, string target, bool isExternal)
    {
        var type = Ooxml.LastSegment(typeUri);
        if (!_relationships.TryGetValue(from, out var added))
        {
            _relationships[from] = added = [];
        }

        var known = (Source.Has(from) ? Source.RelationshipsOf(from) : []).Concat(added).ToList();
        if (known.FirstOrDefault(arrow => arrow.Type == type && arrow.Target == target && arrow.IsExternal == isExternal) is { } same)
        {
            return same.Id;
        }

        var rank = added.Count + 1;
        while (known.Any(arrow => arrow.Id == Id(rank)))
        {
            rank++;
        }

        added.Add(new PartRelationship(Id(rank), type, Transitional(typeUri), target, isExternal));
        return Id(rank);

        static string Id(int rank) => FormattableString.Invariant($"rIdOld{rank}");
    }

    /// <summary>Brings a part of another package along, with all that it leads to.</summary>
    /// <returns>Its name here; a part of the same name and content serves as it is.</returns>
    public string Import(DocxPackage from, string part)
    {
        if (!from.Has(part) || (Source.Has(part) && Source.Digest(part) == from.Digest(part)))
        {
            return part;
        }

        var target = Adopt(from, part, out var isNew);
        if (!isNew)
        {
            return target;
        }

        _added[target] = from.Bytes(part);
        foreach (var arrow in from.RelationshipsOf(part))
        {
            var inner = arrow.IsExternal ? arrow.Target : Import(from, arrow.Target);
            if (!_relationships.TryGetValue(target, out var arrows))
            {
                _relationships[target] = arrows = [];
            }

            arrows.Add(arrow with { Target = inner, TypeUri = Transitional(arrow.TypeUri) });
        }

        return target;
    }

    /// <summary>Takes a name for a part of another package.</summary>
    /// <param name="from">The other package.</param>
    /// <param name="part">Its part.</param>
    /// <param name="isNew">Whether the name is new, so that the part has to be written.</param>
    public string Adopt(DocxPackage from, string part, out bool isNew)
    {
        isNew = !_adopted.TryGetValue((from, part), out var target);
        if (isNew)
        {
            var name = Ooxml.LastSegment(part);
            var dot = name.LastIndexOf('.');
            var extension = dot < 0 ? "bin" : name[(dot + 1)..];
            target = Free($"{Folder(part)}old-{from.Digest(part)[..12]}", extension);
            _adopted[(from, part)] = target;
            _addedTypes[target] = from.ContentType(part);
        }

        return target!;
    }

    /// <summary>The whole package.</summary>
    public byte[] Save()
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in Entries())
            {
                var entry = zip.CreateEntry(name[1..], CompressionLevel.Optimal);
                entry.LastWriteTime = NoDate;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return buffer.ToArray();
    }

    private IEnumerable<(string Name, byte[] Bytes)> Entries()
    {
        yield return (ContentTypes, Xml(Types()));
        yield return ("/_rels/.rels", Xml(Relationships("/")));
        foreach (var part in Source.PartNames.Union(_roots.Keys).Union(_added.Keys).Order(StringComparer.Ordinal))
        {
            yield return (part, Bytes(part));
            if (Source.Has(DocxPackage.RelationshipsPart(part)) || _relationships.ContainsKey(part))
            {
                yield return (DocxPackage.RelationshipsPart(part), Xml(Relationships(part)));
            }
        }
    }

    private byte[] Bytes(string part)
    {
        if (_roots.TryGetValue(part, out var root))
        {
            return Xml(root);
        }

        if (_added.TryGetValue(part, out var bytes))
        {
            return bytes;
        }

        bytes = Source.Bytes(part);
        return IsStrict(bytes) ? Xml(Source.Xml(part)) : bytes;
    }

    // The parts that are rewritten have the transitional names: the others of a strict document then get them too.
    private static bool IsStrict(byte[] bytes) =>
        bytes.AsSpan(0, Math.Min(bytes.Length, 4_096)).IndexOf("http://purl.oclc.org/ooxml/"u8) >= 0;

    private static string Transitional(string typeUri) => typeUri.StartsWith(StrictOffice, StringComparison.Ordinal)
        ? Office + typeUri[StrictOffice.Length..] : typeUri;

    private XElement Types()
    {
        var root = new XElement(Source.Xml(ContentTypes));
        foreach (var (part, type) in _addedTypes)
        {
            root.Add(new XElement(
                Ooxml.ContentTypes + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", type)));
        }

        return root;
    }

    private XElement Relationships(string part)
    {
        var name = DocxPackage.RelationshipsPart(part);
        var root = Source.Has(name) ? new XElement(Source.Xml(name)) : new XElement(Ooxml.Relationships + "Relationships");
        foreach (var type in root.Elements().Attributes("Type"))
        {
            type.Value = Transitional(type.Value);
        }

        foreach (var arrow in _relationships.GetValueOrDefault(part) ?? [])
        {
            root.Add(new XElement(
                Ooxml.Relationships + "Relationship",
                new XAttribute("Id", arrow.Id),
                new XAttribute("Type", arrow.TypeUri),
                new XAttribute("Target", arrow.IsExternal ? arrow.Target : Escaped(arrow.Target)),
                arrow.IsExternal ? new XAttribute("TargetMode", "External") : null));
        }

        return root;
    }

    private string Free(string stem, string extension)
    {
        var name = $"{stem}.{extension}";
        for (var rank = 2; Source.Has(name) || _roots.ContainsKey(name) || _addedTypes.ContainsKey(name); rank++)
        {
            name = FormattableString.Invariant($"{stem}-{rank}.{extension}");
        }

        return name;
    }

    private static string Escaped(string part) => Uri.EscapeDataString(part).Replace("%2F", "/", StringComparison.Ordinal);

    private static string Folder(string part) => part[..(part.LastIndexOf('/') + 1)];

    private static byte[] Xml(XElement root)
    {
        using var buffer = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var writer = XmlWriter.Create(buffer, settings))
        {
            writer.WriteStartDocument(standalone: true);
            root.WriteTo(writer);
        }

        return buffer.ToArray();
    }
}
