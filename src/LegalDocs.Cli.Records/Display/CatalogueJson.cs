using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Register;

namespace LegalDocs.Cli.Display;

/// <summary>An act of the catalogue as JSON, for scripts.</summary>
internal static class CatalogueJson
{
    public static JsonObject Of(SearchHit hit) => new()
    {
        ["type"] = "acte",
        ["urn"] = hit.Entry.Urn.Value,
        ["numero"] = hit.Entry.Numero.Value,
        ["siren"] = hit.Entry.Siren.Value,
        ["date"] = Iso(hit.Entry.Date),
        ["nature"] = (int)hit.Entry.Nature,
        ["matiere"] = hit.Entry.Matiere.Value,
        ["libelle"] = hit.Entry.Libelle,
        ["objet"] = hit.Entry.Objet,
        ["commune"] = Term(hit.Entry.Commune),
        ["service"] = Term(hit.Entry.Service),
        ["campagne"] = hit.Entry.Campagne,
        ["etat"] = hit.Entry.Etat.ToText(),
        ["version"] = hit.Entry.HeadVersion,
        ["version_signee"] = hit.Entry.SignedVersion,
        ["identifiant_ar"] = hit.Entry.IdActe,
        ["date_ar"] = hit.Entry.DateAR is { } date ? Iso(date) : null,
        ["sha512"] = hit.Entry.Sha512,
        ["extrait"] = hit.Snippet is null ? null : new JsonObject
        {
            ["texte"] = hit.Snippet.Text,
            ["trouves"] = new JsonArray([.. hit.Snippet.Found.Select(found =>
                new JsonArray(found.Start.Value, found.End.Value - found.Start.Value))]),
        },
    };

    private static JsonObject? Term(CatalogueTerm? term) =>
        term is null ? null : new JsonObject { ["code"] = term.Code, ["nom"] = term.Name };

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
