namespace LegalDocs.Diff;

/// <summary>Finds the atom that holds a character of a paragraph.</summary>
internal sealed class AtomIndex
{
    private readonly Atom[] _atoms;
    private readonly int[] _starts;

    public AtomIndex(Paragraph paragraph)
    {
        _atoms = [.. paragraph.Atoms.Where(atom => atom.Text.Length > 0)];
        _starts = [.. _atoms.Select(atom => atom.Start)];
    }

    public Atom At(int position)
    {
        var found = Array.BinarySearch(_starts, position);
        return _atoms[found >= 0 ? found : ~found - 1];
    }
}
