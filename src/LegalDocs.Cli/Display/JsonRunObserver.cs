using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Running;

namespace LegalDocs.Cli.Display;

/// <summary>A run as JSON lines on standard output: <c>debut</c>, <c>acte</c>, <c>transmission</c>; the summary
/// follows.</summary>
internal sealed class JsonRunObserver(CliContext context) : IRunObserver
{
    private readonly Lock _gate = new();

    public void OnPlanned(CampaignPlan plan) => Write(new JsonObject
    {
        ["type"] = "debut",
        ["campagne"] = plan.Pipeline.Campagne,
        ["total"] = plan.Actes.Count,
        ["version"] = ActeProvenance.EngineVersion,
    });

    public void OnActe(ActeResult result) => Write(Acte(context, result));

    public void OnTransmissionStarted(string platform, bool isRehearsal, int remaining) => Write(new JsonObject
    {
        ["type"] = "plateforme",
        ["nom"] = platform,
        ["repetition"] = isRehearsal,
        ["a_transmettre"] = remaining,
    });

    public void OnTransmission(TransmissionResult result) => Write(new JsonObject
    {
        ["type"] = "transmission",
        ["cle"] = result.Acte.Key,
        ["numero"] = result.Acte.Numero.Value,
        ["statut"] = RunSummary.Code(result.Ending),
        ["detail"] = context.Say(result.Detail.French, result.Detail.English),
    });

    public static JsonObject Acte(CliContext context, ActeResult result)
    {
        var json = new JsonObject
        {
            ["type"] = "acte",
            ["cle"] = result.Acte.Key,
            ["numero"] = result.Acte.Numero.Value,
        };
        switch (result)
        {
            case ActeResult.Made made:
                json["statut"] = "genere";
                json["version"] = made.Version;
                break;
            case ActeResult.Unchanged unchanged:
                json["statut"] = "inchange";
                json["version"] = unchanged.Version;
                break;
            case ActeResult.Failed failed:
                json["statut"] = "echec";
                json["causes"] = new JsonArray(
                    [.. failed.Findings.Select(finding => FindingDisplay.Json(context, finding))]);
                break;
        }

        return json;
    }

    private void Write(JsonObject value)
    {
        lock (_gate)
        {
            context.WriteJson(value);
        }
    }
}
