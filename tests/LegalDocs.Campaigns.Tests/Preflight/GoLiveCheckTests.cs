using LegalDocs.Campaigns.Preflight;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Tests.Transmitting;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;

namespace LegalDocs.Campaigns.Tests.Preflight;

/// <summary>Receipts of a rehearsal never pass for real ones, nor the other way round.</summary>
public sealed class GoLiveCheckTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_of_a_rehearsal_is_refused_for_a_real_platform()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.LetPassAsync(Hour);
        Assert.Empty(await CheckAsync(bench));
        bench.IsRehearsal = false;

        var finding = Assert.Single(await CheckAsync(bench));

        Assert.Equal("LD4545", finding.Code);
        Assert.Contains("D00001 a été envoyé à une plateforme de répétition", finding.French, StringComparison.Ordinal);
        Assert.Contains("--store", finding.RemedyFrench!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_store_alone_tells_even_when_the_register_is_new()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.LetPassAsync(Hour);
        await bench.ForgetRegisterAsync();
        bench.IsRehearsal = false;

        Assert.Equal("LD4545", Assert.Single(await CheckAsync(bench)).Code);
        await bench.LetPassAsync(Hour);

        Assert.Equal((EtatActe.ATransmettre, 1), ((await bench.RecordAsync()).Etat, bench.Way.Arrivals));
    }

    [Fact]
    public async Task A_store_of_real_acts_is_refused_for_a_rehearsal()
    {
        await using var bench = await ClerkBench.StartAsync();
        var log = new AttemptLog(bench.Store);
        await log.TryOpenAsync(
            bench.Acte.ObjectId,
            new AttemptIntent
            {
                Attempt = 1,
                At = default,
                Platform = "S²LOW https://s2low.example.org (242100410)",
                Version = 1,
                Files = [],
            },
            Token);

        var finding = Assert.Single(await CheckAsync(bench));
        await bench.LetPassAsync(Hour);

        Assert.Equal("LD4546", finding.Code);
        Assert.Equal(0, bench.Way.Arrivals);
    }

    [Fact]
    public async Task A_transmission_under_way_at_one_platform_is_not_followed_at_another()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.StepAsync();
        bench.IsRehearsal = false;

        await bench.LetPassAsync(3 * Hour);

        Assert.Equal(EtatActe.Transmis, (await bench.RecordAsync()).Etat);
        Assert.Contains("plateforme de répétition", (await bench.StandingAsync()).LastAnswer!.French, StringComparison.Ordinal);
        bench.IsRehearsal = true;
        await bench.LetPassAsync(2 * Hour);
        Assert.Equal(EtatActe.AccuseRecu, (await bench.RecordAsync()).Etat);
    }

    [Fact]
    public async Task With_a_fresh_store_what_the_register_remembers_of_the_rehearsal_begins_again_for_real()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.LetPassAsync(Hour);
        bench.IsRehearsal = false;
        await bench.RenewStoreAsync();
        await bench.RenewPlatformAsync();

        Assert.Empty(await CheckAsync(bench));
        Assert.Equal(EtatActe.ATransmettre, (await bench.RecordAsync()).Etat);
        await bench.LetPassAsync(Hour);

        Assert.Equal((EtatActe.AccuseRecu, 1), ((await bench.RecordAsync()).Etat, bench.Way.Arrivals));
        var names = await bench.Store.ListLogsAsync(bench.Acte.ObjectId, Token);
        Assert.Equal(["transmission-00002-intention.json", "transmission-00002-issue.json"], names);
        Assert.Equal(TransmissionEnding.Received, (await bench.ResultAsync()).Ending);
        Assert.Contains(
            await bench.Register.Actes.HistoryAsync(bench.Acte.Urn, Token), entry => entry.Name == "fin_de_repetition");
    }

    [Fact]
    public async Task With_a_fresh_store_a_register_of_real_acts_is_still_refused_for_a_rehearsal()
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.IsRehearsal = false;
        await bench.LetPassAsync(Hour);
        await bench.RenewStoreAsync();
        bench.IsRehearsal = true;

        Assert.Equal("LD4546", Assert.Single(await CheckAsync(bench)).Code);
        Assert.Equal(EtatActe.AccuseRecu, (await bench.RecordAsync()).Etat);
    }

    private static Task<IReadOnlyList<LegalDocs.Campaigns.Findings.Finding>> CheckAsync(ClerkBench bench) =>
        new GoLiveCheck(bench.Plan, bench.Store, bench.Register, bench.IsRehearsal).CheckAsync(Token);
}
