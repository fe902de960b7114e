namespace LegalDocs.Diff;

/// <summary>What accepting or rejecting does to a piece of a redline.</summary>
internal enum RevisionKind
{
    /// <summary>On both sides: it stays either way.</summary>
    Kept,

    /// <summary>Only in the newer document: it goes when rejected.</summary>
    Inserted,

    /// <summary>Only in the older document: it goes when accepted.</summary>
    Deleted,

    /// <summary>As inserted; it was somewhere else before.</summary>
    MovedTo,

    /// <summary>As deleted; it is somewhere else now.</summary>
    MovedFrom,
}

/// <summary>Questions about kinds of revision.</summary>
internal static class RevisionKinds
{
    extension(RevisionKind kind)
    {
        /// <summary>Whether it stands in the newer document only.</summary>
        public bool IsNew => kind is RevisionKind.Inserted or RevisionKind.MovedTo;

        /// <summary>Whether it stands in the older document only.</summary>
        public bool IsOld => kind is RevisionKind.Deleted or RevisionKind.MovedFrom;

        /// <summary>The same without the knowledge that it moved.</summary>
        public RevisionKind Plain => kind switch
        {
            RevisionKind.MovedTo => RevisionKind.Inserted,
            RevisionKind.MovedFrom => RevisionKind.Deleted,
            _ => kind,
        };
    }
}
