using System.Text.Json.Nodes;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary><c>legaldocs register …</c> on the shipped campaign after its run.</summary>
public sealed class RegisterCommandTests(ShippedRun shipped)
{
    private const string Campaign = "pipelines/services-communs";

    [Fact]
    public async Task A_rebuild_into_an_empty_register_gives_what_the_run_left()
    {
        using var folder = await shipped.CloneAsync();
        var afterRun = await SearchAsync(folder, "--limit", "500");

        var rebuild = await CliRun.StartAsync(folder.Root, "register", "rebuild", "--register", "sqlite:neuf.db", "-c", Campaign);
        var afterRebuild = await SearchAsync(folder, "--limit", "500", "--register", "sqlite:neuf.db");

        Assert.True(rebuild.ExitCode == 0, rebuild.All);
        Assert.Contains("Actes catalogués : 80", Plain(rebuild.Output), StringComparison.Ordinal);
        Assert.Equal(81, afterRun.Output.TrimEnd('\n').Split('\n').Length);
        Assert.Equal(afterRun.Output, afterRebuild.Output);
    }

    [Fact]
    public async Task A_lost_register_is_named_and_a_rebuild_brings_the_catalogue_back()
    {
        using var folder = await shipped.CloneAsync();
        var before = await SearchAsync(folder, "archives");
        Directory.Delete(Path.Combine(folder.Pipeline, ".legaldocs"), recursive: true);

        var lost = await CliRun.StartAsync(folder.Root, "register", "search", "archives");
        var rebuild = await CliRun.StartAsync(folder.Root, "register", "rebuild", "--json");
        var after = await SearchAsync(folder, "archives");

        Assert.Equal(2, lost.ExitCode);
        Assert.Contains("legaldocs register rebuild", lost.Error, StringComparison.Ordinal);
        Assert.Equal(80, (int)JsonNode.Parse(rebuild.Output)!["catalogues"]!);
        Assert.Equal(before.Output, after.Output);
    }

    [Fact]
    public async Task Search_shows_a_table_that_fits_with_french_dates_passages_and_facets()
    {
        using var folder = await shipped.CloneAsync();

        var run = await CliRun.StartAsync(
            folder.Root,
            new Dictionary<string, string?> { ["COLUMNS"] = "100" },
            "register", "search", "COMMANDE", "publ*", "--commune", "chenove", "--nature", "convention", "--du", "01/01/2018");

        Assert.True(run.ExitCode == 0, run.All);
        var lines = Plain(run.Output).TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 100, line));
        Assert.StartsWith("Numéro", lines[0], StringComparison.Ordinal);
        Assert.Matches(@"^CV18_SC03_21166 +\d\d/\d\d/2018 +répétition : signable +Chenôve +Convention", lines[1]);
        Assert.Contains("commande publique", lines[2], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("Nature : ", StringComparison.Ordinal) && line.Contains("convention (1)", StringComparison.Ordinal));
        Assert.Contains("1 acte", Plain(run.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        using var folder = await shipped.CloneAsync();
        var all = Numbers(await SearchAsync(folder, "--limit", "500"));

        var seen = new List<string>();
        string? next = null;
        do
        {
            string[] options = next is null ? ["--limit", "30"] : ["--limit", "30", "--page-suivante", next];
            var page = await SearchAsync(folder, options);
            seen.AddRange(Numbers(page));
            next = (string?)Lines(page)[^1]["page_suivante"];
        }
        while (next is not null);

        Assert.Equal(80, all.Count);
        Assert.Equal(all, seen);
    }

    [Fact]
    public async Task States_come_from_the_receipts_and_the_rule_of_conventions()
    {
        using var folder = await shipped.CloneAsync();

        var received = Lines(await SearchAsync(folder, "--etat", "accuse_recu", "--limit", "500"));
        var signable = Lines(await SearchAsync(folder, "--etat", "signable", "--limit", "500"));
        var signed = Lines(await SearchAsync(folder, "--signe"));

        Assert.Equal(43, (int)received[^1]["total"]!);
        Assert.All(received.SkipLast(1), acte => Assert.NotNull((string?)acte["identifiant_ar"]));
        Assert.Equal(37, (int)signable[^1]["total"]!);
        Assert.Equal(0, (int)signed[^1]["total"]!);
    }

    [Fact]
    public async Task Days_and_rehearsals_are_filters_and_columns()
    {
        using var folder = await shipped.CloneAsync();

        var enforceable = Lines(await SearchAsync(folder, "--executoire-au", "31/12/2099", "--limit", "500"));
        var referable = Lines(await SearchAsync(folder, "--deferable-au", "2099-12-31"));
        var real = Lines(await SearchAsync(folder, "--hors-repetition", "--limit", "500"));
        var table = await CliRun.StartAsync(folder.Root, "register", "search", "--repetition", "--numero", "DM2018_SC01");

        Assert.Equal(6, (int)enforceable[^1]["total"]!);
        Assert.All(enforceable.SkipLast(1), acte => Assert.Equal((string?)acte["date_ar"], (string?)acte["executoire"]));
        Assert.Equal(0, (int)referable[^1]["total"]!);
        Assert.Equal(0, (int)real[^1]["total"]!);
        Assert.Matches(@"DM2018_SC01 .* répétition : AR reçu le (\d\d/\d\d/\d{4}) +\1 +\d\d/\d\d/\d{4} ", Plain(table.Output));
        Assert.Contains("1 acte d’une répétition", Plain(table.Error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--executoire-au", "demain")]
    [InlineData("--etat", "inconnu")]
    [InlineData("--nature", "poème")]
    [InlineData("--du", "hier")]
    [InlineData("--limit", "501")]
    [InlineData("--page-suivante", "MQo")]
    [InlineData("--register", "mysql:x")]
    public async Task A_value_that_means_nothing_is_a_wrong_use(string option, string value)
    {
        using var folder = await shipped.CloneAsync();

        var run = await CliRun.StartAsync(folder.Root, "register", "search", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("✗", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_rebuild_waits_for_its_turn_while_a_run_holds_the_campaign()
    {
        using var folder = await shipped.CloneAsync();
        await using var held = new FileStream(
            Path.Combine(folder.Pipeline, ".legaldocs", "verrou"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var run = await CliRun.StartAsync(folder.Root, "register", "rebuild");

        Assert.Equal(8, run.ExitCode);
    }

    private static Task<CliRun> SearchAsync(CampaignFolder folder, params string[] arguments) =>
        CliRun.StartAsync(folder.Root, ["register", "search", "--json", .. arguments]);

    private static List<JsonNode> Lines(CliRun run)
    {
        Assert.True(run.ExitCode == 0, run.All);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    private static List<string> Numbers(CliRun run) =>
        [.. Lines(run).SkipLast(1).Select(acte => (string)acte["numero"]!)];

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
