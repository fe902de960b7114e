using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace LegalDocs.Templating;

/// <summary>The lists of a document, and which paragraph styles are numbered; read when a loop restarts its lists.</summary>
internal sealed class NumberingFacts
{
    private const int Levels = 9;

    private readonly Lazy<int> _entry;
    private readonly Lazy<int> _highest;
    private readonly Lazy<XElement?> _numbering;
    private readonly Lazy<XElement?> _styles;

    public NumberingFacts(DocxPackage package, TemplateLimits limits)
    {
        _entry = new Lazy<int>(() => Find(package, "numbering"));
        _numbering = new Lazy<XElement?>(() => Load(package, Entry, limits));
        _styles = new Lazy<XElement?>(() => Load(package, Find(package, "styles"), limits));
        _highest = new Lazy<int>(() => _numbering.Value is { } root
            ? root.Elements(root.Name.Namespace + "num").Select(num => Number(num, "numId")).DefaultIfEmpty().Max()
            : 0);
    }

    /// <summary>Index of the entry of the lists; -1 when the document has none.</summary>
    public int Entry => _entry.Value;

    /// <summary>Highest number of a list.</summary>
    public int Highest => _highest.Value;

    /// <summary>Whether a list exists.</summary>
    public bool Has(string list) => Find(list) is not null;

    /// <summary>The list and level that a paragraph style gives, its ancestors included; null when it gives none.</summary>
    public (string List, string Level)? OfStyle(string style)
    {
        var (list, level) = ((string?)null, (string?)null);
        for (var (next, turns) = (style, 0); turns < 50 && Style(next) is { } found; turns++)
        {
            var w = found.Name.Namespace;
            var properties = found.Element(w + "pPr")?.Element(w + "numPr");
            list ??= (string?)properties?.Element(w + "numId")?.Attribute(w + "val");
            level ??= (string?)properties?.Element(w + "ilvl")?.Attribute(w + "val");
            next = (string?)found.Element(w + "basedOn")?.Attribute(w + "val") ?? "";
        }

        return list is null || list == "0" ? null : (list, level ?? "0");
    }

    /// <summary>The part with further lists, each like another one but beginning again.</summary>
    public byte[] With(IReadOnlyList<(int Id, string Like)> lists)
    {
        var root = new XElement(_numbering.Value!);
        var w = root.Name.Namespace;
        var place = root.Elements(w + "num").Last();
        foreach (var (id, like) in lists)
        {
            var copy = Restarted(Find(like)!, id);
            place.AddAfterSelf(copy);
            place = copy;
        }

        return Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""
            + root.ToString(SaveOptions.DisableFormatting));
    }

    private XElement Restarted(XElement num, int id)
    {
        var w = num.Name.Namespace;
        var outline = _numbering.Value!.Elements(w + "abstractNum").FirstOrDefault(item =>
            (string?)item.Attribute(w + "abstractNumId") == (string?)num.Element(w + "abstractNumId")?.Attribute(w + "val"));
        var copy = new XElement(w + "num", new XAttribute(w + "numId", id), num.Element(w + "abstractNumId"));
        for (var level = 0; level < Levels; level++)
        {
            var known = Level(num.Elements(w + "lvlOverride"), level);
            if (known is null && Level(outline?.Elements(w + "lvl"), level) is null)
            {
                continue;
            }

            var rules = known?.Element(w + "lvl") ?? Level(outline?.Elements(w + "lvl"), level);
            var start = (known?.Element(w + "startOverride") ?? rules?.Element(w + "start"))?.Attribute(w + "val")?.Value ?? "1";
            copy.Add(new XElement(
                w + "lvlOverride",
                new XAttribute(w + "ilvl", level),
                new XElement(w + "startOverride", new XAttribute(w + "val", start)),
                known?.Element(w + "lvl")));
        }

        return copy;
    }

    private static XElement? Level(IEnumerable<XElement>? elements, int level) =>
        elements?.FirstOrDefault(element => Number(element, "ilvl") == level);

    private static int Number(XElement element, string attribute) =>
        int.TryParse((string?)element.Attribute(element.Name.Namespace + attribute), CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;

    private XElement? Find(string list) => _numbering.Value is { } root
        ? root.Elements(root.Name.Namespace + "num").FirstOrDefault(num => (string?)num.Attribute(num.Name.Namespace + "numId") == list)
        : null;

    private XElement? Style(string id) => _styles.Value is { } root
        ? root.Elements(root.Name.Namespace + "style")
            .FirstOrDefault(style => (string?)style.Attribute(style.Name.Namespace + "styleId") == id)
        : null;

    private static int Find(DocxPackage package, string type)
    {
        var relationship = package.Relationships(package.Entries[package.MainPart].Name)
            .FirstOrDefault(relationship => relationship.Type == type && !relationship.IsExternal);
        return relationship is null ? -1 : package.Find(relationship.Target);
    }

    private static XElement? Load(DocxPackage package, int entry, TemplateLimits limits)
    {
        if (entry < 0)
        {
            return null;
        }

        using var reader = SafeXml.Reader(package.Content(entry), limits);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
    }
}
