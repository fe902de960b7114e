using System.Reflection;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Transmission;
using OpenTelemetry;
using OpenTelemetry.Resources;

namespace LegalDocs.Worker;

/// <summary>Traces, metrics and logs for a collector that the operator names; without one, nothing leaves.</summary>
internal static class WorkerTelemetry
{
    /// <summary>The variables of OpenTelemetry that name a collector; the exporter reads them and their companions itself.</summary>
    private static readonly string[] Endpoints =
    [
        "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
        "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT",
    ];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (!Endpoints.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 }))
        {
            return;
        }

        var version = typeof(WorkerTelemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeScopes = true;
            logging.IncludeFormattedMessage = true;
        });
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("legaldocs", serviceVersion: version?.InformationalVersion))
            .WithTracing(tracing => tracing.AddSource(TransmissionTelemetry.Name, TransmissionWatch.Name))
            .WithMetrics(metrics => metrics.AddMeter(TransmissionTelemetry.Name, TransmissionWatch.Name, "System.Runtime"))
            .UseOtlpExporter();
    }
}
