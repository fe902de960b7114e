using LegalDocs.Campaigns.Checking;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Planning;

/// <summary>Everything a campaign is to make, in the order of the pipeline file, then of the rows.</summary>
public sealed record CampaignPlan
{
    /// <summary>The pipeline file the plan comes from.</summary>
    public required PipelineDefinition Pipeline { get; init; }

    /// <summary>The acts.</summary>
    public required IReadOnlyList<PlannedActe> Actes { get; init; }

    /// <summary>What each template sees.</summary>
    public required ActeScopes Scopes { get; init; }

    /// <summary>Compiled Word templates.</summary>
    public required TemplateLibrary Templates { get; init; }

    /// <summary>Whatever a drafter should look at, though nothing is stopped.</summary>
    public required IReadOnlyList<Finding> Warnings { get; init; }

    /// <summary>What the rules of law say; null while they were not asked.</summary>
    public LawReport? Law { get; init; }
}

/// <summary>What planning came to.</summary>
public abstract record PlanOutcome
{
    private PlanOutcome()
    {
    }

    /// <summary>The campaign can be made.</summary>
    /// <param name="Plan">What is to be made.</param>
    public sealed record Planned(CampaignPlan Plan) : PlanOutcome;

    /// <summary>Nothing can be made until these are mended; all of them, at once.</summary>
    /// <param name="Findings">At least one error.</param>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : PlanOutcome;
}
