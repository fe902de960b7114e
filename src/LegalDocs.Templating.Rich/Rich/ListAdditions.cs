using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Templating;

/// <summary>Lists that a rendering adds to those of its template.</summary>
internal sealed class ListAdditions(DocumentResources resources, UniqueIds ids)
{
    private static readonly string[] Bullets = ["•", "–", "▪"];
    private static readonly string[] Formats = ["decimal", "lowerLetter", "lowerRoman"];

    private readonly List<XElement> _outlines = [];
    private readonly List<XElement> _lists = [];
    private readonly Dictionary<bool, string> _own = [];
    private int _lastOutline = -1;

    public bool IsEmpty => _lists.Count == 0;

    private XNamespace W => resources.Numbering?.Name.Namespace ?? resources.Styles.W;

    /// <summary>A new list of the look of another one, beginning again.</summary>
    /// <returns>Its number; null when the other one does not exist.</returns>
    public string? Like(string list, int level, int start)
    {
        var outline = (string?)resources.Numbering?.Elements(W + "num")
            .FirstOrDefault(num => (string?)num.Attribute(W + "numId") == list)?.Element(W + "abstractNumId")?.Attribute(W + "val");
        return outline is null ? null : Add(outline, level, start);
    }

    /// <summary>A new list of our own look: bullets, or numbers, letters and roman numbers.</summary>
    public string Own(bool isNumbered, int level, int start)
    {
        if (!_own.TryGetValue(isNumbered, out var outline))
        {
            _own[isNumbered] = outline = AddOutline(Outline(isNumbered));
        }

        return Add(outline, level, isNumbered ? start : null);
    }

    /// <summary>Adds the outline of a list of another document.</summary>
    /// <returns>Its number here.</returns>
    public string AddOutline(XElement outline)
    {
        _lastOutline = _lastOutline < 0 ? HighestOutline() + 1 : _lastOutline + 1;
        var id = _lastOutline.ToString(CultureInfo.InvariantCulture);
        outline.SetAttributeValue(W + "abstractNumId", id);
        _outlines.Add(outline);
        return id;
    }

    /// <summary>Adds a list of an outline, with what it changes of it.</summary>
    /// <returns>Its number.</returns>
    public string AddList(string outline, IEnumerable<XElement> overrides)
    {
        var id = ids.NextList().ToString(CultureInfo.InvariantCulture);
        _lists.Add(new XElement(
            W + "num", new XAttribute(W + "numId", id), new XElement(W + "abstractNumId", new XAttribute(W + "val", outline)), overrides));
        return id;
    }

    /// <summary>Puts the lists into the root of the part. Outlines come before lists. ECMA-376-1 §17.9.17.</summary>
    public void AddTo(XElement root)
    {
        var w = root.Name.Namespace;
        var firstList = root.Elements(w + "num").FirstOrDefault() ?? root.Element(w + "numIdMacAtCleanup");
        if (firstList is null)
        {
            root.Add(_outlines);
        }
        else
        {
            firstList.AddBeforeSelf(_outlines);
        }

        if (root.Element(w + "numIdMacAtCleanup") is { } last)
        {
            last.AddBeforeSelf(_lists);
        }
        else
        {
            root.Add(_lists);
        }
    }

    /// <summary>Root of a part without lists.</summary>
    public XElement NewRoot() => new(W + "numbering", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName));

    private string Add(string outline, int level, int? start) => AddList(outline, start is not { } value ? [] :
    [
        new XElement(
            W + "lvlOverride",
            new XAttribute(W + "ilvl", level),
            new XElement(W + "startOverride", new XAttribute(W + "val", value))),
    ]);

    private int HighestOutline() => resources.Numbering is not { } root ? -1 : root.Elements(W + "abstractNum")
        .Select(item => (string?)item.Attribute(W + "abstractNumId"))
        .Select(id => int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .DefaultIfEmpty(-1).Max();

    private XElement Outline(bool isNumbered)
    {
        var outline = new XElement(W + "abstractNum", new XElement(W + "multiLevelType", Val("hybridMultilevel")));
        for (var level = 0; level < 9; level++)
        {
            outline.Add(new XElement(
                W + "lvl",
                new XAttribute(W + "ilvl", level),
                new XElement(W + "start", Val("1")),
                new XElement(W + "numFmt", Val(isNumbered ? Formats[level % 3] : "bullet")),
                new XElement(W + "lvlText", Val(isNumbered ? $"%{level + 1}." : Bullets[level % 3])),
                new XElement(W + "lvlJc", Val("left")),
                new XElement(W + "pPr", new XElement(
                    W + "ind", new XAttribute(W + "left", 720 * (level + 1)), new XAttribute(W + "hanging", 360)))));
        }

        return outline;
    }

    private XAttribute Val(string value) => new(W + "val", value);
}
