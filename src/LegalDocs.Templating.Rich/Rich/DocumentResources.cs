using System.Xml;
using System.Xml.Linq;

namespace LegalDocs.Templating;

/// <summary>Styles and lists of one package, read when a value asks for them, once for all renderings.</summary>
internal sealed class DocumentResources
{
    private readonly DocxPackage _package;
    private readonly TemplateLimits _limits;
    private readonly Lazy<StyleSheet> _styles;
    private readonly Lazy<XElement?> _numbering;

    public DocumentResources(DocxPackage package, TemplateLimits limits)
    {
        _package = package;
        _limits = limits;
        _styles = new Lazy<StyleSheet>(() => new StyleSheet(Root("styles")));
        _numbering = new Lazy<XElement?>(() => Root("numbering"));
    }

    public DocxPackage Package => _package;

    public StyleSheet Styles => _styles.Value;

    /// <summary>Root of the lists; null when the document has none.</summary>
    public XElement? Numbering => _numbering.Value;

    /// <summary>Name of a part related to the main part; null when there is none.</summary>
    public string? PartName(string relationshipType)
    {
        var main = _package.Entries[_package.MainPart].Name;
        var target = _package.Relationships(main)
            .FirstOrDefault(relationship => relationship.Type == relationshipType && !relationship.IsExternal)?.Target;
        return target is not null && _package.Find(target) is >= 0 and var entry ? _package.Entries[entry].Name : null;
    }

    /// <summary>Root of a part related to the main part; null when there is none.</summary>
    public XElement? Root(string relationshipType) => PartName(relationshipType) is { } name ? Load(name) : null;

    /// <summary>Root of a part, without DTD and within the limits.</summary>
    public XElement Load(string name)
    {
        using var reader = SafeXml.Reader(_package.Content(_package.Find(name)), _limits);
        try
        {
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException error)
        {
            throw SafeXml.Refusal(name, error);
        }
    }
}
