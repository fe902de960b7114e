using System.Xml.Linq;

namespace LegalDocs.Templating;

/// <summary>Brings the styles that inserted blocks use: those of the template win, by name and by identifier.</summary>
/// <param name="target">Styles of the template.</param>
/// <param name="source">Styles of the inserted document.</param>
/// <param name="additions">Styles that this rendering adds.</param>
/// <param name="mapList">The list in the result for a list of the inserted document.</param>
internal sealed class StyleMerger(StyleSheet target, StyleSheet source, StyleAdditions additions, Func<string, string> mapList)
{
    private static readonly string[] References = ["pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "numStyleLink", "styleLink"];

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>Makes an element refer to styles of the result.</summary>
    public void Map(XElement element)
    {
        var references = element.DescendantsAndSelf()
            .Where(item => item.Name.Namespace == source.W && References.Contains(item.Name.LocalName)).ToList();
        foreach (var reference in references)
        {
            if ((string?)reference.Attribute(source.W + "val") is not { } id || Result(id) is not { } mapped)
            {
                // A style that exists nowhere is none.
                reference.Remove();
            }
            else
            {
                reference.SetAttributeValue(source.W + "val", mapped);
            }
        }
    }

    private string? Result(string id)
    {
        if (_known.TryGetValue(id, out var known))
        {
            return known;
        }

        if (source[id] is not { } style)
        {
            return target[id] is null ? null : id;
        }

        var (type, name) = source.KeyOf(style);
        var existing = target.Find(type, name) ?? (target[id] is null ? null : id) ?? additions.Find(type, name);
        if (existing is not null)
        {
            return _known[id] = existing;
        }

        var (copy, copyId) = (new XElement(style), additions.NewId(id));
        _known[id] = copyId;
        additions.Add(type, name, copyId, copy);
        copy.SetAttributeValue(source.W + "styleId", copyId);
        copy.SetAttributeValue(source.W + "default", null);
        Map(copy);
        foreach (var list in copy.Descendants(source.W + "numId").ToList())
        {
            list.SetAttributeValue(source.W + "val", mapList((string?)list.Attribute(source.W + "val") ?? "0"));
        }

        return copyId;
    }
}
