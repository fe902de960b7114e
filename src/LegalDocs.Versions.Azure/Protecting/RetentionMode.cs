namespace LegalDocs.Versions.Azure;

/// <summary>Whether the end of an immutability policy may still be changed.</summary>
public enum RetentionMode
{
    /// <summary>Who has the right may still shorten or remove it: to begin with, and to try.</summary>
    Unlocked,

    /// <summary>Nobody may shorten or remove it before its end, the owner of the account and Microsoft included; it may only be
    /// prolonged.</summary>
    Locked,
}
