using System.Reflection;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Planning;

namespace LegalDocs.Campaigns.Making;

/// <summary>Where the documents of a version come from (<c>provenance.json</c>).</summary>
public static class ActeProvenance
{
    /// <summary>Version of this product, as built.</summary>
    public static string EngineVersion { get; } =
        typeof(ActeProvenance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?
            .InformationalVersion.Split('+')[0] ?? "0";

    internal static JsonObject Of(RenderedActe acte, CampaignPlan plan, string converter) => new()
    {
        ["format"] = "legaldocs-provenance/1",
        ["moteur"] = $"LegalDocs {EngineVersion}",
        ["convertisseur"] = converter,
        ["donnees"] = ContentDigest.Sha512(acte.Data.Span),
        ["documents"] = new JsonArray([.. acte.Documents.Select(document => new JsonObject
        {
            ["fichier"] = document.Path,
            ["modele"] = Path.GetFileName(document.TemplatePath),
            ["modele_sha512"] = plan.Templates[document.TemplatePath].Sha512,
        })]),
    };
}
