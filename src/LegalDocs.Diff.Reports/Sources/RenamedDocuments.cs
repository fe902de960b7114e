using LegalDocs.Templating;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Diff;

/// <summary>Finds, among documents that went and documents that came, those that are the same under another name.</summary>
/// <remarks>Git compares compressed bytes, in which one edited word changes everything; here words are compared.</remarks>
internal static class RenamedDocuments
{
    /// <summary>Least share of common words that makes two documents one, as git's own default of 50 %.</summary>
    private const double Alike = 0.5;

    /// <summary>Beyond so many comparisons nothing is searched: a whole folder was replaced.</summary>
    private const int MostComparisons = 2_500;

    /// <summary>The pairs, with those joined that are alike; in ordinal order of names.</summary>
    public static IReadOnlyList<DocumentPair> Join(IReadOnlyList<DocumentPair> pairs)
    {
        var removed = pairs.Where(pair => pair.After is null).ToList();
        var added = pairs.Where(pair => pair.Before is null).ToList();
        if (removed.Count == 0 || added.Count == 0 || removed.Count * added.Count > MostComparisons)
        {
            return InOrder(pairs);
        }

        var words = removed.Select(pair => pair.Before!).Concat(added.Select(pair => pair.After!))
            .ToDictionary(source => source, Words);
        var candidates =
            from was in removed
            from now in added
            let likeness = Likeness(words[was.Before!], words[now.After!])
            where likeness >= Alike
            orderby likeness descending, was.Name, now.Name
            select (was, now);
        var taken = new HashSet<DocumentPair>(ReferenceEqualityComparer.Instance);
        var joined = new List<DocumentPair>();
        foreach (var (was, now) in candidates)
        {
            if (!taken.Contains(was) && !taken.Contains(now))
            {
                _ = taken.Add(was);
                _ = taken.Add(now);
                joined.Add(new DocumentPair(now.Name, was.Before, now.After));
            }
        }

        return InOrder([.. pairs.Where(pair => !taken.Contains(pair)), .. joined]);
    }

    private static IReadOnlyList<DocumentPair> InOrder(IEnumerable<DocumentPair> pairs) =>
        [.. pairs.OrderBy(pair => pair.Name, StringComparer.Ordinal)];

    private static HashSet<string> Words(DocumentSource source) => TemplateText
        .Of(source.Bytes, new WordTemplateOptions { Name = source.Name }).Lines
        .SelectMany(line => line.Text.Split([' ', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries))
        .ToHashSet(StringComparer.Ordinal);

    private static double Likeness(HashSet<string> left, HashSet<string> right) =>
        left.Count + right.Count == 0 ? 0 : 2.0 * left.Count(right.Contains) / (left.Count + right.Count);
}
