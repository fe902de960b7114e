namespace LegalDocs.Diff;

/// <summary>Compares the tokens of paragraphs already paired, and tidies the result into one that a person would
/// write.</summary>
internal static class TokenDiff
{
    private const long FewestSteps = 40_000;

    public static IReadOnlyList<TokenEdit> Compare(IReadOnlyList<FlatToken> a, IReadOnlyList<FlatToken> b)
    {
        if (IsSwapped(a, b))
        {
            return [.. Ordered(b, a).Select(edit => edit.Mirrored())];
        }

        return Ordered(a, b);
    }

    private static IReadOnlyList<TokenEdit> Ordered(IReadOnlyList<FlatToken> a, IReadOnlyList<FlatToken> b)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var (left, right) = (Ids(a, ids), Ids(b, ids));
        var budget = Math.Max(FewestSteps, 400L * (a.Count + b.Count));
        var matches = Myers.Matches(left, right, budget);
        var edits = matches is null || TooFewSurvive(a, b, matches)
            ? Replacement(a.Count, b.Count)
            : EditCleanup.Tidy(Steps(a.Count, b.Count, matches), a, b);
        return [.. edits.SelectMany(edit => BySpelling(edit, a, b))];
    }

    private static int[] Ids(IReadOnlyList<FlatToken> tokens, Dictionary<string, int> ids)
    {
        var found = new int[tokens.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var key = tokens[i].Token.LooseKey;
            if (!ids.TryGetValue(key, out var id))
            {
                ids[key] = id = ids.Count;
            }

            found[i] = id;
        }

        return found;
    }

    // A paragraph of which less than a quarter survives is easier to read as replaced.
    private static bool TooFewSurvive(
        IReadOnlyList<FlatToken> a, IReadOnlyList<FlatToken> b, IReadOnlyList<Match> matches)
    {
        var (wordsA, wordsB) = (a.Count(token => token.Token.IsWord), b.Count(token => token.Token.IsWord));
        var kept = matches.Sum(match => a.Skip(match.A).Take(match.Length).Count(token => token.Token.IsWord));
        return Math.Min(wordsA, wordsB) >= 4 && 4 * kept < Math.Min(wordsA, wordsB);
    }

    private static List<TokenEdit> Replacement(int countA, int countB) =>
        [new TokenEdit(EditKind.Replace, 0, countA, 0, countB)];

    private static List<TokenEdit> Steps(int countA, int countB, IReadOnlyList<Match> matches)
    {
        var steps = new List<TokenEdit>();
        var (i, j) = (0, 0);
        foreach (var match in matches)
        {
            if (match.A > i || match.B > j)
            {
                steps.Add(new TokenEdit(EditKind.Replace, i, match.A, j, match.B));
            }

            (i, j) = (match.A + match.Length, match.B + match.Length);
            steps.Add(new TokenEdit(EditKind.Equal, match.A, i, match.B, j));
        }

        if (i < countA || j < countB)
        {
            steps.Add(new TokenEdit(EditKind.Replace, i, countA, j, countB));
        }

        return steps;
    }

    // Stretches that are equal but for typography become steps of their own.
    private static IEnumerable<TokenEdit> BySpelling(
        TokenEdit edit, IReadOnlyList<FlatToken> a, IReadOnlyList<FlatToken> b)
    {
        if (edit.Kind != EditKind.Equal)
        {
            yield return edit;
            yield break;
        }

        var start = 0;
        for (var k = 1; k <= edit.CountA; k++)
        {
            if (k == edit.CountA || IsSpelledAlike(edit, k, a, b) != IsSpelledAlike(edit, start, a, b))
            {
                var kind = IsSpelledAlike(edit, start, a, b) ? EditKind.Equal : EditKind.Typography;
                yield return new TokenEdit(kind, edit.A0 + start, edit.A0 + k, edit.B0 + start, edit.B0 + k);
                start = k;
            }
        }
    }

    private static bool IsSpelledAlike(TokenEdit edit, int k, IReadOnlyList<FlatToken> a, IReadOnlyList<FlatToken> b) =>
        a[edit.A0 + k].Token.Key == b[edit.B0 + k].Token.Key;

    private static bool IsSwapped(IReadOnlyList<FlatToken> a, IReadOnlyList<FlatToken> b)
    {
        if (a.Count != b.Count)
        {
            return a.Count > b.Count;
        }

        for (var i = 0; i < a.Count; i++)
        {
            var order = string.CompareOrdinal(a[i].Token.Key, b[i].Token.Key);
            if (order != 0)
            {
                return order > 0;
            }
        }

        return false;
    }
}
