using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Seances;

namespace LegalDocs.Campaigns.Planning;

/// <summary>Builds what a template sees for one act (decision 0001): the object stored as
/// <c>donnees.json</c>.</summary>
/// <remarks>Each call builds a new object: a campaign of 35 000 acts holds one at a time. Safe from several
/// threads.</remarks>
public sealed class ActeScopes
{
    private readonly PipelineDefinition _pipeline;
    private readonly RowGraph _graph;
    private readonly ActeRelations _relations;
    private readonly IReadOnlyDictionary<string, SeanceViews> _contexte;

    internal ActeScopes(PipelineDefinition pipeline, RowGraph graph, List<Finding> findings)
    {
        _pipeline = pipeline;
        _graph = graph;
        _relations = new ActeRelations(pipeline, graph);
        var collectivite = CollectiviteDocument.Find(graph.Data.Contexte.Values);
        var contexte = new OrderedDictionary<string, SeanceViews>(StringComparer.Ordinal);
        foreach (var (name, document) in graph.Data.Contexte)
        {
            var own = new List<Finding>();
            contexte.Add(name, new SeanceDocument(pipeline.Contexte[name].Source, own).Complete(document, collectivite));
            findings.AddRange(own.Select(graph.Data.PlacesOf(name).Locate));
        }

        _contexte = contexte;
    }

    /// <summary>The data of the campaign, as read.</summary>
    internal CampaignData Data => _graph.Data;

    internal IReadOnlyDictionary<string, PlannedActe> Actes { get; set; } =
        new Dictionary<string, PlannedActe>(StringComparer.Ordinal);

    /// <summary>Everything the templates of an act may name.</summary>
    /// <param name="acte">An act of the plan.</param>
    /// <returns>A new object, in the order context, row, links, act, related acts, law, campaign.</returns>
    public JsonObject Build(PlannedActe acte)
    {
        var scope = BuildRow(acte.Definition, acte.RowKey);
        foreach (var (name, document) in _contexte)
        {
            if (document.ByActe.TryGetValue(acte.Numero.Value, out var own))
            {
                scope[name] = own.DeepClone();
            }
        }

        scope["acte"] = Card(acte);
        if (acte.Nature == NatureActe.Deliberation)
        {
            scope["acte"]!["scrutin"] = ScrutinOf(acte, scope);
        }

        scope["actes"] = Related(acte);
        scope["droit"] = DroitView.At(acte.Date);
        return scope;
    }

    /// <summary>What can be named before the act has a number: context, row, linked rows, campaign.</summary>
    internal JsonObject BuildRow(ActeDefinition definition, string rowKey)
    {
        var dataset = _graph.Data.Datasets[definition.Pour];
        var row = _graph.Get(dataset.Name, rowKey);
        var scope = new JsonObject();
        foreach (var (name, document) in _contexte)
        {
            scope[name] = document.Whole.DeepClone();
        }

        scope[dataset.Element] = _graph.Expand(dataset, row);
        foreach (var (target, linked) in _graph.LinkedRows(dataset, row))
        {
            scope[target.Element] = linked.Values.DeepClone();
        }

        foreach (var from in _graph.DatasetsLinkingTo(dataset))
        {
            var incoming = _graph.IncomingRows(dataset, row, from);
            scope[from.Name] = new JsonArray([.. incoming.Select(each => _graph.Expand(from, each))]);
        }

        scope["campagne"] = new JsonObject { ["id"] = _pipeline.Campagne, ["titre"] = _pipeline.Titre };
        return scope;
    }

    /// <summary>Keys of the acts of kind <paramref name="definitionId"/> that concern the same rows.</summary>
    internal IReadOnlyList<string> RelatedKeys(ActeDefinition definition, string rowKey, string definitionId) =>
        _relations.Find(definition, rowKey, definitionId).Keys;

    /// <summary>How an act was voted: what the sitting says of it, then its row, then that of the collectivité.</summary>
    private JsonObject ScrutinOf(PlannedActe acte, JsonObject scope)
    {
        var row = scope[_graph.Data.Datasets[acte.Definition.Pour].Element];
        var body = scope.Select(each => each.Value).OfType<JsonObject>()
            .FirstOrDefault(each => ScopeValues.Text(each, "siren") == acte.Emetteur.Value);
        var vote = new Vote { Pour = 0, Contre = 0, Abstentions = 0 };
        foreach (var said in new[] { body, row as JsonObject }.OfType<JsonObject>().Select(ScrutinDocument.Of))
        {
            vote = said.Complete(vote);
        }

        var seance = _contexte.Values.FirstOrDefault(views => views.Scrutins.ContainsKey(acte.Numero.Value));
        return seance is null
            ? ScrutinView.Of(vote, id => id)
            : ScrutinView.Of(seance.Scrutins[acte.Numero.Value].Complete(vote), seance.NameOf);
    }

    private static JsonObject Card(PlannedActe acte) => new()
    {
        ["id"] = acte.Definition.Id,
        ["libelle"] = acte.Definition.Libelle,
        ["numero"] = acte.Numero.Value,
        ["date"] = Iso(acte.Date),
        ["objet"] = acte.Objet,
        ["nature"] = (int)acte.Nature,
        ["matiere"] = acte.Matiere.Value,
        ["emetteur"] = acte.Emetteur.Value,
    };

    private JsonObject Related(PlannedActe acte)
    {
        var related = new JsonObject();
        foreach (var definition in _pipeline.Actes.Where(definition => definition.Id != acte.Definition.Id))
        {
            var (isSingle, keys) = _relations.Find(acte.Definition, acte.RowKey, definition.Id);
            var cards = keys.Where(Actes.ContainsKey).Select(key => Reference(Actes[key])).ToList();
            if (!isSingle)
            {
                related[definition.Id] = new JsonArray([.. cards]);
            }
            else if (cards.Count == 1)
            {
                related[definition.Id] = cards[0];
            }
        }

        return related;
    }

    private static JsonObject Reference(PlannedActe acte) => new()
    {
        ["numero"] = acte.Numero.Value,
        ["date"] = Iso(acte.Date),
        ["libelle"] = acte.Definition.Libelle,
        ["emetteur"] = acte.Emetteur.Value,
    };

    private static string Iso(DateOnly date) =>
        date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
