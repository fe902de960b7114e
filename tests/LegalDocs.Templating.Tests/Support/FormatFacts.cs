using System.IO.Compression;
using System.Xml.Linq;

namespace LegalDocs.Templating.Tests.Support;

/// <summary>What Word demands of a document beyond the schema; whoever breaks it is asked to repair the file.</summary>
internal static class FormatFacts
{
    private static readonly XNamespace W = WordText.W;

    public static void Check(byte[] docx)
    {
        var broken = Broken(docx).ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    public static IEnumerable<string> Broken(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        foreach (var name in names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            yield return $"{name.Key} is there twice";
        }

        Dictionary<string, XElement> parts = [];
        foreach (var name in names.Where(name => name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".rels", StringComparison.Ordinal)))
        {
            parts[name] = WordText.Xml(docx, name).Root!;
        }

        foreach (var fact in Relationships(parts, names).Concat(References(parts)).Concat(Drawings(parts)))
        {
            yield return fact;
        }

        foreach (var (name, root) in parts.Where(part => part.Value.Name.Namespace == W))
        {
            foreach (var fact in Containers(root)
                .Concat(Tables(root)).Concat(Merges(root)).Concat(Marks(root)).Concat(Fields(root)).Concat(Alternates(root)))
            {
                yield return $"{name}: {fact}";
            }
        }
    }

    private static IEnumerable<string> Relationships(Dictionary<string, XElement> parts, List<string> names) =>
        from part in parts
        where part.Key.EndsWith(".rels", StringComparison.Ordinal)
        from relationship in part.Value.Elements()
        where relationship.Attribute("TargetMode")?.Value != "External"
        let folder = part.Key[..part.Key.IndexOf("_rels/", StringComparison.Ordinal)]
        let target = relationship.Attribute("Target")!.Value
        let path = target.StartsWith('/') ? target[1..] : folder + target
        where !names.Contains(path, StringComparer.OrdinalIgnoreCase)
        select $"{part.Key} leads to {path}, which does not exist";

    private static IEnumerable<string> References(Dictionary<string, XElement> parts)
    {
        foreach (var (reference, note) in new[] { ("footnoteReference", "footnote"), ("endnoteReference", "endnote"), ("commentReference", "comment") })
        {
            var known = Ids(parts, note);
            var used = Ids(parts, reference);
            foreach (var id in known.GroupBy(id => id).Where(group => group.Count() > 1))
            {
                yield return $"{note} {id.Key} exists twice";
            }

            foreach (var id in used.GroupBy(id => id).Where(group => group.Count() > 1))
            {
                yield return $"{note} {id.Key} is referred to twice";
            }

            foreach (var id in used.Except(known))
            {
                yield return $"{note} {id} does not exist";
            }
        }

        var lists = parts.Values.Elements(W + "num").Select(num => num.Attribute(W + "numId")!.Value).ToHashSet();
        foreach (var id in parts.Values.Descendants(W + "numPr").Elements(W + "numId").Select(id => id.Attribute(W + "val")!.Value).Distinct())
        {
            if (lists.Count > 0 && id != "0" && !lists.Contains(id))
            {
                yield return $"list {id} does not exist";
            }
        }
    }

    private static List<string> Ids(Dictionary<string, XElement> parts, string element) =>
        [.. parts.Values.Descendants(W + element).Select(item => item.Attribute(W + "id")!.Value)];

    private static IEnumerable<string> Drawings(Dictionary<string, XElement> parts) => parts.Values.Descendants()
        .Where(item => item.Name.LocalName == "docPr").GroupBy(item => item.Attribute("id")!.Value)
        .Where(group => group.Count() > 1).Select(group => $"drawing {group.Key} exists {group.Count()} times");

    private static IEnumerable<string> Containers(XElement root)
    {
        foreach (var cell in root.Descendants(W + "tc").Where(cell => LastBlock(cell)?.Name != W + "p"))
        {
            yield return $"a cell ends with {LastBlock(cell)?.Name.LocalName ?? "nothing"}";
        }

        string[] containers = ["txbxContent", "footnote", "endnote", "comment"];
        foreach (var container in root.DescendantsAndSelf().Where(item => containers.Contains(item.Name.LocalName)
            || item.Name == W + "hdr" || item.Name == W + "ftr"))
        {
            if (!container.Descendants(W + "p").Any())
            {
                yield return $"{container.Name.LocalName} without paragraph";
            }
        }

        if (root.Element(W + "body") is { } body && body.Elements().LastOrDefault()?.Name != W + "sectPr")
        {
            yield return "the body does not end with its section";
        }

        foreach (var text in root.Descendants(W + "t").Where(text => text.Value.AsSpan().IndexOfAny("\t\n\r") >= 0))
        {
            yield return $"a text holds a tab or a line feed: {text.Value}";
        }
    }

