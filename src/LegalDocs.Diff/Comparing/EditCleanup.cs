namespace LegalDocs.Diff;

/// <summary>Makes a shortest edit script readable: no islands between edits, edits that begin where words
/// begin.</summary>
internal static class EditCleanup
{
    private const int ShortWord = 3;

    public static IReadOnlyList<TokenEdit> Tidy(
        IReadOnlyList<TokenEdit> steps, IReadOnlyList<FlatToken> a, IReadOnlyList<FlatToken> b) =>
        Slide(DropIslands(steps, a), a, b);

    // An equality of separators, or of one short word, between two edits says nothing: all becomes one edit.
    private static List<TokenEdit> DropIslands(IReadOnlyList<TokenEdit> steps, IReadOnlyList<FlatToken> a)
    {
        var kept = new List<TokenEdit>();
        for (var s = 0; s < steps.Count; s++)
        {
            if (steps[s].Kind == EditKind.Equal
                && kept.Count > 0
                && kept[^1].Kind == EditKind.Replace
                && s + 1 < steps.Count
                && IsIsland(steps[s], kept[^1], steps[s + 1], a))
            {
                kept[^1] = new TokenEdit(EditKind.Replace, kept[^1].A0, steps[s + 1].A1, kept[^1].B0, steps[s + 1].B1);
                s++;
            }
            else
            {
                kept.Add(steps[s]);
            }
        }

        return kept;
    }

    private static bool IsIsland(TokenEdit equal, TokenEdit before, TokenEdit after, IReadOnlyList<FlatToken> a)
    {
        var tokens = Enumerable.Range(equal.A0, equal.CountA).Select(i => a[i].Token).ToList();
        if (tokens.Any(token => token.Kind is TokenKind.Tag or TokenKind.Thing or TokenKind.Mark or TokenKind.Number))
        {
            return false;
        }

        var words = tokens.Where(token => token.IsWord).ToList();
        var bothSides = before.CountA > 0 && before.CountB > 0 && after.CountA > 0 && after.CountB > 0;
        var separators = words.Count == 0 && tokens.All(token => token.Kind == TokenKind.Space || token.Length == 1);
        return (separators && bothSides && tokens.Count <= 2)
            || (
                bothSides
                && words.Count == 1
                && words[0].Length <= ShortWord
                && Math.Min(before.CountA + after.CountA, before.CountB + after.CountB) >= 6);
    }

    private static List<TokenEdit> Slide(List<TokenEdit> steps, IReadOnlyList<FlatToken> a, IReadOnlyList<FlatToken> b)
    {
        for (var s = 0; s < steps.Count; s++)
        {
            var edit = steps[s];
            if (edit.Kind == EditKind.Replace && (edit.CountA == 0 || edit.CountB == 0))
            {
                Slide(steps, s, edit.CountA == 0 ? b : a, edit.CountA == 0);
            }
        }

        steps.RemoveAll(step => step.CountA == 0 && step.CountB == 0);
        return Joined(steps);
    }

    private static List<TokenEdit> Joined(List<TokenEdit> steps)
    {
        var joined = new List<TokenEdit>(steps.Count);
        foreach (var step in steps)
        {
            if (joined.Count > 0 && joined[^1].Kind == step.Kind)
            {
                joined[^1] = new TokenEdit(step.Kind, joined[^1].A0, step.A1, joined[^1].B0, step.B1);
            }
            else
            {
                joined.Add(step);
            }
        }

        return joined;
    }

    // One side only: the stretch may move while the token that enters equals the one that leaves.
    private static void Slide(List<TokenEdit> steps, int at, IReadOnlyList<FlatToken> tokens, bool inserted)
    {
        var (start, end) = inserted ? (steps[at].B0, steps[at].B1) : (steps[at].A0, steps[at].A1);
        var most = at > 0 && steps[at - 1].Kind == EditKind.Equal ? steps[at - 1].CountA : 0;
        var least = at + 1 < steps.Count && steps[at + 1].Kind == EditKind.Equal ? steps[at + 1].CountA : 0;
        var (best, bestScore) = (0, Score(tokens, start, end));
        for (var back = 1; back <= most && Same(tokens[start - back], tokens[end - back]); back++)
        {
            Consider(-back);
        }

        for (var forth = 1; forth <= least && Same(tokens[start + forth - 1], tokens[end + forth - 1]); forth++)
        {
            Consider(forth);
        }

        if (best != 0)
        {
            Shift(steps, at, best);
        }

        void Consider(int shift)
        {
            var score = Score(tokens, start + shift, end + shift);
            if (score > bestScore || (score == bestScore && shift < best))
            {
                (best, bestScore) = (shift, score);
            }
        }
    }

    private static bool Same(FlatToken x, FlatToken y) =>
        x.Token.LooseKey == y.Token.LooseKey && x.Token.Key == y.Token.Key;

    // Best: from the start of a sentence; then after a mark; then «word + space»; worst: between a word and its space.
    private static int Score(IReadOnlyList<FlatToken> tokens, int start, int end)
    {
        var before = start == 0 ? null : tokens[start - 1].Token;
        var (first, last) = (tokens[start].Token, tokens[end - 1].Token);
        var score = 0;
        if (before is null || before.Kind == TokenKind.Mark)
        {
            score += 3;
        }

        if (last.Kind == TokenKind.Mark || end == tokens.Count)
        {
            score += 3;
        }

        if (first.Kind != TokenKind.Space && before is null or { Kind: TokenKind.Space or TokenKind.Mark })
        {
            score += 2;
        }

        if (first.Kind != TokenKind.Space && last.Kind == TokenKind.Space)
        {
            score += 1;
        }

        return score;
    }

    private static void Shift(List<TokenEdit> steps, int at, int by)
    {
        var edit = steps[at];
        steps[at] = new TokenEdit(edit.Kind, edit.A0 + by, edit.A1 + by, edit.B0 + by, edit.B1 + by);
        if (at == 0 && by > 0)
        {
            steps.Insert(0, new TokenEdit(EditKind.Equal, edit.A0, edit.A0 + by, edit.B0, edit.B0 + by));
            at++;
        }
        else if (at > 0)
        {
            steps[at - 1] = steps[at - 1] with { A1 = steps[at - 1].A1 + by, B1 = steps[at - 1].B1 + by };
        }

        if (at + 1 < steps.Count)
        {
            steps[at + 1] = steps[at + 1] with { A0 = steps[at + 1].A0 + by, B0 = steps[at + 1].B0 + by };
        }
        else
        {
            var next = steps[at];
            steps.Add(new TokenEdit(EditKind.Equal, next.A1, next.A1 - by, next.B1, next.B1 - by));
        }
    }
}
