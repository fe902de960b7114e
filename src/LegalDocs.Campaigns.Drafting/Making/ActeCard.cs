using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Making;

/// <summary>The card of an act (<c>acte.json</c>): enough to list and find it without opening its documents.</summary>
internal static class ActeCard
{
    public static JsonObject Of(PlannedActe acte, PipelineDefinition pipeline) => new()
    {
        ["format"] = "legaldocs-acte/1",
        ["urn"] = acte.Urn.Value,
        ["numero"] = acte.Numero.Value,
        ["siren"] = acte.Emetteur.Value,
        ["nature"] = (int)acte.Nature,
        ["matiere"] = acte.Matiere.Value,
        ["date"] = acte.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["objet"] = acte.Objet,
        ["libelle"] = acte.Definition.Libelle,
        ["fichier"] = acte.FileName,
        ["campagne"] = pipeline.Campagne,
        ["cle"] = acte.Key,
        ["attend_accuses"] = new JsonArray([.. acte.AwaitedActes.Select(key => JsonValue.Create(key))]),
        ["annexes"] = new JsonArray([.. acte.Definition.Annexes.Select((annexe, index) => new JsonObject
        {
            ["id"] = annexe.Id,
            ["libelle"] = annexe.Libelle,
            ["fichier"] = ActeFiles.Annexe(index, annexe.Id, "pdf"),
        })]),
    };
}
