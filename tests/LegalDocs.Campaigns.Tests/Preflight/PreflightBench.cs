using LegalDocs.Acts;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Preflight;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Campaigns.Tests.Transmitting;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Sandbox;
using LegalDocs.Transmission;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Campaigns.Tests.Preflight;

/// <summary>A few acts, a real store, register and rehearsal platform that can be stopped.</summary>
internal sealed class PreflightBench : IPlatformDirectory, IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private SandboxHost _platform = null!;
    private S2lowPlateforme _account = null!;
    private bool _isStopped;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public MemoryVersionStore Store { get; private set; } = null!;

    public RegisterDatabase Register { get; private set; } = null!;

    public CampaignPlan Plan { get; set; } = SomePlan.Of(3);

    public bool HasAccount { get; set; } = true;

    public string Description => "essai";

    public bool IsRehearsal => true;

    public TransmissionSchedule Schedule => TransmissionSchedule.Production;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<PreflightBench> StartAsync()
    {
        var bench = new PreflightBench();
        bench.Store = new MemoryVersionStore(bench.Clock);
        bench._platform = await SandboxHost.StartAsync(new SandboxOptions(), bench.Clock, Token);
        bench._account = S2lowPlatformFactory.Create(
            new S2lowAccount { BaseAddress = bench._platform.BaseAddress, Siren = Siren.Parse("242100410"), Login = "242100410" },
            S2lowPipelines.Create(new S2lowPipelineOptions { ReadRetries = 0 }, TimeProvider.System));
        bench.Register = await RegisterDatabase.OpenAsync(
            new RegisterOptions { Path = Path.Combine(bench._folder.Path, "registre.db") }, bench.Clock, Token);
        foreach (var acte in bench.Plan.Actes)
        {
            await bench.StoreAsync(acte, ActeFiles.Pdf, SomePdf.OnePage(acte.Numero.Value));
        }

        return bench;
    }

    public IPlateforme? Find(Siren siren) => HasAccount ? _account : null;

    public Task StoreAsync(PlannedActe acte, string path, byte[] content) => Store.CommitAsync(
        acte.ObjectId,
        new VersionDraft
        {
            Files = new Dictionary<string, ReadOnlyMemory<byte>> { [path] = content },
            Mode = VersionMode.Extend,
            Message = path,
            Author = new VersionAuthor("essai", null),
        },
        Token);

    public Task<PreflightReport> CheckAsync() => new PreflightDesk(
        Plan, Store, Register, this, new ClassificationShelf(Path.Combine(_folder.Path, "classifications"), Clock), Clock)
        .CheckAsync(null, Token);

    public async Task StopPlatformAsync()
    {
        _isStopped = true;
        await _platform.DisposeAsync();
    }

    /// <summary>Puts an act on the work table in a state.</summary>
    public Task QueueAsync(PlannedActe acte, TransmissionState state) => Register.Work.EnqueueAsync(
        new NewWork
        {
            Key = TransmissionDesk.KeyOf(acte),
            Kind = "transmit",
            Scope = SomePlan.Campaign,
            Subject = acte.Urn.Value,
            State = state.ToJson(),
            DueAt = Clock.GetUtcNow(),
        },
        Token);

    public async ValueTask DisposeAsync()
    {
        if (!_isStopped)
        {
            await _platform.DisposeAsync();
        }

        await Register.DisposeAsync();
        _folder.Dispose();
    }
}
