using LegalDocs.Campaigns.Sessions;
using LegalDocs.Transmission;

namespace LegalDocs.Worker;

/// <summary>Writes in the log when a platform stops to answer and when it answers again.</summary>
internal sealed partial class PlatformWatch(PlatformPool pool, TimeProvider timeProvider, ILogger<PlatformWatch> logger)
    : IHostedService
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _down = new(StringComparer.Ordinal);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        pool.Changed += OnChanged;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        pool.Changed -= OnChanged;
        return Task.CompletedTask;
    }

    private void OnChanged(object? sender, PlatformStanding standing)
    {
        lock (_gate)
        {
            if (standing.DownSince is { } since)
            {
                if (_down.TryAdd(standing.Platform, since))
                {
                    LogDown(standing.Platform, since);
                }
            }
            else if (_down.Remove(standing.Platform, out var began))
            {
                LogUp(standing.Platform, timeProvider.GetUtcNow() - began);
            }
        }
    }

    [LoggerMessage(6010, LogLevel.Warning, "LD4705 {Platform} has not answered since {Since:O}: its acts wait")]
    private partial void LogDown(string platform, DateTimeOffset since);

    [LoggerMessage(6011, LogLevel.Information, "{Platform} answers again, after {Down}")]
    private partial void LogUp(string platform, TimeSpan down);
}
