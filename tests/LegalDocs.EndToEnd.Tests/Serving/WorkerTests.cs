using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Serving;

/// <summary>The same work as a service: health, rounds, graceful stop.</summary>
public sealed class WorkerTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task The_worker_makes_the_acts_reports_health_and_stops_when_told()
    {
        using var campaign = new SmallCampaign();
        var address = FreeAddress();
        using var process = CliRun.Begin(
            campaign.Path, new Dictionary<string, string?>(), "worker", ".", "--urls", address, "--interval", "1");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();

        try
        {
            Assert.Equal(HttpStatusCode.OK, await AskAsync(client, $"{address}/health/live", process));
            Assert.Equal(HttpStatusCode.OK, await AskAsync(client, $"{address}/health/ready", process));
            await UntilAsync(() => CountPdf(campaign.Path) == 5, process);
        }
        finally
        {
            Signal(process, "TERM");
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(
            Limit, TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await output + await error);

        var again = await CliRun.StartAsync(campaign.Path, "run", ".");
        Assert.True(again.ExitCode == 0, again.All);
        Assert.Contains("5 inchangés", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_that_is_refused_makes_the_worker_unready_and_it_recovers_when_mended()
    {
        using var campaign = new SmallCampaign();
        var right = await File.ReadAllTextAsync(
            Path.Combine(campaign.Path, "donnees", "communes.csv"), TestContext.Current.CancellationToken);
        campaign.Write("donnees/communes.csv", "Code INSEE;Commune;SIREN;TNCC\n21003;#N/A;212100036;1\n");
        var address = FreeAddress();
        using var process = CliRun.Begin(
            campaign.Path, new Dictionary<string, string?>(), "worker", ".", "--urls", address, "--interval", "1");
        _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();

        try
        {
            await UntilAsync(
                async () => await StatusAsync(client, $"{address}/health/ready") == HttpStatusCode.ServiceUnavailable,
                process);
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, $"{address}/health/live"));

            campaign.Write("donnees/communes.csv", right);

            await UntilAsync(
                async () => await StatusAsync(client, $"{address}/health/ready") == HttpStatusCode.OK, process);
        }
        finally
        {
            Signal(process, "TERM");
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(
            Limit, TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task A_run_stopped_by_control_c_answers_130_and_the_next_one_goes_on()
    {
        using var campaign = new SmallCampaign();
        using var process = CliRun.BeginInterruptible(campaign.Path, new Dictionary<string, string?>(), "run", ".");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await UntilAsync(() => File.Exists(Path.Combine(campaign.Path, ".legaldocs", "verrou")), process);
        await UntilAsync(() => Directory.Exists(Path.Combine(campaign.Path, "sorties")), process);

        Signal(process, "INT");

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(
            Limit, TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 130, await output + await error);
        var again = await CliRun.StartAsync(campaign.Path, "run", ".");
        Assert.True(again.ExitCode == 0, again.All);
    }

    [Fact]
    public async Task A_worker_without_campaign_names_the_setting()
    {
        var run = await CliRun.StartAsync(Path.GetTempPath(), "worker", "nulle-part");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("pipeline.yaml", run.Error, StringComparison.Ordinal);
    }

    private static int CountPdf(string folder) => Directory.Exists(Path.Combine(folder, "sorties"))
        ? Directory.EnumerateFiles(Path.Combine(folder, "sorties"), "*.pdf", SearchOption.AllDirectories).Count()
        : 0;

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string address, Process process)
    {
        await UntilAsync(async () => await StatusAsync(client, address) is not null, process);
        return (await StatusAsync(client, address))!.Value;
    }

    private static async Task<HttpStatusCode?> StatusAsync(HttpClient client, string address)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static Task UntilAsync(Func<bool> condition, Process process) =>
        UntilAsync(() => Task.FromResult(condition()), process);

    /// <summary>Looks again and again; the process that is waited for must live.</summary>
    private static async Task UntilAsync(Func<Task<bool>> condition, Process process)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        while (!await condition())
        {
            Assert.False(process.HasExited, "the process ended");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit.Token);
        }
    }

    private static void Signal(Process process, string signal)
    {
        using var kill = Process.Start(
            "kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
