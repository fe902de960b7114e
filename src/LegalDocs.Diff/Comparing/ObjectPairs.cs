namespace LegalDocs.Diff;

/// <summary>Drawings of one kind that stand in the same edit on both sides: the same drawing, changed.</summary>
internal static class ObjectPairs
{
    public static IEnumerable<(ObjectInfo A, ObjectInfo B)> In(
        TokenEdit edit, IReadOnlyList<FlatToken> tokensA, IReadOnlyList<FlatToken> tokensB)
    {
        var left = Objects(tokensA, edit.A0, edit.A1);
        var right = Objects(tokensB, edit.B0, edit.B1);
        return left.Count == right.Count
            ? left.Zip(right).Where(pair => pair.First.Kind == pair.Second.Kind)
            : [];
    }

    private static List<ObjectInfo> Objects(IReadOnlyList<FlatToken> tokens, int from, int to) =>
        [.. Enumerable.Range(from, to - from).Select(i => tokens[i].Token.Atom?.Object).OfType<ObjectInfo>()];
}
