using System.Xml;

namespace LegalDocs.Packaging;

/// <summary>The media types of the parts, as <c>[Content_Types].xml</c> declares them. ECMA-376-2 §10.1.2.</summary>
internal sealed class ContentTypes
{
    private readonly Dictionary<string, string> _defaults = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _overrides = new(StringComparer.OrdinalIgnoreCase);

    private ContentTypes()
    {
    }

    /// <summary>Reads the declarations; the same one written twice counts once.</summary>
    /// <exception cref="ArchiveException">One part, or one extension, is declared with two types: two programs would see two documents.</exception>
    /// <exception cref="XmlException">The XML is not well-formed, or has a DTD.</exception>
    public static ContentTypes Read(XmlReader reader)
    {
        var types = new ContentTypes();
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Default" })
            {
                Declare(types._defaults, reader, "Extension");
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "Override" })
            {
                Declare(types._overrides, reader, "PartName");
            }
        }

        return types;
    }

    /// <summary>The type of a part: its own, else that of its extension, else empty.</summary>
    /// <param name="part">Name without leading slash.</param>
    public string Of(string part) => _overrides.TryGetValue("/" + part, out var type)
        ? type
        : _defaults.GetValueOrDefault(part[(part.LastIndexOf('.') + 1)..], "");

    private static void Declare(Dictionary<string, string> types, XmlReader reader, string subject)
    {
        if (reader.GetAttribute(subject) is not { } name)
        {
            return;
        }

        var type = reader.GetAttribute("ContentType") ?? "";
        if (!types.TryAdd(name, type) && !string.Equals(types[name], type, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArchiveException(ArchiveFault.TwoTypes, name);
        }
    }
}
