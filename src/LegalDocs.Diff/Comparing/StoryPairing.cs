namespace LegalDocs.Diff;

/// <summary>Pairs the stories of two documents and compares each pair: body, headers and footers that apply to the same
/// pages, notes.</summary>
internal sealed class StoryPairing(Comparison comparison, DocumentContent a, DocumentContent b)
{
    private readonly BlockComparer _blocks = new(comparison);
    private readonly List<StoryDelta> _deltas = [];

    /// <summary>The body first, then headers and footers by section, then notes in the order of their
    /// references.</summary>
    public IReadOnlyList<StoryDelta> Compare()
    {
        var body = _blocks.Compare(a.Body, b.Body);
        _deltas.Add(body);
        CompareHeadersAndFooters();
        CompareNotes();
        return _deltas;
    }

    private void CompareHeadersAndFooters()
    {
        var done = new HashSet<(string?, string?)>();
        var (seenA, seenB) = (new HashSet<string>(), new HashSet<string>());
        var unpaired = new List<(Story? A, Story? B)>();
        foreach (var (before, after) in Sections())
        {
            foreach (var key in before.Effective.Keys.Union(after.Effective.Keys).Order(StringComparer.Ordinal))
            {
                var (partA, partB) = (before.Effective.GetValueOrDefault(key), after.Effective.GetValueOrDefault(key));
                if (!done.Add((partA, partB)))
                {
                    continue;
                }

                var (left, right) = (Find(a, partA), Find(b, partB));
                if (left is not null && right is not null)
                {
                    _ = seenA.Add(partA!);
                    _ = seenB.Add(partB!);
                    _deltas.Add(_blocks.Compare(left, right));
                }
                else
                {
                    unpaired.Add((left, right));
                }
            }
        }

        _deltas.AddRange(
            unpaired.Where(
                pair => (pair.A is null || !seenA.Contains(pair.A.Part))
                && (pair.B is null || !seenB.Contains(pair.B.Part)))
            .Select(OneSided));
    }

    private static Story? Find(DocumentContent content, string? part) => part is null
        ? null : content.HeadersAndFooters.GetValueOrDefault(part);

    // Sections whose ends were paired, and the last ones of both documents.
    private IEnumerable<(Section A, Section B)> Sections()
    {
        foreach (
            var (left, right, _) in comparison.Pairs.Where(
                pair => pair.A.Section is not null && pair.B.Section is not null).ToList())
        {
            yield return (left.Section!, right.Section!);
        }

        yield return (a.Sections[^1], b.Sections[^1]);
    }

    private void CompareNotes()
    {
        var (refsA, refsB) = (new NoteReferences(a), new NoteReferences(b));
        var pairedB = new Dictionary<Atom, Atom>(ReferenceEqualityComparer.Instance);
        foreach (var (left, right) in NotePairs())
        {
            pairedB[right] = left;
        }

        var pairedA = pairedB.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var gone in refsA.InOrder.Where(reference => !pairedA.Contains(reference.Atom)))
        {
            _deltas.Add(OneSided((gone.Note, null)));
        }

        foreach (var reference in refsB.InOrder)
        {
            var partner = pairedB.TryGetValue(reference.Atom, out var atom) ? refsA.NoteOf(atom) : null;
            _deltas.Add(
                partner is not null ? _blocks.Compare(partner, reference.Note) : OneSided((null, reference.Note)));
        }
    }

    private IEnumerable<(Atom A, Atom B)> NotePairs()
    {
        foreach (var (left, right, delta) in comparison.Pairs.ToList())
        {
            if (delta is null)
            {
                foreach (var pair in Notes(left).Zip(Notes(right)))
                {
                    yield return pair;
                }

                continue;
            }

            foreach (var edit in delta.Edits.Where(edit => edit.Kind == EditKind.Equal))
            {
                for (var k = 0; k < edit.CountA; k++)
                {
                    if (
                        delta.TokensA[edit.A0 + k].Token.Atom is { Kind: AtomKind.Note } was
                        && delta.TokensB[edit.B0 + k].Token.Atom is { Kind: AtomKind.Note } becomes)
                    {
                        yield return (was, becomes);
                    }
                }
            }
        }
    }

    private static IEnumerable<Atom> Notes(Paragraph paragraph) =>
        paragraph.Atoms.Where(atom => atom.Kind == AtomKind.Note);

    private static StoryDelta OneSided((Story? A, Story? B) pair) => new() { A = pair.A, B = pair.B, Blocks = [] };
}
