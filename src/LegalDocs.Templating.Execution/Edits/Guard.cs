namespace LegalDocs.Templating;

/// <summary>What is made sure of while rendering, so that Word never has to repair a document.</summary>
/// <param name="Kind">The check.</param>
/// <param name="Markup">For a container: the empty paragraph it needs when nothing is left in it. For a mark: the mark.</param>
/// <param name="Note">For copies of a note: which one.</param>
internal sealed record Guard(GuardKind Kind, string Markup = "", NoteKey? Note = null)
{
    /// <summary>For columns: the tag that repeats them.</summary>
    public Tag? Tag { get; init; }

    /// <summary>For the end of a table: whether it has cells merged over several rows.</summary>
    public bool HasMerges { get; init; }
}

/// <summary>The kinds of checks.</summary>
internal enum GuardKind
{
    /// <summary>Beginning of a table or row whose content may vanish.</summary>
    Begin,

    /// <summary>End of a table: merged cells that lost their beginning get one; dropped when no row was written.</summary>
    EndTable,

    /// <summary>End of a table whose columns repeat: its grid and spans are made anew.</summary>
    EndColumns,

    /// <summary>End of a row: dropped when no cell was written.</summary>
    EndRow,

    /// <summary>End of a cell, a text box, a note, a header: gets a paragraph when it does not end with one.</summary>
    EndContainer,

    /// <summary>A mark that may stand once in a document: written by the first copy only.</summary>
    Once,

    /// <summary>The place of the copies of a note.</summary>
    Notes,

    /// <summary>A new turn of a loop that restarts its lists.</summary>
    NewItem,

    /// <summary>Beginning of a drawing that is written twice, for new and old programs: variables are noted.</summary>
    SaveVariables,

    /// <summary>Beginning of its second form: variables are what they were.</summary>
    RestoreVariables,
}
