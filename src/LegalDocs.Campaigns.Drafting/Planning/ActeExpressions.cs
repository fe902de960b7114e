using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Templating;

namespace LegalDocs.Campaigns.Planning;

/// <summary>The texts of one kind of act in the pipeline file, compiled once.</summary>
internal sealed class ActeExpressions
{
    private ActeExpressions(IReadOnlyDictionary<string, TextTemplate> templates) => Templates = templates;

    private IReadOnlyDictionary<string, TextTemplate> Templates { get; }

    public TextTemplate this[string key] => Templates[key];

    public bool Has(string key) => Templates.ContainsKey(key);

    /// <summary>Compiles every text of <paramref name="definition"/>; errors go to <paramref
    /// name="findings"/>.</summary>
    public static ActeExpressions? Compile(ActeDefinition definition, List<Finding> findings)
    {
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["emetteur"] = definition.Emetteur,
            ["date"] = definition.Date,
            ["numero"] = definition.Numero,
            ["objet"] = definition.Objet,
            ["fichier"] = definition.Fichier,
            ["si"] = definition.Si,
        };
        var compiled = new Dictionary<string, TextTemplate>(StringComparer.Ordinal);
        var before = findings.Count;
        foreach (var (key, text) in texts.Where(pair => pair.Value is not null))
        {
            switch (Compile(definition, key, text!))
            {
                case TextTemplateCompilation.Compiled done:
                    compiled[key] = done.Template;
                    break;
                case TextTemplateCompilation.Refused refused:
                    findings.AddRange(refused.Diagnostics.Select(TemplateFindings.From));
                    break;
            }
        }

        return findings.Count == before ? new ActeExpressions(compiled) : null;
    }

    private static TextTemplateCompilation Compile(ActeDefinition definition, string key, string text)
    {
        var options = new WordTemplateOptions
        {
            Name = $"{PipelineFile.FileName} · actes.{definition.Id}.{key}",
            Functions = CampaignFunctions.All,
        };
        return key == "si" ? TextTemplate.CompileExpression(text, options) : TextTemplate.Compile(text, options);
    }
}
