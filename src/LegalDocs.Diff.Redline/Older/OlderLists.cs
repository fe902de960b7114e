using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Lists of the older document by their ids in the newer one; those that it has no more are brought along.</summary>
internal sealed class OlderLists(RedlinePackage package, DocumentDiff diff, Func<string, string> translateStyle)
{
    private readonly Dictionary<int, int> _known = new(diff.ListPartners);

    /// <summary>Whether two paragraphs are in the same list, at the same level.</summary>
    public bool AreSame(ListPlace? old, ListPlace? young) => (old, young) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => old.Level == young.Level
            && (old.NumId == 0 ? young.NumId == 0 : _known.TryGetValue(old.NumId, out var partner) && partner == young.NumId),
    };

    /// <summary>Id in the newer document of a list of the older one; the same id for one that nothing defines.</summary>
    public string Translate(string id)
    {
        if (StyleSheetReader.Number(id) is not { } number || number == 0)
        {
            return id;
        }

        if (!_known.TryGetValue(number, out var known))
        {
            if (diff.Before.Content.Numbering.Find(number) is not { } list)
            {
                return id;
            }

            _known[number] = known = Import(list);
        }

        return known.ToString(CultureInfo.InvariantCulture);
    }

    private int Import(NumberingInstance list)
    {
        var root = Root();
        var (abstractId, numId) = (Highest(root, "abstractNum", "abstractNumId") + 1, Highest(root, "num", "numId") + 1);
        _known[list.NumId] = numId;
        var definition = diff.Before.Content.Numbering.Root!.Elements(Ooxml.W + "abstractNum")
            .FirstOrDefault(element => (string?)element.Attribute(Ooxml.W + "abstractNumId")
                == list.AbstractId.ToString(CultureInfo.InvariantCulture));
        if (definition is not null)
        {
            Add(root, Definition(definition, abstractId), "num");
        }

        var instance = new XElement(list.Element);
        instance.SetAttributeValue(Ooxml.W + "numId", numId);
        instance.Element(Ooxml.W + "abstractNumId")?.SetAttributeValue(Ooxml.W + "val", definition is null ? 0 : abstractId);
        Add(root, instance, "numIdMacAtCleanup");
        return numId;
    }

    // The number that Word gives a definition (nsid) would make it one with another that has the same; a style has one list only.
    private XElement Definition(XElement definition, int id)
    {
        var copy = new XElement(definition);
        copy.SetAttributeValue(Ooxml.W + "abstractNumId", id);
        copy.Elements().Where(child => child.Name.LocalName is "nsid" or "tmpl" or "styleLink" or "name").Remove();
        copy.Descendants().Where(child => child.Name.LocalName is "pStyle" or "lvlPicBulletId").Remove();
        foreach (var link in copy.Elements(Ooxml.W + "numStyleLink"))
        {
            link.SetAttributeValue(Ooxml.W + "val", translateStyle((string?)link.Attribute(Ooxml.W + "val") ?? ""));
        }

        return copy;
    }

    // Definitions, then instances, then the rest: the schema wants them in this order.
    private static void Add(XElement root, XElement element, string before)
    {
        if (root.Element(Ooxml.W + before) is { } next)
        {
            next.AddBeforeSelf(element);
        }
        else
        {
            root.Add(element);
        }
    }

    private static int Highest(XElement root, string element, string attribute) => root.Elements(Ooxml.W + element)
        .Select(definition => StyleSheetReader.Number((string?)definition.Attribute(Ooxml.W + attribute)) ?? 0)
        .DefaultIfEmpty(0).Max();

    private XElement Root() => package.Source.Related(package.Source.MainPart, "numbering") is { } part
        ? package.Root(part)
        : package.AddRelated(
            "numbering", "numbering", () => new XElement(Ooxml.W + "numbering", new XAttribute(XNamespace.Xmlns + "w", Ooxml.W)));
}
