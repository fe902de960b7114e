namespace LegalDocs.Campaigns.Findings;

/// <summary>Finds what a person meant among known names.</summary>
internal static class NearestName
{
    private const int MaxLength = 80;

    /// <summary>
    /// The known name that differs least, or null when none is near: one change for three letters at most. Accents
    /// and case count for nothing; of equals the first wins.
    /// </summary>
    public static string? Find(string given, IEnumerable<string> known)
    {
        var wanted = PlainLetters.Of(given);
        if (wanted.Length is 0 or > MaxLength)
        {
            return null;
        }

        var limit = Math.Max(1, wanted.Length / 3);
        var (best, bestDistance) = ((string?)null, limit + 1);
        foreach (var name in known)
        {
            var candidate = PlainLetters.Of(name);
            if (Math.Abs(candidate.Length - wanted.Length) < bestDistance)
            {
                var distance = Distance(wanted, candidate);
                (best, bestDistance) = distance < bestDistance ? (name, distance) : (best, bestDistance);
            }
        }

        return best;
    }

    /// <summary>« ; vouliez-vous dire « x » ? », or nothing.</summary>
    public static Wording Suggest(string given, IEnumerable<string> known) => Find(given, known) is { } name
        ? new Wording($" ; vouliez-vous dire « {name} » ?", $"; did you mean '{name}'?")
        : new Wording(string.Empty, string.Empty);

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var rows = new[] { new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1] };
        for (var j = 0; j <= b.Length; j++)
        {
            rows[0][j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (current, previous, before) = (rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3]);
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }
        }

        return rows[a.Length % 3][b.Length];
    }
}
