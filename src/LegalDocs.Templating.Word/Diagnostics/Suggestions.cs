namespace LegalDocs.Templating;

/// <summary>The nearest known names, for a name that does not exist.</summary>
internal static class Suggestions
{
    private const int Most = 3;

    /// <summary>At most three names, nearest first: few letters changed, added, dropped or exchanged; case and accents
    /// hardly count.</summary>
    public static IReadOnlyList<string> For(string name, IEnumerable<string> known)
    {
        // One letter resembles any other: for the shortest names only case and accents count.
        var limit = name.Length < 2 ? 1 : 2 * Math.Max(1, name.Length / 3);
        return
        [
            .. known.Distinct(StringComparer.Ordinal)
                .Select(candidate => (candidate, distance: Distance(name, candidate)))
                .Where(pair => pair.distance > 0 && pair.distance <= limit)
                .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
                .Select(pair => pair.candidate)
                .Take(Most),
        ];
    }

    public static string French(IReadOnlyList<string> near, string otherwise) => near.Count == 0
        ? otherwise
        : $"vouliez-vous écrire {string.Join(" ou ", near.Select(name => $"« {name} »"))} ? Sinon, {otherwise}";

    public static string English(IReadOnlyList<string> near, string otherwise) => near.Count == 0
        ? otherwise
        : $"did you mean {string.Join(" or ", near.Select(name => $"'{name}'"))}? Otherwise, {otherwise}";

    /// <summary>Twice the edits (Damerau); a difference of case or accent counts one.</summary>
    private static int Distance(string first, string second)
    {
        if (Math.Abs(first.Length - second.Length) > 3)
        {
            return int.MaxValue;
        }

        var (before, previous, current) = (new int[second.Length + 1], new int[second.Length + 1], new int[second.Length + 1]);
        for (var j = 0; j <= second.Length; j++)
        {
            previous[j] = 2 * j;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = 2 * i;
            for (var j = 1; j <= second.Length; j++)
            {
                var replace = previous[j - 1] + Cost(first[i - 1], second[j - 1]);
                current[j] = Math.Min(replace, 2 + Math.Min(previous[j], current[j - 1]));
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 2);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[second.Length];
    }

    private static int Cost(char first, char second) =>
        first == second ? 0 : Fold(first) == Fold(second) ? 1 : 2;

    private static char Fold(char character) => char.ToLowerInvariant(character) switch
    {
        'à' or 'â' or 'ä' => 'a',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'î' or 'ï' => 'i',
        'ô' or 'ö' => 'o',
        'ù' or 'û' or 'ü' => 'u',
        'ç' => 'c',
        var lower => lower,
    };
}
