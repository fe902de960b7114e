using System.Collections.Concurrent;
using LegalDocs.Campaigns.Transmitting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LegalDocs.Worker;

/// <summary>How the last round of each campaign went.</summary>
internal sealed class RoundJournal
{
    private readonly ConcurrentDictionary<string, RoundState> _rounds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TransmissionSurvey> _surveys = new(StringComparer.Ordinal);

    public void Record(string campaign, RoundState state) => _rounds[campaign] = state;

    public IReadOnlyDictionary<string, RoundState> Rounds => _rounds;

    /// <summary>How the transmissions of each campaign stood after its last round.</summary>
    public IReadOnlyDictionary<string, TransmissionSurvey> Surveys => _surveys;

    public void Record(string campaign, TransmissionSurvey survey) => _surveys[campaign] = survey;
}

/// <summary>State of a campaign after a round.</summary>
/// <param name="IsHealthy">Whether the round could be carried out.</param>
/// <param name="Summary">In words, for operators.</param>
internal sealed record RoundState(bool IsHealthy, string Summary);

/// <summary>Ready when the last round of every campaign could be carried out; a round still under way is
/// ready.</summary>
internal sealed class RoundHealth(RoundJournal journal) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var sick = journal.Rounds.Where(round => !round.Value.IsHealthy).Select(round => round.Value.Summary).ToList();
        return Task.FromResult(
            sick.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(string.Join("; ", sick)));
    }
}
