using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Templating;

namespace LegalDocs.Campaigns.Planning;

/// <summary>Evaluates the texts of the pipeline file for one row; what fails becomes a finding that names the
/// row.</summary>
internal sealed class ScopeTexts(ActeExpressions expressions, string acteId, DataRow row, FindingGroups findings)
{
    public string? Render(string key, JsonObject scope)
    {
        using var document = JsonDocument.Parse(scope.ToJsonString());
        var data = TemplateData.FromJson(document.RootElement);
        switch (expressions[key].Render(data, CancellationToken.None))
        {
            case TextOutcome.Rendered rendered:
                return rendered.Text;
            case TextOutcome.Failed failed:
                foreach (var finding in failed.Diagnostics.Select(TemplateFindings.From))
                {
                    findings.Add(row, finding);
                }

                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public bool Check(bool isRight, Func<string, string, Finding> finding, string value)
    {
        if (!isRight)
        {
            findings.Add(row, finding(acteId, value));
        }

        return isRight;
    }
}
