using System.Xml;

namespace LegalDocs.Packaging;

/// <summary>Reads the relationships of a part.</summary>
/// <remarks>
/// Each one that some program may follow is seen: whatever its namespace, its depth, the letter case of its mode. A reader that
/// looks for danger must not see less than the program that opens the file afterwards.
/// </remarks>
internal static class Relationships
{
    /// <summary>The relationships, in the order written.</summary>
    /// <param name="reader">The XML of the entry that <see cref="PartNames.RelationshipsOf"/> names.</param>
    /// <param name="source">The part that has them, without leading slash; empty for the package itself.</param>
    /// <param name="exists">Whether the package has a part of a name.</param>
    /// <exception cref="XmlException">The XML is not well-formed, or has a DTD.</exception>
    public static IReadOnlyList<Relationship> Read(XmlReader reader, string source, Func<string, bool> exists)
    {
        var folder = PartNames.FolderOf(source);
        List<Relationship> found = [];
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
            {
                found.Add(One(reader, folder, exists));
            }
        }

        return found;
    }

    private static Relationship One(XmlReader reader, string folder, Func<string, bool> exists)
    {
        var target = reader.GetAttribute("Target") ?? "";
        var isExternal = string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
        return new Relationship(
            reader.GetAttribute("Id") ?? "",
            reader.GetAttribute("Type") ?? "",
            isExternal ? target : PartNames.Find(folder, target, exists),
            isExternal,
            target);
    }
}
