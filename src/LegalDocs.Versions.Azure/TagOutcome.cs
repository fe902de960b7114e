namespace LegalDocs.Versions.Azure;

/// <summary>What became of the index tags of an object.</summary>
public enum TagOutcome
{
    /// <summary>They were written.</summary>
    Written,

    /// <summary>They were there already.</summary>
    Unchanged,
}
