using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Data.Contexts;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Seances;

namespace LegalDocs.Campaigns.Checking;

/// <summary>The sittings that adopt the délibérations of a campaign: one for each collectivité and day, with one item
/// for each act.</summary>
/// <remarks>
/// A context document with a list of members describes a sitting in full. A row with <c>date_conseil</c> describes one by
/// its counts alone: what needs names is then not checkable.
/// </remarks>
internal sealed class CampaignSittings
{
    private readonly Dictionary<(Siren, DateOnly), Sitting> _sittings = [];
    private readonly CampaignPlan _plan;

    public CampaignSittings(CampaignPlan plan)
    {
        _plan = plan;
        var bodies = plan.Scopes.Data.Contexte.Values;
        foreach (var (name, document) in plan.Scopes.Data.Contexte)
        {
            var file = plan.Pipeline.Contexte[name].Source;
            var reader = new SeanceDocument(file, new List<Finding>());
            if (reader.Read(document, CollectiviteDocument.Find(bodies)) is { } seance)
            {
                var key = (seance.Assemblee.Collectivite.Siren, seance.Date);
                _sittings.TryAdd(key, new Sitting(seance, file, [name])
                {
                    Publication = ScopeValues.Day(document, "publication"),
                    Points = reader.ReadPoints(document, seance),
                    Places = plan.Scopes.Data.PlacesOf(name),
                });
            }
        }
    }

    /// <summary>Adds the item of a délibération to its sitting.</summary>
    public void Add(ActeFacts facts, string? mention)
    {
        var acte = facts.Acte;
        if (acte.Nature != NatureActe.Deliberation || facts.Emetteur is not { } body)
        {
            return;
        }

        var key = (acte.Emetteur, acte.Date);
        if (!_sittings.TryGetValue(key, out var sitting))
        {
            if (Counted(facts, body) is not { } counted)
            {
                return;
            }

            _sittings.Add(key, sitting = new Sitting(counted, FileOf(acte), []));
        }

        var counts = sitting.Described ?? Announced(body);
        var item = new PointSeance
        {
            Id = acte.Numero.Value,
            Objet = acte.Objet,
            Presences = sitting.Presences,
            ComptesAnnonces = counts,
            Interesses = null,
            Vote = (VoteOf(facts.Row, mention) ?? VoteOf(body, mention)) is { } vote
                ? ScrutinDocument.Of(facts.Row).Complete(ScrutinDocument.Of(body).Complete(vote))
                : null,
        };
        sitting.Items.Add(WithNames(sitting.Points.GetValueOrDefault(acte.Numero.Value)?.Complete(item) ?? item));
        sitting.Portees.AddRange([acte.Definition.Id, acte.Numero.Value]);
    }

    /// <summary>An act that is made from data names the voters of a public ballot, or nobody: that is known.</summary>
    private static PointSeance WithNames(PointSeance point) => point.Vote is { Scrutin: ModeScrutin.Public, Nominatif: null } vote
        ? point with { Vote = vote with { Nominatif = [] } }
        : point;

    /// <summary>The sitting that adopted an act, with all its items; null when nothing is known of it.</summary>
    public Seance? Find(PlannedActe acte) => _sittings.GetValueOrDefault((acte.Emetteur, acte.Date))?.Seance;

    /// <summary>Day on which the acts of the sitting were published; null: not known.</summary>
    public DateOnly? PublicationOf(PlannedActe acte) =>
        _sittings.GetValueOrDefault((acte.Emetteur, acte.Date))?.Publication;

    /// <summary>The verdicts on each sitting that the law of its day is known for.</summary>
    public IEnumerable<LawSubject> Judge() => _sittings.Values
        .Where(sitting => sitting.Seance.Date >= DroitEnVigueur.FirstDate)
        .Select(sitting => new LawSubject(sitting.Seance.Verify(), sitting.File, sitting.Portees)
        {
            PlaceOf = new SittingPlaces(sitting.Seance, sitting.Places).Find,
        });

    private string FileOf(PlannedActe acte) =>
        _plan.Pipeline.Donnees.Single(dataset => dataset.Nom == acte.Definition.Pour).Source;

    private static Seance? Counted(ActeFacts facts, JsonObject body)
    {
        if (ScopeValues.Day(body, "date_conseil") != facts.Acte.Date || ActeFacts.CollectiviteOf(body) is not { } collectivite)
        {
            return null;
        }

        return new Seance
        {
            Assemblee = new Assemblee
            {
                Collectivite = collectivite,
                MembresEnExercice = ScopeValues.Whole(body, "membres_en_exercice"),
                EffectifLegal = ScopeValues.Whole(body, "effectif_legal"),
                Renouvellement = ScopeValues.Day(body, "renouvellement"),
                Membres = [],
            },
            Date = facts.Acte.Date,
            Heure = ScopeValues.Hour(body, "heure_conseil"),
            Convocation = ScopeValues.Day(body, "date_convocation") is { } sent
                ? new Convocation { DateEnvoi = sent, NoteSynthese = ScopeValues.Flag(body, "note_synthese") }
                : null,
            Points = [],
        };
    }

    private static ComptesSeance? Announced(JsonObject body) =>
        ScopeValues.Whole(body, "presents") is { } present && ScopeValues.Whole(body, "membres_en_exercice") is { } inOffice
            ? new ComptesSeance
            {
                MembresDuConseil = ScopeValues.Whole(body, "effectif_legal") ?? inOffice,
                MembresEnExercice = inOffice,
                Presents = present,
                Pouvoirs = ScopeValues.Whole(body, "pouvoirs") ?? 0,
            }
            : null;

    private static Vote? VoteOf(JsonObject owner, string? mention) =>
        ScopeValues.Whole(owner, "pour") is { } pour && ScopeValues.Whole(owner, "contre") is { } contre
            ? new Vote
            {
                Pour = pour,
                Contre = contre,
                Abstentions = ScopeValues.Whole(owner, "abstentions") ?? 0,
                // An act that is drawn up and transmitted is said to be adopted.
                Resultat = ResultatVote.Adopte,
                Mention = mention,
            }
            : null;

    private sealed class Sitting(Seance described, string file, List<string> portees)
    {
        public string File => file;

        public List<string> Portees => portees;

        public List<PointSeance> Items { get; } = [];

        public DateOnly? Publication { get; init; }

        /// <summary>Where its values stand, when a workbook describes it.</summary>
        public DocumentPlaces Places { get; init; } = DocumentPlaces.None;

        /// <summary>What the sitting says of single acts, by their numbers.</summary>
        public IReadOnlyDictionary<string, PointDocument> Points { get; init; } =
            new Dictionary<string, PointDocument>(StringComparer.Ordinal);

        public IReadOnlyList<Presence>? Presences => described.Points is [{ Presences: { } presences }, ..] ? presences : null;

        public ComptesSeance? Described => described.Points is [{ } point, ..] ? point.ComptesAnnonces : null;

        public Seance Seance => Items.Count == 0 ? described : described with { Points = Items };
    }
}
