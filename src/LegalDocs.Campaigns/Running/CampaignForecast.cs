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
    /// <param name="redone">Numbers of the signed acts that the run would make again all the same.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    /// <returns>One forecast for each act, in the order of the plan.</returns>
    public static async Task<IReadOnlyList<ActeForecast>> ReadAsync(
        CampaignPlan plan, IVersionStore store, IReadOnlyCollection<string> redone, CancellationToken cancellationToken)
    {
        var renderer = new ActeRenderer(plan);
        var frozen = new FrozenActes(plan, store, redone);
        var forecasts = new List<ActeForecast>();
        foreach (var acte in plan.Actes)
        {
            var findings = new List<Finding>();
            var rendered = renderer.Render(acte, findings, cancellationToken);
            var history = await store.FindAsync(acte.ObjectId, cancellationToken).ConfigureAwait(false);
            var change = rendered is null ? (ActeChange?)null : ActeComparer.Compare(rendered, history);
            var forecast = new ActeForecast(acte, change, findings);
            if (change == ActeChange.Modified)
            {
                var kept = await frozen.FindAsync(acte, history!, cancellationToken).ConfigureAwait(false);
                forecast = new ActeForecast(acte, kept is null ? change : ActeChange.Frozen, kept is null ? findings : [.. findings, kept])
                {
                    Reasons = await ChangeReasons.ReadAsync(rendered!, plan, store, history!, cancellationToken).ConfigureAwait(false),
                };
            }

            forecasts.Add(forecast);
        }

        return forecasts;
    }
}

/// <summary>What a run would do with an act.</summary>
/// <param name="Acte">The act.</param>
/// <param name="Change">New, modified, unchanged; null when it cannot be merged.</param>
/// <param name="Findings">Why it cannot be merged.</param>
public sealed record ActeForecast(PlannedActe Acte, ActeChange? Change, IReadOnlyList<Finding> Findings)
{
    /// <summary>Why it would be made again, or would be were it not kept.</summary>
    public IReadOnlyList<ChangeReason> Reasons { get; init; } = [];
}
