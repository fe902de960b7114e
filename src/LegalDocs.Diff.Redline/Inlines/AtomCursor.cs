namespace LegalDocs.Diff;

/// <summary>Part of an atom.</summary>
/// <param name="Atom">The atom.</param>
/// <param name="Start">First character in the text of the paragraph.</param>
/// <param name="Length">Number of characters; none for markers.</param>
internal readonly record struct AtomSlice(Atom Atom, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>Reads the atoms of a paragraph once, from its first to its last, in stretches that the caller chooses.</summary>
internal sealed class AtomCursor(Paragraph paragraph)
{
    private int _index;
    private int _at;

    public Paragraph Paragraph { get; } = paragraph;

    /// <summary>What lies before a position and was not read yet; a marker at the position itself is left for the next call.</summary>
    public IEnumerable<AtomSlice> Until(int end)
    {
        while (_index < Paragraph.Atoms.Count && Math.Max(_at, Paragraph.Atoms[_index].Start) < end)
        {
            var atom = Paragraph.Atoms[_index];
            var start = Math.Max(_at, atom.Start);
            var stop = Math.Min(end, atom.End);
            _at = stop;
            _index += stop >= atom.End ? 1 : 0;
            yield return new AtomSlice(atom, start, stop - start);
        }
    }

    /// <summary>All that was not read yet, markers at the very end included.</summary>
    public IEnumerable<AtomSlice> Rest() => Until(int.MaxValue);
}
