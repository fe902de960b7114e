using LegalDocs.Acts;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.S2low;

/// <summary>What leaves this machine when an act is sent (protocol 1, 2.1, 2.2).</summary>
public sealed class CreationFormTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_says_api_in_the_query_and_in_a_field()
    {
        var sent = await SendAsync(Some.Request());

        Assert.StartsWith("POST /modules/actes/actes_transac_create.php?api=1 HTTP/1.1\r\n", sent, StringComparison.Ordinal);
        Assert.Contains(Field("api", "1"), sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_field_of_the_protocol_is_there_once()
    {
        var sent = await SendAsync(Some.Request() with { Matiere = Matiere.Parse("7.10.3"), HasPaperComplement = true });

        (string Name, string Value)[] expected =
        [
            ("nature_code", "1"), ("classif1", "7"), ("classif2", "10"), ("classif3", "3"), ("number", "DM2018_0001"),
            ("decision_date", "2018-09-27"), ("subject", "Création d'un service commun"), ("type_acte", "99_DE"),
            ("document_papier", "1"),
        ];
        Assert.All(expected, field => Assert.Equal(2, sent.Split(Field(field.Name, field.Value)).Length));
        Assert.DoesNotContain("classif4", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_objet_leaves_in_ISO_8859_1_with_the_typographic_apostrophe_replaced()
    {
        var sent = await SendAsync(Some.Request() with { Objet = "L’œuvre – 12 €" });

        // The request was read back as ISO-8859-1: two-byte UTF-8 sequences would show as two characters.
        Assert.Contains(Field("subject", "L'oeuvre - 12 euros"), sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annexes_keep_their_order_each_with_its_code()
    {
        var sent = await SendAsync(Some.Request() with
        {
            PiecesJointes =
            [
                new PieceTransmise("b.pdf", Some.Pdf("b"), "99_DE"), new PieceTransmise("a.pdf", Some.Pdf("a"), "42_DE"),
            ],
        });

        string[] expected =
        [
            "name=\"acte_pdf_file\"; filename=\"acte.pdf\"", "name=\"acte_attachments[]\"; filename=\"b.pdf\"",
            Field("type_pj[]", "99_DE"), "name=\"acte_attachments[]\"; filename=\"a.pdf\"", Field("type_pj[]", "42_DE"),
        ];
        var places = expected.Select(part => sent.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task File_names_leave_in_ASCII_since_PHP_would_keep_an_encoded_word_literally()
    {
        var sent = await SendAsync(Some.Request() with
        {
            Acte = new PieceTransmise("délibération \"n° 1\";x.pdf", Some.Pdf(), "99_DE"),
        });

        Assert.Contains("filename=\"deliberation _n_ 1__x.pdf\"", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_announced_by_its_content_and_not_by_its_extension()
    {
        var sent = await SendAsync(Some.Request() with
        {
            PiecesJointes = [new PieceTransmise("plan.pdf", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "99_DE")],
        });

        Assert.Contains("Content-Type: image/jpeg", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_and_password_leave_as_Basic_credentials()
    {
        var sent = await SendAsync(Some.Request());

        var credentials = Convert.ToBase64String("242100410:secret"u8);
        Assert.Contains($"Authorization: Basic {credentials}\r\n", sent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_shows_its_address_and_its_SIREN_but_no_secret()
    {
        var account = new S2lowAccount
        {
            BaseAddress = new Uri("https://login:hidden@s2low.example/path?key=hidden"),
            Siren = Some.Metropole,
            Login = "login",
            Password = "hidden",
            CertificatePassword = "hidden",
        };

        Assert.Equal("S²LOW https://s2low.example (242100410)", account.ToString());
    }

    private static string Field(string name, string value) =>
        $"Content-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";

    private static async Task<string> SendAsync(TransmissionRequest request)
    {
        await using var server = RawServer.Start(RawAnswer.Php("OK\n1\n\n"));
        await Clients.Of(server.Address, Some.Metropole, TimeProvider.System).CreateAsync(request, Token);
        return Assert.Single(server.Requests);
    }
}
