using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace LegalDocs.Transmission;

/// <summary>How a platform is called: time-outs, retries of what is safe, a circuit that opens when it is down.</summary>
/// <remarks>
/// Two pipelines. Reads are repeated three times with growing, jittered pauses. A send is never repeated here: the work
/// table decides from stored state (components 4.3). The circuit of sends opens after few failures, since one act a
/// second is already much.
/// </remarks>
public sealed class S2lowPipelines
{
    private S2lowPipelines(ResiliencePipeline<HttpResponseMessage> reads, ResiliencePipeline<HttpResponseMessage> sends)
    {
        Reads = reads;
        Sends = sends;
    }

    internal ResiliencePipeline<HttpResponseMessage> Reads { get; }

    internal ResiliencePipeline<HttpResponseMessage> Sends { get; }

    /// <summary>Builds the pipelines of one platform; its accounts share them.</summary>
    /// <param name="options">Durations and thresholds.</param>
    /// <param name="timeProvider">The clock of time-outs and pauses.</param>
    /// <returns>The pipelines.</returns>
    public static S2lowPipelines Create(S2lowPipelineOptions options, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new S2lowPipelines(
            Builder(timeProvider)
                .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = options.ReadRetries,
                    Delay = options.ReadRetryDelay,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    ShouldHandle = IsTransient,
                })
                .AddTimeout(options.ReadTimeout)
                .Build(),
            Builder(timeProvider)
                .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
                {
                    FailureRatio = 0.5,
                    MinimumThroughput = options.CircuitThroughput,
                    SamplingDuration = options.CircuitSampling,
                    BreakDuration = options.CircuitBreak,
                    ShouldHandle = IsTransient,
                })
                .AddTimeout(options.SendTimeout)
                .Build());
    }

    private static ResiliencePipelineBuilder<HttpResponseMessage> Builder(TimeProvider timeProvider) =>
        new() { TimeProvider = timeProvider };

    private static ValueTask<bool> IsTransient<TArguments>(TArguments arguments)
        where TArguments : struct
    {
        var outcome = arguments switch
        {
            RetryPredicateArguments<HttpResponseMessage> retry => retry.Outcome,
            CircuitBreakerPredicateArguments<HttpResponseMessage> circuit => circuit.Outcome,
            _ => default,
        };
        return ValueTask.FromResult(outcome switch
        {
            { Exception: HttpRequestException or TimeoutRejectedException or IOException } => true,
            { Result: { } response } => (int)response.StatusCode >= 500 || response.StatusCode == HttpStatusCode.TooManyRequests,
            _ => false,
        });
    }
}

/// <summary>Durations and thresholds of the calls to a platform.</summary>
public sealed record S2lowPipelineOptions
{
    /// <summary>Longest wait for the answer to a question; 30 s by default.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest wait for the answer to a send, well below the lease of the work; 2 minutes by default.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Times a question is asked again; 3 by default.</summary>
    public int ReadRetries { get; init; } = 3;

    /// <summary>Pause before the first repetition, doubled each time, with jitter; 1 s by default.</summary>
    public TimeSpan ReadRetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Sends seen before the circuit may open; 4 by default (Polly's own 100 would never be reached).</summary>
    public int CircuitThroughput { get; init; } = 4;

    /// <summary>Window in which sends are counted; 3 minutes by default.</summary>
    public TimeSpan CircuitSampling { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long an open circuit lets nothing through; 1 minute by default.</summary>
    public TimeSpan CircuitBreak { get; init; } = TimeSpan.FromMinutes(1);
}
