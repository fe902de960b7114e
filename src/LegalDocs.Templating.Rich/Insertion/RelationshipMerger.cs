using System.Xml.Linq;
using LegalDocs.Packaging;

namespace LegalDocs.Templating;

/// <summary>Makes the relationships that inserted XML names those of the part it goes into: pictures and links.</summary>
internal sealed class RelationshipMerger
{
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    };

    private readonly DocxPackage _source;
    private readonly PackageAdditions _additions;
    private readonly PartRelationships _target;
    private readonly Dictionary<string, Relationship> _relationships;

    public RelationshipMerger(DocxPackage source, PackageAdditions additions, string sourcePart, string targetPart)
    {
        _source = source;
        _additions = additions;
        _target = additions.RelationshipsOf(targetPart);
        _relationships = source.Relationships(sourcePart)
            .GroupBy(relationship => relationship.Id)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <exception cref="RichValueException">The XML depends on a part that cannot be brought.</exception>
    public void Map(XElement element)
    {
        foreach (var attribute in element.DescendantsAndSelf().Attributes()
            .Where(attribute => Namespaces.Contains(attribute.Name.NamespaceName)).ToList())
        {
            attribute.Value = attribute.Value.Length == 0 ? "" : Mapped(attribute.Value);
        }
    }

    private string Mapped(string id)
    {
        if (!_relationships.TryGetValue(id, out var relationship))
        {
            throw new RichValueException(InsertionProblems.Unsupported(id));
        }

        return relationship switch
        {
            { IsExternal: true, Type: "hyperlink" } => _target.ToAddress("hyperlink", relationship.Target),
            { IsExternal: false, Type: "image" } when _source.Find(relationship.Target) is >= 0 and var entry => Image(entry),
            { IsExternal: false } when PartCopier.Knows(relationship.Type) && !_additions.IsStrict
                && _source.Find(relationship.Target) is >= 0 and var entry =>
                _target.To(relationship.Type, new PartCopier(_source, _additions).Copy(entry)),
            _ => throw new RichValueException(InsertionProblems.Unsupported(relationship.Type)),
        };
    }

    private string Image(int entry)
    {
        var name = _source.Entries[entry].Name;
        var extension = name[(name.LastIndexOf('.') + 1)..].ToLowerInvariant();
        return _target.To("image", _additions.AddMedia(_source.Content(entry), extension, _source.ContentType(name)));
    }
}
