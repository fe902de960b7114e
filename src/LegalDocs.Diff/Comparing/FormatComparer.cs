namespace LegalDocs.Diff;

/// <summary>Compares the look of equal text, character by character, and joins neighbours that changed alike.</summary>
internal sealed class FormatComparer(
    IReadOnlyList<FlatToken> tokensA, IReadOnlyList<FlatToken> tokensB, IReadOnlyList<Paragraph> a,
    IReadOnlyList<Paragraph> b)
{
    private readonly List<FormatDelta> _found = [];
    private readonly AtomIndex[] _atomsA = [.. a.Select(paragraph => new AtomIndex(paragraph))];
    private readonly AtomIndex[] _atomsB = [.. b.Select(paragraph => new AtomIndex(paragraph))];
    private Stretch? _open;

    public IReadOnlyList<FormatDelta> Compare(IReadOnlyList<TokenEdit> edits)
    {
        foreach (var edit in edits)
        {
            if (edit.Kind == EditKind.Replace)
            {
                Close();
                continue;
            }

            for (var k = 0; k < edit.CountA; k++)
            {
                Compare(tokensA[edit.A0 + k], tokensB[edit.B0 + k]);
            }
        }

        Close();
        return _found;
    }

    private void Compare(FlatToken left, FlatToken right)
    {
        if (left.Token.Kind == TokenKind.Mark)
        {
            Close();
            return;
        }

        // Blanks look alike in any format: they neither begin nor end a stretch.
        if (left.Token.Kind == TokenKind.Space)
        {
            return;
        }

        var lengths = left.Token.Length == right.Token.Length ? left.Token.Length : 1;
        for (var c = 0; c < lengths; c++)
        {
            var atomA = _atomsA[left.Paragraph].At(left.Token.Start + c);
            var atomB = _atomsB[right.Paragraph].At(right.Token.Start + c);
            Extend(left.Paragraph, left.Token.Start + c, right.Paragraph, right.Token.Start + c, atomA, atomB);
        }

        if (_open is not null && lengths == 1)
        {
            _open.EndA = left.Token.End;
        }
    }

    private void Extend(int paragraphA, int charA, int paragraphB, int charB, Atom atomA, Atom atomB)
    {
        if (atomA.Format.SameAs(atomB.Format) && atomA.Wrapper?.Path == atomB.Wrapper?.Path)
        {
            Close();
            return;
        }

        var key = $"{atomA.Format.Key}>{atomB.Format.Key}|{atomA.Wrapper?.Path}>{atomB.Wrapper?.Path}";
        if (_open is { } open && open.Key == key && open.ParagraphA == paragraphA && open.ParagraphB == paragraphB)
        {
            open.EndA = charA + 1;
            return;
        }

        Close();
        _open = new Stretch(key, paragraphA, charA, paragraphB, charB, Changes(atomA, atomB)) { EndA = charA + 1 };
    }

    private static IReadOnlyList<PropertyChange> Changes(Atom atomA, Atom atomB) =>
    [
        .. atomA.Format.ChangesTo(atomB.Format),
        .. Around(WrapperKind.Link, "link", atomA, atomB),
        .. Around(WrapperKind.Control, "control", atomA, atomB),
        .. Around(WrapperKind.Other, "direction", atomA, atomB),
    ];

    private static IEnumerable<PropertyChange> Around(WrapperKind kind, string name, Atom atomA, Atom atomB)
    {
        var (before, after) = (atomA.Wrapper?.Nearest(kind)?.Label, atomB.Wrapper?.Nearest(kind)?.Label);
        if (before != after)
        {
            yield return new PropertyChange(name, before, after);
        }
    }

    private void Close()
    {
        if (_open is { } open)
        {
            var text = a[open.ParagraphA].Text[open.StartA..Math.Min(open.EndA, a[open.ParagraphA].Text.Length)];
            _found.Add(new FormatDelta(open.ParagraphA, open.StartA, open.ParagraphB, open.StartB, text, open.Changes));
            _open = null;
        }
    }

    private sealed record Stretch(
        string Key, int ParagraphA, int StartA, int ParagraphB, int StartB, IReadOnlyList<PropertyChange> Changes)
    {
        public int EndA { get; set; }
    }
}
