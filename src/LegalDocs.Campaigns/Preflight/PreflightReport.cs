using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Preflight;

/// <summary>What stands in the way of sending the acts of a campaign: everything, at once, before anything is sent.</summary>
public sealed record PreflightReport
{
    /// <summary>Nothing was looked at: no act is left to send.</summary>
    public static PreflightReport Nothing { get; } = new() { Findings = [], CheckedCount = 0, Classifications = [] };

    /// <summary>Errors, each of which forbids every send of the campaign, and warnings.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Acts that were looked at: those that are still to be sent.</summary>
    public required int CheckedCount { get; init; }

    /// <summary>The classification that each account was judged by.</summary>
    public required IReadOnlyList<ClassificationInForce> Classifications { get; init; }

    /// <summary>Whether something could not be judged because a platform did not answer: not sent now, tried again later.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether the acts may be sent.</summary>
    public bool IsClear => !IsIncomplete && Findings.All(finding => finding.Severity != FindingSeverity.Error);
}

/// <summary>The classification that the acts of a collectivité are judged by.</summary>
/// <param name="Siren">The collectivité.</param>
/// <param name="Date">Date of the classification, as the préfecture gives it.</param>
/// <param name="FetchedAt">When it was fetched from the platform.</param>
public sealed record ClassificationInForce(Siren Siren, DateOnly Date, DateTimeOffset FetchedAt);
