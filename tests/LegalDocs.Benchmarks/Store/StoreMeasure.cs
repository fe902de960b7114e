using System.Diagnostics;

namespace LegalDocs.Benchmarks.Store;

/// <summary>What a number of acts took: time, processor and memory of this process.</summary>
internal sealed record StoreMeasure(int Acts, double Seconds, double CpuSeconds, long Allocated, long PeakWorkingSet)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    public double PerSecond => Acts / Seconds;

    public double CpuMsEach => CpuSeconds * 1000 / Acts;

    public double AllocatedEach => Allocated / (double)Acts;

    /// <summary>Measures; the working set is looked at twenty times a second.</summary>
    public static async Task<StoreMeasure> OfAsync(int acts, Func<Task> work)
    {
        using var stop = new CancellationTokenSource();
        var peak = PeakAsync(stop.Token);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var begun = Stopwatch.GetTimestamp();
        await work();
        var elapsed = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var used = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        await stop.CancelAsync();
        return new StoreMeasure(acts, elapsed, used, bytes, await peak);
    }

    private static async Task<long> PeakAsync(CancellationToken stop)
    {
        var peak = Environment.WorkingSet;
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Interval, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            peak = Math.Max(peak, Environment.WorkingSet);
        }

        return peak;
    }
}
