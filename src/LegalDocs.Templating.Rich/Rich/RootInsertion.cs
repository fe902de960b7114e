namespace LegalDocs.Templating;

/// <summary>Puts elements at the end of the root of a small part: relationships, content types.</summary>
internal static class RootInsertion
{
    /// <summary>The part with elements more.</summary>
    /// <param name="xml">The part.</param>
    /// <param name="elements">Elements without prefix.</param>
    /// <param name="namespaceUri">Their namespace.</param>
    public static string AtEnd(string xml, string elements, string namespaceUri)
    {
        var part = XmlIndexer.Index(xml, "", int.MaxValue);
        ref readonly var root = ref part[0];
        var name = part.QualifiedName(0);
        var added = name.IndexOf(':') < 0 ? elements : Declared(elements, namespaceUri);
        return root.IsEmptyTag
            ? $"{xml.AsSpan(0, root.End - 2).TrimEnd()}>{added}</{name}>{xml.AsSpan(root.End)}"
            : $"{xml.AsSpan(0, root.ContentEnd)}{added}{xml.AsSpan(root.ContentEnd)}";
    }

    private static string Declared(string elements, string namespaceUri) => elements
        .Replace("<Relationship ", $"<Relationship xmlns=\"{namespaceUri}\" ", StringComparison.Ordinal)
        .Replace("<Default ", $"<Default xmlns=\"{namespaceUri}\" ", StringComparison.Ordinal)
        .Replace("<Override ", $"<Override xmlns=\"{namespaceUri}\" ", StringComparison.Ordinal);
}
