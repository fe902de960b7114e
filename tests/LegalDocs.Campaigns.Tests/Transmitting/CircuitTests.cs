using System.Diagnostics;
using System.Diagnostics.Metrics;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Sandbox;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>A platform in maintenance: its acts wait without an attempt being spent, those of another platform go on.</summary>
public sealed class CircuitTests
{
    private const int Acts = 6;

    private static readonly Siren Metropole = Siren.Parse("242100410");
    private static readonly Siren Chenove = Siren.Parse("212101661");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Acts_of_a_platform_that_is_down_wait_and_those_of_another_one_are_received()
    {
        await using var bench = await Bench.StartAsync();
        await bench.MaintainAsync(true);

        await bench.LetPassAsync(TimeSpan.FromMinutes(5));

        var standing = bench.Down.Circuit!.Standing;
        Assert.Equal(bench.Begun, standing.DownSince);
        Assert.All(await bench.StatesAsync(Chenove), state => Assert.Equal(EtatActe.AccuseRecu, state));
        Assert.All(await bench.StatesAsync(Metropole), state => Assert.Equal(EtatActe.ATransmettre, state));
        var attempts = await bench.AttemptsAsync(Metropole);
        Assert.Equal(1, attempts.Max());
        Assert.Contains(0, attempts);
        Assert.Null(bench.Up.Circuit!.Standing.DownSince);
    }

    [Fact]
    public async Task When_it_answers_again_every_act_is_received_and_those_that_waited_were_sent_once()
    {
        await using var bench = await Bench.StartAsync();
        await bench.MaintainAsync(true);
        await bench.LetPassAsync(TimeSpan.FromMinutes(5));
        var spent = await bench.AttemptsAsync(Metropole);

        await bench.MaintainAsync(false);
        await bench.LetPassAsync(TimeSpan.FromHours(3));

        Assert.All(await bench.StatesAsync(Metropole), state => Assert.Equal(EtatActe.AccuseRecu, state));
        var attempts = await bench.AttemptsAsync(Metropole);
        Assert.All(
            attempts.Zip(spent).Where(each => each.Second == 0), each => Assert.Equal(1, each.First));
        Assert.Null(bench.Down.Circuit!.Standing.DownSince);
    }

    [Fact]
    public async Task What_waits_is_told_and_metrics_and_spans_follow_each_step()
    {
        await using var bench = await Bench.StartAsync();
        using var heard = new Listening();
        await bench.MaintainAsync(true);
        await bench.LetPassAsync(TimeSpan.FromHours(5));

        var survey = await TransmissionSurvey.ReadAsync(
            bench.Register, SomePlan.Campaign, AlertThresholds.Production, bench.Clock.GetUtcNow(), Token);
        await bench.MaintainAsync(false);
        await bench.LetPassAsync(TimeSpan.FromHours(3));

        Assert.Equal(Acts / 2, survey.Waiting.Count);
        Assert.All(survey.Waiting, act => Assert.Equal(Metropole, act.Urn.Siren));
        Assert.Contains(survey.Waiting, act => act.Cause == WaitingCause.Unknown);
        Assert.Contains(survey.Waiting, act =>
            act.Cause == WaitingCause.Unsent && act.Detail!.French.Contains("ne répond plus depuis le 02/03/2026", StringComparison.Ordinal));
        Assert.Equal(TimeSpan.FromHours(5), survey.OldestUnacknowledged);
        Assert.Equal(Acts / 2, survey.Acts[EtatActe.AccuseRecu]);
        Assert.Equal([1, 0], heard.Values("legaldocs.platform.circuit", "platform", bench.DownName));
        Assert.NotEmpty(heard.Values("legaldocs.transmission.attempts", "outcome", "accepted"));
        Assert.NotEmpty(heard.Values("legaldocs.transmission.attempts", "outcome", "unknown"));
        Assert.NotEmpty(heard.Values("legaldocs.platform.call.duration", "platform", bench.DownName));
        Assert.Contains(survey.Acts[EtatActe.AccuseRecu], heard.Values("legaldocs.acts", "state", "accuse_recu"));
        Assert.Contains(heard.Spans, span => span is ("LegalDocs.Transmission", "platform actes_transac_get_status"));
        Assert.Contains(heard.Spans, span => span is ("LegalDocs.Transmission", "platform actes_transac_create"));
    }

    /// <summary>Hears what a collector would.</summary>
    private sealed class Listening : IDisposable
    {
        private readonly Lock _gate = new();
        private readonly MeterListener _meters = new();
        private readonly ActivityListener _activities;
        private readonly List<(string Name, double Value, Dictionary<string, object?> Tags)> _measures = [];
        private readonly List<(string Source, string Name)> _spans = [];

        public Listening()
        {
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name.StartsWith("LegalDocs.", StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
            _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _meters.Start();
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name.StartsWith("LegalDocs.", StringComparison.Ordinal),
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = Add,
            };
            ActivitySource.AddActivityListener(_activities);
        }

