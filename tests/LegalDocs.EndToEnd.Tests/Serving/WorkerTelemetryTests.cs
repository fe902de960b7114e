using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.EndToEnd.Tests.Support;

namespace LegalDocs.EndToEnd.Tests.Serving;

/// <summary>The service with a collector: traces, metrics and logs of each act arrive; health says how the acts stand.</summary>
public sealed class WorkerTelemetryTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_receives_traces_metrics_and_logs_and_health_is_JSON()
    {
        using var campaign = new SmallCampaign();
        using var collector = new OtlpReceiver();
        var address = FreeAddress();
        using var process = CliRun.Begin(
            campaign.Path,
            new Dictionary<string, string?>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
                ["OTEL_BLRP_SCHEDULE_DELAY"] = "200",
                ["LEGALDOCS__JOURNAL"] = "json",
            },
            "worker",
            ".",
            "--urls",
            address,
            "--interval",
            "1");
        var output = process.StandardOutput.ReadToEndAsync(Token);
        _ = process.StandardError.ReadToEndAsync(Token);
        using var client = new HttpClient();

        await UntilAsync(
            () => Task.FromResult(
                collector.Has("/v1/metrics", "legaldocs.transmission.attempts")
                && collector.Has("/v1/metrics", "legaldocs.acts")
                && collector.Has("/v1/traces", "transmission send")
                && collector.Has("/v1/traces", "platform actes_transac_create")
                && collector.Has("/v1/logs", "Numero")),
            process,
            () => collector.Summary);
        using var health = JsonDocument.Parse(await client.GetStringAsync(new Uri($"{address}/health"), Token));
        Terminate(process);
        await process.WaitForExitAsync(Token).WaitAsync(Limit, Token);

        Assert.Equal("Healthy", health.RootElement.GetProperty("status").GetString());
        Assert.Equal(
            0,
            health.RootElement.GetProperty("checks").GetProperty("transmissions").GetProperty("data")
                .EnumerateObject().Single(each => each.Name.EndsWith(":waiting", StringComparison.Ordinal)).Value.GetInt32());
        var line = (await output).Split('\n').First(each => each.Contains("\"EventId\":5001", StringComparison.Ordinal));
        using var log = JsonDocument.Parse(line);
        Assert.Contains("\"Siren\":", log.RootElement.GetProperty("Scopes").GetRawText(), StringComparison.Ordinal);
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, Process process, Func<string> state)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.False(process.HasExited, "the process ended");
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < Limit, state());
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
        }
    }

    private static void Terminate(Process process)
    {
        using var kill = Process.Start(
            "kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
