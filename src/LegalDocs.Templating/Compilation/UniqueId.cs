namespace LegalDocs.Templating;

/// <summary>An identifier that must be another one in each copy of a repeated fragment.</summary>
/// <param name="Kind">What it identifies.</param>
/// <param name="Original">Its value in the template.</param>
internal sealed record UniqueId(UniqueIdKind Kind, string Original);

/// <summary>The identifiers that repetition would double.</summary>
internal enum UniqueIdKind
{
    /// <summary>Number of a drawing or picture, unique in the document.</summary>
    Drawing,

    /// <summary>Number of a bookmark at its beginning.</summary>
    BookmarkStart,

    /// <summary>Number of a bookmark at its end: that of the beginning before it.</summary>
    BookmarkEnd,

    /// <summary>Name of a bookmark: the first copy keeps it.</summary>
    BookmarkName,

    /// <summary>Identifier of a VML shape: the first copy keeps it.</summary>
    Shape,

    /// <summary>Reference to the VML shape before it.</summary>
    ShapeReference,
}
