using System.Text.Json.Nodes;
using LegalDocs.EndToEnd.Tests.Support;
using LegalDocs.Versions.Azure.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary><c>legaldocs store protect</c> on the acts of the shipped campaign, copied into containers.</summary>
public sealed class StoreProtectCommandTests(ShippedRun shipped, Azurite azurite)
{
    private const string Campaign = "pipelines/services-communs";

    private readonly string _store = $"azure:{Azurite.NewContainer()}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_act_is_immutable_until_a_day_or_held_and_the_journal_knows_why()
    {
        await using var account = await ImmutableAccount.StartAsync(azurite, Token);
        using var folder = await shipped.CloneAsync();
        var environment = Environment(account.ConnectionString);
        await CopyAsync(folder, environment);

        var until = await RunAsync(
            folder, environment, "store", "protect", "DM2018_SC01", "--until", "2068-12-31", "--lock", "--motif", "cinquante ans");
        var hold = await RunAsync(
            folder, environment, "store", "protect", "DM2018_SC01", "DM2018_SC02", "--hold", "--reason", "déféré", "--json");
        var show = await RunAsync(folder, environment, "acts", "show", "DM2018_SC01");
        var stats = await RunAsync(folder, environment, "store", "stats", "--json");
        var release = await RunAsync(folder, environment, "store", "protect", "DM2018_SC01", "--release", "--reason", "jugé");
        var after = await RunAsync(folder, environment, "acts", "show", "DM2018_SC01", "--json");
        var journal = await CliRun.StartAsync(folder.Root, environment, "journal", "export", $"{Campaign}/journal/journal.jsonl", "--json");

        Assert.True(until.ExitCode == 0, until.All);
        Assert.Contains("✓ Immuable jusqu’au 31 décembre 2068, verrouillé · actes : 1", Plain(until.Output), StringComparison.Ordinal);
        Assert.Equal(2, (int)JsonNode.Parse(hold.Output.TrimEnd().Split('\n')[^1])!["actes"]!);
        Assert.Contains("au moins jusqu’au 31 décembre 2068, verrouillés", Plain(show.Output), StringComparison.Ordinal);
        Assert.Contains("fichiers gelés", Plain(show.Output), StringComparison.Ordinal);
        var all = JsonNode.Parse(stats.Output)!["protection"]!;
        Assert.True((int)all["verrouilles"]! < (int)all["geles"]! && (int)all["geles"]! < (int)all["fichiers"]!, all.ToJsonString());
        Assert.True(release.ExitCode == 0, release.All);
        var one = JsonNode.Parse(after.Output)!["protection"]!;
        Assert.Equal((0, (int)one["fichiers"]!), ((int)one["geles"]!, (int)one["verrouilles"]!));
        Assert.Equal("2069-01-01T00:00:00Z", (string?)one["premier_terme"]);
        Assert.True(journal.ExitCode == 0, journal.All);
        var lines = Lines(journal).Where(line => (string?)line["action"] == "protection").ToList();
        Assert.Equal(2 + 3 + 2, lines.Count);
        Assert.Contains("motif : cinquante ans", Plain((string)lines[1]["detail"]!), StringComparison.Ordinal);
        Assert.Equal("urn:legaldocs:acte:242100410:DM2018_SC01", (string?)lines[1]["objet"]);
    }

    [Fact]
    public async Task An_account_without_immutability_is_said_and_the_refusal_is_recorded()
    {
        using var folder = await shipped.CloneAsync();
        var environment = Environment(azurite.ConnectionString);
        await CopyAsync(folder, environment);

        var french = await RunAsync(folder, environment, "store", "protect", "DM2018_SC01", "--hold", "--reason", "déféré");
        var english = await RunAsync(
            folder, environment, "store", "protect", "DM2018_SC01", "--until", "2068-12-31", "--reason", "x", "--lang", "en");
        var show = await RunAsync(folder, environment, "acts", "show", "DM2018_SC01");
        var journal = await CliRun.StartAsync(folder.Root, environment, "journal", "export", $"{Campaign}/journal/journal.jsonl", "--json");

        Assert.Equal((8, 8), (french.ExitCode, english.ExitCode));
        Assert.Contains("ne sait pas rendre un fichier immuable", Plain(french.Error), StringComparison.Ordinal);
        Assert.Contains("enable versioning of the account", english.Error, StringComparison.Ordinal);
        Assert.Contains("aucune immuabilité", show.Output, StringComparison.Ordinal);
        Assert.Contains(Lines(journal), line => ((string?)line["detail"])?.StartsWith("Refusé", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("une protection est journalisée", "store", "protect", "A", "--hold", "--reason", "x", "--store", "folder:depot")]
    [InlineData("--reason MOTIF manque", "store", "protect", "A", "--hold")]
    [InlineData("donnez l’un de", "store", "protect", "A", "--hold", "--lock", "--reason", "x")]
    [InlineData("donnez l’un de", "store", "protect", "A", "--hold", "--release", "--reason", "x")]
    [InlineData("est passé", "store", "protect", "A", "--until", "2018-09-27", "--reason", "x")]
    [InlineData("n’est pas une date", "store", "protect", "A", "--until", "demain", "--reason", "x")]
    [InlineData("seul un dépôt azure:", "store", "protect", "A", "--hold", "--reason", "x", "-c", Campaign)]
    public async Task Wrong_use_is_said(string words, params string[] arguments)
    {
        using var folder = await shipped.CloneAsync();

        var run = await CliRun.StartAsync(folder.Root, arguments);

        Assert.True(run.ExitCode == 2, run.All);
        Assert.Contains(words, Plain(run.Error), StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Environment(string connection) => new()
    {
        ["AZURE_STORAGE_CONNECTION_STRING"] = connection,
        ["LEGALDOCS_JOURNAL"] = $"{Campaign}/journal/journal.jsonl",
    };

    private static IReadOnlyList<JsonNode> Lines(CliRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private async Task CopyAsync(CampaignFolder folder, Dictionary<string, string?> environment)
    {
        var copy = await CliRun.StartAsync(folder.Root, environment, "store", "copy", $"folder:{Campaign}/depot", _store);
        Assert.True(copy.ExitCode == 0, copy.All);
    }

    private Task<CliRun> RunAsync(CampaignFolder folder, Dictionary<string, string?> environment, params string[] arguments) =>
        CliRun.StartAsync(folder.Root, environment, [.. arguments, "--store", _store]);
}
