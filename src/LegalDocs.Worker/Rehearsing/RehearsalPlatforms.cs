using System.Collections.Concurrent;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Sandbox;
using LegalDocs.Transmission;

namespace LegalDocs.Worker;

/// <summary>The rehearsal platform, started on loopback for a campaign: it remembers its transactions between
/// runs.</summary>
internal sealed class RehearsalPlatforms : IRehearsalPlatform
{
    /// <summary>Far longer than loopback needs, and well below the quarantine of <see
    /// cref="TransmissionSchedule.Rehearsal"/>.</summary>
    private static readonly S2lowPipelineOptions Quick = new()
    {
        ReadTimeout = TimeSpan.FromSeconds(5),
        SendTimeout = TimeSpan.FromSeconds(4),
        ReadRetryDelay = TimeSpan.FromMilliseconds(100),
        CircuitBreak = TimeSpan.FromSeconds(2),
    };

    private readonly SandboxHost _host;
    private readonly S2lowPipelines _pipelines;
    private readonly ConcurrentDictionary<Siren, S2lowPlateforme> _accounts = new();

    private RehearsalPlatforms(SandboxHost host, TimeProvider timeProvider)
    {
        _host = host;
        _pipelines = S2lowPipelines.Create(Quick, timeProvider);
    }

    public string Description => _host.BaseAddress.GetLeftPart(UriPartial.Authority);

    public bool IsRehearsal => true;

    public TransmissionSchedule Schedule => TransmissionSchedule.Rehearsal;

    public static async Task<IRehearsalPlatform> StartAsync(
        string databasePath, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var options = new SandboxOptions { DatabasePath = databasePath };
        return new RehearsalPlatforms(
            await SandboxHost.StartAsync(options, timeProvider, cancellationToken), timeProvider);
    }

    /// <summary>Every collectivité has an account here.</summary>
    public IPlateforme Find(Siren siren) => _accounts.GetOrAdd(siren, each => S2lowPlatformFactory.Create(
        new S2lowAccount { BaseAddress = _host.BaseAddress, Siren = each, Login = each.Value, Password = "repetition" },
        _pipelines));

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