        public IReadOnlyList<(string Source, string Name)> Spans
        {
            get
            {
                lock (_gate)
                {
                    return [.. _spans];
                }
            }
        }

        public IReadOnlyList<double> Values(string name, string tag, string value)
        {
            lock (_gate)
            {
                return [.. _measures.Where(each => each.Name == name && Equals(each.Tags.GetValueOrDefault(tag), value))
                    .Select(each => each.Value)];
            }
        }

        public void Dispose()
        {
            _meters.Dispose();
            _activities.Dispose();
        }

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            lock (_gate)
            {
                _measures.Add((instrument.Name, value, new Dictionary<string, object?>(tags.ToArray())));
            }
        }

        private void Add(Activity activity)
        {
            lock (_gate)
            {
                _spans.Add((activity.Source.Name, activity.OperationName));
            }
        }
    }

    /// <summary>Two platforms, half of the acts for each, one clock.</summary>
    private sealed class Bench : CampaignBench
    {
        private readonly CampaignPlan _plan;
        private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
        private SandboxHost _downHost = null!;
        private TransmissionClerk _clerk = null!;

        private Bench()
        {
            var plan = SomePlan.Of(Acts);
            _plan = plan with
            {
                Actes = [.. plan.Actes.Index().Select(each =>
                    each.Item with { Emetteur = each.Index % 2 == 0 ? Metropole : Chenove })],
            };
        }

        public DateTimeOffset Begun { get; } = new(2026, 3, 2, 9, 1, 0, TimeSpan.Zero);

        public string DownName { get; } = $"S²LOW {Guid.NewGuid():N}";

        public IPlateforme Down { get; private set; } = null!;

        public IPlateforme Up { get; private set; } = null!;

        public static async Task<Bench> StartAsync()
        {
            var bench = new Bench();
            bench._downHost = await bench.StartPlatformAsync(SandboxPace.Even(TimeSpan.FromSeconds(20)));
            bench.Down = bench.Client(bench._downHost, Metropole, bench.DownName);
            bench.Up = bench.Client(
                await bench.StartPlatformAsync(SandboxPace.Even(TimeSpan.FromSeconds(20))), Chenove, "S²LOW en marche");
            await bench.OpenRegisterAsync();
            var services = new DeskServices
            {
                Store = bench.Store,
                Register = bench.Register,
                Platforms = bench,
                TimeProvider = bench.Clock,
                Author = new VersionAuthor("essai", null),
            };
            foreach (var acte in bench._plan.Actes)
            {
                await SomePlan.StoreAsync(bench.Store, acte, "v1", Token);
            }

            bench._clerk = new TransmissionClerk(
                bench._plan.Actes.ToDictionary(acte => acte.Key),
                new HashSet<string>(StringComparer.Ordinal),
                services,
                TransmissionDetails.HeldBack);
            await new TransmissionDesk(bench._plan, services).EnqueueAsync(
                [.. bench._plan.Actes.Select(acte => new ActeResult.Made(acte, 1, 1, []))], Token);
            return bench;
        }

        public override IPlateforme Find(Siren siren) => siren == Metropole ? Down : Up;

        public async Task MaintainAsync(bool isMaintained)
        {
            using var form = new FormUrlEncodedContent([new("etat", isMaintained ? "oui" : "non")]);
            using var response = await _browser.PostAsync(
                new Uri(_downHost.BaseAddress, "/bac-a-sable/maintenance"), form, Token);
            Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
        }

        public async Task LetPassAsync(TimeSpan time)
        {
            for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromMinutes(1))
            {
                Clock.Advance(TimeSpan.FromMinutes(1));
                while (await Register.Work.ClaimAsync(["transmit"], SomePlan.Campaign, Schedule.Lease, Token) is { } item)
                {
                    await _clerk.StepAsync(item, Token);
                }
            }
        }

        public async Task<IReadOnlyList<EtatActe>> StatesAsync(Siren siren) =>
            [.. (await Register.Actes.ListAsync(SomePlan.Campaign, Token))
                .Where(acte => acte.Siren == siren).Select(acte => acte.Etat)];

        public async Task<IReadOnlyList<int>> AttemptsAsync(Siren siren)
        {
            var counts = new List<int>();
            foreach (var acte in _plan.Actes.Where(acte => acte.Emetteur == siren))
            {
                counts.Add((await Register.Work.ListAttemptsAsync(acte.Urn.Value, Token)).Count);
            }

            return counts;
        }

        public override ValueTask DisposeAsync()
        {
            _browser.Dispose();
            return base.DisposeAsync();
        }

        private S2lowPlateforme Client(SandboxHost host, Siren siren, string name) => Account(
            host,
            siren,
            new S2lowPipelineOptions
            {
                Platform = name,
                CircuitThroughput = 2,
                ReadRetries = 0,
                CircuitSampling = TimeSpan.FromMinutes(5),
            },
            Clock);
    }
}
