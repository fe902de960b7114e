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

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>One act, a real register, store and rehearsal platform, and a clock that tests move step by step.</summary>
internal sealed class ClerkBench : CampaignBench
{
    private SandboxHost? _platform;
    private TransmissionClerk _clerk = null!;

    public Interference Way { get; private set; } = null!;

    public TransmissionDesk Desk { get; private set; } = null!;

    /// <summary>Where a person decides; it does not wait for workers.</summary>
    public OperatorDesk Operator => new(LogStore ?? Store, Register, this, Clock) { Patience = TimeSpan.Zero };

    /// <summary>The store as the person sees it, which a test may spoil; null: the true one.</summary>
    public IVersionStore? LogStore { get; set; }

    public RecordingJournal Journal { get; } = new();

    public CampaignPlan Plan { get; } = SomePlan.Of(1);

    public PlannedActe Acte => Plan.Actes[0];

    public static async Task<ClerkBench> StartAsync()
    {
        var bench = new ClerkBench();
        await bench.RenewPlatformAsync();
        await SomePlan.StoreAsync(bench.Store, bench.Acte, "v1", Token);
        await bench.ForgetRegisterAsync();
        return bench;
    }

    /// <summary>A register that knows nothing: the first one, or one restored from before the send.</summary>
    public async Task ForgetRegisterAsync()
    {
        await OpenRegisterAsync();
        Join();
        await Desk.EnqueueAsync([new ActeResult.Made(Acte, 1, 1, [])], Token);
    }

    /// <summary>A store that holds the act and nothing else.</summary>
    public async Task RenewStoreAsync()
    {
        Store = new MemoryVersionStore(Clock);
        await SomePlan.StoreAsync(Store, Acte, "v1", Token);
        Join();
    }

    /// <summary>A platform that knows nothing.</summary>
    public async Task RenewPlatformAsync()
    {
        if (_platform is not null)
        {
            await StopPlatformAsync(_platform);
        }

        _platform = await StartPlatformAsync(SandboxPace.Even(TimeSpan.FromMinutes(1)));
        Way = new Interference(Account(_platform, Acte.Emetteur, new S2lowPipelineOptions(), Clock));
    }

    /// <summary>A run that begins now: a desk of its own.</summary>
    public void Join()
    {
        var services = new DeskServices
        {
            Store = Store,
            Register = Register,
            Platforms = this,
            TimeProvider = Clock,
            Author = new VersionAuthor("essai", null),
            Journal = Journal,
        };
        _clerk = new TransmissionClerk(
            Plan.Actes.ToDictionary(acte => acte.Key), new HashSet<string>(StringComparer.Ordinal), services, TransmissionDetails.HeldBack);
        Desk = new TransmissionDesk(Plan, services);
    }

    public override IPlateforme Find(Siren siren) => Way;

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

    /// <summary>Numbers of the transactions of a flow on the platform: 1 for acts, 6 for cancellations.</summary>
    public async Task<IReadOnlyList<long>> TransactionsAsync(string flow)
    {
        var found = new List<long>();
        foreach (var status in ActesStatus.LookUpOrder)
        {
            found.AddRange((await Way.ListAsync(status, Token))
                .Where(each => each.Numero == Acte.Numero.Value && each.Type == flow).Select(each => each.Id));
        }

        return found;
    }

    public Task<DecisionOutcome> DecideAsync(DecisionKind kind, long? transactionId = null) => Operator.DecideAsync(
        Acte.Urn,
        new OperatorDecision { Kind = kind, Who = "Greffe", Motif = "parce que", TransactionId = transactionId },
        Token);

    /// <summary>Decides, and expects it to be recorded.</summary>
    public async Task<TransmissionStanding> MakeAsync(DecisionKind kind, long? transactionId = null) =>
        Assert.IsType<DecisionOutcome.Made>(await DecideAsync(kind, transactionId)).Standing;

    /// <summary>Decides, and expects to be refused.</summary>
    public async Task<string> RefuseAsync(DecisionKind kind, long? transactionId = null) =>
        Assert.IsType<DecisionOutcome.Refused>(await DecideAsync(kind, transactionId)).Finding.Code;

    public async Task<TransmissionStanding> StandingAsync() => (await Operator.FindAsync(Acte.Urn, Token))!;

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
