using LegalDocs.Campaigns.Planning;
using LegalDocs.Register;

namespace LegalDocs.Gate.Tests.Support;

/// <summary>Plans campaigns that have no register yet.</summary>
internal static class Planning
{
    public static Task<PlanOutcome> PlanAsync(string directory, string registered, CancellationToken cancellationToken) =>
        CampaignLoader.LoadAsync(directory, new PreviewRanks(_ => Task.FromResult<RegisterDatabase?>(null)), cancellationToken);
}
