using LegalDocs.Templating.Contracts;

namespace LegalDocs.Diff;

/// <summary>Fields that went and fields that came, when one is probably the other under a new name.</summary>
internal static class RenamedFields
{
    /// <summary>Least share of common pairs of letters (Dice) that makes two names alike.</summary>
    private const double AlikeNames = 0.4;

    /// <summary>Pairs of the same owner and shape: the most alike names first; a lone pair used at as many places needs no
    /// likeness.</summary>
    public static IReadOnlyList<(TemplateField Was, TemplateField Now)> Pair(
        IReadOnlyList<TemplateField> removed, IReadOnlyList<TemplateField> added)
    {
        var candidates =
            from was in removed
            from now in added
            where Owner(was) == Owner(now) && was.Shape == now.Shape
            let likeness = IsLonePair(was, now, removed, added) ? 1 : Likeness(was.Name, now.Name)
            where likeness >= AlikeNames
            orderby likeness descending, was.Path, now.Path
            select (was, now);
        var pairs = new List<(TemplateField Was, TemplateField Now)>();
        var taken = new HashSet<TemplateField>();
        foreach (var (was, now) in candidates)
        {
            if (!taken.Contains(was) && !taken.Contains(now))
            {
                _ = taken.Add(was);
                _ = taken.Add(now);
                pairs.Add((was, now));
            }
        }

        return pairs;
    }

    private static bool IsLonePair(
        TemplateField was, TemplateField now, IReadOnlyList<TemplateField> removed, IReadOnlyList<TemplateField> added) =>
        was.Places.Count == now.Places.Count
        && removed.Count(field => Owner(field) == Owner(was)) == 1
        && added.Count(field => Owner(field) == Owner(now)) == 1
        && Owner(was).Length > 0;

    private static string Owner(TemplateField field) =>
        field.Path.Length > field.Name.Length ? field.Path[..^field.Name.Length] : string.Empty;

    private static double Likeness(string left, string right)
    {
        var (a, b) = (Bigrams(left), Bigrams(right));
        return a.Count + b.Count == 0 ? 0 : 2.0 * a.Intersect(b).Count() / (a.Count + b.Count);
    }

    private static HashSet<string> Bigrams(string name) =>
        [.. Enumerable.Range(0, Math.Max(0, name.Length - 1)).Select(at => name.Substring(at, 2))];
}
