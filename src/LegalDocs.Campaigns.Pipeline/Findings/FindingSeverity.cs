namespace LegalDocs.Campaigns.Findings;

/// <summary>What a finding means for the work.</summary>
public enum FindingSeverity
{
    /// <summary>Good to know; nothing to do.</summary>
    Information,

    /// <summary>A drafter should look at it; nothing is stopped.</summary>
    Warning,

    /// <summary>Nothing is made until it is mended, or the act it concerns is not made.</summary>
    Error,
}
