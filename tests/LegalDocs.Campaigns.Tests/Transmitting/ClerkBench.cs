using LegalDocs.Acts;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Sandbox;
using LegalDocs.Transmission;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>One act, a real register, store and rehearsal platform, and a clock that tests move step by step.</summary>
internal sealed class ClerkBench : IPlatformDirectory, IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private SandboxHost _platform = null!;
    private TransmissionClerk _clerk = null!;
    private int _registers;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public MemoryVersionStore Store { get; private set; } = null!;

    public RegisterDatabase Register { get; private set; } = null!;

    public Interference Way { get; private set; } = null!;

    public TransmissionDesk Desk { get; private set; } = null!;

    public RecordingJournal Journal { get; } = new();

    public CampaignPlan Plan { get; } = SomePlan.Of(1);

    public PlannedActe Acte => Plan.Actes[0];

    public string Description => "essai";

    public bool IsRehearsal => true;

    public TransmissionSchedule Schedule => TransmissionSchedule.Production;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ClerkBench> StartAsync()
    {
        var bench = new ClerkBench();
        bench.Store = new MemoryVersionStore(bench.Clock);
        bench._platform = await SandboxHost.StartAsync(
            new SandboxOptions { Pace = SandboxPace.Even(TimeSpan.FromMinutes(1)) }, bench.Clock, Token);
        var account = new S2lowAccount { BaseAddress = bench._platform.BaseAddress, Siren = bench.Acte.Emetteur, Login = "242100410" };
        bench.Way = new Interference(
            S2lowPlatformFactory.Create(account, S2lowPipelines.Create(new S2lowPipelineOptions(), bench.Clock)));
        await SomePlan.StoreAsync(bench.Store, bench.Acte, "v1", Token);
        await bench.ForgetRegisterAsync();
        return bench;
    }

    /// <summary>A register that knows nothing: the first one, or one restored from before the send.</summary>
    public async Task ForgetRegisterAsync()
    {
        Register = await RegisterDatabase.OpenAsync(
            new RegisterOptions { Path = Path.Combine(_folder.Path, $"registre-{++_registers}.db") }, Clock, Token);
        var services = new RunServices
        {
            Store = Store,
            Register = Register,
            Converter = null!,
            Platforms = this,
            TimeProvider = Clock,
            Author = new VersionAuthor("essai", null),
            Journal = Journal,
        };
        _clerk = new TransmissionClerk(
            Plan.Actes.ToDictionary(acte => acte.Key), new HashSet<string>(StringComparer.Ordinal), services);
        Desk = new TransmissionDesk(Plan, services);
        await Desk.EnqueueAsync([new ActeResult.Made(Acte, 1, 1, [])], Token);
    }

    public IPlateforme Find(Siren siren) => Way;

    public Task<WorkItem?> ClaimAsync() => Register.Work.ClaimAsync(["transmit"], SomePlan.Campaign, Schedule.Lease, Token);

    public Task StepAsync(WorkItem item) => _clerk.StepAsync(item, Token);

    /// <summary>Does the step that is due now; false when none is.</summary>
    public async Task<bool> StepAsync()
    {
        if (await ClaimAsync() is not { } item)
        {
            return false;
        }

        await StepAsync(item);
        return true;
    }

    /// <summary>Does every step that comes due within a time, minute by minute.</summary>
    public async Task LetPassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromMinutes(1))
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            while (await StepAsync())
            {
            }
        }
    }

    public async Task<ActeRecord> RecordAsync() => (await Register.Actes.FindAsync(Acte.Urn, Token))!;

    public async Task<IReadOnlyList<AttemptState>> AttemptsAsync() =>
        [.. (await Register.Work.ListAttemptsAsync(Acte.Urn.Value, Token)).Select(attempt => attempt.State)];

    public async Task<TransmissionResult> ResultAsync() => Assert.Single(await Desk.WorkAsync(new QuietObserver(), Token));

    /// <summary>Transactions of the act on the platform, in whatever status.</summary>
    public async Task<int> TransactionsAsync()
    {
        var count = 0;
        foreach (var status in ActesStatus.LookUpOrder)
        {
            count += (await Way.ListAsync(status, Token)).Count(each => each.Numero == Acte.Numero.Value);
        }

        return count;
    }

    public async ValueTask DisposeAsync()
    {
        await _platform.DisposeAsync();
        await Register.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class QuietObserver : IRunObserver
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
