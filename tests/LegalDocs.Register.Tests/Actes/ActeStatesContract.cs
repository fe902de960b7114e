using LegalDocs.Register.Tests.Support;

namespace LegalDocs.Register.Tests.Actes;

public abstract class ActeStatesContract(IRegisterHome home) : IAsyncLifetime
{
    private RegisterDatabase _register = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ActeStates Actes => _register.Actes;

    public async ValueTask InitializeAsync() => _register = await home.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _register.DisposeAsync();
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_recorded_act_is_read_back_whole()
    {
        var acte = Some.Acte(1) with
        {
            Etat = EtatActe.AccuseRecu,
            TransactionId = "4711",
            IdActe = "021-242100410-20180927-DM2018_0001-DE",
            DateAR = new DateOnly(2018, 9, 28),
        };

        await Actes.RecordAsync(acte, Token);

        var found = await Actes.FindAsync(acte.Urn, Token);
        Assert.Equal(acte with { UpdatedAt = home.Clock.GetUtcNow() }, found);
        Assert.Equal(("242100410", "DM2018_0001"), (found!.Siren.Value, found.Numero.Value));
    }

    [Theory]
    [InlineData(EtatActe.Brouillon, "brouillon")]
    [InlineData(EtatActe.EnAttente, "en_attente")]
    [InlineData(EtatActe.Signable, "signable")]
    [InlineData(EtatActe.ATransmettre, "a_transmettre")]
    [InlineData(EtatActe.Transmis, "transmis")]
    [InlineData(EtatActe.AccuseRecu, "accuse_recu")]
    [InlineData(EtatActe.Anomalie, "anomalie")]
    public async Task Each_state_has_one_stored_value(EtatActe etat, string stored)
    {
        await Actes.RecordAsync(Some.Acte(1) with { Etat = etat }, Token);

        Assert.Equal(stored, home.Sql("SELECT state FROM acte"));
        Assert.Equal(etat, (await Actes.FindAsync(Some.Urn(1), Token))!.Etat);
    }

    [Fact]
    public async Task Each_change_leaves_an_entry_and_a_repetition_none()
    {
        var sent = Some.Acte(1) with { Etat = EtatActe.Transmis };
        await Actes.RecordAsync(Some.Acte(1), Token);
        home.Clock.Advance(TimeSpan.FromSeconds(5));
        var changed = await Actes.RecordAsync(sent, Token);
        home.Clock.Advance(TimeSpan.FromSeconds(5));

        var repeated = await Actes.RecordAsync(sent, Token);

        var history = await Actes.HistoryAsync(Some.Urn(1), Token);
        Assert.Equal((true, false), (changed, repeated));
        Assert.Equal([EtatActe.ATransmettre, EtatActe.Transmis], history.Select(entry => entry.Etat));
        Assert.Equal(TimeSpan.FromSeconds(5), history[1].At - history[0].At);
    }

    [Fact]
    public async Task Adding_a_known_act_does_not_set_it_back()
    {
        await Actes.RecordAsync(Some.Acte(1) with { Etat = EtatActe.AccuseRecu }, Token);

        var added = await Actes.AddAsync(Some.Acte(1), Token);

        Assert.False(added);
        Assert.Equal(EtatActe.AccuseRecu, (await Actes.FindAsync(Some.Urn(1), Token))!.Etat);
    }

    [Fact]
    public async Task Adding_an_unknown_act_records_it()
    {
        Assert.True(await Actes.AddAsync(Some.Acte(1), Token));
        Assert.NotNull(await Actes.FindAsync(Some.Urn(1), Token));
    }

    [Fact]
    public async Task An_event_is_appended_with_the_state_of_that_moment()
    {
        await Actes.RecordAsync(Some.Acte(1), Token);

        await Actes.AppendAsync(Some.Urn(1), new ActeEvent("reponse_inconnue", "délai dépassé"), Token);

        var entry = (await Actes.HistoryAsync(Some.Urn(1), Token))[^1];
        Assert.Equal(
            ("reponse_inconnue", "délai dépassé", EtatActe.ATransmettre), (entry.Name, entry.Detail, entry.Etat));
    }

    [Fact]
    public async Task An_event_of_an_unknown_act_is_a_mistake() =>
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Actes.AppendAsync(Some.Urn(1), new ActeEvent("transmis", null), Token));

    [Fact]
    public async Task Acts_are_listed_by_campaign_in_the_order_of_their_names()
    {
        await Actes.RecordAsync(Some.Acte(2), Token);
        await Actes.RecordAsync(Some.Acte(1), Token);
        await Actes.RecordAsync(Some.Acte(3) with { Scope = "autre-campagne" }, Token);

        var listed = await Actes.ListAsync(Some.Campaign, Token);

        Assert.Equal([Some.Urn(1), Some.Urn(2)], listed.Select(acte => acte.Urn));
        Assert.Equal(3, (await Actes.ListAsync(null, Token)).Count);
        Assert.Null(await Actes.FindAsync(Some.Urn(9), Token));
    }
}

/// <summary>On a SQLite file.</summary>
public sealed class SqliteActeStatesTests() : ActeStatesContract(new RegisterFolder());

/// <summary>On a PostgreSQL server.</summary>
public sealed class PostgreSqlActeStatesTests() : ActeStatesContract(new PostgreSqlSchema());
