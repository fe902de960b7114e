using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Reads the style definitions part.</summary>
internal static class StyleSheetReader
{
    private static readonly XName StyleName = Ooxml.W + "style";

    public static StyleSheet Read(DocxPackage package)
    {
        if (package.Related(package.MainPart, "styles") is not { } part)
        {
            return new StyleSheet([], PropertySet.Empty);
        }

        var root = package.Xml(part);
        var names = root.Elements(StyleName)
            .Where(style => style.Attribute(Ooxml.W + "styleId") is not null)
            .GroupBy(style => style.Attribute(Ooxml.W + "styleId")!.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => NameOf(group.First()), StringComparer.Ordinal);
        return new StyleSheet(
            [.. root.Elements(StyleName)
                .Where(style => style.Attribute(Ooxml.W + "styleId") is not null).Select(style => Read(style, names))],
            Defaults(root.Element(Ooxml.W + "docDefaults")));
    }

    private static StyleDefinition Read(XElement style, Dictionary<string, string> names)
    {
        var paragraph = style.Element(Ooxml.W + "pPr");
        var list = paragraph?.Element(Ooxml.W + "numPr");
        return new StyleDefinition
        {
            Id = style.Attribute(Ooxml.W + "styleId")!.Value,
            Type = (string?)style.Attribute(Ooxml.W + "type") ?? "paragraph",
            Name = NameOf(style),
            IsDefault = (string?)style.Attribute(Ooxml.W + "default") is "1" or "true" or "on",
            BasedOn = style.Element(Ooxml.W + "basedOn").Val(),
            Properties = Properties(style, names),
            OutlineLevel = OutlineLevel(paragraph),
            NumId = Number(list?.Element(Ooxml.W + "numId").Val()),
            Level = Number(list?.Element(Ooxml.W + "ilvl").Val()) ?? 0,
            Element = style,
        };
    }

    /// <summary>1 to 9, or null for body text.</summary>
    public static int? OutlineLevel(XElement? paragraphProperties) =>
        Number(paragraphProperties?.Element(Ooxml.W + "outlineLvl").Val()) is >= 0 and <= 8 and var level
            ? level + 1 : null;

    public static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    // Word writes its own names in either case («Heading 1», «heading 1»).
    private static string NameOf(XElement style)
    {
        var name = style.Element(Ooxml.W + "name").Val() ?? style.Attribute(Ooxml.W + "styleId")!.Value;
        return name.StartsWith("Heading ", StringComparison.Ordinal) ? name.ToLowerInvariant() : name;
    }

    private static PropertySet Properties(XElement style, Dictionary<string, string> names)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reference in (ReadOnlySpan<string>)["basedOn", "next", "link"])
        {
            if (style.Element(Ooxml.W + reference).Val() is { } id)
            {
                values[reference] = names.GetValueOrDefault(id, id);
            }
        }

        foreach (var kind in (ReadOnlySpan<string>)["pPr", "rPr", "tblPr", "trPr", "tcPr"])
        {
            Add(values, kind, style.Element(Ooxml.W + kind));
        }

        foreach (var conditional in style.Elements(Ooxml.W + "tblStylePr"))
        {
            var region = (string?)conditional.Attribute(Ooxml.W + "type") ?? "";
            foreach (var kind in (ReadOnlySpan<string>)["pPr", "rPr", "tblPr", "trPr", "tcPr"])
            {
                Add(values, $"{region}.{kind}", conditional.Element(Ooxml.W + kind));
            }
        }

        return PropertySet.Of(values);
    }

    private static void Add(Dictionary<string, string> values, string prefix, XElement? properties)
    {
        foreach (var (name, value) in PropertyReader.Read(properties, "numPr").Items)
        {
            values[$"{prefix}.{name}"] = value;
        }
    }

    private static PropertySet Defaults(XElement? defaults)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(values, "pPr", defaults?.Element(Ooxml.W + "pPrDefault")?.Element(Ooxml.W + "pPr"));
        Add(values, "rPr", defaults?.Element(Ooxml.W + "rPrDefault")?.Element(Ooxml.W + "rPr"));
        return PropertySet.Of(values);
    }
}
