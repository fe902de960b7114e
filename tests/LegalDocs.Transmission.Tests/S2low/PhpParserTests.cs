using System.Text;
using System.Text.Json.Nodes;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.S2low;

/// <summary>Our forms, as a real PHP understands them (protocol 2.1, 8).</summary>
public sealed class PhpParserTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PHP_finds_every_field_every_file_in_order_and_the_objet_in_ISO_8859_1()
    {
        await using var php = await PhpServer.StartAsync();
        var request = Some.Request() with
        {
            Objet = "L’été – création d’un service commun",
            Acte = new PieceTransmise("délibération n° 1.pdf", Some.Pdf("acte"), "99_DE"),
            PiecesJointes =
            [
                new PieceTransmise("b.pdf", Some.Pdf("b"), "99_DE"), new PieceTransmise("a.pdf", Some.Pdf("a"), "42_DE"),
            ],
        };

        var outcome = await Clients.Of(php.Address, Some.Metropole, TimeProvider.System).CreateAsync(request, Token);

        Assert.Equal(new CreationOutcome.Accepted(1), outcome);
        var received = JsonNode.Parse(php.Received)!;
        Assert.Equal("1", (string?)received["get"]!["api"]);
        Assert.Equal("1", Field(received, "api"));
        Assert.Equal("DM2018_0001", Field(received, "number"));
        Assert.Equal("L'été - création d'un service commun", Field(received, "subject"));
        Assert.Equal(["99_DE", "42_DE"], received["fields"]!["type_pj"]!.AsArray().Select(value => Text(value!)));
        Assert.Equal(
            [("acte_pdf_file", "deliberation n_ 1.pdf"), ("acte_attachments", "b.pdf"), ("acte_attachments", "a.pdf")],
            received["files"]!.AsArray().Select(file => ((string)file!["field"]!, (string)file["name"]!)));
        Assert.Equal(
            [Some.Pdf("acte"), Some.Pdf("b"), Some.Pdf("a")],
            received["files"]!.AsArray().Select(file => Convert.FromBase64String((string)file!["content"]!)));
    }

    [Fact]
    public async Task The_rehearsal_platform_understands_a_form_as_PHP_does()
    {
        await using var php = await PhpServer.StartAsync();
        await using var rehearsal = await Rehearsal.StartAsync(new() { Pace = LegalDocs.Sandbox.SandboxPace.Even(TimeSpan.Zero) });
        var request = Some.Request() with { Objet = "Çà et là : « œuvre »" };
        await Clients.Of(php.Address, Some.Metropole, TimeProvider.System).CreateAsync(request, Token);
        await rehearsal.Client().CreateAsync(request, Token);

        var pieces = await rehearsal.Client().ListPiecesAsync(1, Token);
        var message = Encoding.Latin1.GetString((await rehearsal.Client().DownloadAsync(pieces[0].Id, Token)).Span);

        Assert.Contains($"<actes:Objet>{Field(JsonNode.Parse(php.Received)!, "subject")}</actes:Objet>", message, StringComparison.Ordinal);
    }

    private static string Field(JsonNode received, string name) => Text(received["fields"]![name]!);

    private static string Text(JsonNode base64) => Encoding.Latin1.GetString(Convert.FromBase64String((string)base64!));
}
