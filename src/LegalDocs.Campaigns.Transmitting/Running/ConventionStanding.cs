using LegalDocs.Campaigns.Planning;

namespace LegalDocs.Campaigns.Running;

/// <summary>Where a convention stands with rule CNV-1.</summary>
/// <param name="Acte">The convention.</param>
/// <param name="Missing">Keys of the authorising délibérations whose receipt is missing; empty: signable.</param>
public sealed record ConventionStanding(PlannedActe Acte, IReadOnlyList<string> Missing)
{
    /// <summary>Whether the executive may sign.</summary>
    public bool IsSignable => Missing.Count == 0;
}
