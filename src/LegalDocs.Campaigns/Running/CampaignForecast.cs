using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Running;

/// <summary>What a run would do, act by act; nothing is written.</summary>
public static class CampaignForecast
{
    /// <summary>Merges every act and compares it with the store.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="store">The store; may be empty.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    /// <returns>One forecast for each act, in the order of the plan.</returns>
    public static async Task<IReadOnlyList<ActeForecast>> ReadAsync(
        CampaignPlan plan, IVersionStore store, CancellationToken cancellationToken)
    {
        var renderer = new ActeRenderer(plan);
        var forecasts = new List<ActeForecast>();
        foreach (var acte in plan.Actes)
        {
            var findings = new List<Finding>();
            var rendered = renderer.Render(acte, findings, cancellationToken);
            var history = await store.FindAsync(acte.ObjectId, cancellationToken).ConfigureAwait(false);
            forecasts.Add(new ActeForecast(
                acte, rendered is null ? null : ActeComparer.Compare(rendered, history), findings));
        }

        return forecasts;
    }
}

/// <summary>What a run would do with an act.</summary>
/// <param name="Acte">The act.</param>
/// <param name="Change">New, modified, unchanged; null when it cannot be merged.</param>
/// <param name="Findings">Why it cannot be merged.</param>
public sealed record ActeForecast(PlannedActe Acte, ActeChange? Change, IReadOnlyList<Finding> Findings);
