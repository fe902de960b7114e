using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Templating;
using LegalDocs.Templating.Contracts;
using LegalDocs.Templating.Style;

namespace LegalDocs.Gate;

/// <summary>One passage of templates through the gate: each alone, then through the campaigns that use them, then judged.</summary>
/// <remarks>Nothing is written. Findings come in the order in which they were asked for. For one thread.</remarks>
/// <param name="questions">What is asked of each template.</param>
public sealed class TemplateGate(TemplateQuestions questions)
{
    // Without a house style no rule is asked, and none is mended: tags are tidied all the same.
    private static readonly StyleSettings NoRule = new()
    {
        Severities = StyleRule.All.ToDictionary(rule => rule.Key, _ => StyleSeverity.Off, StringComparer.Ordinal),
    };

    private readonly Dictionary<string, StyleSettings?> _styles = new(StringComparer.Ordinal);
    private readonly List<(string Path, IReadOnlyList<Finding> Findings)> _found = [];

    /// <summary>Checks a template against data, schema and house style.</summary>
    /// <param name="template">Its absolute path.</param>
    /// <returns>What was checked and found.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public CheckedTemplate Check(string template)
    {
        ArgumentException.ThrowIfNullOrEmpty(template);
        var docx = SharedFile.ReadAllBytes(template);
        var options = new WordTemplateOptions { Name = Path.GetFileName(template), Functions = CampaignFunctions.All };
        var settings = StyleOf(template);
        var fixes = questions.IsMended ? TemplateFixer.Fix(docx, options, settings ?? NoRule) : new TemplateFixes(null, []);
        docx = fixes.Docx ?? docx;
        var check = TemplateCheck.Of(
            TemplateAnalysis.Of(docx, options), questions.Data, questions.Schema, TemplateText.Of(docx, options));
        var style = settings is null ? [] : StyleCheck.Of(docx, options, settings);
        // A file that cannot be read says so once.
        var known = check.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Place)).ToHashSet();
        List<TemplateDiagnostic> all = [.. check.Diagnostics, .. style.Where(each => !known.Contains((each.Code, each.Place)))];
        _found.Add((
            template,
            [
                .. check.UnusedData.Select(path => TemplateFindings.Unused(questions.DataName, path)),
                .. check.UnusedSchema.Select(path => TemplateFindings.Unused(questions.SchemaName, path)),
                .. all.Select(TemplateFindings.From),
            ]));
        return new CheckedTemplate(template, docx, all, fixes.Fixes);
    }

    /// <summary>Asks the campaigns that use templates: what they say goes to the template it concerns, else to the pipeline file.</summary>
    /// <param name="campaigns">Folders of the campaigns; without any, nothing is asked.</param>
    /// <param name="templates">Absolute paths of the templates: one that no campaign uses is told.</param>
    /// <param name="planner">Plans the campaigns.</param>
    /// <param name="samples">Values that functions of templates accept, for the worst case.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task AskAsync(
        IReadOnlyList<string> campaigns,
        IReadOnlyList<string> templates,
        CampaignPlanner planner,
        IReadOnlyList<JsonNode> samples,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(campaigns);
        ArgumentNullException.ThrowIfNull(templates);
        ArgumentNullException.ThrowIfNull(planner);
        List<PipelineDefinition> pipelines = [];
        foreach (var directory in campaigns)
        {
            switch (await planner(directory, directory, cancellationToken).ConfigureAwait(false))
            {
                case PlanOutcome.Planned planned:
                    pipelines.Add(planned.Plan.Pipeline);
                    foreach (var (path, findings) in CampaignGate.Check(planned.Plan, samples, cancellationToken))
                    {
                        Add(path, findings);
                    }

                    break;
                case PlanOutcome.Refused refused:
                    // A template that is missing, data that lack a field: the campaign cannot be merged at all.
                    _found.Add((Path.Combine(directory, PipelineFile.FileName), refused.Findings));
                    break;
            }
        }

        // What no campaign uses can only be told when every one of them could be read.
        if (campaigns.Count > 0 && pipelines.Count == campaigns.Count)
        {
            foreach (var (path, finding) in CampaignGate.Unused(templates, pipelines))
            {
                Add(path, [finding]);
            }
        }
    }

    /// <summary>Applies the waivers to all that was found.</summary>
    /// <param name="day">The day on which waivers must still hold.</param>
    /// <returns>See <see cref="WaiverJudge.Judge"/>.</returns>
    public IReadOnlyList<GateFile> Judge(DateOnly day) => WaiverJudge.Judge(_found, day);

    /// <summary>The house style of a template; each file is read once, and its own faults are said once.</summary>
    private StyleSettings? StyleOf(string template)
    {
        if (questions.IsStyleLeftOut || (questions.Style ?? GateFiles.Find(template, GateFiles.Style)) is not { } path)
        {
            return null;
        }

        if (!_styles.TryGetValue(path, out var settings))
        {
            List<Finding> faults = [];
            _styles[path] = settings = StyleFile.Load(path, faults);
            if (faults.Count > 0)
            {
                _found.Add((path, faults));
            }
        }

        return settings;
    }

    private void Add(string path, IReadOnlyList<Finding> findings)
    {
        var index = _found.FindIndex(file => file.Path == path);
        if (index < 0)
        {
            _found.Add((path, findings));
        }
        else
        {
            _found[index] = (path, [.. _found[index].Findings, .. findings]);
        }
    }
}
