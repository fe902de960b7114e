using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Cli.Display;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs run --dry-run</c>: the plan, each act with what would become of it; no byte is
/// written.</summary>
internal static class DryRun
{
    private const int ShownReasons = 3;

    public static async Task<int> RunAsync(CliContext context, RunRequest request, CancellationToken cancellationToken)
    {
        switch (
            await CampaignSession.PreviewAsync(
                request.Directory, request.Addresses, request.Redone, context.TimeProvider, cancellationToken))
        {
            case PreviewOutcome.Refused refused:
                FindingDisplay.Write(context, request.Json, refused.Findings);
                return RunSummary.Refused(context, request.Json, refused.Findings);
            case PreviewOutcome.Previewed previewed:
                return Show(context, request.Json, previewed.Actes);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static int Show(CliContext context, bool json, IReadOnlyList<ActeForecast> forecasts)
    {
        var groups = new FindingGroups();
        foreach (var (forecast, finding) in forecasts.SelectMany(forecast => forecast.Findings.Select(finding => (forecast, finding))))
        {
            groups.Add(forecast.Acte, finding);
        }

        FindingDisplay.Write(context, json, groups.ToFindings());
        if (json)
        {
            foreach (var forecast in forecasts)
            {
                context.WriteJson(Json(context, forecast));
            }
        }
        else
        {
            Table(context, forecasts);
        }

        return forecasts.Any(forecast => forecast.Change is null or ActeChange.Frozen) ? ExitCode.ChecksFailed : ExitCode.Done;
    }

    private static void Table(CliContext context, IReadOnlyList<ActeForecast> forecasts)
    {
        var table = new PlainTable(
            context.Say("Numéro", "Number"),
            "Date",
            context.Say("Prévision", "Forecast"),
            context.Say("Pourquoi", "Why"),
            context.Say("Fichier", "File"),
            "Objet");
        foreach (var forecast in forecasts)
        {
            var acte = forecast.Acte;
            table.Add(acte.Numero.Value, Iso(acte), Word(context, forecast.Change), Why(context, forecast), acte.FileName, acte.Objet);
        }

        table.Write(context.Output);
        var counts = forecasts.GroupBy(forecast => forecast.Change)
            .Select(group => $"{group.Count()} {Agreed(context, group.Key, group.Count())}");
        context.Error.WriteLine(context.Say(
            $"{forecasts.Count} actes : {string.Join(", ", counts)} ; 0 octet écrit",
            $"{forecasts.Count} acts: {string.Join(", ", counts)}; 0 bytes written"));
    }

    private static JsonObject Json(CliContext context, ActeForecast forecast) => new()
    {
        ["type"] = "acte",
        ["cle"] = forecast.Acte.Key,
        ["numero"] = forecast.Acte.Numero.Value,
        ["date"] = Iso(forecast.Acte),
        ["fichier"] = forecast.Acte.FileName,
        ["objet"] = forecast.Acte.Objet,
        ["prevision"] = Word(context, forecast.Change),
        ["raisons"] = new JsonArray([.. forecast.Reasons.Select(reason => JsonValue.Create(context.Say(reason.French, reason.English)))]),
    };

    /// <summary>The first reasons, and how many more.</summary>
    private static string Why(CliContext context, ActeForecast forecast)
    {
        var reasons = forecast.Reasons.Select(reason => context.Say(reason.French, reason.English)).ToList();
        var shown = string.Join(context.Say(" ; ", "; "), reasons.Take(ShownReasons));
        return reasons.Count > ShownReasons ? $"{shown} (+ {reasons.Count - ShownReasons})" : shown;
    }

    private static string Iso(PlannedActe acte) =>
        acte.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Agreed(CliContext context, ActeChange? change, int count) => change switch
    {
        null => Word(context, change),
        ActeChange.New => context.Say(count < 2 ? "nouveau" : "nouveaux", Word(context, change)),
        _ => Word(context, change) + context.Say(count < 2 ? string.Empty : "s", string.Empty),
    };

    private static string Word(CliContext context, ActeChange? change) => change switch
    {
        ActeChange.New => context.Say("nouveau", "new"),
        ActeChange.Modified => context.Say("modifié", "modified"),
        ActeChange.Unchanged => context.Say("inchangé", "unchanged"),
        ActeChange.Frozen => context.Say("figé", "frozen"),
        _ => context.Say("en échec", "failed"),
    };
}
