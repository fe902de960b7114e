using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.Courriers;

/// <summary>Answers to the préfecture, followed to their own end (protocol 2.5, 3, 5.3).</summary>
public sealed class ReponseTests
{
    private const string Receipt =
        "<ARPieceComplementaire DateReception='2026-03-05'><InfosCourrierPref IDActe='a' DateCourrierPref='2026-03-01'/></ARPieceComplementaire>";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, ReponseOutcome> Answers() => new()
    {
        { "OK\n1\n", new ReponseOutcome.InProgress(1) },
        { "OK\n3\n", new ReponseOutcome.InProgress(3) },
        { "OK\n9\n", new ReponseOutcome.Sent() },
        { "OK\n-1\nEnveloppe invalide : x", new ReponseOutcome.Failed("Enveloppe invalide : x") },
        { "OK\n10\nrefus", new ReponseOutcome.Failed("refus") },
        { "KO\nNuméro de transaction invalide.", new ReponseOutcome.Unavailable("Numéro de transaction invalide.") },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task The_status_of_an_answer_says_where_it_stands(string body, ReponseOutcome expected)
    {
        await using var server = RawServer.Start(RawAnswer.Php(body));

        Assert.Equal(expected, await Client(server).GetReponseStatusAsync(12, Token));
    }

    [Theory]
    [InlineData("OK\n11\n" + Receipt, "2026-03-05")]
    [InlineData("OK\n11\n", null)]
    [InlineData("OK\n11\npas du XML", null)]
    [InlineData("OK\n11\n<AR DateReception='hier'/>", null)]
    public async Task Status_11_is_the_receipt_with_its_day_when_the_State_said_one(string body, string? day)
    {
        await using var server = RawServer.Start(RawAnswer.Php(body));

        var outcome = Assert.IsType<ReponseOutcome.Acknowledged>(await Client(server).GetReponseStatusAsync(12, Token));

        Assert.Equal(day, outcome.DateReception?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(body["OK\n11\n".Length..], System.Text.Encoding.UTF8.GetString(outcome.Xml.Span));
    }

    [Fact]
    public async Task Answers_about_an_act_are_found_by_its_number_and_the_kind_of_letter()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        var client = rehearsal.Client();
        await client.CreateAsync(Some.Request(), Token);
        rehearsal.Clock.Advance(TimeSpan.FromMinutes(3));
        await rehearsal.WriteLetterAsync(1, CourrierType.DemandePieceComplementaire, "x");
        await rehearsal.WriteLetterAsync(1, CourrierType.LettreObservations, "x");
        Assert.Empty(await client.ListReponsesAsync(CourrierType.DemandePieceComplementaire, Some.Numero(1), Token));

        foreach (var letter in (long[])[2, 3, 2])
        {
            await client.AnswerAsync(
                new CourrierReponse { CourrierId = letter, Sens = CourrierSens.Reponse, Piece = new("a.pdf", Some.Pdf(), "99_DE") }, Token);
        }

        Assert.Equal([4, 6], await client.ListReponsesAsync(CourrierType.DemandePieceComplementaire, Some.Numero(1), Token));
        rehearsal.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal([4, 6], await client.ListReponsesAsync(CourrierType.DemandePieceComplementaire, Some.Numero(1), Token));
        Assert.Empty(await client.ListReponsesAsync(CourrierType.DemandePieceComplementaire, Some.Numero(2), Token));
        var receipt = Assert.IsType<ReponseOutcome.Acknowledged>(await client.GetReponseStatusAsync(5, Token));
        Assert.Empty(ActesSchema.Faults(receipt.Xml));
    }

    private static S2lowPlateforme Client(RawServer server) => Clients.Of(server.Address, Some.Metropole, TimeProvider.System);
}
