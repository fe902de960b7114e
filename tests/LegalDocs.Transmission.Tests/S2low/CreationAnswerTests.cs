using System.Text;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.S2low;

/// <summary>Every answer to a creation (protocol 2.3 and 3.1) and what it means.</summary>
public sealed class CreationAnswerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("OK\n4512\n\n", 4512)]
    [InlineData("OK\r\n4512\r\n", 4512)]
    [InlineData("OK\n4512", 4512)]
    public async Task A_number_after_OK_is_the_transaction(string body, long expected)
    {
        Assert.Equal(new CreationOutcome.Accepted(expected), await CreateAsync(RawAnswer.Php(body)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("OK")]
    [InlineData("OK\n")]
    [InlineData("OK\nbientôt\n")]
    [InlineData("OKAY\n12\n")]
    [InlineData("<!DOCTYPE html><html><body>Maintenance</body></html>")]
    [InlineData("<?xml version=\"1.0\"?><a/>")]
    [InlineData("{\"result\":\"ok\"}")]
    public async Task An_answer_that_is_neither_OK_with_a_number_nor_KO_leaves_the_outcome_unknown(string body)
    {
        Assert.IsType<CreationOutcome.Unknown>(await CreateAsync(RawAnswer.Php(body)));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(429)]
    public async Task Another_HTTP_status_leaves_the_outcome_unknown_whatever_the_body(int status)
    {
        Assert.IsType<CreationOutcome.Unknown>(await CreateAsync(RawAnswer.Php("OK\n4512\n\n", status)));
    }

    [Fact]
    public async Task An_answer_cut_in_its_middle_leaves_the_outcome_unknown()
    {
        Assert.IsType<CreationOutcome.Unknown>(await CreateAsync(RawAnswer.Truncated("OK\n45")));
    }

    [Theory]
    [InlineData(
        "Un acte portant le même numéro interne existe déjà dans la base de données.\n"
            + "Il faut peut-être ajouter un suffixe au numéro.",
        RefusalKind.DuplicateNumber)]
    [InlineData("Le numéro n&#039;est pas correct", RefusalKind.BadData)]
    [InlineData("La date de décision est une date dans le futur", RefusalKind.BadData)]
    [InlineData("La taille totale des fichiers est trop importante (max : 157286400)", RefusalKind.BadData)]
    [InlineData("La taille de l&#039;archive est trop élevée, 9 octets (maximum 8 octets autorisés)", RefusalKind.BadData)]
    [InlineData("Le nombre d&#039;annexes est trop important (max : 20)", RefusalKind.BadData)]
    [InlineData("Aucun fichier acte n&#039;a été posté", RefusalKind.BadData)]
    [InlineData("Erreur lors de la réception du fichier acte.pdf : typologie absente", RefusalKind.BadData)]
    [InlineData("Le code de la PJ doit faire 5 caractères", RefusalKind.BadData)]
    [InlineData("Erreur de validation du fichier de l&#039;acte : a.txt Fichier PDF ou XML requis.", RefusalKind.BadData)]
    [InlineData("Erreur lors de la récéption du fichier : partiel", RefusalKind.ServerSide)]
    [InlineData("Échec de l&#039;authentification", RefusalKind.Configuration)]
    [InlineData("Accès refusé", RefusalKind.Configuration)]
    [InlineData("La connexion n&#039;a pas pu ?tre ?tablie", RefusalKind.Configuration)]
    [InlineData("La télétransmission nécessite un certificat RGS<br/>Erreur : absent", RefusalKind.Configuration)]
    [InlineData("Mode « papier » actif. Accès interdit.", RefusalKind.Configuration)]
    [InlineData("Erreur lors de l&#039;enregistrement de l&#039;enveloppe : x", RefusalKind.ServerSide)]
    [InlineData("Erreur lors de l&#039;enregistrement de la transaction : x", RefusalKind.ServerSide)]
    [InlineData("Erreur lors de la génération de l&#039;archive.", RefusalKind.ServerSide)]
    [InlineData("Erreur système 12", RefusalKind.ServerSide)]
    [InlineData("Une raison que personne ne connaît", RefusalKind.BadData)]
    public async Task A_refusal_is_known_by_the_beginning_of_its_text(string message, RefusalKind expected)
    {
        var refused = Assert.IsType<CreationOutcome.Refused>(await CreateAsync(RawAnswer.Php($"KO\n{message}\n")));

        Assert.Equal(expected, refused.Kind);
    }

    [Theory]
    [InlineData("ISO-8859-1")]
    [InlineData("UTF-8")]
    public async Task A_message_is_read_in_whichever_encoding_it_came_with_its_entities_and_without_its_tags(string encoding)
    {
        var body = Encoding.GetEncoding(encoding).GetBytes(
            "KO\nLa télétransmission nécessite un certificat RGS<br/>Erreur : l&#039;accès &quot;TT&quot;\n");

        var refused = Assert.IsType<CreationOutcome.Refused>(await CreateAsync(RawAnswer.Php(body)));

        Assert.Equal("La télétransmission nécessite un certificat RGS Erreur : l'accès \"TT\"", refused.Message);
    }

    [Fact]
    public async Task A_redirection_is_an_account_error_and_is_not_followed()
    {
        await using var server = RawServer.Start(RawAnswer.Php(string.Empty, 302, "Location: /login.php\r\n"), RawAnswer.Php("OK\n1\n\n"));

        var outcome = await Client(server).CreateAsync(Some.Request(), Token);

        Assert.Equal(RefusalKind.Configuration, Assert.IsType<CreationOutcome.Refused>(outcome).Kind);
        Assert.Single(server.Requests);
    }

    private static async Task<CreationOutcome> CreateAsync(RawAnswer answer)
    {
        await using var server = RawServer.Start(answer);
        return await Client(server).CreateAsync(Some.Request(), Token);
    }

    private static S2lowPlateforme Client(RawServer server) => Clients.Of(server.Address, Some.Metropole, TimeProvider.System);
}
