using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Seances;

namespace LegalDocs.Campaigns.Checking;

/// <summary>What the data of one act say, found by the names of their columns (decision 0020).</summary>
/// <remarks>The row of the act first, then the rows it links to, then the context documents.</remarks>
internal sealed class ActeFacts
{
    private readonly List<JsonObject> _rows;
    private readonly List<JsonObject> _contexte;

    public ActeFacts(CampaignPlan plan, PlannedActe acte)
    {
        Acte = acte;
        var scope = plan.Scopes.Build(acte);
        var dataset = plan.Scopes.Data.Datasets[acte.Definition.Pour];
        Row = (JsonObject)scope[dataset.Element]!;
        _rows =
        [
            Row,
            .. dataset.Links.Values.Select(name => plan.Scopes.Data.Datasets[name].Element)
                .Select(element => scope[element]).OfType<JsonObject>(),
        ];
        _contexte = [.. plan.Pipeline.Contexte.Keys.Select(name => scope[name]).OfType<JsonObject>()];
        EpciDocument = _contexte.FirstOrDefault(IsEpci);
    }

    public PlannedActe Acte { get; }

    /// <summary>The row the act is made for.</summary>
    public JsonObject Row { get; }

    /// <summary>Context document of the EPCI à fiscalité propre; null when there is none.</summary>
    public JsonObject? EpciDocument { get; }

    /// <summary>Row of a commune that is not the EPCI: the other party of a convention.</summary>
    public JsonObject? CommuneRow => _rows.FirstOrDefault(row => row["code_insee"] is not null && row["siren"] is not null);

    /// <summary>Row of the shared service: the one that says when it takes effect.</summary>
    public JsonObject? ServiceRow => _rows.FirstOrDefault(row => row["date_effet"] is not null);

    /// <summary>The object that describes the collectivité that adopts the act.</summary>
    public JsonObject? Emetteur => _rows.Concat(_contexte).FirstOrDefault(IsEmetteur);

    /// <summary>Whether the data give the vote on the act.</summary>
    public bool HasVote => new[] { Row, Emetteur }.Any(owner => owner?["pour"] is not null);

    /// <summary>The collectivité of an object; null when it describes none.</summary>
    public static Collectivite? CollectiviteOf(JsonObject? owner) =>
        owner is null ? null : CollectiviteDocument.Find([owner]);

    private bool IsEmetteur(JsonObject owner) => ScopeValues.Text(owner, "siren") == Acte.Emetteur.Value;

    private static bool IsEpci(JsonObject owner) => CollectiviteOf(owner)?.Type.IsEpciFiscalitePropre() == true;
}
