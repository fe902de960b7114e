using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;
using Microsoft.Data.Sqlite;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary>A person looks after transmissions: the real commands, a platform that fails on demand, workers killed or not.</summary>
public sealed class TransmitCommandTests : IDisposable
{
    private const string First = "DM2018_SC01";
    private const string Second = "DM2018_SC02";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly SmallCampaign _campaign = new();
    private readonly int _port = SandboxProcess.FreePort();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _campaign.Dispose();

    [Fact]
    public async Task A_send_of_unknown_outcome_is_adopted_when_a_person_names_its_transaction_then_cancelled_after_the_receipt()
    {
        await SendUnderAsync("drop-after-accept:1");
        await using var platform = await StartAsync(string.Empty);
        Assert.Equal("issue_inconnue", await StateAsync(First));
        var (first, second) = (Transaction(First), Transaction(Second));

        await RefusedAsync(4, "LD4510", "resolve", First, "--arrive", "999999", "--motif", "essai");
        await RefusedAsync(4, "LD4511", "resolve", First, "--arrive", second, "--motif", "essai");
        await MadeAsync("resolve", First, "--arrive", first, "--motif", "vu sur la plateforme", "--qui", "C. Martin");
        Assert.Equal("transmis", await StateAsync(First));
        await RunUntilAsync(First, "ar_recu");

        await MadeAsync("cancel", First, "--motif", "annexe erronée");
        await RunUntilAsync(First, "annule");

        var shown = await CliRun.StartAsync(_campaign.Path, "acts", "show", First, "-c", ".");
        Assert.Contains("transmission annulée", shown.Output, StringComparison.Ordinal);
        var status = await CliRun.StartAsync(_campaign.Path, "transmit", "status", First);
        Assert.Contains("C. Martin", status.Output, StringComparison.Ordinal);
        Assert.Contains("annexe erronée", status.Output, StringComparison.Ordinal);
        var verified = await CliRun.StartAsync(_campaign.Path, "acts", "verify", "-c", ".");
        Assert.True(verified.ExitCode == 0, verified.All);
        Assert.Equal(1, Count(First, type: 1));
        Assert.Equal(1, Count(First, type: 6));
    }

    [Fact]
    public async Task A_send_that_did_not_arrive_leaves_again_under_the_same_number_and_what_is_held_does_not()
    {
        await SendUnderAsync("drop-before-accept:1");
        await using var platform = await StartAsync(string.Empty);
        await MadeAsync("hold", Second, "--motif", "erreur signalée");

        // Refused as too early (LD4512) until the platform has surely made up its mind.
        await RetryUntilAsync(
            () => CliRun.StartAsync(_campaign.Path, "transmit", "resolve", First, "--non-arrive", "--motif", "absent"),
            run => run.ExitCode == 0 || !run.Error.Contains("LD4512", StringComparison.Ordinal));
        await RunUntilAsync(First, "ar_recu");
        await RunUntilAsync(Second, "retenu");

        Assert.Equal((1, 0), (Count(First, type: 1), Count(Second, type: 1)));
        await MadeAsync("release", Second, "--motif", "vérifié");
        await RunUntilAsync(Second, "ar_recu");
        Assert.Equal(1, Count(Second, type: 1));
        var attempts = (await JsonAsync(First))["essais"]!.AsArray().Select(each => (string)each!["issue"]!);
        Assert.Equal(["perdue", "acceptee"], attempts);
    }

    [Fact]
    public async Task An_act_is_withdrawn_before_it_leaves_put_back_and_taken_up_after_a_stop()
    {
        await PrepareAsync();
        var down = await RunAsync("1");
        Assert.True(down.ExitCode == 7, down.All);
        Assert.Equal("a_envoyer", await StateAsync(First));
        await MadeAsync("cancel", First, "--motif", "à revoir");
        Assert.Equal("retire", await StateAsync(First));

        await using (await StartAsync("anomaly:1"))
        {
            await RunUntilAsync(Second, "arrete");
        }

        Assert.Equal(0, Count(First, type: 1));
        await using var platform = await StartAsync(string.Empty);
        await RefusedAsync(4, "LD4508", "cancel", Second, "--motif", "essai");
        await MadeAsync("retry", Second, "--motif", "la plateforme a-t-elle changé d’avis ?");
        Assert.Equal("transmis", await StateAsync(Second));
        await MadeAsync("retry", First, "--motif", "revu");
        await RunUntilAsync(First, "ar_recu");

        Assert.Equal("arrete", await StateAsync(Second));
        await RefusedAsync(4, "LD4503", "retry", First, "--motif", "essai");
        var list = await CliRun.StartAsync(_campaign.Path, "transmit", "status", "--etat", "arrete", "--json");
        Assert.Equal(Second, (string)JsonNode.Parse(Assert.Single(Lines(list.Output)))!["numero"]!);
    }

