using System.Xml.Linq;

namespace LegalDocs.Templating;

/// <summary>Brings the lists of an inserted document under new numbers: each insertion has its own, beginning again.</summary>
internal sealed class ListMerger(DocumentResources source, ListAdditions additions)
{
    private readonly Dictionary<string, string> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _outlines = new(StringComparer.Ordinal);

    /// <summary>Makes the styles that an outline refers to those of the result.</summary>
    public Action<XElement> MapStyles { get; set; } = _ => { };

    /// <summary>The list in the result for a list of the inserted document; « 0 », no list, when it does not exist.</summary>
    public string Map(string list)
    {
        if (_lists.TryGetValue(list, out var known))
        {
            return known;
        }

        var w = source.Styles.W;
        var num = source.Numbering?.Elements(w + "num").FirstOrDefault(item => (string?)item.Attribute(w + "numId") == list);
        var outline = (string?)num?.Element(w + "abstractNumId")?.Attribute(w + "val");
        var definition = source.Numbering?.Elements(w + "abstractNum")
            .FirstOrDefault(item => (string?)item.Attribute(w + "abstractNumId") == outline);
        if (num is null || outline is null || definition is null)
        {
            return _lists[list] = "0";
        }

        if (!_outlines.TryGetValue(outline, out var newOutline))
        {
            _outlines[outline] = newOutline = additions.AddOutline(Copied(definition));
        }

        return _lists[list] = additions.AddList(newOutline, num.Elements(w + "lvlOverride").Select(Copied));
    }

    // Word takes lists with the same nsid for one; a picture as bullet belongs to the other document.
    private XElement Copied(XElement element)
    {
        var (copy, w) = (new XElement(element), source.Styles.W);
        copy.Descendants().Where(item => item.Name == w + "nsid" || item.Name == w + "lvlPicBulletId").Remove();
        foreach (var style in copy.Descendants(w + "lvl").Elements(w + "pStyle").ToList())
        {
            style.Remove();
        }

        MapStyles(copy);
        return copy;
    }
}
