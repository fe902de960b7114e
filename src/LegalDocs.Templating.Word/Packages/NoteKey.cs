namespace LegalDocs.Templating;

/// <summary>A footnote, endnote or comment of a template.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its identifier in the template.</param>
internal sealed record NoteKey(PartKind Kind, string Id);
