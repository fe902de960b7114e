using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Gate;

namespace LegalDocs.Cli.Commands;

/// <summary><c>--campagne</c>: what the campaigns that use templates have to say of them.</summary>
internal sealed class CampaignQuestions(CliContext context, TemplateCheckJob job)
{
    /// <summary>Adds what the campaigns say to what was found: to the template it concerns, else to the pipeline file.</summary>
    public async Task AskAsync(List<(string Path, IReadOnlyList<Finding> Findings)> found, CancellationToken cancellationToken)
    {
        if (job.Campaigns.Count == 0)
        {
            return;
        }

        List<PipelineDefinition> pipelines = [];
        foreach (var directory in job.Campaigns)
        {
            switch (await CampaignSession.PlanCopyAsync(directory, directory, context.TimeProvider, cancellationToken))
            {
                case PlanOutcome.Planned planned:
                    pipelines.Add(planned.Plan.Pipeline);
                    foreach (var (path, findings) in CampaignGate.Check(planned.Plan, TemplatePreviewCommand.Samples, cancellationToken))
                    {
                        Add(found, path, findings);
                    }

                    break;
                case PlanOutcome.Refused refused:
                    // A template that is missing, data that lack a field: the campaign cannot be merged at all.
                    found.Add((Path.Combine(directory, PipelineFile.FileName), refused.Findings));
                    break;
            }
        }

        // What no campaign uses can only be told when every one of them could be read.
        if (pipelines.Count == job.Campaigns.Count)
        {
            foreach (var (path, finding) in CampaignGate.Unused(job.Templates, pipelines))
            {
                Add(found, path, [finding]);
            }
        }
    }

    private static void Add(List<(string Path, IReadOnlyList<Finding> Findings)> found, string path, IReadOnlyList<Finding> findings)
    {
        var index = found.FindIndex(file => file.Path == path);
        if (index < 0)
        {
            found.Add((path, findings));
        }
        else
        {
            found[index] = (path, [.. found[index].Findings, .. findings]);
        }
    }
}
