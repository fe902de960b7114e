using System.Text.Json;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Templating;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Campaigns.Planning;

/// <summary>Compares what each template asks for with what each act gives it, before anything is made.</summary>
/// <remarks>
/// What certainly fails is an error: the campaign is not begun. What stands under a condition is a warning, since the
/// merge of this act may never reach it. A template that does not compile has its own errors; the others are compared all the same.
/// </remarks>
internal static class ContractChecks
{
    public static void Check(
        IReadOnlyList<PlannedActe> actes,
        ActeScopes scopes,
        TemplateLibrary templates,
        List<Finding> findings,
        CancellationToken cancellationToken)
    {
        var groups = new FindingGroups();
        foreach (var acte in actes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var scope = scopes.Build(acte);
            using var document = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(scope));
            var data = TemplateData.FromJson(document.RootElement);
            foreach (var template in acte.Definition.Annexes.Select(annexe => annexe.Modele).Prepend(acte.Definition.Modele)
                .Select(templates.Find).OfType<LoadedTemplate>())
            {
                foreach (var diagnostic in ContractComparer.Lacking(template.Contract, data, ConditionalUse.Lenient))
                {
                    groups.Add(acte, TemplateFindings.From(diagnostic));
                }

                foreach (var finding in RawPrints.Find(template.Contract, scope))
                {
                    groups.Add(acte, finding);
                }
            }
        }

        findings.AddRange(groups.ToFindings());
    }
}
