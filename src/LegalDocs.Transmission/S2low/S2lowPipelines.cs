using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace LegalDocs.Transmission;

/// <summary>How a platform is called: time-outs, retries of what is safe, a circuit that opens when it is down.</summary>
/// <remarks>
/// Two pipelines. Reads are repeated three times with growing, jittered pauses, or those that <c>Retry-After</c> asks
/// for. A send is never repeated here: the work table decides from stored state (components 4.3). Circuits open after
/// few failures, since one act a second is already much; a call that an open circuit stops never left.
/// </remarks>
public sealed class S2lowPipelines
{
    private S2lowPipelines(
        PlatformCircuit circuit,
        ResiliencePipeline<HttpResponseMessage> reads,
        ResiliencePipeline<HttpResponseMessage> sends)
    {
        Circuit = circuit;
        Reads = reads;
        Sends = sends;
    }

    /// <summary>Whether the platform answers, as these calls show.</summary>
    public PlatformCircuit Circuit { get; }

    internal ResiliencePipeline<HttpResponseMessage> Reads { get; }

    internal ResiliencePipeline<HttpResponseMessage> Sends { get; }

    /// <summary>Builds the pipelines of one platform; its accounts share them.</summary>
    /// <param name="options">Durations and thresholds.</param>
    /// <param name="timeProvider">The clock of time-outs and pauses.</param>
    /// <returns>The pipelines.</returns>
    public static S2lowPipelines Create(S2lowPipelineOptions options, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        var circuit = new PlatformCircuit(options.Platform, timeProvider);
        return new S2lowPipelines(
            circuit,
            Builder(timeProvider)
                .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = Math.Max(1, options.ReadRetries),
                    Delay = options.ReadRetryDelay,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    DelayGenerator = arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome, timeProvider)),
                    ShouldHandle = arguments => ValueTask.FromResult(
                        options.ReadRetries > 0 && IsTransient(arguments.Outcome) && CanWait(arguments.Outcome, options)),
                })
                .AddCircuitBreaker(Breaker(options, circuit, PlatformCalls.Reads))
                .AddTimeout(options.ReadTimeout)
                .Build(),
            Builder(timeProvider)
                .AddConcurrencyLimiter(options.ConcurrentSends)
                .AddCircuitBreaker(Breaker(options, circuit, PlatformCalls.Sends))
                .AddTimeout(options.SendTimeout)
                .Build());
    }

    private static ResiliencePipelineBuilder<HttpResponseMessage> Builder(TimeProvider timeProvider) =>
        new() { TimeProvider = timeProvider };

    private static CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker(
        S2lowPipelineOptions options, PlatformCircuit circuit, PlatformCalls calls) => new()
        {
            FailureRatio = options.CircuitRatio,
            MinimumThroughput = calls == PlatformCalls.Reads ? 2 * options.CircuitThroughput : options.CircuitThroughput,
            SamplingDuration = options.CircuitSampling,
            BreakDuration = options.CircuitBreak,
            ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome)),
            OnOpened = arguments =>
            {
                circuit.Opened(calls, arguments.BreakDuration);
                return ValueTask.CompletedTask;
            },
            OnClosed = _ =>
            {
                circuit.Closed(calls);
                return ValueTask.CompletedTask;
            },
        };

    private static bool IsTransient(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or TimeoutRejectedException or IOException } => true,
        { Result: { } response } => (int)response.StatusCode >= 500 || response.StatusCode == HttpStatusCode.TooManyRequests,
        _ => false,
    };

    /// <summary>What the platform asks for; null leaves the pause to the strategy.</summary>
    private static TimeSpan? RetryAfter(Outcome<HttpResponseMessage> outcome, TimeProvider timeProvider) =>
        outcome.Result?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date > timeProvider.GetUtcNow() => date - timeProvider.GetUtcNow(),
            _ => null,
        };

    /// <summary>A pause of minutes belongs to the work table, not to a call.</summary>
    private static bool CanWait(Outcome<HttpResponseMessage> outcome, S2lowPipelineOptions options) =>
        outcome.Result?.Headers.RetryAfter?.Delta is not { } delta || delta <= options.ReadTimeout;
}

/// <summary>Durations and thresholds of the calls to a platform.</summary>
public sealed record S2lowPipelineOptions
{
    /// <summary>Name and address of the platform for people, in health, metrics and logs; no secret.</summary>
    public string Platform { get; init; } = "S²LOW";

    /// <summary>Longest wait for the answer to a question; 30 s by default.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest wait for the answer to a send, well below the lease of the work; 2 minutes by default.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Times a question is asked again; 0 and up, 3 by default.</summary>
    public int ReadRetries { get; init; } = 3;

    /// <summary>Pause before the first repetition, doubled each time, with jitter; 1 s by default.</summary>
    public TimeSpan ReadRetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Sends under way at the same time, over all accounts; 1 and up, 8 by default. One more is not sent.</summary>
    public int ConcurrentSends { get; init; } = 8;

    /// <summary>Share of failures that opens a circuit; 0 to 1, a half by default.</summary>
    public double CircuitRatio { get; init; } = 0.5;

    /// <summary>Sends seen before the circuit may open, and half the questions; 2 and up, 4 by default (Polly's own
    /// 100 would never be reached).</summary>
    public int CircuitThroughput { get; init; } = 4;

    /// <summary>Window in which sends are counted; 3 minutes by default.</summary>
    public TimeSpan CircuitSampling { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long an open circuit lets nothing through; 1 minute by default.</summary>
    public TimeSpan CircuitBreak { get; init; } = TimeSpan.FromMinutes(1);
}
