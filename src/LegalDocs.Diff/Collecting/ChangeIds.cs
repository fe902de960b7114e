using System.Globalization;

namespace LegalDocs.Diff;

/// <summary>Names changes by what they are, so that an edit elsewhere does not rename them.</summary>
internal static class ChangeIds
{
    public static IReadOnlyList<Change> Assign(IReadOnlyList<Change> changes)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var named = new List<Change>(changes.Count);
        foreach (var change in changes)
        {
            var id = ContentKey.Of(Identity(change)).High.ToString("x16", CultureInfo.InvariantCulture);
            var rank = seen[id] = seen.GetValueOrDefault(id) + 1;
            named.Add(
                change with { Id = rank == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{rank}") });
        }

        return named;
    }

    // A tag is named by what it is and became: the sentence is shown with the first of a paragraph only.
    private static bool IsOfTag(Change change) => change.Kind is ChangeKind.TagInserted or ChangeKind.TagDeleted
        or ChangeKind.TagChanged or ChangeKind.TagMoved or ChangeKind.ConditionChanged;

    private static string Identity(Change change)
    {
        var place = change.After ?? change.Before;
        return string.Join(
            '\u0001',
            [
                change.Rule.Name, place?.Part, place?.Story.English, place?.Heading, change.Subject,
                .. IsOfTag(change) ? [] : change.Text.Select(segment => $"{segment.Kind}{segment.Text}"),
                .. change.Properties.Select(
                    property => $"{property.Name}\u0002{property.Before}\u0002{property.After}"),
            ]);
    }
}
