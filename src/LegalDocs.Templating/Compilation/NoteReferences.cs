namespace LegalDocs.Templating;

/// <summary>Notes and comments that blocks refer to: they are written where they are referred to, once for each copy.</summary>
internal sealed class NoteReferences(IReadOnlySet<NoteKey> known)
{
    private readonly HashSet<NoteKey> _copied = [];

    /// <summary>Whether the document holds such a note.</summary>
    public bool Exists(NoteKey key) => known.Contains(key);

    public void Add(NoteKey key) => _copied.Add(key);

    public bool Contains(NoteKey key) => _copied.Contains(key);

    public bool HasAny(PartKind kind) => _copied.Any(key => key.Kind == kind);
}
