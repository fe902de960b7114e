namespace LegalDocs.Versions.Azure;

/// <summary>Access tier of contents. Inventories, which are read all the time, keep the account's.</summary>
/// <remarks>Not the archive tier: what lies there cannot be read for hours, and a store must be verifiable at any time.</remarks>
public enum ContentTier
{
    /// <summary>That of the account.</summary>
    Account,

    /// <summary>Hot: dear to keep, cheap to read.</summary>
    Hot,

    /// <summary>Cool: for what is read seldom; 30 days at least.</summary>
    Cool,

    /// <summary>Cold: for what is hardly ever read; 90 days at least.</summary>
    Cold,
}
