using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Templating;

/// <summary>The styles of a document, found by what they are: identifiers vary with the language of Word.</summary>
internal sealed class StyleSheet
{
    private readonly Dictionary<string, XElement> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Name), string> _byName = [];

    public StyleSheet(XElement? root)
    {
        if (root is null)
        {
            return;
        }

        W = root.Name.Namespace;
        foreach (var style in root.Elements(W + "style"))
        {
            if ((string?)style.Attribute(W + "styleId") is { } id && _byId.TryAdd(id, style))
            {
                _byName.TryAdd((TypeOf(style), NameOf(style)), id);
            }
        }
    }

    /// <summary>Their namespace.</summary>
    public XNamespace W { get; } = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public XElement? this[string id] => _byId.GetValueOrDefault(id);

    /// <summary>Identifier of the style of one of the names, the first that exists; null for none.</summary>
    /// <param name="type"><c>paragraph</c>, <c>character</c> or <c>table</c>.</param>
    /// <param name="names">Names in English, as files hold them in any language.</param>
    public string? Find(string type, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_byName.TryGetValue((type.ToUpperInvariant(), name.ToUpperInvariant()), out var id))
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>Identifier of the style of a heading: by name, else by outline level; null for none.</summary>
    /// <param name="level">1 to 9.</param>
    public string? Heading(int level)
    {
        var outline = (level - 1).ToString(CultureInfo.InvariantCulture);
        return Find("paragraph", $"heading {level}", $"titre {level}")
            ?? _byId.FirstOrDefault(pair => TypeOf(pair.Value) == "PARAGRAPH"
                && (string?)pair.Value.Element(W + "pPr")?.Element(W + "outlineLvl")?.Attribute(W + "val") == outline).Key;
    }

    /// <summary>The list a paragraph style belongs to, by itself or by those it is based on; null for none.</summary>
    public string? ListOf(string id)
    {
        for (var turns = 0; turns < 20 && this[id] is { } style; turns++)
        {
            if ((string?)style.Element(W + "pPr")?.Element(W + "numPr")?.Element(W + "numId")?.Attribute(W + "val") is { } list)
            {
                return list == "0" ? null : list;
            }

            id = (string?)style.Element(W + "basedOn")?.Attribute(W + "val") ?? "";
        }

        return null;
    }

    /// <summary>Type and name by which the same style is known in another document.</summary>
    public (string Type, string Name) KeyOf(XElement style) => (TypeOf(style).ToLowerInvariant(), NameOf(style));

    private string TypeOf(XElement style) => ((string?)style.Attribute(W + "type") ?? "paragraph").ToUpperInvariant();

    private string NameOf(XElement style) => ((string?)style.Element(W + "name")?.Attribute(W + "val") ?? "").ToUpperInvariant();
}
