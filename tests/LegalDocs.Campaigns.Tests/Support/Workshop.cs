using LegalDocs.Acts;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Transmission;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Campaigns.Tests.Support;

/// <summary>All a run of the small campaign needs: its folder, a store in memory, a register on disk, no
/// platform.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 8, 0, 0, TimeSpan.Zero);

    private Workshop(RegisterDatabase register, FakeTimeProvider clock, SmallCampaign campaign)
    {
        Register = register;
        Clock = clock;
        Campaign = campaign;
        Store = new MemoryVersionStore(clock);
    }

    public SmallCampaign Campaign { get; }

    public FakeTimeProvider Clock { get; }

    public MemoryVersionStore Store { get; }

    public RegisterDatabase Register { get; }

    public PdfDouble Converter { get; } = new();

    public RecordingJournal Journal { get; } = new();

    public string Outputs => Path.Combine(Campaign.Path, "sorties");

    public RunServices Services => new()
    {
        Store = Store,
        Register = Register,
        Converter = Converter,
        Platforms = new NoPlatform(),
        TimeProvider = Clock,
        Author = new VersionAuthor("Essai", null),
        Journal = Journal,
        Patience = TimeSpan.Zero,
    };

    /// <summary>A workshop for acts that are not transmitted.</summary>
    public static async Task<Workshop> OpenAsync()
    {
        var campaign = new SmallCampaign();
        campaign.EditPipeline(
            "    transmission:\n      type_piece: 99_DE\n      pieces_jointes:\n        - { acte: convention, type_piece: 99_DE }\n",
            string.Empty);
        campaign.EditPipeline("    attend_accuses: [deliberation]\n", string.Empty);
        var clock = new FakeTimeProvider(Now);
        var register = await RegisterDatabase.OpenAsync(
            new RegisterOptions { Path = Path.Combine(campaign.Path, ".legaldocs", "registre.db") },
            clock,
            TestContext.Current.CancellationToken);
        return new Workshop(register, clock, campaign);
    }

    public async Task<CampaignPlan> PlanAsync()
    {
        var outcome = await CampaignLoader.LoadAsync(
            Campaign.Path, new LedgerRanks(Register.Numbers), TestContext.Current.CancellationToken);
        return outcome is PlanOutcome.Planned planned
            ? planned.Plan
            : throw new Xunit.Sdk.XunitException(string.Join('\n', ((PlanOutcome.Refused)outcome).Findings));
    }

    public async Task<RunReport> RunAsync()
    {
        var run = new CampaignRun(await PlanAsync(), Services);
        return await run.RunAsync(new SilentObserver(), TestContext.Current.CancellationToken);
    }

    public async Task<(ActeMaker Maker, CampaignPlan Plan)> MakerAsync()
    {
        var plan = await PlanAsync();
        return (new ActeMaker(plan, Services, new OutputFolder(Outputs, plan.Pipeline.Sorties.Formats, Store)), plan);
    }

    /// <summary>As if the register had been lost: the catalogue knows no act of the store.</summary>
    public async Task ForgetCatalogueAsync()
    {
        var entries = await Register.Catalogue.ListAsync(TestContext.Current.CancellationToken);
        await Register.Catalogue.RemoveAsync([.. entries.Select(entry => entry.Urn)], TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Register.DisposeAsync();
        Campaign.Dispose();
    }

    private sealed class NoPlatform : IPlatformDirectory
    {
        public string Description => "aucune";

        public bool IsRehearsal => true;

        public TransmissionSchedule Schedule => TransmissionSchedule.Rehearsal;

        public IPlateforme? Find(Siren siren) => null;
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
