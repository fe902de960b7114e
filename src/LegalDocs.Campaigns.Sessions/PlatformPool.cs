using System.Collections.Concurrent;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Sessions;

/// <summary>The circuits of the platforms that this process calls: they outlive a round, so that a platform that was down at
/// the last one is still known to be.</summary>
/// <param name="timeProvider">The clock.</param>
public sealed class PlatformPool(TimeProvider timeProvider)
{
    private readonly ConcurrentDictionary<string, Lazy<S2lowPipelines>> _pipelines = new(StringComparer.Ordinal);

    /// <summary>Told, after each change, how a platform stands.</summary>
    public event EventHandler<PlatformStanding>? Changed;

    /// <summary>How the platforms called so far stand.</summary>
    public IReadOnlyList<PlatformStanding> Standings =>
        [.. _pipelines.Values.Select(each => each.Value.Circuit.Standing).OrderBy(each => each.Platform, StringComparer.Ordinal)];

    /// <summary>The pipelines of a platform, shared by its accounts and by all campaigns of this process.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="options">Durations and thresholds; those of the first call hold.</param>
    /// <returns>The pipelines.</returns>
    public S2lowPipelines Of(Uri address, S2lowPipelineOptions options)
    {
        ArgumentNullException.ThrowIfNull(address);
        return _pipelines.GetOrAdd(
            address.GetLeftPart(UriPartial.Authority),
            authority => new Lazy<S2lowPipelines>(() => Create(authority, options))).Value;
    }

    private S2lowPipelines Create(string authority, S2lowPipelineOptions options)
    {
        var pipelines = S2lowPipelines.Create(options with { Platform = $"S²LOW {authority}" }, timeProvider);
        pipelines.Circuit.Changed += (_, standing) => Changed?.Invoke(this, standing);
        return pipelines;
    }
}
