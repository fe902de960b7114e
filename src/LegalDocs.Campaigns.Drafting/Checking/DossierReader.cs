using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Seances;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Checking;

/// <summary>Everything known about a convention of service commun, from the data and from the texts made of
/// them.</summary>
/// <param name="plan">The campaign.</param>
/// <param name="texts">Its documents.</param>
internal sealed partial class DossierReader(CampaignPlan plan, DossierTexts texts)
{
    private readonly Dictionary<string, PlannedActe> _actes =
        plan.Actes.ToDictionary(acte => acte.Key, StringComparer.Ordinal);

    private readonly string[] _services =
        [.. plan.Scopes.Data.Datasets.Values.SelectMany(dataset => dataset.Rows).Select(row => NameOf(row.Values)).OfType<string>()];

    /// <summary>The dossier of a convention between an EPCI and a commune; null for any other act.</summary>
    public DossierServiceCommun? Find(ActeFacts facts)
    {
        if (facts.Acte.Nature != NatureActe.Contrat || facts.Acte.AwaitedActes.Count == 0
            || facts.EpciDocument is not { } document || ActeFacts.CollectiviteOf(document) is not { } epci
            || facts.CommuneRow is not { } row || ActeFacts.CollectiviteOf(row) is not { } commune
            || facts.ServiceRow is not { } service || NameOf(service) is not { } name)
        {
            return null;
        }

        var documents = texts.Of(facts.Acte);
        var convention = documents.Count == 0 ? new ActeText([]) : documents[0].Text;
        var sigle = Sigle(convention, facts.Acte.Date);
        var mentions = new MentionReader(facts, service, (epci, commune), _services);
        return new DossierServiceCommun
        {
            Service = name,
            Date = facts.Acte.Date,
            Epci = epci,
            Parties =
            [
                Party(facts, epci, service, sigle) with { AgentsTransferes = 0 },
                Party(facts, commune, facts.Row, sigle) with
                {
                    AgentsTransferes = ScopeValues.Whole(facts.Row, "agents_transferes"),
                    DateAvisCap = ScopeValues.Day(facts.Row, "date_avis_cap"),
                },
            ],
            Gestionnaire = Manager(service, convention, epci),
            Financement = Money(convention),
            Autorite = Authority(convention),
            Delegation = Delegation(convention),
            FicheImpact = Impact(facts, service, documents),
            AgentsConvention = convention.Agents(),
            AgentsAnnexe = Posts(facts.Row),
            Documents = [.. mentions.OfData(Awaited(facts)), .. documents.SelectMany(each => mentions.Of(each, Awaited(facts))),
                .. Awaited(facts).SelectMany(acte => texts.Of(acte).Take(1)).SelectMany(each => mentions.Of(each, Awaited(facts)))],
        };
    }

    private static string? NameOf(JsonObject row) => row["date_effet"] is null
        ? null
        : ScopeValues.Text(row, "intitule") ?? ScopeValues.Text(row, "nom");

    private List<PlannedActe> Awaited(ActeFacts facts) =>
        [.. facts.Acte.AwaitedActes.Select(key => _actes.GetValueOrDefault(key)).OfType<PlannedActe>()];

    private PartieConvention Party(ActeFacts facts, Collectivite body, JsonObject owner, string? sigle)
    {
        var opinion = ScopeValues.Day(owner, "date_avis_ct") ?? ScopeValues.Day(owner, "date_avis_cst");
        return new PartieConvention
        {
            Collectivite = body,
            Deliberation = Awaited(facts).Find(acte => acte.Emetteur == body.Siren) is { } act
                ? new DeliberationPartie { Auteur = act.Emetteur, Numero = act.Numero, Date = act.Date }
                : null,
            Avis = opinion is { } day && sigle is not null ? new AvisComite { Date = day, Sigle = sigle } : null,
            DateSignature = facts.Acte.Date,
        };
    }

    /// <summary>The staff body, by the name under which the convention cites it.</summary>
    private static string? Sigle(ActeText convention, DateOnly date) => convention switch
    {
        _ when convention.Says("comité social territorial") => "CST",
        _ when convention.Says("comité technique") => "CT",
        _ when date < DroitEnVigueur.FirstDate => null,
        _ => DroitEnVigueur.At(date).ComiteSigle,
    };

    private static Siren? Manager(JsonObject service, ActeText convention, Collectivite epci) =>
        Siren.TryParse(ScopeValues.Text(service, "gestionnaire"), out var siren) ? siren
        : convention.Says($"géré par {epci.Nom}") || convention.Matches(ManagedByEpci()) ? epci.Siren
        : null;

    private static FinancementConvention? Money(ActeText convention) =>
        convention.Matches(OnCompensation()) ? FinancementConvention.AttributionCompensation
        : convention.Matches(Reimbursed()) ? FinancementConvention.Remboursement
        : null;

    private static AutoriteConvention? Authority(ActeText convention) =>
        !convention.Says("autorité fonctionnelle") ? null
        : convention.Matches(ByTask()) ? AutoriteConvention.SelonMission
        : AutoriteConvention.Gestionnaire;

    private static DelegationConvention? Delegation(ActeText convention) =>
        convention.Matches(ToHeadOfService()) ? DelegationConvention.ChefDeService
        : convention.Says("délégation de signature") ? null
        : DelegationConvention.Aucune;

    private static FicheImpact? Impact(ActeFacts facts, JsonObject service, IReadOnlyList<DocumentText> documents)
    {
        var sheet = facts.Acte.Definition.Annexes.Index()
            .Where(annexe => annexe.Item.Id.Contains("fiche_impact", StringComparison.Ordinal))
            .Select(annexe => ActeFiles.Annexe(annexe.Index, annexe.Item.Id, "docx")).FirstOrDefault();
        var date = ScopeValues.Day(service, "date_fiche_impact");
        return sheet is null && date is null ? null : new FicheImpact
        {
            Date = date,
            Annexee = sheet is not null,
            Agents = documents.FirstOrDefault(document => document.Path == sheet)?.Text.Agents(),
        };
    }

    /// <summary>Staff of the posts listed: « grade ; catégorie ; agents ; part », one line for each.</summary>
    private static int? Posts(JsonObject row)
    {
        if (row["postes"] is not JsonArray posts)
        {
            return null;
        }

        var counts = posts.Select(post => post?.ToString().Split(';') is [_, _, var count, ..]
            && int.TryParse(count.Trim(), out var agents) ? agents : (int?)null).ToList();
        return counts.Contains(null) ? null : counts.Sum();
    }

    [GeneratedRegex("géré par la (?:métropole|communauté)", RegexOptions.IgnoreCase)]
    private static partial Regex ManagedByEpci();

    [GeneratedRegex("imputée? sur (?:son |leur |l['’])attribution de compensation", RegexOptions.IgnoreCase)]
    private static partial Regex OnCompensation();

    [GeneratedRegex("commune rembourse|fait l['’]objet d['’]un remboursement", RegexOptions.IgnoreCase)]
    private static partial Regex Reimbursed();

    [GeneratedRegex("(?:en fonction de|selon) la mission", RegexOptions.IgnoreCase)]
    private static partial Regex ByTask();

    [GeneratedRegex("délégation de signature au (?:responsable|chef)", RegexOptions.IgnoreCase)]
    private static partial Regex ToHeadOfService();
}
