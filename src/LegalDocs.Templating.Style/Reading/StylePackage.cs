using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>The parts of a template as trees, each read once, within the limits of the engine.</summary>
internal sealed class StylePackage
{
    private readonly TemplateLimits _limits;
    private readonly Dictionary<int, XDocument> _trees = [];

    private StylePackage(DocxPackage package, TemplateLimits limits)
    {
        Package = package;
        _limits = limits;
    }

    public DocxPackage Package { get; }

    /// <exception cref="PackageException">It is not a usable .docx.</exception>
    public static StylePackage Read(ReadOnlyMemory<byte> docx, TemplateLimits limits) => new(DocxPackage.Read(docx, limits), limits);

    public string MainName => Package.Entries[Package.MainPart].Name;

    /// <summary>The tree of an entry. It belongs to this package: who changes it, changes it for everybody.</summary>
    public XDocument Tree(int entry)
    {
        if (!_trees.TryGetValue(entry, out var tree))
        {
            _trees[entry] = tree = Load(Package.Entries[entry].Name, Package.Content(entry));
        }

        return tree;
    }

    /// <summary>Entry of the first part of this kind that the main part leads to; -1 when there is none.</summary>
    public int Related(string type) => Related(MainName, type);

    /// <summary>The same for any part; <c>""</c> is the package itself.</summary>
    public int Related(string from, string type) => Package
        .Relationships(from.Length == 0 ? "" : from)
        .Where(relationship => !relationship.IsExternal && relationship.Type == type)
        .Select(relationship => Package.Find(relationship.Target)).FirstOrDefault(entry => entry >= 0, -1);

    private XDocument Load(string name, byte[] content)
    {
        var text = Encoding.UTF8.GetBytes(PartEncoding.Decode(name, content));
        SafeXml.Check(name, text, _limits);
        using var reader = SafeXml.Reader(text, _limits);
        try
        {
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException error)
        {
            throw SafeXml.Refusal(name, error);
        }
    }
}
