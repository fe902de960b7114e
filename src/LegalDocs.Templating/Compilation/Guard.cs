namespace LegalDocs.Templating;

/// <summary>What is made sure of while rendering, so that Word never has to repair a document.</summary>
/// <param name="Kind">The check.</param>
/// <param name="Markup">For a container: the empty paragraph it needs when nothing is left in it. For a mark: the mark.</param>
internal sealed record Guard(GuardKind Kind, string Markup = "");

/// <summary>The kinds of checks.</summary>
internal enum GuardKind
{
    /// <summary>Beginning of a table or row whose content may vanish.</summary>
    Begin,

    /// <summary>End of a table: dropped when no row was written.</summary>
    EndTable,

    /// <summary>End of a row: dropped when no cell was written.</summary>
    EndRow,

    /// <summary>End of a cell, a text box, a note, a header: gets a paragraph when it does not end with one.</summary>
    EndContainer,

    /// <summary>A mark that may stand once in a document: written by the first copy only.</summary>
    Once,
}
