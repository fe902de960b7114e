namespace LegalDocs.Diff;

/// <summary>What a reader of a report must know about the comparison itself.</summary>
internal static class Remarks
{
    public static DiffRemarks Of(WordDocument before, WordDocument after, Comparison comparison) => new()
    {
        Approximated = [.. comparison.Approximated.Distinct()],
        NotCompared =
            [.. PackageReader.NotCompared(before.Package)
            .Union(PackageReader.NotCompared(after.Package)).Order(StringComparer.Ordinal)],
        WithTrackedChanges =
            [.. new[] { before, after }.Where(document => document.HadTrackedChanges)
            .Select(document => document.Name)],
    };
}
