using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;
using Microsoft.Data.Sqlite;

namespace LegalDocs.EndToEnd.Tests.Running;

/// <summary>kill -9 at any moment, then run again: nothing lost, nothing doubled, nothing half-written.</summary>
public sealed class KilledRunTests
{
    /// <summary>Moments, in milliseconds: while starting, planning, converting, storing, sending, waiting.</summary>
    private static readonly int[] Moments = [150, 600, 1200, 2000, 2800, 3600, 4400];

    [Fact]
    public async Task A_run_killed_at_many_moments_is_completed_by_the_next_one()
    {
        using var campaign = new SmallCampaign();
        foreach (var moment in Moments)
        {
            await KillAfterAsync(campaign.Path, TimeSpan.FromMilliseconds(moment));
        }

        var run = await CliRun.StartAsync(campaign.Path, "run", ".");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("2 délibérations reçues par la plateforme de répétition sur 2", run.Output, StringComparison.Ordinal);
        await AssertWholeAsync(campaign.Path);
    }

    [Fact]
    public async Task Each_act_is_sent_once_whatever_the_moment_of_the_kill()
    {
        using var campaign = new SmallCampaign();
        foreach (var moment in Moments.Reverse())
        {
            await KillAfterAsync(campaign.Path, TimeSpan.FromMilliseconds(moment));
        }

        var run = await CliRun.StartAsync(campaign.Path, "run", ".");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal(
            ["DM2018_SC01", "DM2018_SC02"],
            Sent(Path.Combine(campaign.Path, ".legaldocs", "repetition.db")).Order(StringComparer.Ordinal));
    }

    private static async Task KillAfterAsync(string folder, TimeSpan delay)
    {
        using var process = CliRun.Begin(folder, new Dictionary<string, string?>(), "run", ".");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(delay);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: false); // SIGKILL to our process alone, as the kernel would
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await Task.WhenAll(output, error);
    }

    private static async Task AssertWholeAsync(string folder)
    {
        var verified = await CliRun.StartAsync(folder, "acts", "verify", "-c", ".");
        Assert.True(verified.ExitCode == 0, verified.All);

        var listed = await CliRun.StartAsync(folder, "acts", "list", "-c", ".", "--json");
        var actes = listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.Equal(5, actes.Count);
        Assert.All(actes, acte => Assert.Equal(
            acte["libelle"]!.GetValue<string>() == "Convention" ? 1 : 2, acte["version"]!.GetValue<int>()));
        await AssertRecordedOnceAsync(folder);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder, "sorties"), "*.tmp", SearchOption.AllDirectories));
        foreach (
            var pdf in Directory.EnumerateFiles(Path.Combine(folder, "sorties"), "*.pdf", SearchOption.AllDirectories))
        {
            using var document = UglyToad.PdfPig.PdfDocument.Open(pdf);
            Assert.True(document.NumberOfPages > 0);
        }
    }

    /// <summary>The journal holds, and has each version, sending and receipt once; another run adds nothing.</summary>
    private static async Task AssertRecordedOnceAsync(string folder)
    {
        var again = await CliRun.StartAsync(folder, "run", ".");
        Assert.True(again.ExitCode == 0, again.All);
        var verified = await CliRun.StartAsync(folder, "journal", "verify", "-c", ".");
        Assert.True(verified.ExitCode == 0, verified.All);
        var exported = await CliRun.StartAsync(folder, "journal", "export", "-c", ".", "--json");
        var lines = exported.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!)
            .Where(line => (string?)line["action"] is "generation" or "transmission" or "reception")
            .Select(line => $"{line["action"]} {line["objet"]} v{line["version"]}")
            .ToList();
        Assert.Equal(lines.Distinct(StringComparer.Ordinal), lines);
        Assert.Equal(5 + 2 + 2, lines.Count);
    }

    /// <summary>Numbers that the rehearsal platform holds, one for each transaction.</summary>
    private static List<string> Sent(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT number FROM transac";
        using var reader = command.ExecuteReader();
        var numbers = new List<string>();
        while (reader.Read())
        {
            numbers.Add(reader.GetString(0));
        }

        return numbers;
    }
}
