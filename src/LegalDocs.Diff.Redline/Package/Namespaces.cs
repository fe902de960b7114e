using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Prefixes of a part that takes in XML of another: alternative content names namespaces by their prefixes.</summary>
internal static class Namespaces
{
    private static readonly XName Ignorable = Ooxml.Mc + "Ignorable";

    /// <summary>Declares in <paramref name="to"/> the prefixes of <paramref name="from"/> that it does not know.</summary>
    public static void Join(XElement from, XElement to)
    {
        foreach (var declaration in from.Attributes().Where(attribute => attribute.IsNamespaceDeclaration))
        {
            if (declaration.Name.Namespace == XNamespace.Xmlns && to.Attribute(declaration.Name) is null)
            {
                to.Add(new XAttribute(declaration));
            }
        }

        var ignored = Prefixes(from).Where(prefix => Declares(from, to, prefix)).Except(Prefixes(to), StringComparer.Ordinal).ToList();
        if (ignored.Count > 0)
        {
            to.SetAttributeValue(Ignorable, string.Join(' ', [.. Prefixes(to), .. ignored]));
        }
    }

    private static string[] Prefixes(XElement root) =>
        ((string?)root.Attribute(Ignorable) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Declares(XElement from, XElement to, string prefix) =>
        from.GetNamespaceOfPrefix(prefix) is { } known && to.GetNamespaceOfPrefix(prefix) == known;
}
