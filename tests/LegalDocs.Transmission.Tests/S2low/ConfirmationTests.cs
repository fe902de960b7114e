using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.S2low;

/// <summary>Acts that wait for a person, confirmed one by one or together (protocol 2).</summary>
public sealed class ConfirmationTests
{
    private const string Back = "https://collectivite.example/retour?error=%%ERROR%%&message=%%MESSAGE%%";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_act_is_confirmed_by_the_address_that_a_person_opens()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        var client = rehearsal.Client();
        await client.CreateAsync(Some.Request() with { WaitsForPerson = true }, Token);
        Assert.Equal(new StatusOutcome.InProgress(ActesStatus.WaitingForPerson), await client.GetStatusAsync(1, Token));
        using var browser = new RawClient(rehearsal.Address);

        var answer = await browser.GetAsync(client.ConfirmationAddress([1], Back).PathAndQuery[1..]);

        Assert.Equal("https://collectivite.example/retour?error=0&message=OK", answer.Location);
        Assert.Equal(new StatusOutcome.InProgress(ActesStatus.Posted), await client.GetStatusAsync(1, Token));
    }

    [Fact]
    public async Task Several_acts_are_confirmed_together_and_those_that_do_not_wait_are_passed_over()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        var client = rehearsal.Client();
        await client.CreateAsync(Some.Request(1) with { WaitsForPerson = true }, Token);
        await client.CreateAsync(Some.Request(2), Token);
        await client.CreateAsync(Some.Request(3) with { WaitsForPerson = true }, Token);
        using var browser = new RawClient(rehearsal.Address);

        var answer = await browser.GetAsync(client.ConfirmationAddress([1, 2, 3], "https://collectivite.example/retour").PathAndQuery[1..]);

        Assert.Equal("https://collectivite.example/retour", answer.Location);
        foreach (var id in (long[])[1, 2, 3])
        {
            Assert.Equal(new StatusOutcome.InProgress(ActesStatus.Posted), await client.GetStatusAsync(id, Token));
        }
    }

    [Fact]
    public async Task A_detached_signature_and_the_addresses_of_the_diffusion_leave_in_their_fields()
    {
        await using var server = RawServer.Start(RawAnswer.Php("OK\n8\n\n"));

        await Clients.Of(server.Address, Some.Metropole, TimeProvider.System).CreateAsync(
            Some.Request() with { ActeSignature = new byte[] { 0x30, 0x82 }, DiffusionEmails = ["a@b.example", "c@d.example"] }, Token);

        var sent = Assert.Single(server.Requests);
        Assert.Contains("name=\"acte_pdf_file_sign\"; filename=\"acte.pdf.p7s\"", sent, StringComparison.Ordinal);
        Assert.Contains("name=\"show_broadcast_email\"\r\n\r\non\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("name=\"broadcast_email[]\"\r\n\r\na@b.example\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("name=\"broadcast_email[]\"\r\n\r\nc@d.example\r\n", sent, StringComparison.Ordinal);
    }
}
