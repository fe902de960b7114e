using System.Xml.Linq;

namespace LegalDocs.Diff;

/// <summary>Writes a pair of paragraphs, a split or a merge: words first, then each mark as what became of it.</summary>
internal sealed class DeltaParagraphs
{
    private readonly RedlineScope _scope;
    private readonly ParagraphDelta _delta;
    private readonly BlockFrame _frame;
    private readonly InlineSource _source;
    private readonly AtomCursor[] _old;
    private readonly AtomCursor[] _new;
    private readonly AtomIndex[] _oldAtoms;
    private readonly List<OutputParagraph> _done = [];
    private List<Inline> _line = [];

    // The newer side of words whose link or control is another one: written after all of the older side.
    private List<Inline> _rewrapped = [];

    private DeltaParagraphs(RedlineScope scope, ParagraphDelta delta, BlockFrame frame)
    {
        (_scope, _delta, _frame) = (scope, delta, frame);
        _source = new InlineSource(scope);
        _old = [.. delta.A.Select(paragraph => new AtomCursor(paragraph))];
        _new = [.. delta.B.Select(paragraph => new AtomCursor(paragraph))];
        _oldAtoms = [.. delta.A.Select(paragraph => new AtomIndex(paragraph))];
    }

    public static IReadOnlyList<OutputParagraph> Write(RedlineScope scope, ParagraphDelta delta, BlockFrame frame)
    {
        var writer = new DeltaParagraphs(scope, delta, frame);
        writer.PairWrappers();
        foreach (var edit in delta.Edits)
        {
            writer.Write(edit);
        }

        writer.Close(RevisionKind.Kept, delta.A.Count - 1, delta.B.Count - 1);
        return writer._done;
    }

    private void PairWrappers()
    {
        foreach (var edit in _delta.Edits.Where(edit => edit.Kind != EditKind.Replace))
        {
            for (var k = 0; k < edit.CountA; k++)
            {
                var (left, right) = (_delta.TokensA[edit.A0 + k], _delta.TokensB[edit.B0 + k]);
                if (left.Token.Kind != TokenKind.Mark)
                {
                    var young = _delta.B[right.Paragraph].Atoms;
                    _source.Pair(_oldAtoms[left.Paragraph].At(left.Token.Start), At(young, right.Token.Start));
                }
            }
        }
    }

    private static Atom At(IReadOnlyList<Atom> atoms, int position)
    {
        var (low, high) = (0, atoms.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = atoms[middle].End > position ? (low, middle) : (middle + 1, high);
        }

        return atoms[low];
    }

    private void Write(TokenEdit edit)
    {
        if (edit.Kind == EditKind.Replace)
        {
            FlushRewrapped();
            WriteReplaced(edit);
            return;
        }

        for (var k = 0; k < edit.CountA; k++)
        {
            var (left, right) = (_delta.TokensA[edit.A0 + k], _delta.TokensB[edit.B0 + k]);
            if (left.Token.Kind == TokenKind.Mark)
            {
                Close(RevisionKind.Kept, left.Paragraph, right.Paragraph);
            }
            else if (edit.Kind == EditKind.Typography)
            {
                FlushRewrapped();
                WriteOld(edit.A0 + k, edit.A0 + k + 1);
                WriteNew(edit.B0 + k, edit.B0 + k + 1);
            }
            else
            {
                WriteKept(left, right);
            }
        }
    }

    // What was deleted comes first, unless that would cut a link or a control in two.
    private void WriteReplaced(TokenEdit edit)
    {
        if (CutsWrapper(edit))
        {
            WriteNew(edit.B0, edit.B1);
            WriteOld(edit.A0, edit.A1);
        }
        else
        {
            WriteOld(edit.A0, edit.A1);
            WriteNew(edit.B0, edit.B1);
        }
    }

    private bool CutsWrapper(TokenEdit edit)
    {
        if (edit.CountA == 0 || edit.CountB == 0
            || HasMark(_delta.TokensA, edit.A0, edit.A1) || HasMark(_delta.TokensB, edit.B0, edit.B1))
        {
            return false;
        }

        var (left, right) = (_delta.TokensA[edit.A1 - 1], _delta.TokensB[edit.B0]);
        var open = _line.Count == 0 ? null : Innermost(_line[^1].Wrappers);
        var (oldLast, newFirst) = (Wrapper(left, _delta.A), Wrapper(right, _delta.B));
        var goesOn = open is not null && ReferenceEquals(newFirst, open);
        var oldGoesOn = oldLast is not null && edit.A1 < _delta.TokensA.Count
            && ReferenceEquals(Wrapper(_delta.TokensA[edit.A1], _delta.A), oldLast);
        return goesOn || oldGoesOn;
    }

    private static XElement? Innermost(IReadOnlyList<XElement> wrappers) => wrappers.Count == 0 ? null : wrappers[^1];

