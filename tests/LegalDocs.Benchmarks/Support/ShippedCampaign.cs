using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;

namespace LegalDocs.Benchmarks.Support;

/// <summary>The campaign of this repository, planned in memory: what is measured is what is shipped.</summary>
internal static class ShippedCampaign
{
    private static readonly string Campaign = Path.Combine("pipelines", "services-communs");

    public static async Task<CampaignPlan> PlanAsync(CancellationToken cancellationToken)
    {
        var ranks = new PreviewRanks(_ => Task.FromResult<LegalDocs.Register.RegisterDatabase?>(null));
        var outcome = await CampaignLoader.LoadAsync(Path.Combine(Repository(), Campaign), ranks, cancellationToken);
        return outcome is PlanOutcome.Planned planned
            ? planned.Plan
            : throw new InvalidOperationException("The shipped campaign cannot be planned: run ./legaldocs run --dry-run.");
    }

    /// <summary>Three-page acts: the délibérations of the communes.</summary>
    public static IReadOnlyList<byte[]> ThreePageActs(CampaignPlan plan)
    {
        var renderer = new ActeRenderer(plan);
        return [.. plan.Actes
            .Where(acte => acte.Definition.Id == "deliberation_commune")
            .Select(acte => renderer.Render(acte, [], CancellationToken.None)!.Documents[0].Docx.ToArray())];
    }

    /// <summary>The root of this repository.</summary>
    public static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Campaign, "pipeline.yaml")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("pipelines/services-communs not found above the benchmarks.");
    }
}
