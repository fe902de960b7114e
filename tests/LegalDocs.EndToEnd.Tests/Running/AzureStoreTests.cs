using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;
using LegalDocs.Versions.Azure.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Running;

/// <summary>The same work with versions in blobs (Azurite).</summary>
public sealed class AzureStoreTests(Azurite azurite)
{
    [Fact]
    public async Task A_campaign_keeps_its_versions_in_a_container()
    {
        using var campaign = new SmallCampaign();
        var store = $"azure:{Azurite.NewContainer()}";
        var environment = new Dictionary<string, string?> { ["AZURE_STORAGE_CONNECTION_STRING"] = azurite.ConnectionString };

        var first = await CliRun.StartAsync(campaign.Path, environment, "run", ".", "--store", store);
        var second = await CliRun.StartAsync(campaign.Path, environment, "run", ".", "--store", store);
        var verified = await CliRun.StartAsync(campaign.Path, environment, "acts", "verify", "--store", store);
        var got = await CliRun.StartAsync(
            campaign.Path, environment, "acts", "get", "CV18_SC01_21003", "--store", store, "-o", "c.pdf");

        Assert.True(first.ExitCode == 0, first.All);
        Assert.Contains("0 acte généré, 5 inchangés", second.Output, StringComparison.Ordinal);
        Assert.True(verified.ExitCode == 0, verified.All);
        Assert.Equal(
            await File.ReadAllBytesAsync(
                Path.Combine(campaign.Path, "sorties", "convention", "CV18_SC01_21003_ahuy.pdf"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(Path.Combine(campaign.Path, "c.pdf"), TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(Path.Combine(campaign.Path, "depot")));
        Assert.Equal(0, got.ExitCode);
    }

    [Fact]
    public async Task Without_an_account_the_setting_is_named()
    {
        using var campaign = new SmallCampaign();
        var environment = new Dictionary<string, string?>
        {
            ["AZURE_STORAGE_CONNECTION_STRING"] = null,
            ["AZURE_STORAGE_ACCOUNT_URL"] = null,
        };

        var run = await CliRun.StartAsync(campaign.Path, environment, "run", ".", "--store", "azure:depot");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AZURE_STORAGE_CONNECTION_STRING", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3:depot")]
    [InlineData("depot")]
    [InlineData("folder:")]
    public async Task Another_kind_of_store_is_wrong_use(string store)
    {
        using var campaign = new SmallCampaign();

        Assert.Equal(2, (await CliRun.StartAsync(campaign.Path, "run", ".", "--store", store)).ExitCode);
    }
}
