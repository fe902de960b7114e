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

namespace LegalDocs.Campaigns.Tests.Preflight;

/// <summary>A few acts, a real store, register and rehearsal platform that can be stopped.</summary>
internal sealed class PreflightBench : CampaignBench
{
    private SandboxHost _platform = null!;
    private S2lowPlateforme _account = null!;

    public CampaignPlan Plan { get; set; } = SomePlan.Of(3);

    public bool HasAccount { get; set; } = true;

    public static async Task<PreflightBench> StartAsync()
    {
        var bench = new PreflightBench();
        bench._platform = await bench.StartPlatformAsync(SandboxPace.Rehearsal);
        bench._account = Account(
            bench._platform, Siren.Parse("242100410"), new S2lowPipelineOptions { ReadRetries = 0 }, TimeProvider.System);
        await bench.OpenRegisterAsync();
        foreach (var acte in bench.Plan.Actes)
        {
            await bench.StoreAsync(acte, ActeFiles.Pdf, SomePdf.OnePage(acte.Numero.Value));
        }

        return bench;
    }

    public override IPlateforme? Find(Siren siren) => HasAccount ? _account : null;

    public Task StoreAsync(PlannedActe acte, string path, byte[] content) =>
        ExtendAsync(acte.ObjectId, new Dictionary<string, ReadOnlyMemory<byte>> { [path] = content }, path);

    public Task<PreflightReport> CheckAsync() => new PreflightDesk(
        Plan, Store, Register, this, new ClassificationShelf(Path.Combine(Folder.Path, "classifications"), Clock), Clock)
        .CheckAsync(null, Token);

    public Task StopPlatformAsync() => StopPlatformAsync(_platform);

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
}
