using System.Text;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Letters;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Tests.Transmitting;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Letters;

/// <summary>Letters of the préfecture: fetched, stored, then marked (protocol 7, last row but two).</summary>
public sealed class LetterDeskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CourrierType.CourrierSimple, null, false)]
    [InlineData(CourrierType.DemandePieceComplementaire, "Avis du comité", true)]
    [InlineData(CourrierType.LettreObservations, "Avis du comité", true)]
    [InlineData(CourrierType.DefereTA, "Avis du comité", false)]
    public async Task A_letter_becomes_a_version_of_its_act_and_is_then_marked_as_read(
        CourrierType type, string? motif, bool awaitsAnswer)
    {
        await using var bench = await LetterBench.StartAsync();
        await bench.WriteAsync(type);

        var report = await bench.Letters.CollectNowAsync(bench.Sirens, Token);

        Assert.Equal(new CollectedLetter(bench.Acte.Urn, type, 2, true), Assert.Single(report.Kept));
        var letter = Assert.Single(await bench.StoredAsync());
        Assert.Equal((type, 2L, motif, awaitsAnswer), (letter.Type, letter.Id, letter.Motif, letter.AwaitsAnswer));
        Assert.Equal(("021-242100410-20180927-D00001-DE", new DateOnly(2026, 3, 2)), (letter.IdActe, letter.Date));
        Assert.Equal(3, letter.Version);
        var document = await new LetterReader(bench.Store).ReadAsync(letter, Assert.Single(letter.Documents).Path, Token);
        Assert.Equal(FileTypes.Pdf, FileTypes.Sniff(document));
        Assert.Equal(
            ["archive.tar.gz", "courrier.json", "documents", "message.xml"],
            letter.Files.Keys.Select(path => path.Split('/')[0]).Order(StringComparer.Ordinal));
        Assert.Empty(await bench.Way.ListUnreadAsync(Token));
        Assert.Equal([$"courrier_recu {type.ToWire()} 2"], await bench.EventsAsync());
    }

    [Fact]
    public async Task A_letter_stored_by_a_process_that_died_before_the_mark_is_marked_and_not_stored_twice()
    {
        await using var bench = await LetterBench.StartAsync();
        await bench.WriteAsync(CourrierType.LettreObservations);
        bench.Way.MarksToFail = 1;

        var first = await bench.Letters.CollectNowAsync(bench.Sirens, Token);
        var versions = await bench.VersionsAsync();
        bench.Clock.Advance(TimeSpan.FromDays(1));
        var second = await bench.Letters.CollectNowAsync(bench.Sirens, Token);

        Assert.Empty(first.Kept);
        Assert.Single(first.Unreachable);
        Assert.False(Assert.Single(second.Kept).IsNew);
        Assert.Equal(versions, await bench.VersionsAsync());
        Assert.Single(await bench.EventsAsync());
        Assert.Empty(await bench.Way.ListUnreadAsync(Token));
    }

    [Fact]
    public async Task Two_workers_that_fetch_at_once_store_a_letter_once()
    {
        await using var bench = await LetterBench.StartAsync();
        await bench.WriteAsync(CourrierType.DemandePieceComplementaire);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bench.Letters.CollectNowAsync(bench.Sirens, Token)));

        Assert.Single(await bench.StoredAsync());
        Assert.Equal(3, await bench.VersionsAsync());
    }

    [Fact]
    public async Task A_letter_about_an_act_that_is_not_ours_stays_unread()
    {
        await using var bench = await LetterBench.StartAsync();
        var other = SomePlan.Of(2).Actes[1];
        await bench.WriteAsync(CourrierType.CourrierSimple, transaction: await bench.ReceiveAsync(other));

        var report = await bench.Letters.CollectNowAsync(bench.Sirens, Token);

        Assert.Empty(report.Kept);
        Assert.Equal("D00002", Assert.Single(report.Foreign).Numero);
        Assert.Single(await bench.Way.ListUnreadAsync(Token));
    }

    [Fact]
    public async Task A_letter_about_another_act_of_the_same_number_is_not_ours()
    {
        await using var bench = await LetterBench.StartAsync();
        await bench.AddAsync(bench.Acte, new Dictionary<string, ReadOnlyMemory<byte>>
        {
            [ActeFiles.Receipt] = Encoding.UTF8.GetBytes(
                "<ARActe IDActe='021-242100410-20170101-D00001-DE' DateReception='2017-01-09'/>"),
        });
        await bench.WriteAsync(CourrierType.CourrierSimple);

        Assert.Single((await bench.Letters.CollectNowAsync(bench.Sirens, Token)).Foreign);
    }

    [Fact]
    public async Task Bytes_that_are_no_letter_are_kept_beside_the_act_and_the_letter_stays_unread()
    {
        await using var bench = await LetterBench.StartAsync();
        await bench.WriteAsync(CourrierType.CourrierSimple);
        bench.Way.Instead = [0x1F, 0x8B, 1, 2, 3];

        var report = await bench.Letters.CollectNowAsync(bench.Sirens, Token);

        Assert.Single(report.Unreadable);
        Assert.Equal(0, bench.Way.Marks);
        var log = Assert.Single(await bench.Store.ListLogsAsync(bench.Acte.ObjectId, Token));
        Assert.StartsWith("courrier-illisible-2-", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_outlive_a_new_version_of_the_words_of_their_act()
    {
        await using var bench = await LetterBench.StartAsync();
        await bench.FetchedAsync(CourrierType.LettreObservations);
        await SomePlan.StoreAsync(bench.Store, bench.Acte, "v2", Token);
        var second = await bench.FetchedAsync(CourrierType.CourrierSimple);

        Assert.Equal(2, (await bench.StoredAsync()).Count);
        Assert.Equal((3L, 5), (second.Id, second.Version));
    }

    [Fact]
    public async Task Each_collectivite_is_asked_when_its_turn_has_come_and_not_before()
    {
        await using var bench = await LetterBench.StartAsync();
        await bench.WriteAsync(CourrierType.CourrierSimple);
        var first = await bench.Letters.CollectDueAsync(bench.Sirens, Token);
        await bench.WriteAsync(CourrierType.LettreObservations);

        var early = await bench.Letters.CollectDueAsync(bench.Sirens, Token);
        bench.Clock.Advance(bench.Schedule.LettersEvery);
        var late = await bench.Letters.CollectDueAsync(bench.Sirens, Token);

        Assert.Equal((1, 0, 1), (first.Kept.Count, early.Kept.Count, late.Kept.Count));
        Assert.Null(await bench.Register.Work.NextDueAsync(SomePlan.Campaign, Token));
    }

    [Fact]
    public async Task A_letter_counts_in_the_time_limits_of_its_act()
    {
        await using var bench = await LetterBench.StartAsync();
        var letter = await bench.FetchedAsync(CourrierType.DemandePieceComplementaire);

        var limit = DelaiDefere.Of(new DateOnly(2026, 3, 2), [ActeDays.Return(letter)]);

        Assert.Null(limit.Fin);
        Assert.Equal(NatureRetourTransmission.DemandePieces, Assert.Single(limit.Effets).Retour.Nature);
    }
}
