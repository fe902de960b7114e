using System.Globalization;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>What the workers of the proof share: a register, a store, a platform; and what one of them does.</summary>
internal sealed record FireField(string Folder, Uri Platform, int Acts)
{
    /// <summary>Longer than a client waits for an answer, shorter than the quarantine.</summary>
    public static readonly TimeSpan SlowFor = TimeSpan.FromMilliseconds(900);

    /// <summary>A pause longer than a lease, shorter than the quarantine.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1500);

    private const string ChildFolder = "LEGALDOCS_FIRE_CHILD_FOLDER";
    private const string ChildPlatform = "LEGALDOCS_FIRE_CHILD_PLATFORM";
    private const string ChildActs = "LEGALDOCS_FIRE_CHILD_ACTS";

    private static readonly S2lowPipelineOptions Quick = new()
    {
        SendTimeout = TimeSpan.FromMilliseconds(500),
        ReadTimeout = TimeSpan.FromMilliseconds(500),
        ReadRetries = 4,
        ReadRetryDelay = TimeSpan.FromMilliseconds(10),
        CircuitRatio = 0.9,
        CircuitBreak = TimeSpan.FromMilliseconds(500),
    };

    public CampaignPlan Plan { get; } = SomePlan.Of(Acts);

    public FolderVersionStore OpenStore() => new(Path.Combine(Folder, "depot"), TimeProvider.System);

    public Task<RegisterDatabase> OpenRegisterAsync(CancellationToken cancellationToken) => RegisterDatabase.OpenAsync(
        new RegisterOptions { Path = Path.Combine(Folder, "registre.db") }, TimeProvider.System, cancellationToken);

    /// <summary>Stores every act and puts it on the work table.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var store = OpenStore();
        foreach (var acte in Plan.Actes)
        {
            await SomePlan.StoreAsync(store, acte, "v1", cancellationToken);
        }

        await using var register = await OpenRegisterAsync(cancellationToken);
        await Desk(register).EnqueueAsync(
            [.. Plan.Actes.Select(acte => new ActeResult.Made(acte, 1, 1, []))], cancellationToken);
    }

    public IReadOnlyDictionary<string, string> ChildEnvironment() => new Dictionary<string, string>
    {
        [ChildFolder] = Folder,
        [ChildPlatform] = Platform.ToString(),
        [ChildActs] = Acts.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What the environment describes, in a process started as a worker; null in another one.</summary>
    public static FireField? FromEnvironment() => Environment.GetEnvironmentVariable(ChildFolder) is { } folder
        ? new FireField(
            folder,
            new Uri(Environment.GetEnvironmentVariable(ChildPlatform)!),
            int.Parse(Environment.GetEnvironmentVariable(ChildActs)!, CultureInfo.InvariantCulture))
        : null;

    /// <summary>Works until nothing is left to do.</summary>
    public async Task WorkAsync()
    {
        await using var register = await OpenRegisterAsync(CancellationToken.None);
        while ((await register.Work.CountAsync(SomePlan.Campaign, CancellationToken.None)).Remaining > 0)
        {
            await Desk(register).WorkAsync(new SilentObserver(), CancellationToken.None);
        }
    }

    private TransmissionDesk Desk(RegisterDatabase register) => new(Plan, new RunServices
    {
        Store = OpenStore(),
        Register = register,
        Converter = null!,
        Platforms = new OnePlatform(Platform),
        TimeProvider = TimeProvider.System,
        Author = new VersionAuthor("essai", null),
        Patience = TimeSpan.FromSeconds(5),
    });

    private sealed class OnePlatform(Uri address) : IPlatformDirectory
    {
        private readonly S2lowPlateforme _account = S2lowPlatformFactory.Create(
            new S2lowAccount { BaseAddress = address, Siren = Siren.Parse("242100410"), Login = "242100410" },
            S2lowPipelines.Create(Quick, TimeProvider.System));

        public string Description => "feu";

        public bool IsRehearsal => true;

        public TransmissionSchedule Schedule { get; } = TransmissionSchedule.Rehearsal with
        {
            Lease = TimeSpan.FromSeconds(1),
            Quarantine = TimeSpan.FromSeconds(5),
            FirstPoll = TimeSpan.FromMilliseconds(100),
            LongestPoll = TimeSpan.FromMilliseconds(500),
            FirstRetry = TimeSpan.FromMilliseconds(100),
            LongestRetry = TimeSpan.FromMilliseconds(500),
        };

        public IPlateforme Find(Siren siren) => _account;
    }

    private sealed class SilentObserver : IRunObserver
    {
        public void OnPlanned(CampaignPlan plan)
        {
        }

        public void OnActe(ActeResult result)
        {
        }

        public void OnTransmissionStarted(string platform, bool isRehearsal, int remaining)
        {
        }

        public void OnTransmission(TransmissionResult result)
        {
        }
    }
}
