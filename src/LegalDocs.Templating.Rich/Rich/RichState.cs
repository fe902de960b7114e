using System.Text;

namespace LegalDocs.Templating;

/// <summary>What one rendering keeps for rich values: what it adds to the package, what the place being written needs.</summary>
internal sealed class RichState(DocumentResources resources, TemplateLimits limits, UniqueIds ids, NoteCopies copies) : IPartScope
{
    private static readonly string[] NoteKinds = ["footnote", "endnote"];

    private readonly Dictionary<object, Picture> _pictures = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, InsertedDocument> _documents = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, NoteAdditions> _notes = new(StringComparer.Ordinal);
    private StyleAdditions? _styles;
    private int _insertions;

    /// <summary>Parts, relationships and content types that this document needs beyond its template.</summary>
    public PackageAdditions Additions { get; } = new(resources.Package);

    /// <summary>Styles and lists of the template.</summary>
    public DocumentResources Resources => resources;

    /// <summary>Lists that this document needs beyond its template.</summary>
    public ListAdditions Lists { get; } = new(resources, ids);

    /// <summary>Styles that this document needs beyond its template.</summary>
    public StyleAdditions Styles => _styles ??= new StyleAdditions(resources.Styles);

    /// <inheritdoc/>
    public string PartName { get; private set; } = "";

    /// <summary>Relationships of the part being written.</summary>
    public PartRelationships Relationships => Additions.RelationshipsOf(PartName);

    /// <summary>The picture of the drawing being written.</summary>
    public PictureUse? Picture { get; set; }

    /// <summary>The address of the link being written.</summary>
    public StringBuilder? Link { get; set; }

    /// <summary>Failures of expressions before the link being written.</summary>
    public int FailuresBefore { get; private set; }

    /// <summary>The value of the content control being written.</summary>
    public ControlValue? Control { get; set; }

    /// <summary>Begins a part.</summary>
    /// <param name="partName">Its name, without leading slash.</param>
    /// <param name="removed">Relationships that its rendering replaces.</param>
    public void Enter(string partName, IReadOnlyCollection<string> removed)
    {
        PartName = partName;
        foreach (var id in removed)
        {
            Relationships.Remove(id);
        }
    }

    /// <summary>Begins a link.</summary>
    /// <param name="failures">Failures of expressions so far.</param>
    public void BeginLink(int failures) => (Link, FailuresBefore) = (new StringBuilder(), failures);

    /// <summary>Notes that this document needs beyond its template.</summary>
    public NoteAdditions Notes(string kind) => _notes.TryGetValue(kind, out var notes)
        ? notes
        : _notes[kind] = new NoteAdditions(resources, kind, copies);

    /// <summary>A word for each insertion, by which its identifiers differ from those of others.</summary>
    public string NextInsertion() => (++_insertions).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The document in a value, read once.</summary>
    /// <exception cref="RichValueException">It is refused.</exception>
    public InsertedDocument DocumentOf(object value, Func<TemplateLimits, byte[]> bytes)
    {
        if (!_documents.TryGetValue(value, out var document))
        {
            _documents[value] = document = InsertedDocument.Read(bytes(limits), limits);
        }

        return document;
    }

    /// <summary>Ends the rendering: what it adds to the parts of the whole document.</summary>
    public PartAmendments Finish()
    {
        var amendments = new PartAmendments(resources, Additions);
        if (!Lists.IsEmpty)
        {
            amendments.Add("numbering", Lists.NewRoot, Lists.AddTo);
        }

        if (_styles is { IsEmpty: false })
        {
            amendments.Add("styles", _styles.NewRoot, _styles.AddTo);
        }

        foreach (var kind in NoteKinds.Where(_notes.ContainsKey))
        {
            amendments.Add(kind + "s", _notes[kind].NewRoot, _notes[kind].AddTo);
        }

        return amendments;
    }

    /// <inheritdoc/>
    public void Enter(int entry) => PartName = resources.Package.Entries[entry].Name;

    /// <inheritdoc/>
    public void Return(string partName) => PartName = partName;

    /// <summary>The picture in a value; null when the value is empty. The same value is read once.</summary>
    /// <exception cref="RichValueException">It is no picture that a document can hold.</exception>
    public (Picture? Picture, string? Description) PictureOf(object? value) => PictureSource.Read(value, limits, _pictures);
}
