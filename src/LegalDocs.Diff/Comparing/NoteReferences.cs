namespace LegalDocs.Diff;

/// <summary>Notes of a document in the order in which the text refers to them, which is the order of their
/// numbers.</summary>
internal sealed class NoteReferences
{
    private readonly Dictionary<Atom, Story> _notes = new(ReferenceEqualityComparer.Instance);

    public NoteReferences(DocumentContent content)
    {
        var numbers = new Dictionary<StoryKind, int>();
        foreach (
            var atom in CommentReader.Paragraphs(content.Body.Blocks)
            .SelectMany(paragraph => paragraph.Atoms).Where(atom => atom.Kind == AtomKind.Note))
        {
            var kind = atom.Key == "footnoteReference" ? StoryKind.Footnote : StoryKind.Endnote;
            var id = (string?)atom.Pieces[0].Element.Attribute(Ooxml.W + "id") ?? "";
            if (content.Notes.TryGetValue((kind, id), out var note))
            {
                var number = numbers[kind] = numbers.GetValueOrDefault(kind) + 1;
                _notes[atom] = note.Renamed(StoryNames.Note(kind, number));
                InOrder.Add((atom, _notes[atom]));
            }
        }
    }

    public List<(Atom Atom, Story Note)> InOrder { get; } = [];

    /// <summary>The note that a reference leads to; null when its definition is missing.</summary>
    public Story? NoteOf(Atom atom) => _notes.GetValueOrDefault(atom);
}
