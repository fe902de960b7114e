using System.Collections.Frozen;
using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Reads what surrounds the text: properties, settings, and parts compared as a whole.</summary>
internal static class PackageReader
{
    // Dates, counters and names of whoever saved last say nothing about the document.
    private static readonly FrozenSet<string> NoiseProperties = FrozenSet.Create(
        StringComparer.Ordinal, "created", "modified", "lastModifiedBy", "revision", "lastPrinted", "version");

    private static readonly FrozenSet<string> AppProperties =
        FrozenSet.Create(StringComparer.Ordinal, "Company", "Manager", "HyperlinkBase");

    private static readonly FrozenSet<string> ComparedSettings = FrozenSet.Create(
        StringComparer.Ordinal,
        "evenAndOddHeaders", "mirrorMargins", "documentProtection", "writeProtection", "trackRevisions",
            "defaultTabStop", "autoHyphenation",
        "consecutiveHyphenLimit", "hyphenationZone", "attachedTemplate", "linkStyles", "gutterAtTop",
            "borderSurroundHeader",
        "borderSurroundFooter", "footnotePr", "endnotePr", "updateFields", "mailMerge", "removePersonalInformation");

    // Compared elsewhere, or made again by Word at each save.
    private static readonly FrozenSet<string> OwnParts = FrozenSet.Create(
        StringComparer.Ordinal,
        "officeDocument", "styles", "numbering", "settings", "header", "footer", "footnotes", "endnotes", "comments",
            "core-properties",
        "extended-properties", "custom-properties", "webSettings", "stylesWithEffects", "thumbnail", "commentsExtended",
            "commentsIds",
        "commentsExtensible", "people", "image", "hyperlink", "printerSettings", "metadata",
        "chart", "chartEx", "chartStyle", "chartColorStyle", "chartUserShapes", "diagramData", "diagramLayout",
            "diagramQuickStyle",
        "diagramColors", "diagramDrawing");

    // Carried along, never looked at.
    private static readonly FrozenSet<string> IgnoredParts = FrozenSet.Create(
        StringComparer.Ordinal,
        "webSettings", "stylesWithEffects", "thumbnail", "commentsExtended", "commentsIds", "commentsExtensible",
            "people", "printerSettings",
        "metadata");

    /// <summary>Kinds of parts that this document has and that are not looked at.</summary>
    public static IReadOnlyList<string> NotCompared(DocxPackage package) =>
    [
        .. new[] { "/", package.MainPart }.SelectMany(package.RelationshipsOf)
            .Where(relationship => !relationship.IsExternal && IgnoredParts.Contains(relationship.Type))
            .Select(relationship => relationship.Type)
            .Distinct(),
    ];

    /// <summary>Document properties that a person gives.</summary>
    public static PropertySet Properties(DocxPackage package)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var element in Elements(package, "core-properties")
            .Where(element => !NoiseProperties.Contains(element.Name.LocalName)))
        {
            Add(values, element.Name.LocalName, element.Value);
        }

        foreach (
            var element in Elements(package, "extended-properties")
            .Where(element => AppProperties.Contains(element.Name.LocalName)))
        {
            Add(values, element.Name.LocalName, element.Value);
        }

        foreach (var element in Elements(package, "custom-properties"))
        {
            Add(values, $"custom.{(string?)element.Attribute("name")}", element.Value);
        }

        return PropertySet.Of(values);
    }

    /// <summary>Settings that a reader can notice.</summary>
    public static PropertySet Settings(DocxPackage package)
    {
        if (package.Related(package.MainPart, "settings") is not { } part)
        {
            return PropertySet.Empty;
        }

        var kept =
            new XElement(
                Ooxml.W + "settings", package.Xml(part)
                .Elements().Where(element => ComparedSettings.Contains(element.Name.LocalName)));
        foreach (var reference in kept.Descendants().Attributes(Ooxml.R + "id"))
        {
            reference.Value = package.Relationship(part, reference.Value)?.Target ?? "missing";
        }

        // Where Word keeps the separators of notes is no setting.
        kept.Elements().Where(element => element.Name.LocalName is "footnotePr" or "endnotePr").Elements()
            .Where(element => element.Name.LocalName is "footnote" or "endnote").Remove();
        kept.Elements()
            .Where(element => element.Name.LocalName is "footnotePr" or "endnotePr" && !element.HasElements).Remove();
        return PropertyReader.Read(kept);
    }

    /// <summary>Parts that are not read by this library, by the path of relationships that leads to them.</summary>
    public static IReadOnlyDictionary<string, PackagePart> OtherParts(DocxPackage package)
    {
        var found = new SortedDictionary<string, PackagePart>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var pending = new Queue<string>(["/"]);
        while (pending.TryDequeue(out var source))
        {
            foreach (
                var relationship in package.RelationshipsOf(source)
                .Where(relationship => !relationship.IsExternal && package.Has(relationship.Target)))
            {
                if (!seen.Add(relationship.Target))
                {
                    continue;
                }

                pending.Enqueue(relationship.Target);
                if (!OwnParts.Contains(relationship.Type))
                {
                    found[relationship.Target] =
                        new PackagePart(relationship.Type, Digest(package, relationship.Target));
                }
            }
        }

        return found;
    }

    private static string Digest(DocxPackage package, string part) =>
        package.ContentType(part).EndsWith("xml", StringComparison.OrdinalIgnoreCase)
            ? ContentKey.Of(
                CanonicalXml.Write(package.Xml(part), id => package.Relationship(part, id)?.Target ?? "missing"))
                .ToString()
            : package.Digest(part);

    private static IEnumerable<XElement> Elements(DocxPackage package, string type) =>
        package.Related("/", type) is { } part ? package.Xml(part).Elements() : [];

    private static void Add(Dictionary<string, string> values, string name, string value)
    {
        if (value.Length > 0)
        {
            values[name] = value;
        }
    }
}
