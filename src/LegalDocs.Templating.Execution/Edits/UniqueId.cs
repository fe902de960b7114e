namespace LegalDocs.Templating;

/// <summary>An identifier that must be another one in each copy of a repeated fragment.</summary>
/// <param name="Kind">What it identifies.</param>
/// <param name="Original">Its value in the template.</param>
internal sealed record UniqueId(UniqueIdKind Kind, string Original)
{
    /// <summary>For a note: which one.</summary>
    public NoteKey? Note { get; init; }

    /// <summary>For a list: the loop that restarts it.</summary>
    public Guard? Scope { get; init; }
}

/// <summary>The identifiers that repetition would double.</summary>
internal enum UniqueIdKind
{
    /// <summary>Number of a drawing or picture, unique in the document.</summary>
    Drawing,

    /// <summary>Number of a range, such as a bookmark, at its beginning.</summary>
    RangeStart,

    /// <summary>Number of a range at its end: that of the beginning before it.</summary>
    RangeEnd,

    /// <summary>Number of a tracked change.</summary>
    Revision,

    /// <summary>Name of a bookmark: the first copy keeps it.</summary>
    BookmarkName,

    /// <summary>Identifier of a VML shape: the first copy keeps it.</summary>
    Shape,

    /// <summary>Reference to the VML shape before it.</summary>
    ShapeReference,

    /// <summary>A reference to a note, which is written at that moment.</summary>
    Note,

    /// <summary>The note written last.</summary>
    NoteAgain,

    /// <summary>A list that begins again with each item.</summary>
    List,
}
