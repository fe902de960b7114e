using System.Globalization;

namespace LegalDocs.Benchmarks.Peers;

/// <summary>What was measured of one engine.</summary>
internal sealed record PeerRow(string Engine, string Version)
{
    private readonly List<Stretch> _stretches = [];

    /// <summary>Bytes allocated for one document, where it is known.</summary>
    public long? AllocatedBytes { get; init; }

    public double Median => _stretches.Select(stretch => stretch.PerSecond).Order().ElementAt(_stretches.Count / 2);

    public double Lowest => _stretches.Min(stretch => stretch.PerSecond);

    public double Highest => _stretches.Max(stretch => stretch.PerSecond);

    public void Add(Stretch stretch) => _stretches.Add(stretch);
}

/// <summary>The measures as the table of the README.</summary>
internal sealed class PeerTable(TextWriter output)
{
    public async Task WriteAsync(IReadOnlyList<PeerRow> rows)
    {
        var ours = rows[0].Median;
        await output.WriteLineAsync("| engine | documents/s | lowest–highest turn | LegalDocs is faster by | allocated per document |");
        await output.WriteLineAsync("|---|---:|---:|---:|---:|");
        foreach (var row in rows)
        {
            var ratio = row == rows[0] ? "" : FormattableString.Invariant($"× {ours / row.Median:0.#}");
            var allocated = row.AllocatedBytes is { } bytes ? FormattableString.Invariant($"{bytes / 1e6:0.000} MB") : "";
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Engine} ({row.Version}) | {row.Median:0} | {row.Lowest:0}–{row.Highest:0} | {ratio} | {allocated} |"));
        }
    }
}
