using System.IO.Compression;
using System.Text.Json.Nodes;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary>What a records manager types, on the store of the shipped campaign.</summary>
public sealed class RecordsCommandTests(ShippedRun shipped)
{
    private const string Store = "folder:pipelines/services-communs/depot";

    [Fact]
    public async Task History_tells_each_version_with_what_it_changed()
    {
        using var folder = await shipped.CloneAsync();

        var text = await CliRun.StartAsync(folder.Root, "acts", "history", "DM2018_SC01");
        var json = await CliRun.StartAsync(folder.Root, "acts", "history", "DM2018_SC01", "--json");

        Assert.True(text.ExitCode == 0, text.All);
        Assert.Contains("ajouté : Accusé de réception de l’État (ar.xml)", Plain(text.Output), StringComparison.Ordinal);
        var versions = Lines(json);
        Assert.Equal(2, versions.Count);
        Assert.Equal("ar.xml", (string?)versions[1]["fichiers"]![0]!["fichier"]);
        Assert.Equal("ajoute", (string?)versions[1]["fichiers"]![0]!["changement"]);
    }

    [Fact]
    public async Task Verify_of_one_act_says_each_check_and_names_a_changed_byte()
    {
        using var folder = await shipped.CloneAsync();
        var intact = await CliRun.StartAsync(folder.Root, "acts", "verify", "DM2018_SC01");
        var card = Directory.EnumerateFiles(folder.Store, "acte.json", SearchOption.AllDirectories)
            .Single(path => path.Contains("DM2018_SC01", StringComparison.Ordinal));
        var bytes = await File.ReadAllBytesAsync(card, TestContext.Current.CancellationToken);
        bytes[40] ^= 1;
        await File.WriteAllBytesAsync(card, bytes, TestContext.Current.CancellationToken);

        var damaged = await CliRun.StartAsync(folder.Root, "acts", "verify", "DM2018_SC01", "--json");

        Assert.True(intact.ExitCode == 0, intact.All);
        Assert.Contains("désigne cet acte (numéro, date, nature, SIREN)", Plain(intact.Output), StringComparison.Ordinal);
        Assert.Contains("est octet pour octet « acte.pdf » de la version 1", Plain(intact.Output), StringComparison.Ordinal);
        Assert.Contains("C’était une répétition", Plain(intact.Output), StringComparison.Ordinal);
        Assert.Equal(6, damaged.ExitCode);
        Assert.Contains(Lines(damaged), line => (string?)line["type"] == "defaut" && ((string?)line["fichier"])!.EndsWith("acte.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_makes_a_bundle_that_sha256sum_agrees_with()
    {
        using var folder = await shipped.CloneAsync();

        var run = await CliRun.StartAsync(folder.Root, "acts", "export", "DM2018_SC01", "CV18_SC01_21003", "--dossier", "d.zip");
        var again = await CliRun.StartAsync(folder.Root, "acts", "export", "DM2018_SC01", "--dossier", "d.zip");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("actes : 2", Plain(run.Output), StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(Path.Combine(folder.Root, "d.zip"));
        Assert.NotNull(zip.GetEntry("index.html"));
        Assert.NotNull(zip.GetEntry("actes/242100410_DM2018_SC01/v2/ar.xml"));
        Assert.Equal(8, again.ExitCode);
        Assert.Contains("existe déjà", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_makes_a_bag_of_all_acts()
    {
        using var folder = await shipped.CloneAsync();

        var run = await CliRun.StartAsync(folder.Root, "acts", "export", "--all", "--bagit", "versement", "--json");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal(80, (int?)JsonNode.Parse(run.Output)!["actes"]);
        Assert.True(File.Exists(Path.Combine(folder.Root, "versement", "tagmanifest-sha512.txt")));
    }

    [Fact]
    public async Task A_store_is_copied_once_and_measured()
    {
        using var folder = await shipped.CloneAsync();

        var first = await CliRun.StartAsync(folder.Root, "store", "copy", Store, "folder:copie", "--json");
        var second = await CliRun.StartAsync(folder.Root, "store", "copy", Store, "folder:copie", "--reread");
        var stats = await CliRun.StartAsync(folder.Root, "store", "stats", "folder:copie", "--json");
        var table = await CliRun.StartAsync(folder.Root, "store", "stats", "folder:copie");
        var valid = await CliRun.StartAsync(folder.Root, "store", "verify", "copie");

        Assert.True(first.ExitCode == 0, first.All);
        Assert.Equal((80, 80), ((int?)JsonNode.Parse(first.Output)!["objets"], (int?)JsonNode.Parse(first.Output)!["copies"]));
        Assert.Contains("copiés : 0 · déjà là : 80", Plain(second.Output), StringComparison.Ordinal);
        Assert.Equal((80, 123), ((int?)JsonNode.Parse(stats.Output)!["objets"], (int?)JsonNode.Parse(stats.Output)!["versions"]));
        Assert.Contains("Délibération", table.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), (table.ExitCode, valid.ExitCode));
    }

    [Theory]
    [InlineData("acts", "export")]
    [InlineData("acts", "export", "--dossier", "d.zip")]
    [InlineData("acts", "export", "DM2018_SC01", "--all", "--dossier", "d.zip")]
    [InlineData("acts", "export", "DM2018_SC01", "--bagit", "b", "--dossier", "d.zip")]
    [InlineData("store", "copy", "folder:depot", "ftp:ailleurs")]
    [InlineData("store", "copy", "folder:a", "folder:b", "--parallel", "0")]
    public async Task Wrong_use_is_said(params string[] arguments)
    {
        using var folder = await shipped.CloneAsync();

        var run = await CliRun.StartAsync(folder.Root, arguments);

        Assert.True(run.ExitCode == 2, run.All);
        Assert.Contains("✗", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("store copy", "legaldocs store copy folder:")]
    [InlineData("acts export", "--dossier dossier.zip")]
    [InlineData("acts history", "legaldocs acts history DM2018_SC01")]
    public async Task Help_gives_an_example(string command, string example)
    {
        var run = await CliRun.StartAsync(Path.GetTempPath(), [.. command.Split(' '), "--help"]);

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("Exemples :", Plain(run.Output), StringComparison.Ordinal);
        Assert.Contains(example, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Show help", run.Output, StringComparison.Ordinal);
    }

    private static List<JsonNode> Lines(CliRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
