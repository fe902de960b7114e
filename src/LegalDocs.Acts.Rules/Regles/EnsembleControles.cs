using System.Globalization;
using LegalDocs.French.Amounts;
using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>SC-7: the same facts in every document of the set, against the classic copy-paste error.</summary>
/// <remarks>The value that most documents hold is taken as right; on a tie, that of the first document.</remarks>
internal static class EnsembleControles
{
    private static readonly Fact[] Facts =
    [
        new("service", "le service", "the service", document => document.Service),
        new("parties", "les parties", "the parties", document => Join(document.Parties?.Select(siren => siren.Value))),
        new("date_effet", "la date d’effet", "the date of effect",
            document => document.DateEffet is { } day ? Long(day) : null),
        new("cout_annuel", "le coût annuel", "the yearly cost", document => Amount(document.CoutAnnuel)),
        new("cout_unitaire", "le coût unitaire", "the unit cost", document => Amount(document.CoutUnitaire)),
        new("agents", "le nombre d’agents", "the staff",
            document => document.Agents?.ToString(CultureInfo.InvariantCulture)),
        new("etp", "les équivalents temps plein", "the full-time equivalents",
            document => document.Etp?.ToString("0.####", CultureInfo.InvariantCulture)),
        new("deliberations", "les délibérations citées", "the délibérations cited",
            document => Join(document.Deliberations)),
    ];

    internal static IEnumerable<Judgement> Agreement(DossierServiceCommun dossier) => dossier.Documents.Count < 2
        ? [Unknown(
            "documents", "ce que disent au moins deux documents de l’ensemble", "what two documents of the set say at "
                + "least")]
        : Facts.SelectMany(fact => Compare(dossier.Documents, fact));

    private static IEnumerable<Judgement> Compare(IReadOnlyList<MentionsDocument> documents, Fact fact)
    {
        var said = documents.Select(document => (document.Document, Value: fact.Read(document)))
            .Where(mention => mention.Value is not null)
            .ToList();
        if (said.Count < 2)
        {
            return [];
        }

        // OrderByDescending is stable: the first document wins a tie.
        var usual = said.GroupBy(mention => mention.Value, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).First().Key!;
        return said.Where(mention => mention.Value != usual).Select(mention => Broken(
            $"« {mention.Document} » indique « {mention.Value} » pour {fact.French} ; les autres documents : « {usual} "
                + "».",
            $"'{mention.Document}' says '{mention.Value}' for {fact.English}; the other documents: '{usual}'.",
            new RegleComparaison($"{mention.Document}.{fact.Name}", usual, mention.Value!)));
    }

    private static string? Join(IEnumerable<string>? values) =>
        values is null ? null : string.Join(", ", values.Order(StringComparer.Ordinal));

    private static string? Amount(decimal? amount) =>
        amount is { } value && decimal.Round(value, 2) == value ? Euros.InFigures(value) : amount?.ToString(
            CultureInfo.InvariantCulture);

    private sealed record Fact(string Name, string French, string English, Func<MentionsDocument, string?> Read);
}
