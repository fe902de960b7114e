namespace LegalDocs.Templating;

/// <summary>Gives a part whose elements have no prefix one for its attributes: those of Word always bear one.</summary>
internal static class AttributePrefix
{
    private const string Name = "w";

    /// <summary>The part, with a declaration on its root when it lacks one.</summary>
    public static XmlPart Index(string xml, string partName, int maxDepth)
    {
        var part = XmlIndexer.Index(xml, partName, maxDepth);
        return part.AttributePrefix.Length > 0 || part.WordNamespace.Length == 0 || part[0].IsEmptyTag
            ? part
            : XmlIndexer.Index(xml.Insert(part[0].ContentStart - 1, $" xmlns:{Name}=\"{part.WordNamespace}\""), partName, maxDepth);
    }
}
