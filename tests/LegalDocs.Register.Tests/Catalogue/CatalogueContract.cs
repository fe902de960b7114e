using LegalDocs.Register.Tests.Support;

namespace LegalDocs.Register.Tests.Catalogue;

/// <summary>What every engine of the catalogue does: recording, settling of states, removing.</summary>
public abstract class CatalogueContract(IRegisterHome home) : IAsyncLifetime
{
    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected RegisterDatabase Register { get; private set; } = null!;

    private protected ActeCatalogue Catalogue => Register.Catalogue;

    public async ValueTask InitializeAsync() => Register = await home.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (Register is not null)
        {
            await Register.DisposeAsync();
        }

        home.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_act_comes_back_as_it_was_recorded()
    {
        var record = SomeCatalogue.Record("DM2018_SC01", "Le texte de l’acte.\nSon annexe.", entry => entry with
        {
            Commune = SomeCatalogue.Fontaine,
            Service = SomeCatalogue.Archives,
            Etat = EtatCatalogue.AccuseRecu,
            HeadVersion = 3,
            SignedVersion = 2,
            IdActe = "021-242100410-20180927-DM2018_SC01-DE",
            DateAR = new DateOnly(2018, 10, 1),
            Executoire = new DateOnly(2018, 10, 2),
            FinDefere = new DateOnly(2018, 12, 3),
            FinDefereAuPlusTard = new DateOnly(2018, 12, 3),
            EstDefere = true,
            IsRehearsal = true,
        });

        await Catalogue.RecordAsync([record], Token);

        Assert.Equal(record.Entry, await Catalogue.FindAsync(record.Entry.Urn, Token));
        Assert.Equal(record.Text, await Catalogue.FindTextAsync(record.Entry.Urn, Token));
        Assert.Equal(
            new CatalogueStanding(3, EtatCatalogue.AccuseRecu, IsOutdated: false),
            await Catalogue.FindStandingAsync(record.Entry.Urn, Token));
    }

    [Fact]
    public async Task What_an_older_program_catalogued_is_counted_until_it_is_read_again()
    {
        var record = SomeCatalogue.Record("A1");
        await Catalogue.RecordAsync([record, SomeCatalogue.Record("A2")], Token);
        home.Sql("UPDATE catalogue SET reading = 1 WHERE numero = 'A1'");

        var before = await FindAsync("a*");
        var standing = await Catalogue.FindStandingAsync(record.Entry.Urn, Token);
        await Catalogue.RecordAsync([record], Token);
        var after = await FindAsync("a*");

        Assert.Equal((1, 0), (before.Outdated, after.Outdated));
        Assert.True(standing!.IsOutdated);
        Assert.False((await Catalogue.FindStandingAsync(record.Entry.Urn, Token))!.IsOutdated);
    }

    [Fact]
    public async Task An_act_recorded_without_text_keeps_the_text_it_had()
    {
        await Catalogue.RecordAsync([SomeCatalogue.Record("A1", "archives de la métropole")], Token);
        var state = SomeCatalogue.Record("A1", edit: entry => entry with { Etat = EtatCatalogue.Transmis, HeadVersion = 2 });

        var known = await Catalogue.RecordAsync([state with { Text = null }], Token);
        var unknown = await Catalogue.RecordAsync([SomeCatalogue.Record("A2") with { Text = null }], Token);

        Assert.Empty(known.Unknown);
        Assert.Equal(state.Entry, Assert.Single((await FindAsync("archives")).Hits).Entry);
        Assert.Equal("archives de la métropole", await Catalogue.FindTextAsync(state.Entry.Urn, Token));
        Assert.Equal("A2", Assert.Single(unknown.Unknown).Numero.Value);
        Assert.Single(await Catalogue.ListAsync(Token));
    }

    [Fact]
    public async Task An_act_with_more_words_than_an_index_takes_is_found_by_the_first_million_bytes_of_them()
    {
        // 200 000 words of 7 bytes: more than a tsvector of PostgreSQL holds (1 048 575 bytes).
        var text = string.Join(' ', Enumerable.Range(0, 200_000).Select(number => $"z{number:000000}"));

        var recording = await Catalogue.RecordAsync([SomeCatalogue.Record("A1", text), SomeCatalogue.Record("A2", "court")], Token);

        Assert.Equal("A1", Assert.Single(recording.Shortened).Numero.Value);
        Assert.Equal(1, (await FindAsync("z000000")).Total);
        Assert.Equal(1, (await FindAsync("z142000")).Total);
        Assert.Equal(0, (await FindAsync("z143000")).Total);
        Assert.Equal(1, (await FindAsync("court")).Total);
        Assert.Equal(text, await Catalogue.FindTextAsync(recording.Shortened[0], Token));
    }

    [Fact]
    public async Task Recording_again_replaces_and_the_old_words_are_forgotten()
    {
        await Catalogue.RecordAsync([SomeCatalogue.Record("A1", "ancien mot", entry => entry with { Commune = SomeCatalogue.Dijon })], Token);

        var changed = SomeCatalogue.Record("A1", "nouveau mot", entry => entry with { HeadVersion = 2 });
        await Catalogue.RecordAsync([changed], Token);
        await Catalogue.RecordAsync([changed], Token);

        Assert.Equal([changed.Entry], await Catalogue.ListAsync(Token));
        Assert.Equal(0, (await FindAsync("ancien")).Total);
        Assert.Equal(1, (await FindAsync("nouveau")).Total);
    }

