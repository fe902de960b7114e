using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>What the journal hears of a transmission: each fact once, whenever the process dies.</summary>
public sealed class TransmissionJournalTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sending_and_receipt_are_recorded_with_version_digest_and_identifier()
    {
        await using var bench = await ClerkBench.StartAsync();

        await bench.LetPassAsync(Hour);

        Assert.Equal(
            [(ActeAction.Transmission, 1), (ActeAction.Reception, 2)],
            bench.Journal.Facts.Select(fact => (fact.Action, fact.Version ?? 0)));
        var history = (await bench.Store.FindAsync(bench.Acte.ObjectId, Token))!;
        Assert.Equal(
            [DigestOf(history, 1, ActeFiles.Pdf), DigestOf(history, 2, ActeFiles.Receipt)],
            bench.Journal.Facts.Select(fact => fact.Sha512));
        Assert.Contains("transaction n° ", bench.Journal.Facts[0].Detail, StringComparison.Ordinal);
        Assert.Equal("Accusé de réception 021-242100410-20180927-D00001-DE du 02/03/2026", bench.Journal.Facts[1].Detail);
        Assert.All(bench.Journal.Facts, fact => Assert.Equal(bench.Acte.ObjectId, fact.Id));
    }

    [Theory]
    [InlineData(RecordingJournal.Death.BeforeLine)]
    [InlineData(RecordingJournal.Death.AfterLine)]
    internal async Task A_process_that_dies_while_it_records_a_sending_records_it_once(RecordingJournal.Death death)
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Journal.Next = death;

        await Assert.ThrowsAsync<IOException>(() => bench.LetPassAsync(Hour));
        bench.Clock.Advance(bench.Schedule.Lease);
        await bench.LetPassAsync(Hour);

        Assert.Equal([ActeAction.Transmission, ActeAction.Reception], bench.Journal.Facts.Select(fact => fact.Action));
        Assert.Equal(1, bench.Way.Arrivals);
    }

    [Theory]
    [InlineData(RecordingJournal.Death.BeforeLine)]
    [InlineData(RecordingJournal.Death.AfterLine)]
    internal async Task A_process_that_dies_while_it_records_a_receipt_records_it_once(RecordingJournal.Death death)
    {
        await using var bench = await ClerkBench.StartAsync();
        Assert.True(await bench.StepAsync());
        bench.Journal.Next = death;

        await Assert.ThrowsAsync<IOException>(() => bench.LetPassAsync(Hour));
        bench.Clock.Advance(bench.Schedule.Lease);
        await bench.LetPassAsync(Hour);

        Assert.Equal([ActeAction.Transmission, ActeAction.Reception], bench.Journal.Facts.Select(fact => fact.Action));
        Assert.Equal(2, (await bench.Store.FindAsync(bench.Acte.ObjectId, Token))!.Head);
    }

    [Fact]
    public async Task A_sending_found_again_by_a_register_that_forgot_it_is_not_recorded_twice()
    {
        await using var bench = await ClerkBench.StartAsync();
        Assert.True(await bench.StepAsync());

        await bench.ForgetRegisterAsync();
        await bench.LetPassAsync(Hour);

        Assert.Single(bench.Journal.Facts, fact => fact.Action == ActeAction.Transmission);
    }

    [Fact]
    public async Task An_anomaly_is_recorded_in_words()
    {
        await using var bench = await ClerkBench.StartAsync();
        Assert.True(await bench.StepAsync());
        bench.Way.Status = new StatusOutcome.Failed("Acte illisible");

        await bench.LetPassAsync(Hour);

        var fact = Assert.Single(bench.Journal.Facts, fact => fact.Action == ActeAction.Anomalie);
        Assert.Contains("Acte illisible", fact.Detail, StringComparison.Ordinal);
        Assert.Equal(1, fact.Version);
    }

    private static string DigestOf(ObjectHistory history, int version, string path) =>
        history.Versions[version - 1].Files.Single(file => file.Path == path).Sha512;
}
