using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;
using LegalDocs.Sandbox;
using Microsoft.Data.Sqlite;

namespace LegalDocs.EndToEnd.Tests.Commands;

/// <summary>The préfecture writes about an act; the letter is fetched, shown, answered, proved.</summary>
public sealed class LettersCommandTests
{
    private const string Pdf = "%PDF-1.7\n% avis\ntrailer << >>\nstartxref\n0\n%%EOF\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_demand_for_documents_is_fetched_shown_answered_once_and_counted_in_the_time_limits()
    {
        using var campaign = await ReceivedAsync();
        await WriteAsync(campaign.Path, "3", "Avis du comité technique");

        var listed = await CliRun.StartAsync(campaign.Path, "letters", "list", "--fetch");
        Assert.True(listed.ExitCode == 0, listed.All);
        Assert.Contains("✉ DM2018_SC01", Plain(listed.Output), StringComparison.Ordinal);
        Assert.Contains("attend une réponse", Plain(listed.Output), StringComparison.Ordinal);
        var letter = Json(await CliRun.StartAsync(campaign.Path, "letters", "list", "--json"));
        var id = letter["courrier"]!.GetValue<string>();

        var shown = await CliRun.StartAsync(campaign.Path, "acts", "show", "DM2018_SC01");
        Assert.Contains("« Avis du comité technique »", Plain(shown.Output), StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(campaign.Path, "avis.pdf"), Pdf);
        File.WriteAllText(Path.Combine(campaign.Path, "avis.docx"), "PK");
        var refused = await CliRun.StartAsync(campaign.Path, "letters", "answer", id, "avis.docx");
        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("LD4612", refused.Error, StringComparison.Ordinal);

        var answered = await CliRun.StartAsync(campaign.Path, "letters", "answer", id, "avis.pdf");
        Assert.True(answered.ExitCode == 0, answered.All);
        Assert.Contains("reçue en préfecture le", Plain(answered.Output), StringComparison.Ordinal);
        var again = await CliRun.StartAsync(campaign.Path, "courriers", "repondre", id, "avis.pdf");
        Assert.Equal(4, again.ExitCode);
        Assert.Contains("LD4611", again.Error, StringComparison.Ordinal);

        var got = await CliRun.StartAsync(campaign.Path, "letters", "get", id, "--output-dir", "courrier");
        Assert.True(got.ExitCode == 0, got.All);
        Assert.Equal(Pdf, File.ReadAllText(Path.Combine(campaign.Path, "courrier", "reponse-1", "01-avis.pdf")));
        Assert.True(File.Exists(Path.Combine(campaign.Path, "courrier", "reponse-1", "accuse.xml")));
        var proved = await CliRun.StartAsync(campaign.Path, "acts", "verify", "DM2018_SC01");
        Assert.True(proved.ExitCode == 0, proved.All);
        Assert.Contains("Courrier", proved.Output, StringComparison.Ordinal);
        var history = await CliRun.StartAsync(campaign.Path, "acts", "history", "DM2018_SC01");
        Assert.Contains("demande de pièces complémentaires", history.Output, StringComparison.Ordinal);
        Assert.Contains("accusé de la réponse", history.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_fetches_letters_and_makes_nothing_anew_for_them()
    {
        using var campaign = await ReceivedAsync();
        await WriteAsync(campaign.Path, "5", "Incompétence");

        var run = await CliRun.StartAsync(campaign.Path, "run", ".");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("déféré au tribunal administratif", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 acte généré", run.Output, StringComparison.Ordinal);
        var second = await CliRun.StartAsync(campaign.Path, "run", ".", "--json");
        var summary = JsonNode.Parse(second.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!;
        Assert.Equal(0, summary["courriers"]!["nouveaux"]!.GetValue<int>());
        var letter = Json(await CliRun.StartAsync(campaign.Path, "letters", "list", "--json"))["courrier"]!.GetValue<string>();
        var answer = await CliRun.StartAsync(campaign.Path, "letters", "answer", letter, "pipeline.yaml");
        Assert.Contains("LD4610", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_letter_is_said()
    {
        using var campaign = new SmallCampaign();
        var run = await CliRun.StartAsync(campaign.Path, "letters", "get", "12", "--store", "folder:depot");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("letters list", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A campaign whose délibérations the rehearsal préfecture has received.</summary>
    private static async Task<SmallCampaign> ReceivedAsync()
    {
        var campaign = new SmallCampaign();
        var run = await CliRun.StartAsync(campaign.Path, "run", ".");
        Assert.True(run.ExitCode == 0, run.All);
        return campaign;
    }

    /// <summary>The rehearsal préfecture writes, on the platform that the campaign remembers.</summary>
    private static async Task WriteAsync(string folder, string type, string reason)
    {
        var data = Path.Combine(folder, ".legaldocs", "repetition.db");
        await using (var sandbox = await SandboxHost.StartAsync(new SandboxOptions { DatabasePath = data }, TimeProvider.System, Token))
        {
            using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
            var transactions = JsonNode.Parse(
                await browser.GetStringAsync(new Uri(sandbox.BaseAddress, "/bac-a-sable/transactions.json"), Token))!.AsArray();
            var acte = transactions.First(each => each!["number"]!.GetValue<string>() == "DM2018_SC01")!["id"]!.GetValue<long>();
            using var form = new FormUrlEncodedContent(
            [
                new("transaction", acte.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                new("type", type),
                new("motif", reason),
            ]);
            using var answer = await browser.PostAsync(new Uri(sandbox.BaseAddress, "/bac-a-sable/courrier"), form, Token);
            Assert.Equal(302, (int)answer.StatusCode);
        }

        SqliteConnection.ClearAllPools();
    }

    private static JsonNode Json(CliRun run) => JsonNode.Parse(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[0])!;

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
