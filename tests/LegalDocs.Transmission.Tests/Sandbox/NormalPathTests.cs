using System.Text.Json.Nodes;
using LegalDocs.Sandbox;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.Sandbox;

/// <summary>An act on its way through the platform: 1, 2, 3, 4, or -1 (protocol 3).</summary>
public sealed class NormalPathTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_act_goes_from_posted_to_acknowledged_as_the_clock_advances()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        var client = rehearsal.Client();
        var request = Some.Request();

        var accepted = Assert.IsType<CreationOutcome.Accepted>(await client.CreateAsync(request, Token));
        Assert.Equal(new StatusOutcome.InProgress(1), await client.GetStatusAsync(accepted.TransactionId, Token));
        rehearsal.Clock.Advance(Step);
        Assert.Equal(new StatusOutcome.InProgress(2), await client.GetStatusAsync(accepted.TransactionId, Token));
        rehearsal.Clock.Advance(Step);
        Assert.Equal(new StatusOutcome.InProgress(3), await client.GetStatusAsync(accepted.TransactionId, Token));
        rehearsal.Clock.Advance(Step);
        var status = await client.GetStatusAsync(accepted.TransactionId, Token);

        var receipt = Assert.IsType<StatusOutcome.Acknowledged>(status).Receipt;
        Assert.Empty(receipt.Mismatches(request));
        Assert.Equal("021-242100410-20180927-DM2018_0001-DE", receipt.IdActe);
        Assert.Equal(new DateOnly(2026, 3, 2), receipt.DateReception);
    }

    [Fact]
    public async Task A_platform_asked_late_dates_the_receipt_of_the_day_it_came()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        var client = rehearsal.Client();
        await client.CreateAsync(Some.Request(), Token);
        rehearsal.Clock.Advance(TimeSpan.FromDays(300));

        var status = await client.GetStatusAsync(1, Token);

        Assert.Equal(new DateOnly(2026, 3, 2), Assert.IsType<StatusOutcome.Acknowledged>(status).Receipt.DateReception);
    }

    [Theory]
    [InlineData("99_AU", "5.7", "le type 99_AU n'est pas admis")]
    [InlineData("99_DE", "5.9", "la matière 5.9 n'existe pas")]
    public async Task What_the_classification_does_not_hold_is_accepted_then_refused_in_the_background(
        string typePiece, string matiere, string reason)
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        var client = rehearsal.Client();
        var request = Some.Request() with
        {
            Matiere = Acts.Matiere.Parse(matiere),
            Acte = new PieceTransmise("acte.pdf", Some.Pdf(), typePiece),
        };

        Assert.IsType<CreationOutcome.Accepted>(await client.CreateAsync(request, Token));
        rehearsal.Clock.Advance(Step);

        var failed = Assert.IsType<StatusOutcome.Failed>(await client.GetStatusAsync(1, Token));
        Assert.StartsWith("Enveloppe invalide : ", failed.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_PDF_is_refused_in_the_background()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        var client = rehearsal.Client();
        var request = Some.Request() with { Acte = new PieceTransmise("acte.pdf", Some.Pdf().AsMemory(0, 20), "99_DE") };

        await client.CreateAsync(request, Token);
        rehearsal.Clock.Advance(Step);

        var failed = Assert.IsType<StatusOutcome.Failed>(await client.GetStatusAsync(1, Token));
        Assert.Contains("Problème sur acte.pdf", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_started_again_on_its_file_goes_on_where_it_was()
    {
        var file = Path.Combine(Path.GetTempPath(), $"legaldocs-repetition-{Guid.NewGuid():N}.db");
        var options = new SandboxOptions { DatabasePath = file, Pace = Rehearsal.Pace };
        try
        {
            await using (var first = await Rehearsal.StartAsync(options))
            {
                await first.Client().CreateAsync(Some.Request(), Token);
            }

            await using var second = await Rehearsal.StartAsync(options);
            second.Clock.Advance(3 * Step);
            Assert.IsType<StatusOutcome.Acknowledged>(await second.Client().GetStatusAsync(1, Token));
            Assert.IsType<CreationOutcome.Refused>(await second.Client().CreateAsync(Some.Request(), Token));
        }
        finally
        {
            File.Delete(file);
            File.Delete(file + "-wal");
            File.Delete(file + "-shm");
        }
    }

    [Fact]
    public async Task Lists_are_by_status_newest_first_a_hundred_a_page()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        var client = rehearsal.Client();
        for (var number = 1; number <= 103; number++)
        {
            await client.CreateAsync(Some.Request(number), Token);
        }

        using var raw = new RawClient(rehearsal.Address);
        var page = JsonNode.Parse((await raw.GetAsync("modules/actes/api/list_actes.php?status_id=1")).Body)!;
        var listed = await client.ListAsync(1, Token);

        Assert.Equal(100, page["transactions"]!.AsArray().Count);
        Assert.Equal(Enumerable.Range(1, 103).Reverse().Select(number => Some.Numero(number).Value), listed.Select(item => item.Numero));
        Assert.All(listed, item => Assert.Equal(("2018-09-27", "1"), (item.Date, item.Type)));
        Assert.Empty(await client.ListAsync(2, Token));
    }

    [Fact]
    public async Task Counts_and_labels_of_statuses_are_JSON()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address);
        await client.CreateAsync(RawClient.Form());

        var count = JsonNode.Parse((await client.GetAsync("modules/actes/api/number_actes.php?status_id=1")).Body)!;
        var labels = JsonNode.Parse((await client.GetAsync("modules/actes/api/actes_status.php")).Body)!;

        Assert.Equal(1, (int)count["nb_transactions"]!);
        Assert.Equal("Acquittement reçu", (string?)labels["4"]);
    }

    [Fact]
    public async Task A_receipt_is_also_found_by_the_identifier_of_the_act()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address);
        await client.CreateAsync(RawClient.Form());
        rehearsal.Clock.Advance(3 * Step);
        await client.GetAsync("modules/actes/actes_transac_get_status.php?transaction=1");

        var answer = await client.GetAsync(
            "modules/actes/actes_transac_get_status.php?unique_id=021-242100410-20180927-DM2018_0001-DE");

        Assert.StartsWith("OK\n4\n<?xml", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_classification_may_be_asked_for_once_a_day()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address);
        const string path = "modules/actes/actes_classification_request.php?api=1";

        Assert.StartsWith("OK\n", (await client.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.Equal(
            "KO\nLa dernière demande de classification date de moins d&#039;un jour.\n", (await client.GetAsync(path)).Text);
        rehearsal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.StartsWith("OK\n", (await client.GetAsync(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_classification_holds_the_national_matieres_and_the_types_of_each_nature()
    {
        await using var rehearsal = await Rehearsal.StartAsync();

        var classification = await rehearsal.Client().FetchClassificationAsync(Token);

        Assert.True(classification.Knows(Acts.Matiere.Parse("7.10")));
        Assert.True(classification.Accepts(Acts.NatureActe.Contrat, "10_DE"));
        Assert.False(classification.Accepts(Acts.NatureActe.Deliberation, "99_AU"));
    }

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-03-28T22:59:59Z", "2026-03-28")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    public async Task A_receipt_bears_the_day_it_is_in_France(string instant, string day)
    {
        var clock = new RecordingClock(
            DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
        await using var rehearsal = await Rehearsal.StartAsync(new SandboxOptions { Pace = SandboxPace.Even(TimeSpan.Zero) }, clock);
        await rehearsal.Client().CreateAsync(Some.Request(), Token);

        var status = Assert.IsType<StatusOutcome.Acknowledged>(await rehearsal.Client().GetStatusAsync(1, Token));

        Assert.Equal(day, status.Receipt.DateReception.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
