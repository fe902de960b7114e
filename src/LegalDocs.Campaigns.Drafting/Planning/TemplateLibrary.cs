using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Texts;
using LegalDocs.Templating;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Campaigns.Planning;

/// <summary>The Word templates of a campaign, each compiled once, with the hash of its bytes.</summary>
public sealed class TemplateLibrary
{
    private const int MaxBytes = 128 * 1024 * 1024;

    private readonly IReadOnlyDictionary<string, LoadedTemplate> _templates;

    private TemplateLibrary(IReadOnlyDictionary<string, LoadedTemplate> templates) => _templates = templates;

    /// <summary>The template at a path of the pipeline file.</summary>
    /// <param name="path">The path, as the pipeline file gives it.</param>
    /// <returns>The compiled template.</returns>
    public LoadedTemplate this[string path] => _templates[path];

    /// <summary>The template at a path; null when it could not be compiled.</summary>
    internal LoadedTemplate? Find(string path) => _templates.GetValueOrDefault(path);

    /// <summary>Compiles every template that the pipeline names; those with errors are left out, and all errors of all templates go to
    /// one list.</summary>
    internal static TemplateLibrary Load(PipelineDefinition pipeline, List<Finding> findings)
    {
        var loaded = new Dictionary<string, LoadedTemplate>(StringComparer.Ordinal);
        var paths = pipeline.Actes.SelectMany(
            acte => acte.Annexes.Select(annexe => annexe.Modele).Prepend(acte.Modele));
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            if (Load(pipeline, path, findings) is { } template)
            {
                loaded[path] = template;
            }
        }

        return new TemplateLibrary(loaded);
    }

    private static LoadedTemplate? Load(PipelineDefinition pipeline, string path, List<Finding> findings)
    {
        var reading = SourceFile.Read(Path.Combine(pipeline.Directory, path), MaxBytes);
        if (reading is not FileReading.Read { Content: var bytes })
        {
            findings.Add(TemplateFindings.Unreadable(path, (FileReading.Failed)reading));
            return null;
        }

        var options = new WordTemplateOptions { Name = path, Functions = CampaignFunctions.All };
        var analysis = TemplateAnalysis.Of(bytes, options);
        findings.AddRange(analysis.Diagnostics.Select(TemplateFindings.OfCampaign));
        if (analysis.Template is not { } template)
        {
            return null;
        }

        findings.AddRange(TemplateLeftovers.Find(path, bytes));
        return new LoadedTemplate(template, analysis.Contract, ContentDigest.Sha512(bytes));
    }
}

/// <summary>A compiled template, what it asks of its data, and the digest of the file it comes from.</summary>
/// <param name="Template">The compiled template, safe from several threads.</param>
/// <param name="Contract">The fields it asks for.</param>
/// <param name="Sha512">Digest of the .docx, 128 hexadecimal digits.</param>
public sealed record LoadedTemplate(WordTemplate Template, TemplateContract Contract, string Sha512);
