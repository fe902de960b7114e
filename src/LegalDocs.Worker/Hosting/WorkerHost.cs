using LegalDocs.Campaigns.Pipeline;
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
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<RoundJournal>();
        builder.Services.AddHostedService<CampaignRounds>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMinutes(2));
        builder.Services.AddHealthChecks().AddCheck<RoundHealth>("campagnes", tags: [ReadyTag]);
        var app = builder.Build();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(
            "/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) });
        app.MapHealthChecks("/health", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) });
        return app;
    }

    private static void Check(WorkerSettings settings)
    {
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
}