    private static XElement? Wrapper(FlatToken token, IReadOnlyList<Paragraph> paragraphs) =>
        token.Token.Kind == TokenKind.Mark ? null : At(paragraphs[token.Paragraph].Atoms, token.Token.Start).Wrapper?.Element;

    private static bool HasMark(IReadOnlyList<FlatToken> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Token.Kind == TokenKind.Mark)
            {
                return true;
            }
        }

        return false;
    }

    private void WriteOld(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var token = _delta.TokensA[i];
            if (token.Token.Kind == TokenKind.Mark)
            {
                Close(RevisionKind.Deleted, token.Paragraph, -1);
                continue;
            }

            foreach (var slice in _old[token.Paragraph].Until(token.Token.End))
            {
                _line.AddRange(_source.Old(slice, RevisionKind.Deleted));
            }
        }
    }

    private void WriteNew(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var token = _delta.TokensB[i];
            if (token.Token.Kind == TokenKind.Mark)
            {
                Close(RevisionKind.Inserted, -1, token.Paragraph);
                continue;
            }

            foreach (var slice in _new[token.Paragraph].Until(token.Token.End))
            {
                _line.AddRange(_source.New(slice, RevisionKind.Inserted));
            }
        }
    }

    // Tokens that are equal may be spelled with other blanks inside (tags): the newer spelling stands.
    private void WriteKept(FlatToken left, FlatToken right)
    {
        foreach (var _ in _old[left.Paragraph].Until(left.Token.End))
        {
        }

        foreach (var slice in _new[right.Paragraph].Until(right.Token.End))
        {
            if (slice.Length == 0)
            {
                FlushRewrapped();
                _line.AddRange(_source.New(slice, RevisionKind.Kept));
                continue;
            }

            WriteKept(slice, left, right);
        }
    }

    private void WriteKept(AtomSlice slice, FlatToken left, FlatToken right)
    {
        var sameLength = left.Token.Length == right.Token.Length;
        for (var at = slice.Start; at < slice.End;)
        {
            var position = sameLength ? left.Token.Start + (at - right.Token.Start) : left.Token.Start;
            var old = _oldAtoms[left.Paragraph].At(position);
            var length = sameLength ? Math.Min(slice.End - at, old.End - position) : slice.End - at;
            WriteKept(new AtomSlice(slice.Atom, at, length), new AtomSlice(old, position, length), left.Token.Kind);
            at += length;
        }
    }

    private void WriteKept(AtomSlice young, AtomSlice old, TokenKind kind)
    {
        if (young.Atom.Wrapper?.Path == old.Atom.Wrapper?.Path)
        {
            FlushRewrapped();
            // Blanks look alike in any format, unless the look of the words beside them is told.
            var tellsLook = kind != TokenKind.Space || _delta.Formats.Count > 0;
            _line.AddRange(_source.New(young, RevisionKind.Kept, tellsLook ? old.Atom : null));
            return;
        }

        var gone = young.Length <= old.Atom.End - old.Start ? old : old with { Length = old.Atom.End - old.Start };
        _line.AddRange(_source.Old(gone, RevisionKind.Deleted));
        _rewrapped.AddRange(_source.New(young, RevisionKind.Inserted));
    }

    private void FlushRewrapped()
    {
        _line.AddRange(_rewrapped);
        _rewrapped = [];
    }

    private void Close(RevisionKind kind, int oldIndex, int newIndex)
    {
        var old = oldIndex < 0 ? null : _delta.A[oldIndex];
        var young = newIndex < 0 ? null : _delta.B[newIndex];
        FlushRewrapped();
        if (young is not null)
        {
            _line.AddRange(_new[newIndex].Rest().SelectMany(slice => _source.New(slice, RevisionKind.Kept)));
        }

        // A section break is part of its mark and cannot be told as a change of it: one mark goes, the other comes.
        if (old is not null && young is not null && (old.Section is null) != (young.Section is null))
        {
            var (first, second) = old.Section is null
                ? (RevisionKind.Inserted, RevisionKind.Deleted) : (RevisionKind.Deleted, RevisionKind.Inserted);
            Add(first, first.IsOld ? old : null, first.IsOld ? null : young);
            Add(second, second.IsOld ? old : null, second.IsOld ? null : young);
            return;
        }

        Add(kind, old, young);
    }

    private void Add(RevisionKind kind, Paragraph? old, Paragraph? young)
    {
        _done.Add(new OutputParagraph
        {
            Kind = kind,
            Wrappers = young is not null ? _frame.Wrappers(young, isOlder: false) : _frame.Wrappers(old!, isOlder: true),
            Old = old,
            New = young,
            Inlines = _line,
            Sources = young is null ? [] : [young.Element],
        });
        _line = [];
    }
}
