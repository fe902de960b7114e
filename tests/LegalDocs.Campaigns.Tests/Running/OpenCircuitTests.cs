using System.Security.Cryptography;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Preflight;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Tests.Preflight;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Pdf;
using LegalDocs.Register;
using LegalDocs.Sandbox;
using LegalDocs.Transmission;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Campaigns.Tests.Running;

/// <summary>A platform that is down stops its own sends, for a while, and nothing else.</summary>
public sealed class OpenCircuitTests : IAsyncLifetime
{
    private static readonly Siren Metropole = Siren.Parse("242100410");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly SmallCampaign _campaign = new();
    private RegisterDatabase _register = null!;
    private MemoryVersionStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = new MemoryVersionStore(_clock);
        _register = await RegisterDatabase.OpenAsync(
            new RegisterOptions { Path = Path.Combine(_campaign.Path, "registre.db") }, _clock, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _register.DisposeAsync();
        _campaign.Dispose();
    }

    [Fact]
    public async Task A_circuit_open_for_one_platform_does_not_stop_generation()
    {
        var platform = await DownAsync();
        var first = await RunAsync(platform);
        Assert.Equal(5, first.Actes.OfType<ActeResult.Made>().Count());
        _campaign.Write("donnees/services.csv", "Code;Nom\nSC01;Droit des sols\nSC02;Archives\nSC03;Cartographie\n");
        _campaign.Write(
            "donnees/adhesions.csv",
            "Code INSEE;Service;Date\n21003;SC01;15/10/2018\n21166;SC01;16/10/2018\n21166;SC02;16/10/2018\n21003;SC03;16/10/2018\n");

        var second = await RunAsync(platform);

        Assert.Equal(2, second.Actes.OfType<ActeResult.Made>().Count());
        Assert.All(second.Transmissions, each => Assert.Equal(TransmissionEnding.Waiting, each.Ending));
        Assert.Empty(
            await _register.Work.ListAttemptsAsync(ActeUrn.Of(Metropole, NumeroInterne.Parse("DM2018_SC03")).Value, Token));
        var reached = Assert.Single(second.Transmissions, each => each.Acte.Numero.Value == "DM2018_SC03");
        Assert.Contains("has not answered since", reached.Detail.English, StringComparison.Ordinal);
    }

    /// <summary>An account on a platform that gave its classification, then went down.</summary>
    private async Task<S2lowPlateforme> DownAsync()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxOptions(), _clock, Token);
        var platform = S2lowPlatformFactory.Create(
            new S2lowAccount { BaseAddress = sandbox.BaseAddress, Siren = Metropole, Login = Metropole.Value },
            S2lowPipelines.Create(new S2lowPipelineOptions { CircuitThroughput = 2, ReadRetries = 0 }, _clock));
        await new ClassificationShelf(new CampaignPaths(_campaign.Path).Classifications, _clock).GetAsync(Metropole, platform, Token);
        return platform;
    }

    private async Task<RunReport> RunAsync(S2lowPlateforme platform)
    {
        var planned = Assert.IsType<PlanOutcome.Planned>(await CampaignLoader.LoadAsync(
            _campaign.Path, new LedgerRanks(_register.Numbers), Token));
        var run = new CampaignRun(planned.Plan, new RunServices
        {
            Store = _store,
            Register = _register,
            Converter = new OnePageConverter(),
            Platforms = new OneAccount(platform),
            TimeProvider = _clock,
            Author = new VersionAuthor("Essai", null),
            Patience = TimeSpan.Zero,
        });
        return await run.RunAsync(new SilentObserver(), Token);
    }

    private sealed class OneAccount(S2lowPlateforme platform) : IPlatformDirectory
    {
        public string Description => "en panne";

        public bool IsRehearsal => true;

        public TransmissionSchedule Schedule => TransmissionSchedule.Production;

        public IPlateforme Find(Siren siren) => platform;
    }

    private sealed class OnePageConverter : IPdfConverter
    {
        public Task<PdfConversion> ConvertAsync(PdfSource source, CancellationToken cancellationToken) =>
            Task.FromResult<PdfConversion>(new PdfConversion.Converted
            {
                Pdf = SomePdf.OnePage(Convert.ToHexString(SHA256.HashData(source.Docx.Span))),
                PageCount = 1,
                Notices = [],
            });

        public Task<string> DescribeAsync(CancellationToken cancellationToken) => Task.FromResult("Une page 1.0");
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
