using System.Globalization;
using LegalDocs.Benchmarks.Peers;
using LegalDocs.Benchmarks.Support;

namespace LegalDocs.Benchmarks.Bulk;

/// <summary>
/// 10 000 acts of three pages from one compiled template, each with its data read from JSON, by one thread and by one
/// thread a core: the rate, and how much memory the process holds from beginning to end.
/// </summary>
internal static class BulkThroughput
{
    private const int Acts = 10_000;
    private const int Rounds = 3;

    public static async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var act = await PeerAct.PrepareAsync(PeerThroughput.Folder(), cancellationToken);
        Run(act, 1, Acts / 5);
        await output.WriteLineAsync(
            "| threads | documents/s by the clock | per second of processor | heap before → after | largest working set |");
        await output.WriteLineAsync("|---:|---:|---:|---:|---:|");
        foreach (var threads in new[] { 1, Environment.ProcessorCount })
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var largest = 0L;
            List<Stretch> stretches = [];
            for (var round = 0; round < Rounds; round++)
            {
                stretches.Add(Stretch.Of(() => Run(act, threads, Acts)));
                largest = Math.Max(largest, Environment.WorkingSet);
            }

            var after = GC.GetTotalMemory(forceFullCollection: true);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {threads} | {Median(stretches, stretch => stretch.PerSecond):0} "
                    + $"| {Median(stretches, stretch => stretch.PerCpuSecond):0} "
                    + $"| {before / 1e6:0.0} → {after / 1e6:0.0} MB | {largest / 1e6:0} MB |"));
        }
    }

    private static double Median(IEnumerable<Stretch> stretches, Func<Stretch, double> rate) =>
        stretches.Select(rate).Order().ElementAt(Rounds / 2);

    private static long Run(PeerAct act, int threads, int count)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, count, options, _ => Documents.Render(act.Template, Documents.Data(act.Json)));
        return count;
    }
}
