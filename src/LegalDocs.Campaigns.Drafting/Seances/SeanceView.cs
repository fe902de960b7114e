using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Seances;

/// <summary>What templates see of a sitting: lists in the order of the act, tables ready to print, counts.</summary>
internal sealed class SeanceView(string file, List<Finding> findings)
{
    public JsonObject Of(JsonObject document, Seance seance)
    {
        var feuille = seance.FeuilleOf(seance.Points[0])!;
        var view = (JsonObject)document.DeepClone();
        view["president"] = Person(seance, document, "president");
        view["secretaire"] = Person(seance, document, "secretaire");
        view["presents"] = new JsonArray([.. feuille.Presents.Select(Name)]);
        view["presents_lignes"] = new JsonArray([.. feuille.PresentsLignes()
            .Select(row => new JsonArray([.. row.Select(cell => JsonValue.Create(cell))]))]);
        view["absents_lignes"] = new JsonArray([.. feuille.AbsentsLignes().Select(row => new JsonObject
        {
            ["sans_pouvoir"] = row.SansPouvoir,
            ["avec_pouvoir"] = row.AvecPouvoir,
        })]);
        view["comptes"] = Counts(feuille.Comptes);
        return view;
    }

    private JsonObject? Person(Seance seance, JsonObject document, string role)
    {
        if (document[role] is not JsonValue value || !value.TryGetValue<string>(out var id))
        {
            return document[role]?.DeepClone() as JsonObject;
        }

        if (seance.Assemblee.Find(id) is { } elu)
        {
            return Name(elu);
        }

        findings.Add(SeanceFindings.UnknownMember(file, $"/{role}", id, seance.Assemblee));
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
