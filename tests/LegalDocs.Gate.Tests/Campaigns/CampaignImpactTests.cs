using System.Diagnostics;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Diff;
using LegalDocs.Gate.Tests.Support;

namespace LegalDocs.Gate.Tests.Campaigns;

/// <summary>The documents of a campaign at a revision of git against those of today.</summary>
public sealed class CampaignImpactTests : IDisposable
{
    private readonly SmallCampaign _campaign = new();

    public CampaignImpactTests()
    {
        Git("init", "--quiet");
        Git("add", ".");
        Git("-c", "user.name=Essai", "-c", "user.email=essai@example.fr", "commit", "--quiet", "--message", "Campagne");
    }

    [Fact]
    public async Task Only_the_documents_that_a_change_touches_are_told()
    {
        var nothing = await ReadAsync();
        _campaign.Write("donnees/services.csv", "Code;Nom\nSC01;Droit des sols\nSC02;Archives anciennes\n");

        var reading = await ReadAsync();

        Assert.Empty(nothing.Report.Entries);
        Assert.Equal((5, 5), (nothing.DocumentCount, reading.DocumentCount));
        var entry = Assert.Single(reading.Report.Entries);
        Assert.StartsWith("DM2018_SC02/", entry.Name, StringComparison.Ordinal);
        Assert.Equal([entry.Name], reading.Pairs.Keys);
    }

    [Fact]
    public async Task A_side_that_cannot_be_merged_says_what_stands_in_the_way()
    {
        _campaign.Template("convention.docx", "{{ commune.absent }}");

        var error = await Assert.ThrowsAsync<DocumentSourceException>(ReadAsync);

        Assert.Contains("convention.docx", error.French, StringComparison.Ordinal);
        Assert.Contains("the campaign cannot be merged", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _campaign.Dispose();

    private Task<ImpactReading> ReadAsync() => new CampaignImpact(Planning.PlanAsync)
        .ReadAsync(_campaign.Path, "HEAD", after: null, TestContext.Current.CancellationToken);

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _campaign.Path })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
