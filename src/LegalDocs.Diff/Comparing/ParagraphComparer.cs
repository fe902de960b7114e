namespace LegalDocs.Diff;

/// <summary>Compares paragraphs already paired: words, look, properties, drawings.</summary>
internal sealed class ParagraphComparer(Comparison comparison, BlockComparer blocks)
{
    /// <summary>Compares a pair, a split (one against several) or a merge (several against one).</summary>
    public ParagraphDelta Compare(IReadOnlyList<Paragraph> a, IReadOnlyList<Paragraph> b)
    {
        var (tokensA, tokensB) = (FlatToken.Of(a), FlatToken.Of(b));
        var edits = TokenDiff.Compare(tokensA, tokensB);
        var (lastA, lastB) = (a[^1], b[^1]);
        var delta = new ParagraphDelta
        {
            A = a,
            B = b,
            TokensA = tokensA,
            TokensB = tokensB,
            Edits = edits,
            Formats = new FormatComparer(tokensA, tokensB, a, b).Compare(edits),
            Properties = Properties(lastA, lastB),
            MarkProperties = lastA.MarkFormat.ChangesTo(lastB.MarkFormat),
            SectionProperties = lastA.Section is { } before && lastB.Section is { } after
                ? before.Format.ChangesTo(after.Format) : [],
            Boxes = [.. Boxes(edits, tokensA, tokensB)],
        };
        comparison.Pairs.Add((lastA, lastB, delta));
        return delta;
    }

    private static IReadOnlyList<PropertyChange> Properties(Paragraph a, Paragraph b) => a.Style == b.Style
        ? a.Format.ChangesTo(b.Format)
        : [new PropertyChange("pStyle", a.Style, b.Style), .. a.Format.ChangesTo(b.Format)];

    private IEnumerable<StoryDelta> Boxes(
        IReadOnlyList<TokenEdit> edits, IReadOnlyList<FlatToken> tokensA, IReadOnlyList<FlatToken> tokensB) =>
        from edit in edits
        where edit.Kind == EditKind.Replace
        from pair in ObjectPairs.In(edit, tokensA, tokensB)
        from box in pair.A.Boxes.Zip(pair.B.Boxes)
        let delta = blocks.Compare(box.First, box.Second)
        where !delta.IsUnchanged
        select delta;
}
