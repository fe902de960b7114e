using System.Text.Json.Nodes;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary><c>legaldocs acts get</c> when the act is damaged, and when something is where the file shall be.</summary>
public sealed class ActsGetCommandTests(SignedCampaign campaign) : IClassFixture<SignedCampaign>
{
    private const string Numero = "DM2018_SC01";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("acte.json")]
    [InlineData("ar.xml")]
    [InlineData("acte.json", "ar.xml", "acte.docx")]
    public async Task A_sound_signed_act_is_handed_out_whatever_happened_to_its_other_files(params string[] damaged)
    {
        var (folder, signed) = await SignedAsync();
        foreach (var file in damaged)
        {
            Damage(folder, file);
        }

        var run = await CliRun.StartAsync(folder, "acts", "get", Numero, "-o", "remis.pdf");
        var json = await CliRun.StartAsync(folder, "acts", "get", Numero, "-o", "remis.pdf", "--json");
        var verified = await CliRun.StartAsync(folder, "acts", "verify", Numero);

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal(signed, await File.ReadAllBytesAsync(Path.Combine(folder, "remis.pdf"), Token));
        string[] looked = [.. damaged.Where(file => file != "acte.docx")];
        Assert.All(looked, file => Assert.Contains($"{file} (v", run.Error, StringComparison.Ordinal));
        Assert.Contains("acte-signe.pdf, remis ici, est intact", Plain(run.Error), StringComparison.Ordinal);
        Assert.Contains($"legaldocs acts verify {Numero}", run.Error, StringComparison.Ordinal);
        Assert.Equal(looked, JsonNode.Parse(json.Output)!["alteres"]!.AsArray().Select(file => (string?)file));
        Assert.Equal(6, verified.ExitCode);
    }

    [Fact]
    public async Task A_damaged_receipt_or_card_changes_neither_the_version_nor_a_name_in_use()
    {
        var folder = campaign.Copy();
        var before = await CliRun.StartAsync(folder, "acts", "get", Numero, "--json");
        Damage(folder, "ar.xml");
        Damage(folder, "acte.json");

        var after = await CliRun.StartAsync(folder, "acts", "get", Numero, "--json");
        var lines = await CliRun.StartAsync(folder, "acts", "get", Numero, "--lang", "en");

        var (sound, damaged) = (JsonNode.Parse(before.Output)!, JsonNode.Parse(after.Output)!);
        Assert.Equal(((int?)sound["version"], (string?)sound["sha512"]), ((int?)damaged["version"], (string?)damaged["sha512"]));
        Assert.Matches($"_{Numero}_v\\d+\\.pdf$", (string)damaged["chemin"]!);
        Assert.Contains("is intact: its SHA-512 is the inventory's", lines.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acte-signe.pdf")]
    [InlineData("acte.json", "--file", "acte.json")]
    public async Task A_damaged_file_is_never_handed_out_nor_is_its_reading_recorded(string file, params string[] asked)
    {
        var (folder, _) = await SignedAsync();
        Damage(folder, file);

        var run = await CliRun.StartAsync(folder, ["acts", "get", Numero, "-o", "remis", .. asked]);

        Assert.True(run.ExitCode == 6, run.All);
        Assert.Contains("LD6004", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "remis")));
        Assert.DoesNotContain("\"lecture\"", await JournalAsync(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_existing_file_is_kept_unless_its_replacement_is_asked_for()
    {
        var (folder, signed) = await SignedAsync();
        var place = Path.Combine(folder, "remis.pdf");
        await File.WriteAllTextAsync(place, "le travail de quelqu’un", Token);

        var refused = await CliRun.StartAsync(folder, "acts", "get", Numero, "-o", "remis.pdf");
        var kept = await File.ReadAllTextAsync(place, Token);
        var journal = await JournalAsync(folder);
        var replaced = await CliRun.StartAsync(folder, "acts", "get", Numero, "-o", "remis.pdf", "--ecraser");
        var written = File.GetLastWriteTimeUtc(place);
        var again = await CliRun.StartAsync(folder, "acts", "get", Numero, "-o", "remis.pdf");

        Assert.True(refused.ExitCode == 8, refused.All);
        Assert.Contains("avec un autre contenu : rien n’est écrasé", Plain(refused.Error), StringComparison.Ordinal);
        Assert.Contains("--ecraser", refused.Error, StringComparison.Ordinal);
        Assert.Contains("LD6642", refused.Error, StringComparison.Ordinal);
        Assert.Equal("le travail de quelqu’un", kept);
        Assert.DoesNotContain("\"lecture\"", journal, StringComparison.Ordinal);
        Assert.Equal((0, 0), (replaced.ExitCode, again.ExitCode));
        Assert.Equal(signed, await File.ReadAllBytesAsync(place, Token));
        Assert.Equal(written, File.GetLastWriteTimeUtc(place));
    }

    [Theory]
    [InlineData("confiance")]
    [InlineData("/dev/stdout")]
    public async Task A_place_that_is_no_file_is_refused(string place)
    {
        var run = await CliRun.StartAsync(campaign.Copy(), "acts", "get", Numero, "-o", place, "--force");

        Assert.True(run.ExitCode == 8, run.All);
        Assert.Contains("n’est pas un fichier", Plain(run.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_of_the_journal_keeps_what_is_there()
    {
        var (folder, _) = await SignedAsync();
        var place = Path.Combine(folder, "journal.csv");
        await File.WriteAllTextAsync(place, "autre", Token);

        var refused = await CliRun.StartAsync(folder, "journal", "export", "-o", "journal.csv");
        var kept = await File.ReadAllTextAsync(place, Token);
        var forced = await CliRun.StartAsync(folder, "journal", "export", "-o", "journal.csv", "--force");

        Assert.True(refused.ExitCode == 8, refused.All);
        Assert.Equal("autre", kept);
        Assert.True(forced.ExitCode == 0, forced.All);
        Assert.StartsWith("\uFEFFnumero,date", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(place, Token)), StringComparison.Ordinal);
    }

    /// <summary>A campaign with one signed act, and the bytes of the signed file.</summary>
    private async Task<(string Folder, byte[] Signed)> SignedAsync()
    {
        var folder = campaign.Copy();
        var file = await campaign.SignAsync(folder, Numero, "signe.pdf");
        var run = await CliRun.StartAsync(folder, "acts", "sign", Numero, "signe.pdf");
        Assert.True(run.ExitCode == 0, run.All);
        return (folder, await File.ReadAllBytesAsync(file, Token));
    }

    /// <summary>Changes one byte of every copy of a file of the act.</summary>
    private static void Damage(string folder, string name)
    {
        var root = Directory.GetDirectories(Path.Combine(folder, "depot"), $"*{Numero}", SearchOption.AllDirectories).Single();
        var files = Directory.GetFiles(root, name, SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(file, bytes);
        }
    }

    private static Task<string> JournalAsync(string folder) =>
        File.ReadAllTextAsync(Path.Combine(folder, "journal", "journal.jsonl"), Token);

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
