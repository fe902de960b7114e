using System.Text.Json;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Gate;

/// <summary>The contract that stands beside a template, as a reviewer agreed to it.</summary>
internal static class CommittedContract
{
    /// <summary>Compares it with what the template asks, in both directions.</summary>
    /// <param name="template">Absolute path of the template.</param>
    /// <param name="contract">What it asks.</param>
    /// <returns>Nothing when there is no such file or it says the same.</returns>
    public static IReadOnlyList<Finding> Check(string template, TemplateContract contract)
    {
        var path = template + ".schema.json";
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(SharedFile.ReadAllBytes(path));
            var comparison = ContractComparer.Compare(contract, DataSchema.FromJson(document.RootElement));
            return comparison.Diagnostics.Count == 0 && comparison.Unused.Count == 0 ? [] : [CampaignFindings.StaleContract(template)];
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return [CampaignFindings.StaleContract(template)];
        }
    }
}
