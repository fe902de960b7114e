using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LegalDocs.Sandbox;

/// <summary>Faults on demand: how often each strikes, the same way for the same seed.</summary>
public sealed record SandboxFaults
{
    /// <summary>Nothing goes wrong.</summary>
    public static SandboxFaults None { get; } = new();

    /// <summary>Share of the requests, or of the transactions, that each fault strikes; 0 to 1.</summary>
    public IReadOnlyDictionary<SandboxFault, double> Rates { get; init; } = new Dictionary<SandboxFault, double>();

    /// <summary>Decides which ones are struck; 0 by default.</summary>
    public int Seed { get; init; }

    /// <summary>How long a slow request takes; 30 seconds by default.</summary>
    public TimeSpan SlowFor { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Names of the faults, as <see cref="TryParse"/> reads them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. SandboxFaultNames.ByName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads <c>drop-after-accept:0.1,http500:0.05</c>.</summary>
    /// <param name="text">Names and shares, separated by commas; empty: no fault.</param>
    /// <param name="seed">Decides which requests are struck.</param>
    /// <param name="faults">The faults when the answer is true.</param>
    /// <param name="problem">The part that could not be read, otherwise.</param>
    /// <returns>Whether every name is known, every share from 0 to 1, and those that strike requests add up to at most
    /// 1.</returns>
    public static bool TryParse(
        string text,
        int seed,
        [NotNullWhen(true)] out SandboxFaults? faults,
        [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        (faults, problem) = (null, null);
        var rates = new Dictionary<SandboxFault, double>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!TryRead(part, out var fault, out var rate) || !rates.TryAdd(fault, rate))
            {
                problem = part;
                return false;
            }
        }

        if (rates.Where(rate => rate.Key.StrikesRequests()).Sum(rate => rate.Value) > 1)
        {
            problem = text;
            return false;
        }

        faults = new SandboxFaults { Rates = rates, Seed = seed };
        return true;
    }

    /// <summary>What <see cref="TryParse"/> reads.</summary>
    internal string ToText() => string.Join(
        ',',
        Rates.OrderBy(rate => rate.Key)
            .Select(rate => string.Create(CultureInfo.InvariantCulture, $"{rate.Key.ToText()}:{rate.Value}")));

    /// <summary>The share of a fault.</summary>
    internal double Rate(SandboxFault fault) => Rates.GetValueOrDefault(fault);

    private static bool TryRead(string part, out SandboxFault fault, out double rate)
    {
        rate = 0;
        var pieces = part.Split(':', 2);
        return SandboxFaultNames.ByName.TryGetValue(pieces[0], out fault)
            && pieces.Length == 2
            && double.TryParse(pieces[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out rate)
            && rate is >= 0 and <= 1;
    }
}
