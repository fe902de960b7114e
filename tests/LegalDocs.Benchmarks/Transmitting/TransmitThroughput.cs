using System.Diagnostics;
using System.Globalization;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Tests.Transmitting;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register.Tests.Support;
using LegalDocs.Sandbox;
using LegalDocs.Transmission;

namespace LegalDocs.Benchmarks.Transmitting;

/// <summary>Acts per second from the work table to the stored receipt, against a platform that answers at once: what the
/// product itself costs. One process, as <c>legaldocs run</c>; store and register in the temporary folder.</summary>
internal static class TransmitThroughput
{
    private const int Acts = 500;
    private const int WarmUp = 50;

    public static async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        using var server = new PostgreSqlServer();
        output.WriteLine($"{"register",-12}{"acts",6}{"acts/s",9}{"cpu/act",10}{"allocated/act",15}{"working set",13}   ({Path.GetTempPath()})");
        foreach (var isPostgreSql in new[] { false, true })
        {
            await MeasureAsync(WarmUp, isPostgreSql, null, cancellationToken);
            await MeasureAsync(Acts, isPostgreSql, output, cancellationToken);
        }
    }

    private static async Task MeasureAsync(int acts, bool isPostgreSql, TextWriter? output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("legaldocs-bench-transmit-").FullName;
        try
        {
            await using var host = await SandboxHost.StartAsync(
                new SandboxOptions { Pace = SandboxPace.Even(TimeSpan.Zero) }, TimeProvider.System, cancellationToken);
            var field = new FireField(
                folder, isPostgreSql ? PostgreSqlServer.NewSchema() : null, host.BaseAddress, acts, 1);
            await field.PrepareAsync(cancellationToken);
            await using var register = await field.OpenRegisterAsync(cancellationToken);
            var (begun, cpu, bytes) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(true));
            var results = await field.Desk(register, new FastPlatform(host.BaseAddress)).WorkAsync(new Silence(), cancellationToken);
            var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            var received = results.Count(result => result.Ending == TransmissionEnding.Received);
            if (received != acts)
            {
                throw new InvalidOperationException($"{received} of {acts} acts were received");
            }

            output?.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(isPostgreSql ? "PostgreSQL" : "SQLite"),-12}{acts,6}{acts / seconds,9:0.0}"
                    + $"{(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / acts,7:0.0} ms"
                    + $"{(GC.GetTotalAllocatedBytes(true) - bytes) / 1024.0 / acts,12:0} kB{Environment.WorkingSet / 1e6,10:0} MB"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The rehearsal's schedule without its pauses: what is measured is work, not waiting.</summary>
    private sealed class FastPlatform(Uri address) : IPlatformDirectory
    {
        private readonly S2lowPlateforme _account = S2lowPlatformFactory.Create(
            new S2lowAccount { BaseAddress = address, Siren = Siren.Parse("242100410"), Login = "242100410" },
            S2lowPipelines.Create(new S2lowPipelineOptions(), TimeProvider.System));

        public string Description => "mesure";

        public bool IsRehearsal => true;

        public TransmissionSchedule Schedule { get; } =
            TransmissionSchedule.Rehearsal with { FirstPoll = TimeSpan.FromMilliseconds(1) };

        public IPlateforme Find(Siren siren) => _account;
    }

    private sealed class Silence : IRunObserver
    {
        public void OnPlanned(CampaignPlan plan)
        {
        }

        public void OnActe(ActeResult result)
        {
        }

        public void OnTransmissionStarted(string platform, bool isRehearsal, int remaining)
        {
        }

        public void OnTransmission(TransmissionResult result)
        {
        }
    }
}
