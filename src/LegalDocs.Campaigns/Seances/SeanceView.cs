using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Seances;

/// <summary>What templates see of a sitting: lists in the order of the act, tables ready to print, counts.</summary>
internal static class SeanceView
{
    public static JsonObject Of(JsonObject document, Seance seance, string file, List<Finding> findings)
    {
        var view = (JsonObject)document.DeepClone();
        view["president"] = Person(seance, document, "president", file, findings);
        view["secretaire"] = Person(seance, document, "secretaire", file, findings);
        view["presents"] = new JsonArray([.. seance.Presents.Select(Name)]);
        view["presents_lignes"] = new JsonArray([.. seance.PresentsLignes()
            .Select(row => new JsonArray([.. row.Select(cell => JsonValue.Create(cell))]))]);
        view["absents_lignes"] = new JsonArray([.. seance.AbsentsLignes().Select(row => new JsonObject
        {
            ["sans_pouvoir"] = row.SansPouvoir,
            ["avec_pouvoir"] = row.AvecPouvoir,
        })]);
        view["comptes"] = Counts(seance.Comptes);
        return view;
    }

    private static JsonObject? Person(
        Seance seance, JsonObject document, string role, string file, List<Finding> findings)
    {
        if (document[role] is not JsonValue value || !value.TryGetValue<string>(out var id))
        {
            return document[role]?.DeepClone() as JsonObject;
        }

        if (seance.Presences.FirstOrDefault(presence => presence.Elu.Id == id) is { } found)
        {
            return Name(found.Elu);
        }

        findings.Add(SeanceFindings.UnknownMember(file, $"/{role}", id));
        return null;
    }

    private static JsonObject Name(Elu elu) => new()
    {
        ["id"] = elu.Id,
        ["civilite"] = elu.Civilite,
        ["prenom"] = elu.Prenom,
        ["nom"] = elu.Nom,
    };

    private static JsonObject Counts(ComptesSeance counts) => new()
    {
        ["membres_du_conseil"] = counts.MembresDuConseil,
        ["membres_en_exercice"] = counts.MembresEnExercice,
        ["presents"] = counts.Presents,
        ["pouvoirs"] = counts.Pouvoirs,
        ["votants"] = counts.Votants,
    };
}
