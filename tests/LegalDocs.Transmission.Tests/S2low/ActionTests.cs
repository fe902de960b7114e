using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.S2low;

/// <summary>Cancelling, closing, asking for the classification (protocol 2, 7).</summary>
public sealed class ActionTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_act_is_cancelled_when_the_State_acknowledges_it()
    {
        await using var rehearsal = await ReceivedActAsync();
        var client = rehearsal.Client();

        Assert.Equal(new CreationOutcome.Accepted(2), await client.CancelAsync(1, Token));
        Assert.IsType<StatusOutcome.Acknowledged>(await client.GetStatusAsync(1, Token));
        rehearsal.Clock.Advance(3 * Step);

        Assert.IsType<StatusOutcome.Cancelled>(await client.GetStatusAsync(1, Token));
    }

    [Fact]
    public async Task Before_the_receipt_an_act_cannot_be_cancelled()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.Client().CreateAsync(Some.Request(), Token);

        var refused = Assert.IsType<CreationOutcome.Refused>(await rehearsal.Client().CancelAsync(1, Token));

        Assert.StartsWith("Impossible d'annuler une transaction", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_demand_while_one_is_pending_is_refused()
    {
        await using var rehearsal = await ReceivedActAsync();
        await rehearsal.Client().CancelAsync(1, Token);

        var refused = Assert.IsType<CreationOutcome.Refused>(await rehearsal.Client().CancelAsync(1, Token));

        Assert.StartsWith("Une demande d'annulation est déjà en cours", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TransactionClosing.Valid)]
    [InlineData(TransactionClosing.Archive)]
    public async Task A_closed_act_is_still_acknowledged(TransactionClosing closing)
    {
        await using var rehearsal = await ReceivedActAsync();

        Assert.Null(await rehearsal.Client().CloseAsync(1, closing, Token));

        Assert.IsType<StatusOutcome.Acknowledged>(await rehearsal.Client().GetStatusAsync(1, Token));
    }

    [Fact]
    public async Task An_act_closed_as_invalid_is_a_failure()
    {
        await using var rehearsal = await ReceivedActAsync();

        await rehearsal.Client().CloseAsync(1, TransactionClosing.Invalid, Token);

        Assert.IsType<StatusOutcome.Failed>(await rehearsal.Client().GetStatusAsync(1, Token));
    }

    [Fact]
    public async Task What_cannot_be_closed_says_why_and_what_cannot_be_asked_is_an_error()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await using var down = RawServer.Start(RawAnswer.Cut);
        var client = Clients.Of(down.Address, Some.Metropole, TimeProvider.System);

        Assert.NotNull(await rehearsal.Client().CloseAsync(1, TransactionClosing.Valid, Token));
        await Assert.ThrowsAsync<TransmissionException>(() => client.CloseAsync(1, TransactionClosing.Valid, Token));
        Assert.Single(down.Requests);
    }

    [Fact]
    public async Task The_classification_is_asked_for_once_a_day()
    {
        await using var rehearsal = await Rehearsal.StartAsync();

        Assert.IsType<CreationOutcome.Accepted>(await rehearsal.Client().RequestClassificationAsync(Token));
        Assert.IsType<CreationOutcome.Refused>(await rehearsal.Client().RequestClassificationAsync(Token));
    }

    [Fact]
    public async Task A_person_confirms_an_act_that_waited()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        using var client = new RawClient(rehearsal.Address);
        var form = RawClient.Form();
        form["en_attente"] = "1";
        await client.CreateAsync(form);
        const string path = "modules/actes/actes_transac_post_confirm_api.php?id=1"
            + "&url_return=https%3A%2F%2Fici.example%2F%3Fe%3D%25%25ERROR%25%25";

        Assert.Equal("https://ici.example/?e=0", (await client.GetAsync(path)).Location);
        Assert.Equal("https://ici.example/?e=1", (await client.GetAsync(path)).Location);
        Assert.Equal(new StatusOutcome.InProgress(1), await rehearsal.Client().GetStatusAsync(1, Token));
    }

    private static async Task<Rehearsal> ReceivedActAsync()
    {
        var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.Client().CreateAsync(Some.Request(), Token);
        rehearsal.Clock.Advance(3 * Step);
        return rehearsal;
    }
}
