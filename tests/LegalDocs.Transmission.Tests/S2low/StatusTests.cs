using System.Text;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.S2low;

/// <summary>Every answer to a question about a transaction (protocol 2.3, 3).</summary>
public sealed class StatusTests
{
    private static readonly byte[] Receipt = Fixture.Read("ar-deliberation.xml");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(42)]
    public async Task A_status_without_end_is_in_progress_even_if_nobody_knows_it(int code)
    {
        Assert.Equal(new StatusOutcome.InProgress(code), await AskAsync(RawAnswer.Php($"OK\n{code}\n")));
    }

    [Fact]
    public async Task Status_4_brings_the_receipt_at_once_after_the_newline_byte_for_byte()
    {
        var outcome = await AskAsync(RawAnswer.Php([.. "OK\n4\n"u8, .. Receipt]));

        var acknowledged = Assert.IsType<StatusOutcome.Acknowledged>(outcome);
        Assert.Equal(Receipt, acknowledged.Receipt.Xml.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<ARActe")]
    [InlineData("<html></html>")]
    public async Task Status_4_with_an_unreadable_receipt_keeps_its_bytes(string xml)
    {
        var outcome = await AskAsync(RawAnswer.Php($"OK\n4\n{xml}"));

        var unreadable = Assert.IsType<StatusOutcome.Unreadable>(outcome);
        Assert.Equal(xml, Encoding.Latin1.GetString(unreadable.Xml.Span));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(22)]
    public async Task An_archived_act_is_asked_for_its_receipt_separately(int status)
    {
        await using var server = RawServer.Start(RawAnswer.Php($"OK\n{status}\n"), RawAnswer.Php(Receipt));

        var outcome = await Client(server).GetStatusAsync(77, Token);

        Assert.IsType<StatusOutcome.Acknowledged>(outcome);
        Assert.StartsWith("GET /modules/actes/actes_transac_get_ARActe.php?id=77 ", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_carries_the_platform_s_message_in_ISO_8859_1()
    {
        var outcome = await AskAsync(RawAnswer.Php("OK\n-1\nEnveloppe invalide : Problème sur acte.pdf : signature"));

        var failed = Assert.IsType<StatusOutcome.Failed>(outcome);
        Assert.Equal("Enveloppe invalide : Problème sur acte.pdf : signature", failed.Message);
        Assert.Null(failed.Anomalie);
    }

    [Fact]
    public async Task An_anomaly_is_told_apart_from_the_message_that_follows_it_without_separator()
    {
        var anomaly = Fixture.Read("anomalie-acte.xml").AsSpan().TrimEnd((byte)'\n').ToArray();
        var message = Encoding.Latin1.GetBytes("Anomalie signalee par le ministère : 002 - classification");

        var outcome = await AskAsync(RawAnswer.Php([.. "OK\n-1\n"u8, .. anomaly, .. message]));

        var failed = Assert.IsType<StatusOutcome.Failed>(outcome);
        Assert.Equal("Anomalie signalee par le ministère : 002 - classification", failed.Message);
        Assert.Equal(anomaly, failed.Anomalie!.Value.ToArray());
    }

    [Fact]
    public async Task Status_0_is_cancelled_and_status_6_is_a_failure()
    {
        Assert.IsType<StatusOutcome.Cancelled>(await AskAsync(RawAnswer.Php("OK\n0\n")));
        Assert.IsType<StatusOutcome.Failed>(await AskAsync(RawAnswer.Php("OK\n6\n")));
    }

    [Fact]
    public async Task A_transaction_that_the_platform_does_not_know_is_not_found()
    {
        var outcome = await AskAsync(RawAnswer.Php(Encoding.UTF8.GetBytes("KO\nNuméro de transaction invalide.\n")));

        Assert.IsType<StatusOutcome.NotFound>(outcome);
    }

    [Theory]
    [InlineData("KO\nAccès refusé\n", 200)]
    [InlineData("KO\nLa connexion n&#039;a pas pu ?tre ?tablie\n", 200)]
    [InlineData("", 302)]
    [InlineData("", 200)]
    [InlineData("<html>Maintenance</html>", 200)]
    [InlineData("OK\nquatre\n", 200)]
    [InlineData("OK\n4\n", 500)]
    public async Task Anything_else_says_nothing_about_the_transaction(string body, int status)
    {
        Assert.IsType<StatusOutcome.Unavailable>(await AskAsync(RawAnswer.Php(body, status)));
    }

    [Fact]
    public async Task A_platform_that_is_down_cannot_say()
    {
        Assert.IsType<StatusOutcome.Unavailable>(await AskAsync(RawAnswer.Cut));
    }

    private static async Task<StatusOutcome> AskAsync(RawAnswer answer)
    {
        await using var server = RawServer.Start(answer);
        return await Client(server).GetStatusAsync(77, Token);
    }

    private static S2lowPlateforme Client(RawServer server) => Clients.Of(server.Address, Some.Metropole, TimeProvider.System);
}
