using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Planning;

/// <summary>Turns a pipeline file and its data into the list of acts to make, or into every reason why not.</summary>
/// <remarks>Deterministic: same files and same ranks, same plan. Writes nothing but ranks, through the rank
/// source.</remarks>
public sealed class Planner
{
    private readonly PipelineDefinition _pipeline;
    private readonly IRankSource _ranks;
    private readonly RowGraph _graph;
    private readonly ActeScopes _scopes;
    private readonly List<Finding> _findings = [];
    private readonly FindingGroups _ofRows = new();

    private Planner(PipelineDefinition pipeline, CampaignData data, IRankSource ranks)
    {
        _pipeline = pipeline;
        _ranks = ranks;
        _graph = new RowGraph(data);
        _scopes = new ActeScopes(pipeline, _graph, _findings);
    }

    /// <summary>Plans a campaign.</summary>
    /// <param name="pipeline">The pipeline file, checked.</param>
    /// <param name="data">Its data, checked.</param>
    /// <param name="ranks">Gives the ranks of numbers that ask for one; the same row keeps its rank for ever.</param>
    /// <param name="cancellationToken">Stops planning.</param>
    /// <returns>The plan, or all that stands in its way.</returns>
    public static async Task<PlanOutcome> PlanAsync(
        PipelineDefinition pipeline, CampaignData data, IRankSource ranks, CancellationToken cancellationToken)
    {
        var planner = new Planner(pipeline, data, ranks);
        return await planner.PlanAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<PlanOutcome> PlanAsync(CancellationToken cancellationToken)
    {
        // A fault of a context document would come back as one of each row that quotes it.
        var isContextRead = !HasErrors();
        var ofTemplates = new List<Finding>();
        var templates = TemplateLibrary.Load(_pipeline, ofTemplates);
        var seeds = new List<PlannedActe>();
        foreach (var definition in _pipeline.Actes)
        {
            if (ActeExpressions.Compile(definition, _findings) is { } expressions && isContextRead)
            {
                await SeedAsync(definition, expressions, seeds, cancellationToken).ConfigureAwait(false);
            }
        }

        PlanChecks.Check(seeds, _ofRows);
        _findings.AddRange(_ofRows.ToFindings());
        _findings.AddRange(DateLikelihood.Check(_pipeline, _graph.Data, seeds));
        if (seeds.Count == 0 && _findings.Count == 0)
        {
            _findings.Add(PlanFindings.NothingPlanned());
        }

        if (!HasErrors())
        {
            _scopes.Actes = seeds.ToDictionary(acte => acte.Key, StringComparer.Ordinal);
            ContractChecks.Check(seeds, _scopes, templates, ofTemplates, cancellationToken);
        }

        _findings.AddRange(ofTemplates);
        if (HasErrors())
        {
            return new PlanOutcome.Refused(_findings);
        }

        return new PlanOutcome.Planned(new CampaignPlan
        {
            Pipeline = _pipeline,
            Actes = seeds,
            Scopes = _scopes,
            Templates = templates,
            Warnings = _findings,
        });
    }

    private bool HasErrors() => _findings.Any(finding => finding.Severity == FindingSeverity.Error);

    /// <summary>Identity first (emetteur, date, number), since objets and file names may quote it.</summary>
    private async Task SeedAsync(
        ActeDefinition definition,
        ActeExpressions expressions,
        List<PlannedActe> seeds,
        CancellationToken cancellationToken)
    {
        foreach (var row in _graph.Data.Datasets[definition.Pour].Rows)
        {
            var scope = _scopes.BuildRow(definition, row.Key);
            var texts = new ScopeTexts(expressions, definition.Id, row, _ofRows);
            if (expressions.Has("si") && texts.Render("si", scope) is not "true")
            {
                continue;
            }

            if (await IdentifyAsync(definition, row, texts, scope, cancellationToken).ConfigureAwait(false) is { } acte)
            {
                Describe(acte, texts, scope, seeds);
            }
        }
    }

    private async Task<PlannedActe?> IdentifyAsync(
        ActeDefinition definition, DataRow row, ScopeTexts texts, JsonObject scope, CancellationToken cancellationToken)
    {
        var emetteur = texts.Render("emetteur", scope);
        var date = texts.Render("date", scope);
        if (RankPattern.IsIn(definition.Numero))
        {
            scope["rang"] = await _ranks
                .RankOfAsync(_pipeline.Campagne, definition.Id, row.Key, cancellationToken).ConfigureAwait(false);
        }

        var numero = texts.Render("numero", scope);
        if (emetteur is null || date is null || numero is null)
        {
            return null;
        }

        var checkedSiren = texts.Check(Siren.TryParse(emetteur, out var siren), PlanFindings.WrongEmetteur, emetteur);
        var checkedDate = texts.Check(
            DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day),
            PlanFindings.WrongDate,
            date);
        var checkedNumero = texts.Check(
            NumeroInterne.TryParse(numero, out var number), PlanFindings.WrongNumero, numero);
        return checkedSiren && checkedDate && checkedNumero
            ? NewActe(definition, row, number!, siren!, day)
            : null;
    }

    private PlannedActe NewActe(
        ActeDefinition definition, DataRow row, NumeroInterne numero, Siren siren, DateOnly date) =>
        new()
        {
            Key = ActeRelations.KeyOf(definition.Id, row.Key),
            Definition = definition,
            RowKey = row.Key,
            RowPlace = row.Source,
            RowPlaceEnglish = row.SourceEnglish,
            Numero = numero,
            Emetteur = siren,
            Date = date,
            Objet = string.Empty,
            FileName = string.Empty,
            AwaitedActes =
                [.. definition.AttendAccuses.SelectMany(id => _scopes.RelatedKeys(definition, row.Key, id))],
            Pieces =
                [
                    .. (definition.Transmission?.PiecesJointes ?? []).SelectMany(piece => _scopes
                        .RelatedKeys(definition, row.Key, piece.Acte)
                        .Select(key => new PlannedPiece(key, piece.TypePiece)
                        {
                            TypeAnnexes = piece.AvecAnnexes ? piece.TypeAnnexes ?? piece.TypePiece : null,
                        })),
                ],
        };

    private static void Describe(PlannedActe acte, ScopeTexts texts, JsonObject scope, List<PlannedActe> seeds)
    {
        var card = new JsonObject
        {
            ["id"] = acte.Definition.Id,
            ["numero"] = acte.Numero.Value,
            ["date"] = acte.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["emetteur"] = acte.Emetteur.Value,
        };
        scope["acte"] = card;
        var objet = texts.Render("objet", scope);
        card["objet"] = objet;
        var file = texts.Render("fichier", scope);
        if (objet is not null && file is not null)
        {
            seeds.Add(acte with { Objet = objet.Trim(), FileName = file });
        }
    }
}
