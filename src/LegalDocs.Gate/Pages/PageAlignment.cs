namespace LegalDocs.Gate;

/// <summary>Which page of the newer document is which page of the older one.</summary>
/// <remarks>What is equal at the beginning and at the end is paired; between them pages go in order, and what is left came
/// or went.</remarks>
internal static class PageAlignment
{
    /// <summary>Pairs pages by their words.</summary>
    /// <param name="before">Words of each page of the older document.</param>
    /// <param name="after">Words of each page of the newer one.</param>
    /// <returns>Indexes from 0; null on the side where there is no such page.</returns>
    public static IReadOnlyList<(int? Before, int? After)> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var (olds, news) = (before.Count - start - end, after.Count - start - end);
        List<(int? Before, int? After)> pairs = [.. Enumerable.Range(0, start).Select(i => ((int?)i, (int?)i))];
        for (var i = 0; i < Math.Max(olds, news); i++)
        {
            pairs.Add((i < olds ? start + i : null, i < news ? start + i : null));
        }

        pairs.AddRange(Enumerable.Range(0, end).Select(i => ((int?)(before.Count - end + i), (int?)(after.Count - end + i))));
        return pairs;
    }
}
