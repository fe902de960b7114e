namespace LegalDocs.Templating;

/// <summary>A part that holds text.</summary>
internal sealed record StoryPart(int Entry, PartKind Kind, int Number);

/// <summary>The parts of a document that hold text, body first: variables assigned there are in sight of the others.</summary>
internal static class StoryParts
{
    public static IReadOnlyList<StoryPart> Of(DocxPackage package)
    {
        var main = package.Entries[package.MainPart].Name;
        List<StoryPart> parts = [new(package.MainPart, PartKind.Body, 0)];
        Dictionary<PartKind, int> counts = [];
        foreach (var relationship in package.Relationships(main).Where(relationship => !relationship.IsExternal))
        {
            if (Kind(relationship.Type) is { } kind && package.Find(relationship.Target) is >= 0 and var entry
                && parts.All(part => part.Entry != entry))
            {
                counts[kind] = counts.GetValueOrDefault(kind) + 1;
                parts.Add(new StoryPart(entry, kind, kind is PartKind.Header or PartKind.Footer ? counts[kind] : 0));
            }
        }

        AddCharts(package, parts);
        foreach (var relationship in package.Relationships("").Where(relationship => !relationship.IsExternal))
        {
            if (relationship.Type is "core-properties" or "extended-properties" or "custom-properties"
                && package.Find(relationship.Target) is >= 0 and var entry)
            {
                parts.Add(new StoryPart(entry, PartKind.Property, 0));
            }
        }

        return [.. parts.OrderBy(part => part.Kind)];
    }

    // A chart belongs to the part that shows it.
    private static void AddCharts(DocxPackage package, List<StoryPart> parts)
    {
        var charts = parts.SelectMany(part => package.Relationships(package.Entries[part.Entry].Name))
            .Where(relationship => relationship is { IsExternal: false, Type: "chart" })
            .Select(relationship => package.Find(relationship.Target))
            .Where(entry => entry >= 0).Distinct().ToList();
        parts.AddRange(charts.Select((entry, index) => new StoryPart(entry, PartKind.Chart, charts.Count > 1 ? index + 1 : 0)));
    }

    private static PartKind? Kind(string relationshipType) => relationshipType switch
    {
        "header" => PartKind.Header,
        "footer" => PartKind.Footer,
        "footnotes" => PartKind.Footnote,
        "endnotes" => PartKind.Endnote,
        "comments" => PartKind.Comment,
        _ => null,
    };
}
