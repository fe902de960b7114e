using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Sessions;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace LegalDocs.Worker;

/// <summary>Wires the service: campaign rounds, health endpoints, graceful stop, systemd.</summary>
public static class WorkerHost
{
    private const string ReadyTag = "ready";

    /// <summary>Runs until stopped.</summary>
    /// <param name="settings">Checked here; what is missing is named.</param>
    /// <param name="cancellationToken">Stops the service; the steps under way are finished first.</param>
    /// <returns>The exit code: 0 after a graceful stop.</returns>
    /// <exception cref="UsageException">A setting is missing or wrong.</exception>
    public static async Task<int> RunAsync(WorkerSettings settings, CancellationToken cancellationToken)
    {
        await using var app = Build(settings);
        await app.RunAsync(cancellationToken);
        return 0;
    }

    internal static WebApplication Build(WorkerSettings settings)
    {
        Check(settings);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Host.UseSystemd();
        builder.WebHost.UseUrls(settings.Urls);
        AddLogs(builder, settings);
        builder.AddTelemetry();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<RoundJournal>();
        builder.Services.AddSingleton<PlatformPool>();
        builder.Services.AddSingleton(services => new AlertDesk(
            Mail(settings.Alertes.Courriel),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<AlertDesk>>()));
        builder.Services.AddHostedService<PlatformWatch>();
        builder.Services.AddHostedService<CampaignRounds>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMinutes(2));
        builder.Services.AddHealthChecks()
            .AddCheck<RoundHealth>("campagnes", tags: [ReadyTag])
            .AddCheck<PlatformHealth>("plateformes", tags: [ReadyTag])
            .AddCheck<WaitingHealth>("transmissions");
        var app = builder.Build();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(
            "/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) });
        app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = HealthReporting.WriteAsync });
        return app;
    }

    /// <summary>Reads the settings: <c>appsettings.json</c> beside the program, the environment, the arguments.</summary>
    /// <param name="arguments">Arguments such as <c>--LegalDocs:Urls=…</c>; may be empty.</param>
    /// <returns>The settings, not yet checked.</returns>
    /// <exception cref="UsageException">A value cannot be read.</exception>
    public static WorkerSettings ReadSettings(IReadOnlyList<string> arguments)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. arguments])
            .Build();
        try
        {
            return configuration.GetSection("LegalDocs").Get<WorkerSettings>() ?? new WorkerSettings();
        }
        catch (InvalidOperationException error)
        {
            throw new UsageException(
                $"un réglage du service ne peut pas être lu : {error.Message}",
                $"a setting of the service cannot be read: {error.Message}");
        }
    }

    private static void AddLogs(WebApplicationBuilder builder, WorkerSettings settings)
    {
        builder.Logging.ClearProviders();
        if (settings.Journal == LogForm.Json)
        {
            builder.Logging.AddJsonConsole(console => console.IncludeScopes = true);
        }
        else
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }

        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    }

    private static SmtpAlertMail? Mail(MailSettings? settings) =>
        settings is null ? null : new SmtpAlertMail(settings, Secrets.Find("LEGALDOCS_SMTP_MOT_DE_PASSE"));

    private static void Check(WorkerSettings settings)
    {
        CheckMail(settings.Alertes.Courriel);
        if (settings.Campagnes.Count == 0)
        {
            throw new UsageException(
                "réglage manquant : LegalDocs:Campagnes (variable LEGALDOCS__CAMPAGNES__0)",
                "setting missing: LegalDocs:Campagnes (variable LEGALDOCS__CAMPAGNES__0)");
        }

        if (settings.Interval < TimeSpan.FromSeconds(1))
        {
            throw new UsageException(
                "LegalDocs:Interval doit valoir une seconde ou plus.",
                "LegalDocs:Interval must be one second or more.");
        }

        if (settings.Register is not null)
        {
            // Said at the start, not round after round.
            _ = RegisterAddress.Parse(settings.Register, AppContext.BaseDirectory);
        }

        foreach (
            var folder in settings.Campagnes.Where(folder => !File.Exists(Path.Combine(folder, PipelineFile.FileName))))
        {
            throw new UsageException(
                $"« {folder} » ne contient pas de fichier {PipelineFile.FileName}.",
                $"'{folder}' holds no {PipelineFile.FileName}.");
        }
    }

    private static void CheckMail(MailSettings? mail)
    {
        if (mail is not null && (mail.Serveur.Length == 0 || mail.A.Count == 0
            || !MimeKit.MailboxAddress.TryParse(mail.De, out _) || mail.A.Any(each => !MimeKit.MailboxAddress.TryParse(each, out _))))
        {
            throw new UsageException(
                "LegalDocs:Alertes:Courriel demande Serveur, De et A:0, des adresses électroniques "
                    + "(variables LEGALDOCS__ALERTES__COURRIEL__SERVEUR, …__DE, …__A__0).",
                "LegalDocs:Alertes:Courriel needs Serveur, De and A:0, mail addresses "
                    + "(variables LEGALDOCS__ALERTES__COURRIEL__SERVEUR, …__DE, …__A__0).");
        }
    }
}
