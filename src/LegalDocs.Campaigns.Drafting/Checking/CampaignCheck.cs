using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;

namespace LegalDocs.Campaigns.Checking;

/// <summary>All checks of a campaign, without making anything: pipeline file, data, templates, plan, law, consistency of
/// the set.</summary>
public static class CampaignCheck
{
    /// <summary>Runs every check.</summary>
    /// <param name="directory">Folder that holds <c>pipeline.yaml</c>.</param>
    /// <param name="ranks">Previews ranks of numbers.</param>
    /// <param name="cancellationToken">Stops the checks.</param>
    /// <returns>Everything found.</returns>
    public static async Task<CheckReport> ReadAsync(
        string directory, IRankSource ranks, CancellationToken cancellationToken)
    {
        switch (await CampaignLoader.PlanAsync(directory, ranks, cancellationToken).ConfigureAwait(false))
        {
            case PlanOutcome.Refused refused:
                return new CheckReport { Findings = refused.Findings };
            case PlanOutcome.Planned planned:
                List<Finding> findings = [.. planned.Plan.Warnings];
                var documents = Documents(planned.Plan, findings, cancellationToken);
                return new CheckReport
                {
                    Findings = findings,
                    Law = LawCheck.Judge(planned.Plan, cancellationToken),
                    Campagne = planned.Plan.Pipeline.Campagne,
                    ActeCount = planned.Plan.Actes.Count,
                    DocumentCount = documents,
                };
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>What the templates ask of the data, by merging every document: each fault is told once, with its acts.</summary>
    private static int Documents(CampaignPlan plan, List<Finding> findings, CancellationToken cancellationToken)
    {
        var renderer = new ActeRenderer(plan);
        var groups = new FindingGroups();
        var documents = 0;
        foreach (var acte in plan.Actes)
        {
            var found = new List<Finding>();
            documents += renderer.Render(acte, found, cancellationToken)?.Documents.Count ?? 0;
            found.ForEach(finding => groups.Add(acte, finding));
        }

        findings.AddRange(groups.ToFindings());
        return documents;
    }
}

/// <summary>What the checks of a campaign found.</summary>
public sealed record CheckReport
{
    /// <summary>Findings on the pipeline file, the data, the templates and the plan.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What the rules of law say; null when the campaign cannot be planned.</summary>
    public LawReport? Law { get; init; }

    /// <summary>Name of the campaign; null when it cannot be planned.</summary>
    public string? Campagne { get; init; }

    /// <summary>Acts that the campaign would make.</summary>
    public int ActeCount { get; init; }

    /// <summary>Word documents merged without fault.</summary>
    public int DocumentCount { get; init; }

    /// <summary>Whether nothing forbids to go on.</summary>
    public bool IsClean =>
        Law?.Forbids == false && Findings.All(finding => finding.Severity != FindingSeverity.Error);
}
