namespace LegalDocs.Diff;

/// <summary>How much a change asks for attention.</summary>
public enum ChangeSeverity
{
    /// <summary>To know.</summary>
    Note,

    /// <summary>To look at.</summary>
    Warning,

    /// <summary>Something that worked will not.</summary>
    Error,
}
