using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LegalDocs.Transmission;

/// <summary>What a collector hears about calls to platforms: spans and metrics named <see cref="Name"/>.</summary>
/// <remarks>No exporter here: the host chooses one, or none, and then this costs nothing. Tags hold no secret, no name of a
/// person and no text of an act.</remarks>
public static class TransmissionTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "LegalDocs.Transmission";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "legaldocs.platform.call.duration", "s", "Calls to a platform, repetitions included, by call and outcome");

    private static readonly Gauge<int> Circuit = Meter.CreateGauge<int>(
        "legaldocs.platform.circuit", "1", "1: the circuit is open, the platform's acts wait; 0: it answers");

    internal static void Record(PlatformStanding standing) =>
        Circuit.Record(standing.IsDown ? 1 : 0, new KeyValuePair<string, object?>("platform", standing.Platform));

    /// <summary>Begins a call.</summary>
    /// <param name="platform">Name and address, without account.</param>
    /// <param name="path">Path of the script with its query.</param>
    internal static PlatformCall Begin(string platform, string path)
    {
        var call = Script(path);
        return new PlatformCall(platform, call, Source.StartActivity($"platform {call}", ActivityKind.Client));
    }

    /// <summary>Ends a call.</summary>
    /// <param name="call">What <see cref="Begin"/> gave.</param>
    /// <param name="outcome"><c>ok</c>, <c>ko</c>, <c>odd</c>, <c>failed</c> or <c>not_sent</c>.</param>
    internal static void End(PlatformCall call, string outcome)
    {
        var elapsed = Stopwatch.GetElapsedTime(call.Begun);
        Duration.Record(
            elapsed.TotalSeconds,
            new KeyValuePair<string, object?>("platform", call.Platform),
            new KeyValuePair<string, object?>("call", call.Call),
            new KeyValuePair<string, object?>("outcome", outcome));
        call.Activity?.SetTag("legaldocs.platform", call.Platform);
        call.Activity?.SetTag("legaldocs.outcome", outcome);
        call.Activity?.SetStatus(outcome is "failed" or "odd" ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        call.Activity?.Dispose();
    }

    private static string Script(string path)
    {
        var end = path.IndexOf(".php", StringComparison.Ordinal);
        var whole = end < 0 ? path : path[..end];
        return whole[(whole.LastIndexOf('/') + 1)..];
    }
}

/// <summary>A call under way.</summary>
/// <param name="Platform">Name and address, without account.</param>
/// <param name="Call">Name of the script.</param>
/// <param name="Activity">Its span; null when nobody listens.</param>
internal sealed record PlatformCall(string Platform, string Call, Activity? Activity)
{
    public long Begun { get; } = Stopwatch.GetTimestamp();
}
