using System.IO.Compression;
using System.Xml.Linq;

namespace LegalDocs.Diff.Tests.Support;

/// <summary>What is named in a package is there: relationships, parts, notes, comments, lists.</summary>
internal static class PackageRules
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>What is named and not there, one line each.</summary>
    public static IReadOnlyList<string> Broken(ReadOnlyMemory<byte> package)
    {
        using var zip = new ZipArchive(new MemoryStream(package.ToArray()));
        var parts = zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) || entry.FullName.EndsWith(".rels", StringComparison.Ordinal))
            .ToDictionary(entry => entry.FullName, Load, StringComparer.Ordinal);
        return
        [
            .. parts.Where(part => part.Key.StartsWith("word/", StringComparison.Ordinal)).SelectMany(part => Arrows(zip, parts, part.Key, part.Value)),
            .. Named(parts, "footnoteReference", "word/footnotes.xml", "footnote", "id"),
            .. Named(parts, "endnoteReference", "word/endnotes.xml", "endnote", "id"),
            .. Named(parts, "commentReference", "word/comments.xml", "comment", "id"),
            .. zip.Entries.GroupBy(entry => entry.FullName).Where(group => group.Count() > 1).Select(group => $"part twice: {group.Key}"),
        ];
    }

    private static XElement Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XElement.Load(stream);
    }

    private static IEnumerable<string> Arrows(ZipArchive zip, Dictionary<string, XElement> parts, string name, XElement root)
    {
        if (!name.EndsWith(".xml", StringComparison.Ordinal))
        {
            yield break;
        }

        var folder = name[..(name.LastIndexOf('/') + 1)];
        var arrows = parts.GetValueOrDefault($"{folder}_rels/{name[folder.Length..]}.rels")?.Elements().ToList() ?? [];
        var named = root.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.Namespace == R);
        foreach (var id in named.Select(attribute => attribute.Value).Distinct())
        {
            if (arrows.Count(arrow => (string?)arrow.Attribute("Id") == id) != 1)
            {
                yield return $"relationship {id} of {name}";
            }
        }

        foreach (var arrow in arrows.Where(arrow => (string?)arrow.Attribute("TargetMode") != "External"))
        {
            var target = new Uri(new Uri($"http://x/{folder}"), arrow.Attribute("Target")!.Value).AbsolutePath[1..];
            if (zip.GetEntry(Uri.UnescapeDataString(target)) is null)
            {
                yield return $"part {target} of {name}";
            }
        }
    }

    private static IEnumerable<string> Named(Dictionary<string, XElement> parts, string reference, string part, string name, string attribute)
    {
        var known = parts.GetValueOrDefault(part)?.Elements(W + name)
            .Select(one => (string?)one.Attribute(W + attribute)).ToHashSet() ?? [];
        return parts.Values.SelectMany(root => root.Descendants(W + reference)).Select(one => (string?)one.Attribute(W + attribute))
            .Where(id => !known.Contains(id)).Select(id => $"{reference} {id}");
    }
}
