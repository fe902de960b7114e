using System.Text.Json.Nodes;
using LegalDocs.Acts;

namespace LegalDocs.Campaigns.Planning;

/// <summary>What templates see of the law at the date of an act (<c>droit</c>).</summary>
internal static class DroitView
{
    public static JsonObject At(DateOnly date)
    {
        var droit = DroitEnVigueur.At(date);
        return new JsonObject
        {
            ["comite"] = droit.Comite,
            ["comite_sigle"] = droit.ComiteSigle,
            ["avis_cap_requis"] = droit.AvisCapRequis,
            ["signature_secretaire"] = droit.SignatureSecretaire,
            ["autorite_selon_mission"] = droit.AutoriteSelonMission,
        };
    }
}
