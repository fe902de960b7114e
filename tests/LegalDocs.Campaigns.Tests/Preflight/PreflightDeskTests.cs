using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Preflight;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Preflight;

/// <summary>A whole campaign judged before anything is sent.</summary>
public sealed class PreflightDeskTests
{
    [Fact]
    public async Task A_campaign_that_can_be_sent_is_clear_and_says_by_which_classification()
    {
        await using var bench = await PreflightBench.StartAsync();

        var report = await bench.CheckAsync();

        Assert.True(report.IsClear);
        Assert.Empty(report.Findings);
        Assert.Equal(3, report.CheckedCount);
        var classification = Assert.Single(report.Classifications);
        Assert.Equal((new DateOnly(2026, 1, 5), bench.Clock.GetUtcNow()), (classification.Date, classification.FetchedAt));
    }

    [Fact]
    public async Task Problems_of_several_acts_are_told_together()
    {
        await using var bench = await PreflightBench.StartAsync();
        await bench.StoreAsync(bench.Plan.Actes[0], ActeFiles.Pdf, "no pdf"u8.ToArray());
        Change(bench, 1, acte => acte with { Date = new DateOnly(2026, 3, 3) });
        Change(bench, 2, acte => acte with { Pieces = [new PlannedPiece("deliberation/1", "22_CO")] });

        var report = await bench.CheckAsync();

        Assert.False(report.IsClear);
        Assert.Equal(["LD4528", "LD4524", "LD4529", "LD4533"], report.Findings.Select(finding => finding.Code));
        Assert.Equal("acte D00003, ligne 3", report.Findings[3].Place);
    }

    [Fact]
    public async Task An_act_or_a_piece_that_is_not_made_yet_is_told()
    {
        await using var bench = await PreflightBench.StartAsync();
        bench.Plan = bench.Plan with { Actes = [.. Transmitting.SomePlan.Of(4).Actes] };
        Change(bench, 0, acte => acte with { Pieces = [new PlannedPiece("deliberation/4", "99_DE")] });

        var report = await bench.CheckAsync();

        Assert.Equal(["LD4520", "LD4520"], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task When_a_signature_is_asked_for_only_the_signed_version_will_do()
    {
        await using var bench = await PreflightBench.StartAsync();
        for (var index = 0; index < 3; index++)
        {
            Change(bench, index, acte => acte with
            {
                Definition = acte.Definition with { Transmission = acte.Definition.Transmission! with { EstSignee = true } },
            });
        }

        await bench.StoreAsync(bench.Plan.Actes[1], ActeFiles.SignedPdf, SomePdf.OnePage("signé"));

        var report = await bench.CheckAsync();

        Assert.Equal(["acte D00001, ligne 1", "acte D00003, ligne 3"], report.Findings.Select(finding => finding.Place));
        Assert.All(report.Findings, finding => Assert.Equal("LD4521", finding.Code));
    }

    [Fact]
    public async Task Acts_that_left_or_that_a_person_holds_or_withdrew_are_not_looked_at()
    {
        await using var bench = await PreflightBench.StartAsync();
        await bench.QueueAsync(bench.Plan.Actes[0], TransmissionState.New with { Step = TransmissionStep.Follow });
        await bench.QueueAsync(bench.Plan.Actes[1], TransmissionState.New with { Hold = new HoldMark("Greffe", default, "attendre") });
        await bench.QueueAsync(bench.Plan.Actes[2], TransmissionState.New with { Step = TransmissionStep.Withdrawn });
        foreach (var acte in bench.Plan.Actes)
        {
            await bench.StoreAsync(acte, ActeFiles.Pdf, "no pdf"u8.ToArray());
        }

        Assert.Equal(PreflightReport.Nothing, await bench.CheckAsync());
    }

    [Fact]
    public async Task A_collectivite_without_account_is_told_once_for_all_its_acts()
    {
        await using var bench = await PreflightBench.StartAsync();
        bench.HasAccount = false;

        var finding = Assert.Single((await bench.CheckAsync()).Findings);

        Assert.Equal("LD4540", finding.Code);
        Assert.Contains("3 actes", finding.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_the_classification_serves_while_the_platform_is_down_and_its_age_is_said()
    {
        await using var bench = await PreflightBench.StartAsync();
        await bench.CheckAsync();
        await bench.StopPlatformAsync();
        bench.Clock.Advance(TimeSpan.FromDays(3));

        var report = await bench.CheckAsync();

        var finding = Assert.Single(report.Findings);
        Assert.True(report.IsClear);
        Assert.Equal(("LD4543", FindingSeverity.Warning), (finding.Code, finding.Severity));
        Assert.Contains("celle du 2026-01-05, relevée le 2026-03-02 (il y a 3 jours)", finding.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_is_too_old_is_not_relied_on_and_nothing_is_sent()
    {
        await using var bench = await PreflightBench.StartAsync();
        await bench.CheckAsync();
        await bench.StopPlatformAsync();
        bench.Clock.Advance(ClassificationShelf.Usable);

        var report = await bench.CheckAsync();

        Assert.Equal("LD4544", Assert.Single(report.Findings).Code);
        Assert.Equal((false, true), (report.IsClear, report.IsIncomplete));
    }

    [Fact]
    public async Task The_classification_is_not_asked_for_again_within_the_hour()
    {
        await using var bench = await PreflightBench.StartAsync();
        var first = Assert.Single((await bench.CheckAsync()).Classifications);
        bench.Clock.Advance(ClassificationShelf.Fresh - TimeSpan.FromSeconds(1));
        var second = Assert.Single((await bench.CheckAsync()).Classifications);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var third = Assert.Single((await bench.CheckAsync()).Classifications);

        Assert.Equal(first.FetchedAt, second.FetchedAt);
        Assert.Equal(bench.Clock.GetUtcNow(), third.FetchedAt);
    }

    private static void Change(PreflightBench bench, int index, Func<PlannedActe, PlannedActe> change) =>
        bench.Plan = bench.Plan with
        {
            Actes = [.. bench.Plan.Actes.Select((acte, at) => at == index ? change(acte) : acte)],
        };
}
