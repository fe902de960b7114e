using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>The parts that change; all others are copied as they lie in the file.</summary>
internal sealed class PackageEdit(StylePackage package)
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string RootRelationships = "_rels/.rels";

    private static readonly XmlWriterSettings Writing = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    private readonly SortedSet<int> _changed = [];
    private readonly List<(string Name, XDocument Tree)> _added = [];

    /// <summary>Says that the tree of an entry was changed.</summary>
    public void Changed(int entry) => _changed.Add(entry);

    public void Changed(StyleStory story) => Changed(story.Part.Entry);

    /// <summary>Adds a part that the package itself leads to.</summary>
    public void AddToPackage(string name, string relationshipType, string contentType, XElement root)
    {
        var types = package.Package.Find(ContentTypes);
        var relationships = package.Package.Find(RootRelationships);
        var typeRoot = package.Tree(types).Root!;
        typeRoot.Add(new XElement(
            typeRoot.Name.Namespace + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", contentType)));
        var arrows = package.Tree(relationships).Root!;
        var ids = arrows.Elements().Select(each => each.Attribute("Id")?.Value).ToHashSet(StringComparer.Ordinal);
        var id = "rIdLegalDocs";
        while (!ids.Add(id))
        {
            id += "_";
        }

        arrows.Add(new XElement(
            arrows.Name.Namespace + "Relationship",
            new XAttribute("Id", id), new XAttribute("Type", relationshipType), new XAttribute("Target", name)));
        Changed(types);
        Changed(relationships);
        _added.Add((name, new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root)));
    }

    /// <summary>The name of an entry that does not exist yet.</summary>
    public bool IsFree(string name) => package.Package.Find(name) < 0;

    public byte[] ToDocx()
    {
        using var zip = new ZipWriter();
        foreach (var (index, entry) in package.Package.Entries.Index().Where(pair => !pair.Item.IsFolder))
        {
            if (_changed.Contains(index))
            {
                zip.Add(entry.Name, Bytes(package.Tree(index)));
            }
            else
            {
                zip.Copy(entry);
            }
        }

        foreach (var (name, tree) in _added)
        {
            zip.Add(name, Bytes(tree));
        }

        return zip.ToArray();
    }

    private static byte[] Bytes(XDocument tree)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Writing))
        {
            tree.Save(writer);
        }

        return stream.ToArray();
    }
}
