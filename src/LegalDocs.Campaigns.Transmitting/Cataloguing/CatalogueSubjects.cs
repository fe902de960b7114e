using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Seances;
using LegalDocs.Register;

namespace LegalDocs.Campaigns.Cataloguing;

/// <summary>The commune and the service that an act is about, in the data merged into it.</summary>
internal static class CatalogueSubjects
{
    /// <summary>The commune that adopts the act, else the first that the data describe: an object with a
    /// <c>code_insee</c> and a <c>nom</c>.</summary>
    public static CatalogueTerm? Commune(JsonObject data, string siren)
    {
        var communes = data.Select(member => member.Value).OfType<JsonObject>()
            .Where(each => ScopeValues.Text(each, "code_insee") is not null && ScopeValues.Text(each, "nom") is not null)
            .ToList();
        var chosen = communes.Find(each => ScopeValues.Text(each, "siren") == siren) ?? communes.FirstOrDefault();
        return chosen is null
            ? null
            : new CatalogueTerm(ScopeValues.Text(chosen, "code_insee")!, ScopeValues.Text(chosen, "nom")!);
    }

    /// <summary>The object named <c>service</c>, when it has a <c>nom</c>; its name serves as code when it has
    /// none.</summary>
    public static CatalogueTerm? Service(JsonObject data) =>
        data["service"] is JsonObject service && ScopeValues.Text(service, "nom") is { } name
            ? new CatalogueTerm(ScopeValues.Text(service, "code") ?? name, name)
            : null;
}
