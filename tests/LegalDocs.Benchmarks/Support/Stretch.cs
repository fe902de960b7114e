using System.Diagnostics;

namespace LegalDocs.Benchmarks.Support;

/// <summary>What was made in a stretch of time.</summary>
/// <param name="Documents">Count.</param>
/// <param name="Seconds">By the clock.</param>
/// <param name="CpuSeconds">Of processor, all threads together: what a busy machine does not change.</param>
internal readonly record struct Stretch(long Documents, double Seconds, double CpuSeconds)
{
    public double PerSecond => Documents / Seconds;

    public double PerCpuSecond => Documents / CpuSeconds;

    /// <summary>Measures what this process does.</summary>
    public static Stretch Of(Func<long> work)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var begun = Stopwatch.GetTimestamp();
        var documents = work();
        return new Stretch(
            documents, Stopwatch.GetElapsedTime(begun).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }
}
