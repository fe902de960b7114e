namespace LegalDocs.Versions;

/// <summary>Compares what an earlier inventory says of its versions with what the root inventory says (OCFL 1.1 §3.7).</summary>
internal static class HistoryCheck
{
    public static void Run(FindingList findings, OcflInventory root, OcflInventory earlier)
    {
        foreach (var (number, version) in earlier.Versions)
        {
            if (!root.Versions.TryGetValue(number, out var current))
            {
                continue;
            }

            var isSame = root.Algorithm == earlier.Algorithm
                ? HasSameDigests(version, current)
                : HasSameContents(earlier, version, root, current);
            findings.AddIf(!isSame, "E066", earlier.Path, version.Name);
            findings.AddIf(version.Metadata != current.Metadata, "W011", earlier.Path, version.Name);
        }
    }

    private static bool HasSameDigests(OcflVersionBlock one, OcflVersionBlock other) =>
        one.State.Count == other.State.Count
        && one.State.All(file => other.State.TryGetValue(file.Key, out var digest)
            && digest.Equals(file.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Digests of two algorithms cannot be compared; the content paths that they stand for can.</summary>
    private static bool HasSameContents(OcflInventory earlier, OcflVersionBlock one, OcflInventory root, OcflVersionBlock other)
    {
        var before = PathsByDigest(earlier);
        var after = PathsByDigest(root);
        return one.State.Count == other.State.Count
            && one.State.All(file => other.State.TryGetValue(file.Key, out var digest)
                && before.TryGetValue(file.Value, out var old)
                && after.TryGetValue(digest, out var current)
                && old.Overlaps(current));
    }

    private static Dictionary<string, HashSet<string>> PathsByDigest(OcflInventory inventory) => inventory.Manifest
        .GroupBy(file => file.Value, file => file.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.ToHashSet(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);
}
