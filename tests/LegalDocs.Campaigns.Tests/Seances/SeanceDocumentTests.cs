using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Seances;

namespace LegalDocs.Campaigns.Tests.Seances;

public sealed class SeanceDocumentTests
{
    private static readonly JsonObject Epci = JsonNode.Parse("""
        { "nom": "Dijon Métropole", "siren": "242100410", "type": "METRO", "departement": { "code": "21" } }
        """)!.AsObject();

    private readonly List<Finding> _findings = [];

    [Fact]
    public void A_sitting_gets_its_lists_tables_and_counts()
    {
        var seance = Complete(Seance());

        Assert.DoesNotContain(_findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal("DURAND", seance["president"]!["nom"]!.GetValue<string>());
        Assert.Equal(2, seance["presents"]!.AsArray().Count);
        Assert.Equal(
            ["Mme Anne DURAND", "M. Luc MARTIN.", ""],
            seance["presents_lignes"]![0]!.AsArray().Select(cell => cell!.GetValue<string>()));
        Assert.Equal("M. Paul PETIT", seance["absents_lignes"]![0]!["sans_pouvoir"]!.GetValue<string>());
        Assert.Contains(
            "pouvoir à Mme Anne DURAND",
            seance["absents_lignes"]![0]!["avec_pouvoir"]!.GetValue<string>(),
            StringComparison.Ordinal);
        Assert.Equal(
            """{"membres_du_conseil":4,"membres_en_exercice":4,"presents":2,"pouvoirs":1,"votants":3}""",
            seance["comptes"]!.ToJsonString());
    }

    [Fact]
    public void The_rules_of_law_are_not_its_affair()
    {
        var seance = Seance();
        seance["comptes_annonces"] = JsonNode.Parse(
            """{ "membres_du_conseil": 5, "membres_en_exercice": 5, "presents": 2, "pouvoirs": 1 }""");

        Complete(seance);

        Assert.Empty(_findings);
    }

    [Fact]
    public void A_convocation_that_is_misspelt_is_an_error_and_never_unknown()
    {
        var seance = Seance();
        seance["convocation"] = JsonNode.Parse("""{ "date_envoie": "2018-09-21" }""");

        Complete(seance);

        Assert.Contains(_findings, finding => finding is { Code: "LD2088", Place: "/convocation" });
    }

    [Theory]
    [InlineData("/membres/0/presence", "present", "presentt", "LD2082")]
    [InlineData("/membres/1/nom", "MARTIN", "", "LD2081")]
    [InlineData("/date", "2018-09-27", "27/09/2018", "LD2083")]
    [InlineData("/date", "2018-09-27", "2018-09-31", "LD2083")]
    [InlineData("/president", "president\":\"P1", "president\":\"P9", "LD2085")]
    public void A_fault_is_an_error_with_its_pointer(string place, string before, string after, string code)
    {
        var text = Seance().ToJsonString().Replace($"\"{before}\"", $"\"{after}\"", StringComparison.Ordinal);

        Complete(JsonNode.Parse(text)!.AsObject());

        Assert.Contains(
            _findings,
            finding => finding.Code == code && finding.Place.StartsWith(place[..5], StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        var seance = Seance();
        seance["membres"]!.AsArray().Add("Paul");
        seance["membres"]![0]!.AsObject().Remove("id");
        seance["comptes_annonces"] = new JsonObject { ["presents"] = "deux" };
        seance["date"] = "demain";

        Complete(seance);

        Assert.Equal(
            ["LD2080", "LD2081", "LD2083", "LD2084", "LD2084", "LD2084", "LD2084"],
            _findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_member_who_leaves_is_absent_from_the_acts_that_follow()
    {
        var seance = Seance();
        seance["points"] = JsonNode.Parse("""
            [{ "acte": "DM2018_07", "presences": [{ "id": "P2", "presence": "represente", "pouvoir_a": "P1" }] },
             { "acte": "DM2018_08", "numero_ordre": 8 }]
            """);

        var views = Views(seance);

        Assert.Empty(_findings);
        Assert.Equal(2, views.Whole["presents"]!.AsArray().Count);
        var own = Assert.Single(views.ByActe);
        Assert.Equal("DM2018_07", own.Key);
        Assert.Equal("DURAND", Assert.Single(own.Value["presents"]!.AsArray())!["nom"]!.GetValue<string>());
        Assert.Equal(
            """{"membres_du_conseil":4,"membres_en_exercice":4,"presents":1,"pouvoirs":2,"votants":3}""",
            own.Value["comptes"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""[{ "acte": "A" }, { "acte": "A" }]""", "LD2089", "/points/1/acte")]
    [InlineData("""[{ "acte": "A", "presences": [{ "id": "P9", "presence": "absent" }] }]""", "LD2085", "/points/0/presences/0/id")]
    [InlineData("""[{ "acte": "A", "interesses": ["P1", "P8"] }]""", "LD2085", "/points/0/interesses/1")]
    [InlineData("""[{ "acte": "A", "presences": [{ "id": "P1", "presence": "parti" }] }]""", "LD2088", "/points")]
    [InlineData("""[{ "acte": "A", "interesse": [] }]""", "LD2088", "/points")]
    [InlineData("""[{ "numero_ordre": 1 }]""", "LD2088", "/points")]
    [InlineData("""{ "acte": "A" }""", "LD2088", "/points")]
    public void A_wrong_item_is_an_error_with_its_pointer(string points, string code, string place)
    {
        var seance = Seance();
        seance["points"] = JsonNode.Parse(points);

        Complete(seance);

        var found = Assert.Single(_findings);
        Assert.Equal((code, place), (found.Code, found.Place));
    }

    [Fact]
    public void A_member_stands_once_in_the_attendance_of_an_item()
    {
        var seance = Seance();
        seance["points"] = JsonNode.Parse("""
            [{ "acte": "A", "presences": [{ "id": "P1", "presence": "absent" }, { "id": "P1", "presence": "excuse" }] }]
            """);

        Complete(seance);

        Assert.Equal("LD2090", Assert.Single(_findings).Code);
    }

    [Fact]
    public void A_sitting_needs_its_collectivite()
    {
        new SeanceDocument("seance.json", _findings).Complete(Seance(), null);

        Assert.Equal("LD2086", Assert.Single(_findings).Code);
    }

    [Fact]
    public void A_document_that_is_no_sitting_stays_as_it_is()
    {
        var document = JsonNode.Parse("""{ "membres": [{ "code": "21003" }], "nom": "EPCI" }""")!.AsObject();

        Assert.Same(document, Complete(document));
        Assert.Empty(_findings);
    }

    [Theory]
    [InlineData("METRO", true)]
    [InlineData("COMMUNE", true)]
    [InlineData("PLANETE", false)]
    [InlineData("1", false)]
    public void A_collectivite_is_known_by_its_type(string type, bool isKnown)
    {
        var document = new JsonObject { ["nom"] = "X", ["siren"] = "242100410", ["type"] = type };

        Assert.Equal(isKnown, CollectiviteDocument.Find([new JsonObject(), document]) is not null);
    }

    private JsonObject Complete(JsonObject document) => Views(document).Whole;

    private SeanceViews Views(JsonObject document) =>
        new SeanceDocument("seance.json", _findings).Complete(document, CollectiviteDocument.Find([Epci]));

    private static JsonObject Seance() => JsonNode.Parse("""
        {
          "date": "2018-09-27",
          "president": "P1",
          "membres": [
            { "id": "P1", "civilite": "Mme", "prenom": "Anne", "nom": "DURAND", "presence": "present" },
            { "id": "P2", "civilite": "M.", "prenom": "Luc", "nom": "MARTIN", "presence": "present" },
            { "id": "P3", "civilite": "M.", "prenom": "Paul", "nom": "PETIT", "presence": "absent" },
            { "id": "P4", "civilite": "Mme", "prenom": "Ève", "nom": "ROUX", "presence": "represente", "pouvoir_a": "P1" }
          ]
        }
        """)!.AsObject();
}
