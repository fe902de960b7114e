using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Templating;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Gate;

/// <summary>Asks templates of the campaigns that use them: real data, worst data, committed contract, use.</summary>
/// <remarks>Everything is merged, nothing is converted, stored or sent.</remarks>
public static class CampaignGate
{
    /// <summary>Merges every act of a campaign and the worst case of each of its templates.</summary>
    /// <param name="plan">The campaign, with its data.</param>
    /// <param name="samples">Values that functions of templates accept, for the worst case.</param>
    /// <param name="cancellationToken">Stops merging.</param>
    /// <returns>What stands in the way, under the absolute path of the template, in reading order; only templates with a finding.</returns>
    public static IReadOnlyList<(string Path, IReadOnlyList<Finding> Findings)> Check(
        CampaignPlan plan, IReadOnlyList<JsonNode> samples, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(samples);
        var merged = Merged(plan, cancellationToken);
        var worst = TemplatesOf(plan.Pipeline)
            .AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(path => (path, Findings: Worst(plan, path, samples, cancellationToken))).ToList();
        return
        [
            .. TemplatesOf(plan.Pipeline)
                .Select(path => (
                    Path: Absolute(plan.Pipeline, path),
                    Findings: (IReadOnlyList<Finding>)
                    [
                        .. merged.GetValueOrDefault(path, []),
                        .. worst.Find(pair => pair.path == path).Findings,
                        .. CommittedContract.Check(Absolute(plan.Pipeline, path), plan.Templates[path].Contract),
                    ]))
                .Where(pair => pair.Findings.Count > 0),
        ];
    }

    /// <summary>A template that no campaign uses: a copy that will age, or a campaign that names another one.</summary>
    /// <param name="templates">Absolute paths of templates.</param>
    /// <param name="pipelines">The campaigns.</param>
    /// <returns>A warning for each of them.</returns>
    public static IReadOnlyList<(string Path, Finding Finding)> Unused(
        IReadOnlyList<string> templates, IReadOnlyList<PipelineDefinition> pipelines)
    {
        ArgumentNullException.ThrowIfNull(templates);
        var used = pipelines.SelectMany(pipeline => TemplatesOf(pipeline).Select(path => Absolute(pipeline, path)))
            .ToHashSet(StringComparer.Ordinal);
        return [.. templates.Where(template => !used.Contains(template))
            .Select(template => (template, CampaignFindings.Unused(template, pipelines.Count)))];
    }

    internal static IEnumerable<string> TemplatesOf(PipelineDefinition pipeline) => pipeline.Actes
        .SelectMany(acte => acte.Annexes.Select(annexe => annexe.Modele).Prepend(acte.Modele)).Distinct(StringComparer.Ordinal);

    private static string Absolute(PipelineDefinition pipeline, string path) => Path.GetFullPath(path, pipeline.Directory);

    /// <summary>What the merge of the real data says, once for all acts concerned.</summary>
    private static Dictionary<string, IReadOnlyList<Finding>> Merged(CampaignPlan plan, CancellationToken cancellationToken)
    {
        var renderer = new ActeRenderer(plan);
        var found = new ConcurrentDictionary<int, List<Finding>>();
        Parallel.ForEach(
            plan.Actes.Index(),
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
            pair =>
            {
                List<Finding> findings = [];
                var acte = renderer.Render(pair.Item, findings, cancellationToken);
                findings.AddRange((acte?.Documents ?? []).Where(IsBlank).Select(document => CampaignFindings.Blank(document.TemplatePath)));
                found[pair.Index] = findings;
            });
        var groups = new FindingGroups();
        foreach (var (index, acte) in plan.Actes.Index())
        {
            found[index].ForEach(finding => groups.Add(acte, finding));
        }

        return groups.ToFindings().GroupBy(finding => finding.File, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Finding>)[.. group], StringComparer.Ordinal);
    }

    private static bool IsBlank(RenderedDocument document)
    {
        var text = TemplateText.Of(document.Docx, new WordTemplateOptions { Name = document.TemplatePath });
        return text.Lines.Where(line => line.Place.Part == PartKind.Body).All(line => string.IsNullOrWhiteSpace(line.Text));
    }

    /// <summary>The longest values, the most rows, every branch: what no value could satisfy is told, and stops nothing.</summary>
    private static IReadOnlyList<Finding> Worst(
        CampaignPlan plan, string path, IReadOnlyList<JsonNode> samples, CancellationToken cancellationToken)
    {
        var docx = SharedFile.ReadAllBytes(Absolute(plan.Pipeline, path));
        var options = new WordTemplateOptions { Name = Path.GetFileName(path), Functions = CampaignFunctions.All };
        var extent = new PreviewOptions { Samples = [.. Real(plan, path), .. samples] };
        var preview = TemplatePreview.Of(docx, options, extent, cancellationToken);
        return preview.Docx is not null ? [] : [.. preview.Diagnostics.Select(CampaignFindings.Worst)];
    }

    // The objects of the first act made from a template: what its functions accept.
    private static IEnumerable<JsonNode> Real(CampaignPlan plan, string path) =>
        plan.Actes.FirstOrDefault(acte =>
            acte.Definition.Modele == path || acte.Definition.Annexes.Any(annexe => annexe.Modele == path)) is { } acte
            ? plan.Scopes.Build(acte).Select(member => member.Value).OfType<JsonObject>().Select(value => value.DeepClone())
            : [];
}
