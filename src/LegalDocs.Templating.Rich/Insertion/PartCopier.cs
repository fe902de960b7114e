using System.Globalization;
using System.Security;
using System.Text;
using LegalDocs.Packaging;

namespace LegalDocs.Templating;

/// <summary>Copies parts of an inserted document that its drawings depend on, with all those they lead to.</summary>
/// <param name="source">The inserted document, already inspected.</param>
/// <param name="additions">Where the copies go.</param>
internal sealed class PartCopier(DocxPackage source, PackageAdditions additions)
{
    private const int MaxDepth = 8;
    private const string Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Microsoft2011 = "http://schemas.microsoft.com/office/2011/relationships/";
    private const string Microsoft2007 = "http://schemas.microsoft.com/office/2007/relationships/";

    // What may be brought, and where its type of relationship is defined.
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["chart"] = Office,
        ["chartUserShapes"] = Office,
        ["themeOverride"] = Office,
        ["package"] = Office,
        ["image"] = Office,
        ["diagramData"] = Office,
        ["diagramLayout"] = Office,
        ["diagramQuickStyle"] = Office,
        ["diagramColors"] = Office,
        ["diagramDrawing"] = Microsoft2007,
        ["chartStyle"] = Microsoft2011,
        ["chartColorStyle"] = Microsoft2011,
    };

    /// <summary>Whether parts of a type of relationship can be brought.</summary>
    public static bool Knows(string type) => Types.ContainsKey(type);

    /// <summary>Copies a part.</summary>
    /// <returns>Name of the copy.</returns>
    /// <exception cref="RichValueException">It depends on what cannot be brought.</exception>
    public string Copy(int entry) => Copy(entry, 0);

    private string Copy(int entry, int depth)
    {
        var name = source.Entries[entry].Name;
        if (depth > MaxDepth)
        {
            throw new RichValueException(InsertionProblems.Unsupported(name));
        }

        var extension = name[(name.LastIndexOf('.') + 1)..].ToLowerInvariant();
        var copy = additions.NewName(extension);
        additions.AddPart(copy, source.Content(entry), source.ContentType(name));
        var relationships = source.Relationships(name);
        if (relationships.Count > 0)
        {
            var slash = copy.LastIndexOf('/') + 1;
            additions.AddEntry($"{copy[..slash]}_rels/{copy[slash..]}.rels", Relationships(relationships, depth));
        }

        return copy;
    }

    private byte[] Relationships(IReadOnlyList<Relationship> relationships, int depth)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
            .Append(CultureInfo.InvariantCulture, $"<Relationships xmlns=\"{Namespace}\">");
        foreach (var relationship in relationships)
        {
            if (relationship.IsExternal || !Types.TryGetValue(relationship.Type, out var space)
                || source.Find(relationship.Target) is not (>= 0 and var entry))
            {
                throw new RichValueException(InsertionProblems.Unsupported(relationship.Type));
            }

            xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{SecurityElement.Escape(relationship.Id)}\" ")
                .Append(CultureInfo.InvariantCulture, $"Type=\"{space}{relationship.Type}\" Target=\"/{Copy(entry, depth + 1)}\"/>");
        }

        return Encoding.UTF8.GetBytes(xml.Append("</Relationships>").ToString());
    }
}
