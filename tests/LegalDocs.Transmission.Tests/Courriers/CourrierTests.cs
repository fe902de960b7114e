using System.Text;
using System.Text.Json.Nodes;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.Courriers;

/// <summary>Letters of the préfecture, from its hand to our answer (protocol 2, 2.5, 7).</summary>
public sealed class CourrierTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CourrierType.CourrierSimple, null)]
    [InlineData(CourrierType.DemandePieceComplementaire, "Avis du comité")]
    [InlineData(CourrierType.LettreObservations, "Avis du comité")]
    [InlineData(CourrierType.DefereTA, "Avis du comité")]
    public async Task A_letter_is_announced_fetched_read_and_then_marked(CourrierType type, string? motif)
    {
        await using var rehearsal = await ReceivedActAsync();
        var client = rehearsal.Client();
        await rehearsal.WriteLetterAsync(1, type, "Avis du comité");

        var announced = Assert.Single(await client.ListUnreadAsync(Token));
        var letter = Courrier.Parse(await client.DownloadCourrierAsync(announced.Id, Token));

        Assert.Equal(
            new CourrierAnnonce(2, (int)type, 1, "DM2018_0001", "021-242100410-20180927-DM2018_0001-DE"), announced);
        Assert.Equal((type, announced.IdActe, new DateOnly(2026, 3, 2), motif), (letter.Type, letter.IdActe, letter.Date, letter.Motif));
        Assert.Equal(FileTypes.Pdf, FileTypes.Sniff(Assert.Single(letter.Documents).Content.Span));
        Assert.Empty(ActesSchema.Faults(letter.Message.Content));

        Assert.Single(await client.ListUnreadAsync(Token));
        await client.MarkReadAsync(announced.Id, Token);
        Assert.Empty(await client.ListUnreadAsync(Token));
    }

    [Fact]
    public async Task An_answer_becomes_a_transaction_that_the_State_acknowledges()
    {
        await using var rehearsal = await ReceivedActAsync();
        var client = rehearsal.Client();
        await rehearsal.WriteLetterAsync(1, CourrierType.DemandePieceComplementaire, "Avis du comité");

        var outcome = await client.AnswerAsync(Answer(2), Token);
        rehearsal.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(new CreationOutcome.Accepted(3), outcome);
        Assert.Equal(new StatusOutcome.InProgress(11), await client.GetStatusAsync(3, Token));
    }

    [Fact]
    public async Task An_answer_says_api_in_the_form_only_since_the_query_changes_what_comes_back()
    {
        await using var server = RawServer.Start(RawAnswer.Php("OK\n8\n\n"));

        var outcome = await Clients.Of(server.Address, Some.Metropole, TimeProvider.System).AnswerAsync(Answer(2), Token);

        var sent = Assert.Single(server.Requests);
        Assert.Equal(new CreationOutcome.Accepted(8), outcome);
        Assert.StartsWith("POST /modules/actes/actes_transac_reponse_create.php HTTP/1.1", sent, StringComparison.Ordinal);
        Assert.Contains("name=\"api\"\r\n\r\n1\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("name=\"type_envoie\"\r\n\r\n4\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("name=\"id\"\r\n\r\n2\r\n", sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "OK\n3\n\n")]
    [InlineData("?api=1", "OK : id généré : 3\n")]
    public async Task The_place_of_api_decides_the_shape_of_an_answer(string query, string expected)
    {
        await using var rehearsal = await ReceivedActAsync();
        await rehearsal.WriteLetterAsync(1, CourrierType.LettreObservations, "x");
        using var client = new RawClient(rehearsal.Address);
        var form = new Dictionary<string, string> { ["api"] = "1", ["id"] = "2", ["type_envoie"] = "4", ["type_acte"] = "99_DE" };

        var answer = await client.PostAsync(
            "modules/actes/actes_transac_reponse_create.php" + query, form, RawFile.Acte(Some.Pdf()));

        Assert.Equal(expected, answer.Text);
    }

    [Fact]
    public async Task The_letters_of_an_act_are_listed_one_a_line()
    {
        await using var rehearsal = await ReceivedActAsync();
        await rehearsal.WriteLetterAsync(1, CourrierType.CourrierSimple, "x");
        await rehearsal.WriteLetterAsync(1, CourrierType.LettreObservations, "x");
        using var client = new RawClient(rehearsal.Address);

        Assert.Equal("2-21-2\n4-7-3\n", (await client.GetAsync("modules/actes/actes_transac_get_document.php?id=1")).Text);
    }

    [Theory]
    [InlineData("https://ailleurs.example/modules/actes/actes_download_file.php?env=2")]
    [InlineData("//ailleurs.example/modules/actes/actes_download_file.php?env=2")]
    [InlineData("/login.php")]
    [InlineData("/modules/actes/actes_download_file.php/../../../x")]
    public async Task A_redirection_of_a_letter_elsewhere_is_never_followed(string location)
    {
        await using var server = RawServer.Start(RawAnswer.Php(string.Empty, 302, $"Location: {location}\r\n"), RawAnswer.Php("secret"));

        var error = await Assert.ThrowsAsync<TransmissionException>(
            () => Clients.Of(server.Address, Some.Metropole, TimeProvider.System).DownloadCourrierAsync(2, Token));

        Assert.False(error.IsTransient);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("{\"result\":\"ok\"}", true)]
    [InlineData("{\"status\":\"error\",\"error-message\":\"x\"}", false)]
    [InlineData("<html></html>", false)]
    [InlineData("[]", false)]
    public async Task A_letter_is_marked_only_when_the_platform_confirms_it(string body, bool isConfirmed)
    {
        await using var server = RawServer.Start(RawAnswer.Php(body));
        var marking = Clients.Of(server.Address, Some.Metropole, TimeProvider.System).MarkReadAsync(2, Token);

        if (isConfirmed)
        {
            await marking;
        }
        else
        {
            await Assert.ThrowsAsync<TransmissionException>(() => marking);
        }
    }

    [Fact]
    public async Task A_letter_of_an_unknown_type_is_announced_all_the_same()
    {
        await using var server = RawServer.Start(RawAnswer.Php(new JsonArray(
            new JsonObject { ["id"] = "12", ["type"] = "9" }, new JsonObject { ["type"] = "2" }).ToJsonString()));

        var announced = await Clients.Of(server.Address, Some.Metropole, TimeProvider.System).ListUnreadAsync(Token);

        Assert.Equal(new CourrierAnnonce(12, 9, null, null, null), Assert.Single(announced));
    }

    [Theory]
    [InlineData("<ARActe IDActe='a-b-c-d-e' DateReception='2018-10-02'/>")]
    [InlineData("<CourrierSimple/>")]
    [InlineData("<?xml version='1.0'?><CourrierSimple")]
    public void An_archive_without_a_letter_is_refused(string message)
    {
        var archive = ArchiveActes.Write([new ArchiveEntry("m.xml", Encoding.UTF8.GetBytes($"<?xml version='1.0'?>{message}"))]);

        Assert.Throws<InvalidDataException>(() => Courrier.Parse(archive));
    }

    private static CourrierReponse Answer(long letter) => new()
    {
        CourrierId = letter,
        Sens = CourrierSens.Reponse,
        Piece = new PieceTransmise("avis.pdf", Some.Pdf("avis"), "99_DE"),
    };

    private static async Task<Rehearsal> ReceivedActAsync()
    {
        var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.Client().CreateAsync(Some.Request(), Token);
        rehearsal.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.IsType<StatusOutcome.Acknowledged>(await rehearsal.Client().GetStatusAsync(1, Token));
        return rehearsal;
    }
}
