namespace LegalDocs.Diff;

/// <summary>Control tags that became other control tags: a condition rewritten is one change, not one of every block
/// inside.</summary>
internal sealed class TagPairs
{
    private readonly Dictionary<TemplateTag, TemplateTag> _pairs = new(ReferenceEqualityComparer.Instance);

    public static TagPairs Of(Comparison comparison)
    {
        var pairs = new TagPairs();
        foreach (var delta in comparison.Pairs.Select(pair => pair.Delta).OfType<ParagraphDelta>())
        {
            foreach (var edit in delta.Edits.Where(edit => edit.Kind == EditKind.Replace))
            {
                var gone = Controls(delta.TokensA, edit.A0, edit.A1);
                var come = Controls(delta.TokensB, edit.B0, edit.B1);
                if (gone.Count == come.Count)
                {
                    pairs.Add(gone, come);
                }
            }
        }

        return pairs;
    }

    /// <summary>Whether both paths say the same, tags that were rewritten counted as the same.</summary>
    public bool IsSame(GuardPath before, GuardPath after) =>
        before.Frames.Count == after.Frames.Count
        && before.Frames.Zip(after.Frames)
            .All(
                pair => IsSame(pair.First.Opening, pair.Second.Opening)
                && IsSame(pair.First.Branch, pair.Second.Branch));

    private bool IsSame(TemplateTag? before, TemplateTag? after) => (before, after) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => before.Code == after.Code
            || (_pairs.TryGetValue(before, out var partner) && ReferenceEquals(partner, after)),
    };

    private void Add(List<TemplateTag> gone, List<TemplateTag> come)
    {
        foreach (var (was, becomes) in gone.Zip(come).Where(pair => pair.First.Keyword == pair.Second.Keyword))
        {
            _pairs[was] = becomes;
        }
    }

    private static List<TemplateTag> Controls(IReadOnlyList<FlatToken> tokens, int from, int to) =>
        [.. EditTopics.Tokens(tokens, from, to)
            .Select(token => token.Tag).OfType<TemplateTag>().Where(tag => tag.IsControl)];
}
