using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Running;

public sealed class CampaignRunTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_plan()
    {
        await using var workshop = await Workshop.OpenAsync();

        var report = await workshop.RunAsync();

        Assert.Equal(report.Plan.Actes.Select(acte => acte.Key), report.Actes.Select(result => result.Acte.Key));
    }

    [Fact]
    public async Task A_forecast_says_new_unchanged_and_modified_and_writes_nothing()
    {
        await using var workshop = await Workshop.OpenAsync();
        Assert.Equal([ActeChange.New], (await ForecastAsync(workshop)).Select(each => each.Change).Distinct());
        Assert.False(Directory.Exists(workshop.Outputs));

        await workshop.RunAsync();
        workshop.Campaign.Write("donnees/services.csv", "Code;Nom\nSC01;Droit des sols\nSC02;Archives communes\n");

        Assert.Equal(
            [ActeChange.Unchanged, ActeChange.Modified, ActeChange.Unchanged, ActeChange.Unchanged, ActeChange.Unchanged],
            (await ForecastAsync(workshop)).Select(each => each.Change));
    }

    [Fact]
    public async Task A_cancelled_run_leaves_whole_versions_and_the_next_one_completes()
    {
        await using var workshop = await Workshop.OpenAsync();
        using var source = new CancellationTokenSource();
        var run = new CampaignRun(await workshop.PlanAsync(), workshop.Services with { Parallelism = 1 });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => run.RunAsync(new CancelAfterOne(source), source.Token));
        var report = await workshop.RunAsync();

        Assert.NotEmpty(report.Actes.OfType<ActeResult.Unchanged>());
        Assert.NotEmpty(report.Actes.OfType<ActeResult.Made>());
        Assert.Empty(report.Actes.OfType<ActeResult.Failed>());
    }

    [Fact]
    public void Only_one_run_at_a_time_holds_the_lock()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, ".legaldocs", "verrou");

        using (var first = RunLock.TryTake(path))
        {
            Assert.NotNull(first);
            Assert.Null(RunLock.TryTake(path));
        }

        using var second = RunLock.TryTake(path);
        Assert.NotNull(second);
    }

    private static async Task<IReadOnlyList<ActeForecast>> ForecastAsync(Workshop workshop) =>
        await CampaignForecast.ReadAsync(
            await workshop.PlanAsync(), workshop.Store, TestContext.Current.CancellationToken);

    private sealed class CancelAfterOne(CancellationTokenSource source) : IRunObserver
    {
        public void OnPlanned(LegalDocs.Campaigns.Planning.CampaignPlan plan)
        {
        }

        public void OnActe(ActeResult result) => source.Cancel();

        public void OnTransmissionStarted(string platform, bool isRehearsal, int remaining)
        {
        }

        public void OnTransmission(TransmissionResult result)
        {
        }
    }
}
