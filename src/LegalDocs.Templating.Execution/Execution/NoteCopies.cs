using System.Globalization;

namespace LegalDocs.Templating;

/// <summary>The notes that blocks refer to, written at each reference with the values in sight there.</summary>
internal sealed class NoteCopies(IReadOnlyDictionary<NoteKey, CompiledNote> notes, PackageNumbers highest, int limit)
{
    private readonly Dictionary<NoteKey, List<byte[]>> _copies = [];
    private readonly Dictionary<NoteKey, string> _current = [];
    private readonly Dictionary<PartKind, int> _highest = new()
    {
        [PartKind.Footnote] = highest.Footnote,
        [PartKind.Endnote] = highest.Endnote,
        [PartKind.Comment] = highest.Comment,
    };

    private long _size;

    /// <summary>Writes a copy of a note; the first one keeps the number of the template.</summary>
    /// <returns>Its number.</returns>
    public string Refer(NoteKey key, RunContext run)
    {
        if (!notes.TryGetValue(key, out var note))
        {
            return key.Id;
        }

        var isFirst = _copies.TryAdd(key, []);
        var id = _current[key] = isFirst ? key.Id : NextNumber(key.Kind);
        using var document = new DocumentWriter(note.Markup, limit);
        var (outer, outerPart) = (run.Document, run.Parts?.PartName ?? "");
        run.Document = document;
        run.Parts?.Enter(note.Entry);
        try
        {
            run.Evaluate(note.Page.Body!);
        }
        finally
        {
            run.Document = outer;
            run.Parts?.Return(outerPart);
        }

        _size += document.Written.Length;
        if (_size > limit)
        {
            throw new OutputLimitException();
        }

        _copies[key].Add(document.Written.ToArray());
        return id;
    }

    /// <summary>Number of a note that is in no template.</summary>
    public string NextNumber(PartKind kind) => (++_highest[kind]).ToString(CultureInfo.InvariantCulture);

    /// <summary>Number of the copy written last.</summary>
    public string Current(NoteKey key) => _current.GetValueOrDefault(key, key.Id);

    /// <summary>The copies of a note, in the order of their references.</summary>
    public IReadOnlyList<byte[]> Of(NoteKey key) => _copies.GetValueOrDefault(key) ?? [];
}
