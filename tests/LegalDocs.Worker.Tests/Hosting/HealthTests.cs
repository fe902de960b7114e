using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Transmission;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LegalDocs.Worker.Tests.Hosting;

/// <summary>The service's addresses of health, asked over HTTP.</summary>
public sealed class HealthTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_platform_that_is_down_is_said_since_when_and_leaves_the_host_ready()
    {
        using var folder = new TempFolder();
        await using var app = await StartAsync(folder.Path);
        var before = TimeProvider.System.GetUtcNow();
        await BreakAsync(app.Services.GetRequiredService<PlatformPool>());

        using var health = await AskAsync(app, "/health");
        var ready = await StatusAsync(app, "/health/ready");

        var platforms = health.RootElement.GetProperty("checks").GetProperty("plateformes");
        Assert.Equal("Degraded", health.RootElement.GetProperty("status").GetString());
        Assert.Contains("down since", platforms.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.InRange(
            platforms.GetProperty("data").EnumerateObject().Single().Value.GetDateTimeOffset(),
            before.AddSeconds(-1),
            TimeProvider.System.GetUtcNow());
        Assert.Equal(HttpStatusCode.OK, ready);
    }

    [Fact]
    public async Task A_campaign_that_cannot_be_carried_out_makes_the_host_unready_and_live()
    {
        using var folder = new TempFolder();
        await using var app = await StartAsync(folder.Path);
        app.Services.GetRequiredService<RoundJournal>().Record("a", new RoundState(false, "a: 3 errors"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(app, "/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, "/health/live"));
    }

    [Fact]
    public async Task Acts_that_wait_for_a_person_are_counted()
    {
        using var folder = new TempFolder();
        await using var app = await StartAsync(folder.Path);
        var urn = ActeUrn.Of(Siren.Parse("242100410"), NumeroInterne.Parse("D1"));
        app.Services.GetRequiredService<RoundJournal>().Record("services", new TransmissionSurvey
        {
            Acts = new Dictionary<EtatActe, int>(),
            OldestUnacknowledged = TimeSpan.FromHours(25),
            Waiting = [new WaitingAct(urn, WaitingCause.Unacknowledged, DateTimeOffset.UnixEpoch, null)],
        });

        using var health = await AskAsync(app, "/health");

        var data = health.RootElement.GetProperty("checks").GetProperty("transmissions").GetProperty("data");
        Assert.Equal(1, data.GetProperty("services:waiting").GetInt32());
        Assert.Equal(90_000, data.GetProperty("services:oldest_unacknowledged_seconds").GetInt32());
    }

    [Fact]
    public void A_mail_server_without_sender_is_named_with_its_setting()
    {
        using var folder = new TempFolder();
        var settings = Settings(folder.Path) with
        {
            Alertes = new AlertSettings { Courriel = new MailSettings { Serveur = "localhost", A = ["greffe@metropole.example"] } },
        };

        var error = Assert.Throws<UsageException>(() => WorkerHost.Build(settings));

        Assert.Contains("LEGALDOCS__ALERTES__COURRIEL__SERVEUR", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_read_from_arguments_and_what_cannot_be_read_is_named()
    {
        var settings = WorkerHost.ReadSettings(
        [
            "--LegalDocs:Alertes:SansAccuse=2.00:00:00", "--LegalDocs:Alertes:Courriel:Serveur=smtp", "--LegalDocs:Alertes:Courriel:A:0=a@b.example",
            "--LegalDocs:Journal=json",
        ]);

        Assert.Equal(TimeSpan.FromDays(2), settings.Alertes.SansAccuse);
        Assert.Equal(TimeSpan.FromDays(2), settings.Alertes.Over(AlertThresholds.Production).Unacknowledged);
        Assert.Equal(AlertThresholds.Production.Unsent, settings.Alertes.Over(AlertThresholds.Production).Unsent);
        Assert.Equal(["a@b.example"], settings.Alertes.Courriel!.A);
        Assert.Equal(LogForm.Json, settings.Journal);
        Assert.Throws<UsageException>(() => WorkerHost.ReadSettings(["--LegalDocs:Interval=bientot"]));
    }

    /// <summary>Nobody listens at the platform's address: every call fails.</summary>
    private static async Task BreakAsync(PlatformPool pool)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        probe.Stop();
        var pipelines = pool.Of(address, new S2lowPipelineOptions { ReadRetries = 0, CircuitThroughput = 2 });
        var client = S2lowPlatformFactory.Create(
            new S2lowAccount { BaseAddress = address, Siren = Siren.Parse("242100410"), Login = "242100410" }, pipelines);
        for (var i = 0; i < 4; i++)
        {
            Assert.IsType<StatusOutcome.Unavailable>(await client.GetStatusAsync(1, Token));
        }
    }

    private static WorkerSettings Settings(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "pipeline.yaml"), "campagne: [");
        return new WorkerSettings { Campagnes = [folder], Urls = "http://127.0.0.1:0", Interval = TimeSpan.FromHours(1) };
    }

    /// <summary>The host as the service builds it, without its rounds: their pipeline file is none.</summary>
    private static async Task<WebApplication> StartAsync(string folder)
    {
        var app = WorkerHost.Build(Settings(folder));
        await app.StartAsync(Token);
        var journal = app.Services.GetRequiredService<RoundJournal>();
        while (journal.Rounds.Count == 0)
        {
            await Task.Yield();
        }

        journal.Record(folder, new RoundState(true, "essai"));
        return app;
    }

    private static async Task<HttpStatusCode> StatusAsync(WebApplication app, string path)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(new Uri(app.Urls.First()), path), Token);
        return response.StatusCode;
    }

    private static async Task<JsonDocument> AskAsync(WebApplication app, string path)
    {
        using var client = new HttpClient();
        return JsonDocument.Parse(await client.GetStringAsync(new Uri(new Uri(app.Urls.First()), path), Token));
    }
}
