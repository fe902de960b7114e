using System.Globalization;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Reads the numbering definitions part (ECMA-376-1 §17.9), following style links and overrides.</summary>
internal static class NumberingReader
{
    private const int LevelCount = 9;

    public static NumberingTable Read(DocxPackage package, StyleSheet styles)
    {
        if (package.Related(package.MainPart, "numbering") is not { } part)
        {
            return NumberingTable.Empty;
        }

        var root = package.Xml(part);
        var abstracts = new Dictionary<int, XElement>();
        foreach (var definition in root.Elements(Ooxml.W + "abstractNum"))
        {
            if (Id(definition, "abstractNumId") is { } id)
            {
                _ = abstracts.TryAdd(id, definition);
            }
        }

        var instances = new Dictionary<int, NumberingInstance>();
        foreach (var instance in root.Elements(Ooxml.W + "num"))
        {
            if (Id(instance, "numId") is { } id)
            {
                _ = instances.TryAdd(id, Instance(id, instance, abstracts, styles, root));
            }
        }

        return new NumberingTable(instances, root);
    }

    private static NumberingInstance Instance(
        int numId, XElement instance, Dictionary<int, XElement> abstracts, StyleSheet styles, XElement root)
    {
        var abstractId = StyleSheetReader.Number(instance.Element(Ooxml.W + "abstractNumId").Val()) ?? -1;
        var definition = Linked(abstracts.GetValueOrDefault(abstractId), abstracts, styles, root);
        var levels = new Dictionary<int, NumberingLevel>();
        foreach (var level in definition?.Elements(Ooxml.W + "lvl") ?? [])
        {
            levels[Id(level, "ilvl") ?? 0] = Level(level);
        }

        var starts = new Dictionary<int, int>();
        foreach (var change in instance.Elements(Ooxml.W + "lvlOverride"))
        {
            var rank = Id(change, "ilvl") ?? 0;
            if (change.Element(Ooxml.W + "lvl") is { } replacement)
            {
                levels[rank] = Level(replacement);
            }

            if (StyleSheetReader.Number(change.Element(Ooxml.W + "startOverride").Val()) is { } start)
            {
                starts[rank] = start;
            }
        }

        return new NumberingInstance
        {
            NumId = numId,
            AbstractId = abstractId,
            Levels = levels,
            StartOverrides = starts,
            Element = instance,
            Definition = Definition(levels, starts),
        };
    }

    // A definition may only name a numbering style, whose own instance has the levels.
    private static XElement? Linked(
        XElement? definition, Dictionary<int, XElement> abstracts, StyleSheet styles, XElement root)
    {
        if (
            definition?.Element(Ooxml.W + "numStyleLink").Val() is not { } link
            || styles.Find(link)?.NumId is not { } numId)
        {
            return definition;
        }

        var instance = root.Elements(Ooxml.W + "num").FirstOrDefault(element => Id(element, "numId") == numId);
        var target = StyleSheetReader.Number(instance?.Element(Ooxml.W + "abstractNumId").Val());
        return target is { } id ? abstracts.GetValueOrDefault(id, definition) : definition;
    }

    private static NumberingLevel Level(XElement level) => new(
        StyleSheetReader.Number(level.Element(Ooxml.W + "start").Val()) ?? 0,
        level.Element(Ooxml.W + "numFmt").Val() ?? "decimal",
        level.Element(Ooxml.W + "lvlText").Val() ?? "",
        level.Element(Ooxml.W + "isLgl").IsOn(),
        StyleSheetReader.Number(level.Element(Ooxml.W + "lvlRestart").Val()),
        PropertyReader.Read(level));

    private static PropertySet Definition(Dictionary<int, NumberingLevel> levels, Dictionary<int, int> starts)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (rank, level) in levels.Where(pair => pair.Key is >= 0 and < LevelCount))
        {
            foreach (var (name, value) in level.Properties.Items)
            {
                values[$"lvl{rank + 1}.{name}"] = value;
            }
        }

        foreach (var (rank, start) in starts)
        {
            values[$"lvl{rank + 1}.startOverride"] = start.ToString(CultureInfo.InvariantCulture);
        }

        return PropertySet.Of(values);
    }

    private static int? Id(XElement element, string attribute) =>
        StyleSheetReader.Number((string?)element.Attribute(Ooxml.W + attribute));
}
