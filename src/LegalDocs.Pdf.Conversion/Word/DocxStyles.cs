using System.Xml.Linq;

namespace LegalDocs.Pdf;

/// <summary>Styles whose text is hidden (ECMA-376-1 §17.3.2.41), inherited ones included.</summary>
internal sealed class DocxStyles
{
    private static readonly XNamespace W = DocxNames.Word;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);

    public DocxStyles(XElement? root)
    {
        foreach (var style in root?.Elements(W + "style") ?? [])
        {
            if ((string?)style.Attribute(W + "styleId") is { } id)
            {
                _styles.TryAdd(id, style);
            }
        }
    }

    public bool IsHidden(string? id)
    {
        for (var hops = 0; id is not null && hops < 32 && _styles.TryGetValue(id, out var style); hops++)
        {
            if (style.Element(W + "rPr")?.Element(W + "vanish") is { } vanish)
            {
                return DocxNames.IsOn((string?)vanish.Attribute(W + "val"));
            }

            id = (string?)style.Element(W + "basedOn")?.Attribute(W + "val");
        }

        return false;
    }
}
