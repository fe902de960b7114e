using LegalDocs.Campaigns.Checking;
using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Planning;

/// <summary>From a folder to a plan: pipeline file, data, templates, numbers, with all errors of a stage at
/// once.</summary>
public static class CampaignLoader
{
    /// <summary>Reads, plans and judges a campaign. Nothing is written but ranks of numbers.</summary>
    /// <param name="directory">Folder that holds <c>pipeline.yaml</c>.</param>
    /// <param name="ranks">Gives ranks to numbers that ask for one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan, or every reason why not: a rule of law of severity ERR broken without derogation is
    /// one.</returns>
    public static async Task<PlanOutcome> LoadAsync(
        string directory, IRankSource ranks, CancellationToken cancellationToken)
    {
        var outcome = await PlanAsync(directory, ranks, cancellationToken).ConfigureAwait(false);
        if (outcome is not PlanOutcome.Planned { Plan: var plan })
        {
            return outcome;
        }

        var law = LawCheck.Judge(plan, cancellationToken);
        IReadOnlyList<Finding> findings = [.. plan.Warnings, .. law.ToFindings()];
        return law.Forbids
            ? new PlanOutcome.Refused(findings)
            : new PlanOutcome.Planned(plan with { Warnings = findings, Law = law });
    }

    /// <summary>Reads and plans a campaign, the rules of law left aside.</summary>
    internal static async Task<PlanOutcome> PlanAsync(
        string directory, IRankSource ranks, CancellationToken cancellationToken)
    {
        var warnings = new List<Finding>();
        switch (PipelineFile.Load(directory))
        {
            case PipelineLoading.Refused refused:
                return new PlanOutcome.Refused(refused.Findings);
            case PipelineLoading.Loaded loaded:
                warnings.AddRange(loaded.Warnings);
                return await PlanAsync(loaded.Pipeline, ranks, warnings, cancellationToken).ConfigureAwait(false);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<PlanOutcome> PlanAsync(
        PipelineDefinition pipeline, IRankSource ranks, List<Finding> warnings, CancellationToken cancellationToken)
    {
        switch (CampaignDataReader.Read(pipeline))
        {
            case DataLoading.Refused refused:
                var templates = new List<Finding>();
                _ = TemplateLibrary.Load(pipeline, templates);
                return new PlanOutcome.Refused([.. refused.Findings, .. templates]);
            case DataLoading.Loaded loaded:
                warnings.AddRange(loaded.Warnings);
                var outcome = await Planner.PlanAsync(pipeline, loaded.Data, ranks, cancellationToken)
                    .ConfigureAwait(false);
                return outcome is PlanOutcome.Planned planned
                    ? new PlanOutcome.Planned(planned.Plan with { Warnings = [.. warnings, .. planned.Plan.Warnings] })
                    : outcome;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
