using LegalDocs.Sandbox;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.S2low;

/// <summary>Files of a transaction, the stamp and the slip (protocol 2, 6).</summary>
public sealed class PieceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_files_of_a_received_act_come_back_byte_for_byte()
    {
        await using var rehearsal = await Rehearsal.StartAsync(new SandboxOptions { Pace = SandboxPace.Even(TimeSpan.Zero) });
        var client = rehearsal.Client();
        var sent = Some.Request() with { PiecesJointes = [new PieceTransmise("b.pdf", Some.Pdf("b"), "99_DE")] };
        await client.CreateAsync(sent, Token);

        var pieces = await client.ListPiecesAsync(1, Token);

        Assert.Equal(["application/xml", "application/pdf", "application/pdf"], pieces.Select(piece => piece.MimeType));
        Assert.Equal(["acte.pdf", "b.pdf"], pieces.Skip(1).Select(piece => piece.FileName));
        Assert.Equal(sent.Acte.Content.ToArray(), (await client.DownloadAsync(pieces[1].Id, Token)).ToArray());
        Assert.Empty(ActesSchema.Faults(await client.DownloadAsync(pieces[0].Id, Token)));
    }

    [Fact]
    public async Task Before_the_receipt_there_are_no_files()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.Client().CreateAsync(Some.Request(), Token);

        Assert.Empty(await rehearsal.Client().ListPiecesAsync(1, Token));
    }

    [Fact]
    public async Task A_file_that_comes_back_as_it_was_is_not_stamped()
    {
        await using var server = RawServer.Start(RawAnswer.Php(Some.Pdf()));

        Assert.Null(await Client(server).DownloadStampedAsync(5, null, Token));
    }

    [Fact]
    public async Task A_stamped_file_is_asked_for_with_the_day_of_publication()
    {
        await using var server = RawServer.Start(RawAnswer.Php(Some.Pdf()), RawAnswer.Php(Some.Pdf("tampon")));

        var stamped = await Client(server).DownloadStampedAsync(5, new DateOnly(2018, 10, 3), Token);

        Assert.Equal(Some.Pdf("tampon"), stamped!.Value.ToArray());
        Assert.Contains("file=5&tampon=true&date_affichage=2018-10-03 ", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_slip_is_a_PDF_or_an_error()
    {
        await using var rehearsal = await Rehearsal.StartAsync(new SandboxOptions { Pace = SandboxPace.Even(TimeSpan.Zero) });
        await rehearsal.Client().CreateAsync(Some.Request(), Token);

        var slip = await rehearsal.Client().DownloadBordereauAsync(1, Token);

        Assert.Equal(FileTypes.Pdf, FileTypes.Sniff(slip.Span));
        await Assert.ThrowsAsync<TransmissionException>(() => rehearsal.Client().DownloadBordereauAsync(99, Token));
    }

    [Theory]
    [InlineData(404, "<html>Not Found</html>")]
    [InlineData(200, "KO\nAccès refusé\n")]
    [InlineData(200, "")]
    public async Task A_file_that_does_not_come_is_an_error(int status, string body)
    {
        await using var server = RawServer.Start(RawAnswer.Php(body, status));

        await Assert.ThrowsAsync<TransmissionException>(() => Client(server).DownloadAsync(5, Token));
        await Assert.ThrowsAsync<TransmissionException>(() => Client(server).ListPiecesAsync(5, Token));
    }

    private static S2lowPlateforme Client(RawServer server) => Clients.Of(server.Address, Some.Metropole, TimeProvider.System);
}
