namespace LegalDocs.Templating;

/// <summary>The places of a part that hold expressions elsewhere than in the text of paragraphs, and what becomes of them.</summary>
internal sealed class PartSlots
{
    private readonly List<Tag> _tags = [];
    private readonly List<(int Start, int End)> _replaced = [];
    private readonly List<Action<PartEdits>> _edits = [];

    /// <summary>Expressions found.</summary>
    public IReadOnlyList<Tag> Tags => _tags;

    /// <summary>Stretches that are replaced, in order: nothing in them is read as text.</summary>
    public IReadOnlyList<(int Start, int End)> Replaced => _replaced;

    /// <summary>Relationships of the template that nothing uses any more.</summary>
    public HashSet<string> RemovedRelationships { get; } = [];

    /// <summary>Relationships of placeholder pictures, once for each placeholder.</summary>
    public List<string> ReplacedPictures { get; } = [];

    public void Replace(int start, int end) => _replaced.Add((start, end));

    public void Add(IEnumerable<Tag> tags, Action<PartEdits> edit)
    {
        _tags.AddRange(tags);
        _edits.Add(edit);
    }

    public void Apply(PartEdits edits)
    {
        foreach (var edit in _edits)
        {
            edit(edits);
        }
    }
}
