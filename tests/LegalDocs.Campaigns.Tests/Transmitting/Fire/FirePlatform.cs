using LegalDocs.Acts;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>The one account of the proof, with hours made seconds: each keeps its place in the order of the schedule.</summary>
internal sealed class FirePlatform(Uri address) : IPlatformDirectory
{
    /// <summary>How long the platform works on a slow request: longer than a client waits.</summary>
    public static readonly TimeSpan SlowFor = TimeSpan.FromSeconds(2);

    /// <summary>A pause longer than a lease.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2500);

    /// <summary>Longer than the third of a lease, the pause and the slow request together, on a busy machine.</summary>
    public static readonly TimeSpan Quarantine = TimeSpan.FromSeconds(12);

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestCall = TimeSpan.FromMilliseconds(1200);

    private readonly S2lowPlateforme _account = S2lowPlatformFactory.Create(
        new S2lowAccount { BaseAddress = address, Siren = Siren.Parse("242100410"), Login = "242100410" },
        S2lowPipelines.Create(
            new S2lowPipelineOptions
            {
                SendTimeout = LongestCall,
                ReadTimeout = LongestCall,
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
        Lease = Lease,
        Quarantine = Quarantine,
        FirstPoll = TimeSpan.FromMilliseconds(150),
        LongestPoll = TimeSpan.FromMilliseconds(800),
        FirstRetry = TimeSpan.FromMilliseconds(150),
        LongestRetry = TimeSpan.FromMilliseconds(1000),
    };

    public IPlateforme Find(Siren siren) => _account;
}
