using System.Xml;
using System.Xml.Linq;
using LegalDocs.Packaging;

namespace LegalDocs.Diff;

/// <summary>Reads parts as XML that can harm nobody: no DTD, no resolver, bounded depth; strict names made
/// transitional.</summary>
internal static class PackageXml
{
    public static XElement Load(byte[] bytes, string part)
    {
        if (bytes.Length > PackageLimits.XmlBytes)
        {
            throw new UnreadableDocumentException(UnreadableReason.TooLarge, part);
        }

        try
        {
            CheckDepth(bytes, part);
            using var reader = HardenedXml.ContentReader(bytes, PackageLimits.XmlBytes);
            var root = XElement.Load(reader);
            ToTransitional(root);
            return root;
        }
        catch (XmlException error)
        {
            throw new UnreadableDocumentException(UnreadableReason.InvalidXml, part, error.Message, error);
        }
    }

    private static void CheckDepth(byte[] bytes, string part)
    {
        using var reader = HardenedXml.ContentReader(bytes, PackageLimits.XmlBytes);
        while (reader.Read())
        {
            if (reader.Depth > PackageLimits.XmlDepth)
            {
                throw new UnreadableDocumentException(UnreadableReason.TooDeep, part);
            }
        }
    }

    private static void ToTransitional(XElement root)
    {
        if (
            !root.Attributes().Any(
                attribute => attribute.Value.StartsWith("http://purl.oclc.org/ooxml/", StringComparison.Ordinal)))
        {
            return;
        }

        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = Ooxml.ToTransitional(element.Name.Namespace) + element.Name.LocalName;
            element.ReplaceAttributes(element.Attributes().Select(Renamed).ToList());
        }
    }

    private static XAttribute Renamed(XAttribute attribute) => attribute.IsNamespaceDeclaration
        ? new XAttribute(attribute.Name, Ooxml.ToTransitional(attribute.Value).NamespaceName)
        : new XAttribute(
            attribute.Name.NamespaceName.Length == 0
                ? attribute.Name
                : Ooxml.ToTransitional(attribute.Name.Namespace) + attribute.Name.LocalName,
            attribute.Value);
}
