using LegalDocs.Acts;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>The one account of the proof, with hours made seconds: each keeps its place in the order of the schedule.</summary>
/// <param name="address">Address of the platform.</param>
/// <param name="pace">1 on a machine of one's own; more on one that others keep busy.</param>
internal sealed class FirePlatform(Uri address, int pace) : IPlatformDirectory
{
    private readonly S2lowPlateforme _account = S2lowPlatformFactory.Create(
        new S2lowAccount { BaseAddress = address, Siren = Siren.Parse("242100410"), Login = "242100410" },
        S2lowPipelines.Create(
            new S2lowPipelineOptions
            {
                SendTimeout = pace * TimeSpan.FromMilliseconds(1200),
                ReadTimeout = pace * TimeSpan.FromMilliseconds(1200),
                ReadRetries = 4,
                ReadRetryDelay = TimeSpan.FromMilliseconds(10),
                CircuitRatio = 0.7,
                CircuitSampling = TimeSpan.FromSeconds(3),
                CircuitBreak = TimeSpan.FromMilliseconds(500),
            },
            TimeProvider.System));

    public string Description => "feu";

    public bool IsRehearsal => true;

    public TransmissionSchedule Schedule { get; } = TransmissionSchedule.Rehearsal with
    {
        Lease = Lease(pace),
        Quarantine = Quarantine(pace),
        FirstPoll = TimeSpan.FromMilliseconds(150),
        LongestPoll = TimeSpan.FromMilliseconds(800),
        FirstRetry = TimeSpan.FromMilliseconds(150),
        LongestRetry = TimeSpan.FromMilliseconds(1000),
    };

    /// <summary>How long the platform works on a slow request: longer than a client waits.</summary>
    public static TimeSpan SlowFor(int pace) => pace * TimeSpan.FromSeconds(2);

    /// <summary>A pause longer than a lease.</summary>
    public static TimeSpan Pause(int pace) => Lease(pace) + TimeSpan.FromMilliseconds(500);

    public IPlateforme Find(Siren siren) => _account;

    private static TimeSpan Lease(int pace) => pace * TimeSpan.FromSeconds(2);

    /// <summary>Longer than the third of a lease, the pause and the slow request together, on a busy machine.</summary>
    private static TimeSpan Quarantine(int pace) => (pace * TimeSpan.FromSeconds(6)) + TimeSpan.FromSeconds(6);
}
