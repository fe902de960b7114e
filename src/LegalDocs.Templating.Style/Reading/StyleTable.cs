using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Templating.Style;

/// <summary>The styles of a document, with what they inherit (ECMA-376-1 §17.7).</summary>
internal sealed class StyleTable
{
    private const int MostGenerations = 40;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _defaults = new(StringComparer.Ordinal);

    public StyleTable(XElement? root)
    {
        Root = root;
        foreach (var style in root?.Words("style") ?? [])
        {
            if (style.WordAttribute("styleId") is { } id)
            {
                _styles.TryAdd(id, style);
                if (style.WordAttribute("default") is "1" or "true" or "on")
                {
                    _defaults.TryAdd(style.WordAttribute("type") ?? "paragraph", id);
                }
            }
        }
    }

    public XElement? Root { get; }

    public XElement? DefaultRun => Root.Word("docDefaults").Word("rPrDefault").Word("rPr");

    public XElement? DefaultParagraph => Root.Word("docDefaults").Word("pPrDefault").Word("pPr");

    /// <summary>Name as Word shows it.</summary>
    public string Name(string id) => _styles.TryGetValue(id, out var style) ? style.Word("name").Val() ?? id : id;

    public string? Default(string type) => _defaults.GetValueOrDefault(type);

    public XElement? Find(string? id) => id is null ? null : _styles.GetValueOrDefault(id);

    /// <summary>A style and those it is based on, nearest first. No style: the default one of its type.</summary>
    public IEnumerable<XElement> Chain(string? id, string type)
    {
        var style = Find(id) ?? Find(Default(type));
        for (var generation = 0; style is not null && generation < MostGenerations; generation++)
        {
            yield return style;
            style = Find(style.Word("basedOn").Val());
        }
    }

    /// <summary>Outline level from 0 to 8 that makes a heading of a paragraph; null for other text.</summary>
    public int? OutlineLevel(XElement? paragraphProperties)
    {
        var direct = paragraphProperties.Word("outlineLvl").Val();
        var inherited = Chain(paragraphProperties.Word("pStyle").Val(), "paragraph").Select(OutlineOf)
            .FirstOrDefault(level => level is not null);
        return int.TryParse(direct ?? inherited, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 0 and < 9
            ? level
            : null;
    }

    // The built-in headings have their level even where a program did not write it.
    private static string? OutlineOf(XElement style) =>
        style.Word("pPr").Word("outlineLvl").Val()
        ?? (style.Word("name").Val() is { Length: 9 } name && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
                && name[8] is >= '1' and <= '9'
            ? ((char)(name[8] - 1)).ToString()
            : null);
}