    [Fact]
    public async Task Nothing_leaves_while_one_act_has_a_problem_and_everything_does_once_it_is_mended()
    {
        await PrepareAsync();
        await using var platform = await StartAsync(string.Empty);
        _campaign.EditPipeline("type_piece: 99_DE\n", "type_piece: 22_CO\n");

        var blocked = await RunAsync("5");
        var preflight = await CliRun.StartAsync(_campaign.Path, "transmit", "preflight", ".");

        Assert.Equal((3, 4), (blocked.ExitCode, preflight.ExitCode));
        Assert.Contains("5 actes générés", blocked.Output, StringComparison.Ordinal);
        Assert.Contains("LD4533", blocked.Output, StringComparison.Ordinal);
        Assert.Contains("classification du 2026-01-05", preflight.Output.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(0, Count(First, type: 1) + Count(Second, type: 1));

        _campaign.EditPipeline("type_piece: 22_CO\n", "type_piece: 99_DE\n");
        var run = await RunAsync("120");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("2 délibérations reçues par la plateforme de répétition", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_a_rehearsal_is_refused_for_a_real_platform_and_says_so_act_by_act()
    {
        var rehearsed = await CliRun.StartAsync(_campaign.Path, "run", ".");
        Assert.True(rehearsed.ExitCode == 0, rehearsed.All);
        var shown = await CliRun.StartAsync(_campaign.Path, "acts", "show", First, "-c", ".");
        _campaign.EditPipeline(
            "sorties: {", "plateforme: { adresse: \"https://s2low.invalid\", comptes: [{ siren: \"242100410\" }] }\nsorties: {");

        var refused = await CliRun.StartAsync(_campaign.Path, "run", ".");

        Assert.Contains("répétition", shown.Output, StringComparison.Ordinal);
        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("LD4545", refused.Error, StringComparison.Ordinal);
        Assert.Contains("--store", refused.Error, StringComparison.Ordinal);
        var fresh = await CliRun.StartAsync(_campaign.Path, "run", ".", "--store", "folder:reel", "--patience", "1");
        Assert.DoesNotContain("LD4545", fresh.All, StringComparison.Ordinal);
        Assert.Equal(7, fresh.ExitCode);
    }

    [Fact]
    public async Task A_decision_asks_for_a_reason_and_an_act_that_exists()
    {
        await PrepareAsync();
        var none = await CliRun.StartAsync(_campaign.Path, "transmit", "status");
        await RunAsync("1");

        var silent = await CliRun.StartAsync(_campaign.Path, "transmit", "hold", First);
        var empty = await CliRun.StartAsync(_campaign.Path, "transmit", "hold", First, "--motif", " ");
        var unknown = await CliRun.StartAsync(_campaign.Path, "transmit", "hold", "RIEN", "--motif", "m");
        var both = await CliRun.StartAsync(_campaign.Path, "transmit", "resolve", First, "--motif", "m");
        var state = await CliRun.StartAsync(_campaign.Path, "transmit", "status", "--etat", "perdu");

        Assert.All([silent, empty, unknown, both, state], run => Assert.Equal(2, run.ExitCode));
        Assert.Equal(0, none.ExitCode);
        Assert.Equal("a_envoyer", await StateAsync(First));
    }

    /// <summary>The campaign on a configured platform of this computer, whose classification is known.</summary>
    private async Task PrepareAsync()
    {
        _campaign.EditPipeline(
            "sorties: {",
            $"plateforme: {{ adresse: \"http://127.0.0.1:{_port}\", comptes: "
                + "[{ siren: \"242100410\", identifiant: \"242100410\" }] }\nsorties: {");
        await using var platform = await StartAsync(string.Empty);
        var preflight = await CliRun.StartAsync(_campaign.Path, "transmit", "preflight", ".");
        Assert.Contains("LD4520", preflight.Output, StringComparison.Ordinal);
    }

    private async Task SendUnderAsync(string faults)
    {
        await PrepareAsync();
        await using var platform = await StartAsync(faults);
        var run = await RunAsync("1");
        Assert.True(run.ExitCode == 7, run.All);
    }

    private Task<SandboxProcess> StartAsync(string faults) => SandboxProcess.StartAsync(_campaign.Path, _port, faults);

    private Task<CliRun> RunAsync(string patience) => CliRun.StartAsync(_campaign.Path, "run", ".", "--patience", patience);

    private async Task MadeAsync(params string[] arguments)
    {
        var run = await CliRun.StartAsync(_campaign.Path, ["transmit", .. arguments]);
        Assert.True(run.ExitCode == 0, run.All);
    }

    private async Task RefusedAsync(int exitCode, string code, params string[] arguments)
    {
        var run = await CliRun.StartAsync(_campaign.Path, ["transmit", .. arguments]);
        Assert.True(run.ExitCode == exitCode, run.All);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    private async Task RunUntilAsync(string numero, string etat) => await RetryUntilAsync(
        async () =>
        {
            await RunAsync("3");
            return await CliRun.StartAsync(_campaign.Path, "transmit", "status", numero, "--json");
        },
        run => (string?)JsonNode.Parse(run.Output)!["etat"] == etat);

    private static async Task RetryUntilAsync(Func<Task<CliRun>> attempt, Func<CliRun, bool> isRight)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var run = await attempt(); !isRight(run); run = await attempt())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Limit, run.All);
        }
    }

    private async Task<JsonObject> JsonAsync(string numero)
    {
        var run = await CliRun.StartAsync(_campaign.Path, "transmit", "status", numero, "--json");
        Assert.True(run.ExitCode == 0, run.All);
        return JsonNode.Parse(run.Output)!.AsObject();
    }

    private async Task<string> StateAsync(string numero) => (string)(await JsonAsync(numero))["etat"]!;

    private string Transaction(string numero) =>
        Query($"SELECT id FROM transac WHERE number = '{numero}' AND type = 1").ToString(System.Globalization.CultureInfo.InvariantCulture);

    private int Count(string numero, int type) =>
        (int)Query($"SELECT count(*) FROM transac WHERE number = '{numero}' AND type = {type}");

    private long Query(string sql)
    {
        var database = Path.Combine(_campaign.Path, "plateforme.db");
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
