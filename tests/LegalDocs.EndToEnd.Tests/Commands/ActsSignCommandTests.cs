using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LegalDocs.EndToEnd.Tests.Support;
using LegalDocs.Pdf.Tests;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary><c>legaldocs acts sign</c>: acts that LibreOffice made, signed and given back.</summary>
public sealed class ActsSignCommandTests(SignedCampaign campaign) : IClassFixture<SignedCampaign>
{
    private const string Numero = "DM2018_SC01";

    private static readonly Dictionary<string, string?> NoVariables = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_act_is_stored_and_every_door_gives_the_same_bytes()
    {
        var folder = campaign.Copy();
        var file = await campaign.SignAsync(folder, Numero, "signe.pdf");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file, Token)));

        var signed = await CliRun.StartAsync(folder, "acts", "sign", Numero, "signe.pdf", "--signataire", "Camille Martin");
        var got = await CliRun.StartAsync(folder, "acts", "get", Numero, "-o", "remis.pdf");
        var piped = await CliRun.StartAsync(folder, "acts", "get", Numero, "--kind", "signe", "-o", "-");
        var json = await CliRun.StartAsync(folder, "acts", "get", Numero, "-o", "remis2.pdf", "--json");
        var shown = await CliRun.StartAsync(folder, "acts", "show", Numero);
        var card = JsonNode.Parse((await CliRun.StartAsync(folder, "acts", "show", Numero, "--json")).Output)!;

        Assert.True(signed.ExitCode == 0, signed.All);
        Assert.Contains("signé par Camille Martin, sur les octets mêmes", signed.Output, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(file, Token), await File.ReadAllBytesAsync(Path.Combine(folder, "remis.pdf"), Token));
        Assert.All([signed.Output, got.Error, piped.Error, json.Output, shown.Output], text =>
            Assert.Contains(sha256, text, StringComparison.Ordinal));
        Assert.Equal(sha256, (string?)card["signature"]!["sha256"]);
        Assert.Equal("identique", (string?)card["signature"]!["verdict"]!["niveau"]);
        var sha512 = Convert.ToHexStringLower(SHA512.HashData(await File.ReadAllBytesAsync(file, Token)));
        var found = await CliRun.StartAsync(folder, "register", "search", "--json");
        Assert.Contains(sha512, found.Output, StringComparison.Ordinal);
        var journal = await File.ReadAllTextAsync(Path.Combine(folder, "journal", "journal.jsonl"), Token);
        Assert.Equal((1, 3), (journal.Split("\"signature\"").Length - 1, journal.Split("\"lecture\"").Length - 1));
        var proven = await CliRun.StartAsync(folder, "acts", "verify", Numero);
        Assert.True(proven.ExitCode == 0, proven.All);
        Assert.Contains("signé par Camille Martin", proven.Output, StringComparison.Ordinal);
        Assert.Contains("Signature : v", Plain(shown.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_again_and_the_next_run_change_nothing()
    {
        var folder = campaign.Copy();
        await campaign.SignAsync(folder, Numero, "signe.pdf");
        await CliRun.StartAsync(folder, "acts", "sign", Numero, "signe.pdf");
        var before = FileTree.Of(Path.Combine(folder, "depot"));

        var again = await CliRun.StartAsync(folder, "acts", "sign", Numero, "signe.pdf", "--json");
        var run = await CliRun.StartAsync(folder, "run", ".");
        var verified = await CliRun.StartAsync(folder, "acts", "verify");
        var validated = await CliRun.StartAsync(folder, "store", "verify", "depot");

        Assert.Equal("deja_conserve", (string?)JsonNode.Parse(again.Output)!["resultat"]);
        Assert.Contains("0 acte généré, 5 inchangés", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, FileTree.Of(Path.Combine(folder, "depot")));
        Assert.Equal((0, 0), (verified.ExitCode, validated.ExitCode));
    }

    [Fact]
    public async Task Two_processes_that_take_the_same_file_at_once_make_one_version()
    {
        var folder = campaign.Copy();
        await campaign.SignAsync(folder, Numero, "signe.pdf");
        var versions = await VersionsAsync(folder);

        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => CliRun.StartAsync(folder, "acts", "sign", Numero, "signe.pdf")));

        Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.All));
        Assert.Equal(versions + 1, await VersionsAsync(folder));
    }

    [Theory]
    [InlineData("altered", "LD5416")]
    [InlineData("other act", "LD5462")]
    [InlineData("cut", "LD5402")]
    [InlineData("unsigned", "LD5410")]
    [InlineData("unknown authority", "LD5430")]
    [InlineData("other signer", "LD5463")]
    public async Task A_bad_file_is_refused_with_its_reason_and_the_store_is_untouched(string fault, string code)
    {
        var folder = campaign.Copy();
        var file = await campaign.SignAsync(folder, fault == "other act" ? "DM2018_SC02" : Numero, "signe.pdf");
        var content = await File.ReadAllBytesAsync(file, Token);
        switch (fault)
        {
            case "altered":
                content[content.AsSpan().IndexOf("endobj"u8) - 20] ^= 1;
                break;
            case "cut":
                content = content[..^500];
                break;
            case "unsigned":
                content = await SignedCampaign.SentAsync(folder, Numero);
                break;
            case "unknown authority":
                Directory.Delete(Path.Combine(folder, "confiance"), recursive: true);
                break;
        }

        await File.WriteAllBytesAsync(file, content, Token);
        var before = FileTree.Of(Path.Combine(folder, "depot"));

        var run = await CliRun.StartAsync(
            folder, "acts", "sign", Numero, "signe.pdf", "--signataire", fault == "other signer" ? "Dominique Petit" : "Martin");

        Assert.True(run.ExitCode == 4, run.All);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains("rien n’a été conservé", run.Error, StringComparison.Ordinal);
        Assert.Contains("→", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, FileTree.Of(Path.Combine(folder, "depot")));
    }

    [Fact]
    public async Task A_scan_is_recorded_as_such_and_needs_no_trust_list()
    {
        var folder = campaign.Copy();
        Directory.Delete(Path.Combine(folder, "confiance"), recursive: true);
        await File.WriteAllBytesAsync(Path.Combine(folder, "scan.pdf"), SentPdf.Scan(2), Token);

        var run = await CliRun.StartAsync(folder, "acts", "sign", Numero, "scan.pdf", "--signataire", "Camille Martin", "--lang", "en");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("scan of 2 pages, no electronic proof; said to be signed by Camille Martin", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_says_that_nothing_is_signed_and_gives_what_there_is()
    {
        var folder = campaign.Copy();

        var unsigned = await CliRun.StartAsync(folder, "acts", "get", Numero, "-o", "a.pdf");
        var asked = await CliRun.StartAsync(folder, "acts", "get", Numero, "--kind", "signe", "-o", "b.pdf");
        var word = await CliRun.StartAsync(folder, "acts", "get", Numero, "--kind", "word", "-o", "a.docx");
        var both = await CliRun.StartAsync(folder, "acts", "get", Numero, "--kind", "word", "--file", "acte.docx");

        Assert.True(unsigned.ExitCode == 0, unsigned.All);
        Assert.Contains("aucune version signée de cet acte ; voici acte.pdf", Plain(unsigned.Error), StringComparison.Ordinal);
        Assert.Equal(2, asked.ExitCode);
        Assert.Contains("acte.docx, acte.json", asked.Error, StringComparison.Ordinal);
        Assert.Equal((0, 2), (word.ExitCode, both.ExitCode));
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(Path.Combine(folder, "a.docx"), Token))[..2]);
    }

    [Fact]
    public async Task Get_of_an_earlier_version_is_what_it_was_and_a_missing_one_is_named()
    {
        var folder = campaign.Copy();
        await campaign.SignAsync(folder, Numero, "signe.pdf");
        var sent = await SignedCampaign.SentAsync(folder, Numero);
        await CliRun.StartAsync(folder, "acts", "sign", Numero, "signe.pdf");

        var first = await CliRun.StartAsync(folder, "acts", "get", Numero, "--version", "1", "-o", "v1.pdf");
        var missing = await CliRun.StartAsync(folder, "acts", "get", Numero, "--version", "99");

        Assert.Contains("la version 1 n’est pas signée", Plain(first.Error), StringComparison.Ordinal);
        Assert.Equal(sent, await File.ReadAllBytesAsync(Path.Combine(folder, "v1.pdf"), Token));
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("la version 99 n’existe pas", Plain(missing.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_certified_copy_of_a_received_act_stays_PDF_A_and_is_handed_out()
    {
        var folder = campaign.Copy();

        var made = await CliRun.StartAsync(folder, "acts", "stamp", Numero);
        var again = await CliRun.StartAsync(folder, "acts", "stamp", Numero, "--json");
        var got = await CliRun.StartAsync(folder, "acts", "get", Numero, "--kind", "tamponne", "-o", "copie.pdf");
        var refused = await CliRun.StartAsync(folder, "acts", "stamp", "CV18_SC01_21003");

        Assert.True(made.ExitCode == 0, made.All);
        Assert.Equal("deja_conserve", (string?)JsonNode.Parse(again.Output)!["resultat"]);
        var copy = await File.ReadAllBytesAsync(Path.Combine(folder, "copie.pdf"), Token);
        Assert.Contains((string)JsonNode.Parse(again.Output)!["sha256"]!, got.Error, StringComparison.Ordinal);
        var sent = await SignedCampaign.SentAsync(folder, Numero);
        Assert.True(copy.AsSpan().StartsWith(sent));
        var (file, text) = (LegalDocs.Pdf.PdfFile.Open(copy), LegalDocs.Pdf.PdfText.Read(LegalDocs.Pdf.PdfFile.Open(copy)));
        Assert.Contains("Certifié conforme à l’acte transmis au contrôle de légalité", text.Pages[0].Artifacts, StringComparison.Ordinal);
        var xmp = System.Text.Encoding.UTF8.GetString(file.Decode((LegalDocs.Pdf.PdfStream)file.Resolve(file.Catalog["Metadata"])!).Span);
        Assert.Matches("pdfaid:part(>|=.)2", xmp);
        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("LD5481", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drop_folder_is_emptied_in_one_pass()
    {
        var folder = campaign.Copy();
        await campaign.SignAsync(folder, Numero, "depose/DM2018-SC01 signé.pdf");
        await campaign.SignAsync(folder, "DM2018_SC02", "depose/export-17.pdf");
        await SignedCampaign.WriteAsync(Path.Combine(folder, "depose", "autre.pdf"), SentPdf.Scan(1));
        await File.WriteAllTextAsync(Path.Combine(folder, "depose", "en-cours.pdf"), "%PDF-1.7", Token);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime; // Ahead, so that a slow machine does not take it for quiet.
        File.SetLastWriteTimeUtc(Path.Combine(folder, "depose", "en-cours.pdf"), now.AddMinutes(30));

        var run = await CliRun.StartAsync(folder, "acts", "sign", "--dossier", "depose");

        Assert.True(run.ExitCode == 3, run.All);
        Assert.Contains("2 acceptés, 1 refusé, 1 en attente", run.Output, StringComparison.Ordinal);
        Assert.Equal(["DM2018-SC01 signé.pdf", "export-17.pdf"], Names(folder, "depose/acceptes"));
        Assert.Equal(["autre.pdf", "autre.pdf.txt"], Names(folder, "depose/refuses"));
        Assert.Equal(["en-cours.pdf"], Names(folder, "depose"));
    }

    [Fact]
    public async Task A_watched_folder_takes_what_comes_until_it_is_stopped()
    {
        var folder = campaign.Copy();
        Directory.CreateDirectory(Path.Combine(folder, "depose"));
        using var watching = CliRun.Begin(folder, NoVariables, "acts", "sign", "--dossier", "depose", "--surveiller");
        await watching.StandardError.ReadLineAsync(Token);
        var file = await campaign.SignAsync(folder, Numero, "signe.pdf");
        File.Move(file, Path.Combine(folder, "depose", $"{Numero}.pdf"));

        var line = await watching.StandardOutput.ReadLineAsync(Token);
        // Not SIGINT: a program started in the background by a script of CI ignores it.
        using var stop = Process.Start("kill", ["-TERM", watching.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await watching.WaitForExitAsync(Token);

        Assert.Contains("signé par Camille Martin", line, StringComparison.Ordinal);
        Assert.Equal([$"{Numero}.pdf"], Names(folder, "depose/acceptes"));
        Assert.Equal(0, watching.ExitCode);
    }

    [Theory]
    [InlineData("acts", "sign")]
    [InlineData("acts", "sign", Numero)]
    [InlineData("acts", "sign", Numero, "a.pdf", "--dossier", "x")]
    [InlineData("acts", "sign", "--dossier", "nowhere")]
    [InlineData("acts", "sign", Numero, "nowhere.pdf")]
    [InlineData("acts", "sign", "NULLE_PART", "a.pdf")]
    [InlineData("acts", "sign", Numero, "a.pdf", "--confiance", "nowhere")]
    public async Task Wrong_use_is_told_as_such(params string[] arguments)
    {
        var run = await CliRun.StartAsync(campaign.Copy(), arguments);

        Assert.True(run.ExitCode == 2, run.All);
        Assert.StartsWith("✗ ", run.Error, StringComparison.Ordinal);
    }

    private static async Task<int> VersionsAsync(string folder) =>
        JsonNode.Parse((await CliRun.StartAsync(folder, "acts", "show", Numero, "--json")).Output)!["versions"]!.AsArray().Count;

    private static string[] Names(string folder, string below) =>
        [.. Directory.GetFiles(Path.Combine(folder, below)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
