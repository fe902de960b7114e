using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Sessions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LegalDocs.Worker;

/// <summary>Says since when a platform has not answered. Degraded, not unhealthy: the rest of the work goes on.</summary>
internal sealed class PlatformHealth(PlatformPool pool) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var down = pool.Standings.Where(standing => standing.IsDown).ToList();
        var data = down.ToDictionary(each => each.Platform, each => (object)HealthReporting.Text(each.DownSince!.Value));
        return Task.FromResult(down.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(
                string.Join("; ", down.Select(each => $"{each.Platform}: down since {data[each.Platform]}")), data: data));
    }
}

/// <summary>Says how many acts a person must look after, and the age of the oldest without a receipt.</summary>
internal sealed class WaitingHealth(RoundJournal journal) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>();
        foreach (var (campaign, survey) in journal.Surveys)
        {
            data[$"{campaign}:waiting"] = survey.Waiting.Count;
            data[$"{campaign}:oldest_unacknowledged_seconds"] = (long)(survey.OldestUnacknowledged?.TotalSeconds ?? 0);
        }

        var waiting = journal.Surveys.Values.Sum(survey => survey.Waiting.Count);
        return Task.FromResult(waiting == 0
            ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Degraded(
                string.Create(CultureInfo.InvariantCulture, $"{waiting} acts wait for a person"), data: data));
    }
}

/// <summary>Health as JSON, for people and for monitoring: <c>/health</c>.</summary>
internal static class HealthReporting
{
    public static string Text(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var checks = new JsonObject();
        foreach (var (name, entry) in report.Entries)
        {
            var data = new JsonObject();
            foreach (var (key, value) in entry.Data)
            {
                data[key] = value is string text ? text : JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture));
            }

            checks[name] = new JsonObject
            {
                ["status"] = entry.Status.ToString(),
                ["description"] = entry.Description,
                ["data"] = data,
            };
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(
            new JsonObject { ["status"] = report.Status.ToString(), ["checks"] = checks }.ToJsonString(),
            context.RequestAborted);
    }
}
