using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Styles of the older document by their ids in the newer one; those that it has no more are brought along.</summary>
internal sealed class OlderStyles(RedlinePackage package, WordDocument before, WordDocument after, Func<string, string> translateList)
{
    private static readonly XName Value = Ooxml.W + "val";

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>Names of the styles brought along.</summary>
    public List<string> Imported { get; } = [];

    /// <summary>Id in the newer document of a style of the older one; the same id for one that nothing defines.</summary>
    public string Translate(string id)
    {
        if (_known.TryGetValue(id, out var known))
        {
            return known;
        }

        if (before.Content.Styles.Find(id) is not { } style)
        {
            return id;
        }

        return _known[id] = after.Content.Styles.FindByName(style.Type, style.Name)?.Id ?? Import(style);
    }

    private string Import(StyleDefinition style)
    {
        var root = Root();
        var id = Free(root, style.Id);
        _known[style.Id] = id;
        Imported.Add(style.Name);
        var copy = new XElement(style.Element);
        copy.SetAttributeValue(Ooxml.W + "styleId", id);
        copy.Attribute(Ooxml.W + "default")?.Remove();
        copy.Descendants().Where(child => child.Name == Ooxml.W + "rsid").Remove();
        root.Add(copy);
        foreach (var reference in copy.Elements().Where(child => child.Name.LocalName is "basedOn" or "next" or "link"))
        {
            reference.SetAttributeValue(Value, Translate((string?)reference.Attribute(Value) ?? ""));
        }

        foreach (var list in copy.Descendants(Ooxml.W + "numId"))
        {
            list.SetAttributeValue(Value, translateList((string?)list.Attribute(Value) ?? ""));
        }

        return id;
    }

    private XElement Root()
    {
        if (package.Source.Related(package.Source.MainPart, "styles") is { } part)
        {
            return package.Root(part);
        }

        return package.AddRelated(
            "styles", "styles", () => new XElement(Ooxml.W + "styles", new XAttribute(XNamespace.Xmlns + "w", Ooxml.W)));
    }

    private static string Free(XElement root, string wanted)
    {
        var taken = root.Elements().Select(style => (string?)style.Attribute(Ooxml.W + "styleId")).ToHashSet();
        var id = wanted;
        for (var rank = 2; taken.Contains(id); rank++)
        {
            id = FormattableString.Invariant($"{wanted}{rank}");
        }

        return id;
    }
}
