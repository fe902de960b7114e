using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Checking;

/// <summary>A broken rule that a person decided to accept.</summary>
public sealed class DerogationTests : IDisposable
{
    private readonly LawCampaign _campaign =
        new LawCampaign().Edit("seance.json", LawCampaign.FourMembers, LawCampaign.FiveMembers);

    [Theory]
    [InlineData("seance")]
    [InlineData("metropole")]
    [InlineData("DM_SC01")]
    [InlineData("campagne")]
    public async Task It_lets_the_campaign_go_on_and_is_quoted_with_its_reason(string scope)
    {
        var outcome = await LoadAsync(_campaign.Derogation("EFF-1", scope));

        var plan = Assert.IsType<PlanOutcome.Planned>(outcome).Plan;
        var finding = Assert.Single(plan.Warnings, warning => warning.Code == "LD3501");
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Contains("Motif de l’essai.", finding.French, StringComparison.Ordinal);
        Assert.Contains("28 septembre 2018", finding.French, StringComparison.Ordinal);
        Assert.Contains("2018-09-28", finding.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EFF-1", "commune_acte")]
    [InlineData("EFF-1", "DC_SC01_21166")]
    [InlineData("EFF-1", "epci")]
    [InlineData("QUO-1", "campagne")]
    public async Task Another_rule_or_another_scope_does_not_cover_it(string rule, string scope)
    {
        var refused = Assert.IsType<PlanOutcome.Refused>(await LoadAsync(_campaign.Derogation(rule, scope)));

        Assert.Contains(refused.Findings, finding => finding is { Code: "LD3501", Severity: FindingSeverity.Error });
        Assert.Contains(refused.Findings, finding => finding is { Code: "LD3020", Severity: FindingSeverity.Warning });
    }

    [Fact]
    public async Task One_that_covers_nothing_any_more_is_said()
    {
        _campaign.Edit("seance.json", LawCampaign.FiveMembers, LawCampaign.FourMembers).Derogation("EFF-1", "seance");

        var plan = Assert.IsType<PlanOutcome.Planned>(await LoadAsync(_campaign)).Plan;

        Assert.Equal("EFF-1", Assert.Single(plan.Law!.UselessDerogations).Regle.Id);
        Assert.Contains(plan.Warnings, warning => warning.Code == "LD3020");
    }

    [Fact]
    public async Task It_keeps_the_rule_broken_in_the_report()
    {
        var report = await _campaign.Derogation("EFF-1", "seance").CheckAsync();

        Assert.True(report.IsClean);
        Assert.All(
            report.Law!.Broken.Where(found => found.Regle == RegleDroit.Effectif),
            found => Assert.Equal("seance", found.Derogation!.Portee));
        Assert.Single(report.Law.Derogations);
    }

    public void Dispose() => _campaign.Dispose();

    private static Task<PlanOutcome> LoadAsync(LawCampaign campaign) => CampaignLoader.LoadAsync(
        campaign.Write(), new LawCampaign.NoRanks(), TestContext.Current.CancellationToken);
}
