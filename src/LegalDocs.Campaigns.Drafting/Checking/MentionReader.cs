using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Seances;

namespace LegalDocs.Campaigns.Checking;

/// <summary>What the data of a convention say, and what each document made from them shows (SC-7).</summary>
/// <param name="facts">Data of the convention.</param>
/// <param name="service">Row of the service.</param>
/// <param name="bodies">EPCI and commune.</param>
/// <param name="services">Names of all services of the campaign.</param>
internal sealed class MentionReader(
    ActeFacts facts, JsonObject service, (Collectivite Epci, Collectivite Commune) bodies, IReadOnlyList<string> services)
{
    private readonly string? _name = ScopeValues.Text(service, "intitule") ?? ScopeValues.Text(service, "nom");
    private readonly DateOnly? _effect = ScopeValues.Day(service, "date_effet");
    private readonly decimal? _yearly = ScopeValues.Amount(facts.Row, "cout_annuel");
    private readonly decimal? _unit = ScopeValues.Amount(service, "cout_unitaire");
    private readonly decimal? _etp = ScopeValues.Amount(facts.Row, "etp");

    /// <summary>The row, and the product of its units, against an amount typed by hand.</summary>
    public IEnumerable<MentionsDocument> OfData(IReadOnlyList<PlannedActe> awaited)
    {
        yield return new MentionsDocument
        {
            Document = $"données de {facts.Acte.Numero}",
            Service = _name,
            Parties = [bodies.Epci.Siren, bodies.Commune.Siren],
            DateEffet = _effect,
            CoutAnnuel = _yearly,
            CoutUnitaire = _unit,
            Agents = Staff(),
            Etp = _etp,
            Deliberations = [.. awaited.Select(acte => Cite(acte, acte.Date))],
        };
        if (_yearly is not null && ScopeValues.Amount(facts.Row, "unites") is { } units && _unit is { } each)
        {
            yield return new MentionsDocument
            {
                Document = $"unités × coût unitaire de {facts.Acte.Numero}",
                CoutAnnuel = decimal.Round(units * each, 2, MidpointRounding.AwayFromZero),
            };
        }
    }

    /// <summary>What a document shows; what it does not show is left out.</summary>
    public IEnumerable<MentionsDocument> Of(DocumentText document, IReadOnlyList<PlannedActe> awaited)
    {
        var text = document.Text;
        yield return new MentionsDocument
        {
            Document = document.Name,
            Service = _name is null ? null : text.Service(_name, services),
            Parties = Parties(text),
            DateEffet = _effect is { } effect ? text.DateEffet(effect) : null,
            CoutAnnuel = _yearly is { } yearly ? text.Participation(yearly) : null,
            CoutUnitaire = _unit is { } unit ? text.CoutUnitaire(unit) : null,
            Agents = text.Agents(),
            Etp = _etp is { } etp ? text.Etp(etp) : null,
            Deliberations = Cited(text, awaited),
        };
    }

    private int? Staff() =>
        ScopeValues.Whole(facts.Row, "agents_transferes") + ScopeValues.Whole(facts.Row, "agents_mis_a_disposition");

    /// <summary>The parties, for a document that gives their SIREN: nothing else names a body without doubt.</summary>
    private IReadOnlyList<Siren>? Parties(ActeText text)
    {
        Siren[] both = [bodies.Epci.Siren, bodies.Commune.Siren];
        var found = text.Sirens();
        return found.Count == 0 ? null : both.All(found.Contains) ? both : found;
    }

    /// <summary>The authorising délibérations, for a document that gives the day of each.</summary>
    private static IReadOnlyList<string>? Cited(ActeText text, IReadOnlyList<PlannedActe> awaited)
    {
        var cited = awaited.Select(acte => (acte, Days: text.DatesOf(acte.Numero.Value))).ToList();
        return cited.Count == 0 || cited.Exists(each => each.Days.Count == 0)
            ? null
            : [.. cited.Select(each => Cite(each.acte, each.Days.Contains(each.acte.Date) ? each.acte.Date : each.Days[0]))];
    }

    private static string Cite(PlannedActe acte, DateOnly date) => $"{acte.Numero} du {date:yyyy-MM-dd}";
}