    [Fact]
    public async Task An_act_that_was_removed_is_found_no_more()
    {
        await Catalogue.RecordAsync(SomeCatalogue.Twelve(), Token);
        var urn = SomeCatalogue.Twelve()[3].Entry.Urn;

        Assert.Equal(1, await Catalogue.RemoveAsync([urn, urn], Token));

        Assert.Null(await Catalogue.FindAsync(urn, Token));
        Assert.Null(await Catalogue.FindTextAsync(urn, Token));
        Assert.Equal(11, (await FindAsync("texte")).Total);
    }

    [Fact]
    public async Task An_unknown_act_has_neither_entry_nor_text_nor_standing()
    {
        var urn = SomeCatalogue.Record("A1").Entry.Urn;

        Assert.Null(await Catalogue.FindAsync(urn, Token));
        Assert.Null(await Catalogue.FindTextAsync(urn, Token));
        Assert.Null(await Catalogue.FindStandingAsync(urn, Token));
        Assert.Equal(0, await Catalogue.RemoveAsync([urn], Token));
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 2, 0)]
    public async Task A_convention_is_signable_once_both_receipts_are_there_whatever_the_order(int a, int b, int c)
    {
        CatalogueRecord[] records =
        [
            SomeCatalogue.Record("CV1") with { AwaitedKeys = ["acte/DM1", "acte/DC1"] },
            Received(SomeCatalogue.Record("DM1")),
            Received(SomeCatalogue.Record("DC1")),
        ];

        await Catalogue.RecordAsync([records[a], records[b]], Token);
        var before = await EtatsAsync();
        await Catalogue.RecordAsync([records[c]], Token);

        Assert.DoesNotContain(EtatCatalogue.Signable, before);
        Assert.Equal(EtatCatalogue.Signable, (await Catalogue.FindAsync(records[0].Entry.Urn, Token))!.Etat);
    }

    [Fact]
    public async Task A_convention_that_rests_on_receipts_of_a_rehearsal_is_one_of_the_rehearsal()
    {
        var convention = SomeCatalogue.Record("CV1") with { AwaitedKeys = ["acte/DM1", "acte/DC1"] };
        var rehearsed = Received(SomeCatalogue.Record("DM1", edit: entry => entry with { IsRehearsal = true }));
        await Catalogue.RecordAsync([convention], Token);
        var before = await Catalogue.FindAsync(convention.Entry.Urn, Token);

        await Catalogue.RecordAsync([rehearsed, Received(SomeCatalogue.Record("DC1"))], Token);
        var after = await Catalogue.FindAsync(convention.Entry.Urn, Token);
        await Catalogue.RecordAsync([rehearsed with { Entry = rehearsed.Entry with { IsRehearsal = false } }], Token);

        Assert.Null(before!.IsRehearsal);
        Assert.Equal((EtatCatalogue.Signable, true), (after!.Etat, after.IsRehearsal));
        Assert.False((await Catalogue.FindAsync(convention.Entry.Urn, Token))!.IsRehearsal);
    }

    [Fact]
    public async Task A_receipt_that_goes_or_of_another_campaign_makes_nothing_signable()
    {
        var convention = SomeCatalogue.Record("CV1") with { AwaitedKeys = ["acte/DM1"] };
        var foreign = Received(SomeCatalogue.Record("DM2", edit: entry => entry with { Campagne = "autre", Cle = "acte/DM1" }));
        var awaited = Received(SomeCatalogue.Record("DM1"));
        await Catalogue.RecordAsync([convention, foreign], Token);
        var alone = await Catalogue.FindStandingAsync(convention.Entry.Urn, Token);

        await Catalogue.RecordAsync([awaited], Token);
        var together = await Catalogue.FindStandingAsync(convention.Entry.Urn, Token);
        await Catalogue.RemoveAsync([awaited.Entry.Urn], Token);
        var again = await Catalogue.FindStandingAsync(convention.Entry.Urn, Token);

        Assert.Equal(
            [EtatCatalogue.EnAttente, EtatCatalogue.Signable, EtatCatalogue.EnAttente],
            [alone!.Etat, together!.Etat, again!.Etat]);
    }

    [Fact]
    public async Task A_signed_convention_stays_signed_whatever_it_awaits()
    {
        var signed = SomeCatalogue.Record("CV1", edit: entry => entry with { Etat = EtatCatalogue.Signe, SignedVersion = 2 });

        await Catalogue.RecordAsync([signed with { AwaitedKeys = ["acte/DM1"] }], Token);

        Assert.Equal(EtatCatalogue.Signe, (await Catalogue.FindAsync(signed.Entry.Urn, Token))!.Etat);
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        var records = Enumerable.Range(0, 60).Select(i => SomeCatalogue.Record($"A{i}", $"mot{i} commun")).ToList();

        await Parallel.ForEachAsync(records, Token, async (record, token) => await Catalogue.RecordAsync([record], token));

        Assert.Equal(60, (await FindAsync("commun")).Total);
        Assert.Equal("A42", Assert.Single((await FindAsync("mot42")).Hits).Entry.Numero.Value);
    }

    private protected Task<SearchPage> FindAsync(string text) =>
        Catalogue.SearchAsync(new SearchQuery { Text = text }, 50, null, Token);

    private async Task<IReadOnlyList<EtatCatalogue>> EtatsAsync() =>
        [.. (await Catalogue.ListAsync(Token)).Select(entry => entry.Etat)];

    private static CatalogueRecord Received(CatalogueRecord record) => record with
    {
        Entry = record.Entry with { Etat = EtatCatalogue.AccuseRecu, IdActe = "id", DateAR = new DateOnly(2018, 10, 1) },
    };
}
