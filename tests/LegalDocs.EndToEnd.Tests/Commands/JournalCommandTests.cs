using System.IO.Compression;
using System.Text.Json.Nodes;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary>What was done is recorded; retention and transfer, on the store of the shipped campaign.</summary>
public sealed class JournalCommandTests(ShippedRun shipped)
{
    private const string JournalFile = "pipelines/services-communs/journal/journal.jsonl";

    private static readonly Dictionary<string, string?> Person = new() { ["LEGALDOCS_QUI"] = "Élise Martin" };

    [Fact]
    public async Task Checks_and_exports_are_recorded_and_a_changed_line_is_named()
    {
        using var folder = await shipped.CloneAsync();
        var path = Path.Combine(folder.Root, JournalFile);
        var before = File.ReadLines(path).Count();
        await CliRun.StartAsync(folder.Root, Person, "acts", "verify", "DM2018_SC01");
        await CliRun.StartAsync(folder.Root, Person, "acts", "export", "DM2018_SC01", "--dossier", "d.zip");
        await CliRun.StartAsync(folder.Root, Person, "acts", "verify");

        var intact = await CliRun.StartAsync(folder.Root, "journal", "verify");
        var lines = await CliRun.StartAsync(folder.Root, "journal", "export", "--json");
        var csv = await CliRun.StartAsync(folder.Root, "journal", "export", "-o", "journal.csv");
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, text.Replace("d.zip", "e.zip", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var changed = await CliRun.StartAsync(folder.Root, "journal", "verify");

        Assert.True(intact.ExitCode == 0, intact.All);
        Assert.Contains($"journal intact : écritures : {before + 3}", Plain(intact.Output), StringComparison.Ordinal);
        var entries = lines.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(before)
            .Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["controle", "export", "controle"], entries.Select(entry => (string?)entry["action"]));
        Assert.All(entries, entry => Assert.Equal("Élise Martin", (string?)entry["qui"]));
        Assert.Equal("urn:legaldocs:acte:242100410:DM2018_SC01", (string?)entries[1]["objet"]);
        Assert.Equal(0, csv.ExitCode);
        Assert.StartsWith("numero,date,qui", await File.ReadAllTextAsync(Path.Combine(folder.Root, "journal.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(6, changed.ExitCode);
        Assert.Contains($"La ligne {before + 2} a été changée", Plain(changed.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_run_recorded_each_version_each_sending_and_each_receipt_once()
    {
        using var folder = await shipped.CloneAsync();

        var verified = await CliRun.StartAsync(folder.Root, "journal", "verify");
        var lines = await CliRun.StartAsync(folder.Root, "journal", "export", "--json");

        Assert.True(verified.ExitCode == 0, verified.All);
        var entries = lines.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(
            [("generation", 80), ("reception", 43), ("transmission", 43)],
            entries.GroupBy(entry => (string)entry["action"]!).Select(group => (group.Key, group.Count())).Order());
        Assert.Equal(
            entries.Count,
            entries.Select(entry => $"{entry["action"]} {entry["objet"]}").Distinct(StringComparer.Ordinal).Count());
        Assert.All(entries, entry => Assert.Equal(128, ((string)entry["sha512"]!).Length));
        Assert.All(entries, entry => Assert.Equal((string)entry["action"]! == "reception" ? 2 : 1, (int)entry["version"]!));
    }

    [Fact]
    public async Task A_copy_is_recorded_in_the_journal_that_the_environment_names()
    {
        using var folder = await shipped.CloneAsync();
        var environment = new Dictionary<string, string?> { ["LEGALDOCS_JOURNAL"] = "copies.jsonl" };

        await CliRun.StartAsync(folder.Root, environment, "store", "copy", "folder:pipelines/services-communs/depot", "folder:copie");
        var run = await CliRun.StartAsync(folder.Root, "journal", "export", "copies.jsonl");

        Assert.Contains("\"copie\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("objets : 80", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_keeps_the_deliberations_and_eliminates_nothing()
    {
        using var folder = await shipped.CloneAsync();

        var text = await CliRun.StartAsync(folder.Root, "records", "report", "--date", "2060-01-01");
        var rules = await CliRun.StartAsync(folder.Root, "records", "rules");
        await File.WriteAllTextAsync(Path.Combine(folder.Root, "regles.json"), rules.Output, TestContext.Current.CancellationToken);
        var json = await CliRun.StartAsync(folder.Root, "records", "report", "--date", "2060-01-01", "--rules", "regles.json", "--json");

        Assert.True(text.ExitCode == 0, text.All);
        Assert.Contains("À trier : 37", Plain(text.Output), StringComparison.Ordinal);
        Assert.Contains("Conservés pour toujours : 43", Plain(text.Output), StringComparison.Ordinal);
        Assert.Contains("Rien n’est éliminé par ce logiciel", text.Output, StringComparison.Ordinal);
        var lines = json.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal((80, 37), (lines.Count, lines.Count(line => (string?)line["etat"] == "a_trier")));
    }

    [Fact]
    public async Task Export_makes_a_transfer_package_in_the_shape_of_SEDA()
    {
        using var folder = await shipped.CloneAsync();

        var run = await CliRun.StartAsync(
            folder.Root, "acts", "export", "--all", "--seda", "v.zip", "--organisation", "242100410", "--archives", "FRAD021");
        var nobody = await CliRun.StartAsync(folder.Root, "acts", "export", "--all", "--seda", "w.zip");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal(2, nobody.ExitCode);
        using var zip = ZipFile.OpenRead(Path.Combine(folder.Root, "v.zip"));
        using var manifest = new StreamReader(zip.GetEntry("manifest.xml")!.Open());
        var xml = await manifest.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(37 * 2, xml.Split("<ArchiveUnitRefId>").Length - 1);
        Assert.Contains("<TransactedDate>2018-09-27</TransactedDate>", xml, StringComparison.Ordinal);
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
