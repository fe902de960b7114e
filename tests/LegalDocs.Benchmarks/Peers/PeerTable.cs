using System.Globalization;
using LegalDocs.Benchmarks.Support;

namespace LegalDocs.Benchmarks.Peers;

/// <summary>What was measured of one engine.</summary>
internal sealed record PeerRow(string Engine, string Version)
{
    private readonly List<Stretch> _stretches = [];

    /// <summary>Bytes allocated for one document, where it is known.</summary>
    public long? AllocatedBytes { get; init; }

    /// <summary>Documents per second of processor: median, lowest and highest turn.</summary>
    public (double Median, double Lowest, double Highest) PerCpuSecond => Spread(stretch => stretch.PerCpuSecond);

    /// <summary>Documents per second by the clock: median, lowest and highest turn.</summary>
    public (double Median, double Lowest, double Highest) PerSecond => Spread(stretch => stretch.PerSecond);

    public void Add(Stretch stretch) => _stretches.Add(stretch);

    private (double Median, double Lowest, double Highest) Spread(Func<Stretch, double> rate)
    {
        var rates = _stretches.Select(rate).Order().ToList();
        return (rates[rates.Count / 2], rates[0], rates[^1]);
    }
}

/// <summary>The measures as the table of the README.</summary>
internal sealed class PeerTable(TextWriter output)
{
    public async Task WriteAsync(IReadOnlyList<PeerRow> rows)
    {
        await output.WriteLineAsync(
            "| engine | documents per second of processor | lowest–highest turn | LegalDocs makes | by the clock | allocated |");
        await output.WriteLineAsync("|---|---:|---:|---:|---:|---:|");
        foreach (var row in rows)
        {
            var (median, lowest, highest) = row.PerCpuSecond;
            var ratio = row == rows[0] ? "" : FormattableString.Invariant($"× {rows[0].PerCpuSecond.Median / median:0.#}");
            var allocated = row.AllocatedBytes is { } bytes ? FormattableString.Invariant($"{bytes / 1e6:0.000} MB") : "";
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Engine} ({row.Version}) | {median:0} | {lowest:0}–{highest:0} | {ratio} | {row.PerSecond.Median:0} | {allocated} |"));
        }
    }
}