    private static XElement? LastBlock(XElement container)
    {
        var last = container.Elements().LastOrDefault(item => item.Name.LocalName is "p" or "tbl" or "sdt");
        return last?.Name == W + "sdt" ? LastBlock(last.Element(W + "sdtContent")!) : last;
    }

    private static IEnumerable<string> Tables(XElement root)
    {
        foreach (var table in root.Descendants(W + "tbl"))
        {
            var grid = table.Element(W + "tblGrid")?.Elements(W + "gridCol").Count();
            var rows = Own(table, "tr", "tbl").ToList();
            if (grid is null || rows.Count == 0)
            {
                yield return grid is null ? "a table has no grid" : "a table has no row";
            }

            foreach (var row in rows)
            {
                var cells = Own(row, "tc", "tr").ToList();
                var before = Number(row.Element(W + "trPr")?.Element(W + "gridBefore"), 0);
                var after = Number(row.Element(W + "trPr")?.Element(W + "gridAfter"), 0);
                var span = cells.Sum(cell => Number(cell.Element(W + "tcPr")?.Element(W + "gridSpan"), 1));
                if (cells.Count == 0 || before + span + after != grid)
                {
                    yield return $"a row has {cells.Count} cells over {before}+{span}+{after} columns, its table {grid}";
                }
            }
        }
    }

    // The text of a cell that goes on is not shown: without a beginning above, it is lost.
    private static IEnumerable<string> Merges(XElement root)
    {
        foreach (var table in root.Descendants(W + "tbl"))
        {
            HashSet<int> above = [];
            foreach (var row in Own(table, "tr", "tbl"))
            {
                HashSet<int> merged = [];
                var column = Number(row.Element(W + "trPr")?.Element(W + "gridBefore"), 0);
                foreach (var cell in Own(row, "tc", "tr"))
                {
                    var merge = cell.Element(W + "tcPr")?.Element(W + "vMerge");
                    if (merge is not null && merge.Attribute(W + "val")?.Value != "restart" && !above.Contains(column))
                    {
                        yield return $"a merged cell goes on in column {column} that no cell above begins";
                    }

                    _ = merge is not null && merged.Add(column);
                    column += Number(cell.Element(W + "tcPr")?.Element(W + "gridSpan"), 1);
                }

                above = merged;
            }
        }
    }

    private static IEnumerable<XElement> Own(XElement container, string name, string kind) =>
        container.Descendants(W + name).Where(item => item.Ancestors(W + kind).First() == container);

    private static int Number(XElement? element, int otherwise) => (int?)element?.Attribute(W + "val") ?? otherwise;

    private static IEnumerable<string> Marks(XElement root)
    {
        foreach (var kind in new[] { "bookmark", "commentRange", "perm", "moveFromRange", "moveToRange" })
        {
            var starts = root.Descendants(W + kind + "Start").Select(Id).ToList();
            var ends = root.Descendants(W + kind + "End").Select(Id).ToList();
            if (!starts.Order(StringComparer.Ordinal).SequenceEqual(ends.Order(StringComparer.Ordinal)))
            {
                yield return $"{kind}: beginnings {string.Join(' ', starts)}, ends {string.Join(' ', ends)}";
            }

            if (starts.Distinct().Count() != starts.Count)
            {
                yield return $"{kind}: the same number twice";
            }
        }

        var names = root.Descendants(W + "bookmarkStart").Select(mark => mark.Attribute(W + "name")?.Value ?? "").ToList();
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Count || names.Any(name => name.Length > 40))
        {
            yield return $"bookmarks: {string.Join(' ', names)}";
        }

        var paragraphs = root.Descendants().Attributes().Where(item => item.Name.LocalName == "paraId").Select(item => item.Value).ToList();
        if (paragraphs.Distinct().Count() != paragraphs.Count)
        {
            yield return "two paragraphs have the same paraId";
        }
    }

    private static string Id(XElement mark) => mark.Attribute(W + "id")!.Value;

    private static IEnumerable<string> Fields(XElement root)
    {
        var (depth, bad) = (0, false);
        foreach (var type in root.Descendants(W + "fldChar").Select(mark => mark.Attribute(W + "fldCharType")!.Value))
        {
            depth += type switch { "begin" => 1, "end" => -1, _ => 0 };
            bad |= depth < 0;
        }

        if (bad || depth != 0)
        {
            yield return "a field has no beginning or no end";
        }
    }

    private static IEnumerable<string> Alternates(XElement root) =>
        from alternate in root.Descendants().Where(item => item.Name.LocalName == "AlternateContent")
        let choice = Text(alternate, "Choice")
        let fallback = Text(alternate, "Fallback")
        where fallback is not null && choice != fallback
        select $"a drawing says « {choice} » here and « {fallback} » there";

    private static string? Text(XElement alternate, string branch) =>
        alternate.Elements().FirstOrDefault(item => item.Name.LocalName == branch) is { } found
            ? string.Concat(found.Descendants(W + "t").Select(text => text.Value))
            : null;
}
