using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Planning;

namespace LegalDocs.Campaigns.Tests.Templates;

/// <summary>The shipped templates for somebody else, on another day: a communauté d’agglomération in 2026.</summary>
public sealed class OtherDayTests(ShippedCampaign campaign) : IClassFixture<ShippedCampaign>
{
    private static readonly DateOnly Day = new(2026, 9, 24);

    public static TheoryData<string, int> Documents => new()
    {
        { "DM2018_SC01", 0 }, { "DC18_SC01_21166", 0 }, { "CV18_SC01_21166", 0 }, { "CV18_SC01_21166", 1 }, { "CV18_SC01_21166", 2 },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_text_of_2018_and_no_name_of_Dijon_is_left(string numero, int index)
    {
        var text = Plain(campaign.TextOf(numero, Elsewhere, index));

        Assert.All(
            [
                "83-634", "84-53", "85-565", "2017-635", "26 janvier 1984", "comité technique", "métropol", "Métropol", "Dijon Métropole",
                "paritaire", "ont signé au registre", "30 novembre 2018",
            ],
            words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DM2018_SC01", 0, "Vu le code général de la fonction publique ;")]
    [InlineData("DM2018_SC01", 0, "Vu le décret n° 2021-571 du 10 mai 2021 relatif aux comités sociaux territoriaux des collectivités")]
    [InlineData("DM2018_SC01", 0, "géré par la communauté d’agglomération et rattaché")]
    [InlineData("DM2018_SC01", 0, "La secrétaire de séance,")]
    [InlineData("DC18_SC01_21166", 0, "le conseil communautaire du Grand Exemple a approuvé la création")]
    [InlineData("DC18_SC01_21166", 0, "celle du conseil communautaire reçues par le représentant de l’État")]
    [InlineData("DC18_SC01_21166", 0, "Vu le code général de la fonction publique ;")]
    [InlineData("CV18_SC01_21166", 0, "ci-après dénommée « la Communauté »")]
    [InlineData("CV18_SC01_21166", 0, "La Communauté en nomme le responsable")]
    [InlineData("CV18_SC01_21166", 0, "Vu l’avis du comité social territorial de la Communauté en date du")]
    [InlineData("CV18_SC01_21166", 0, "en application de l’article L. 714-11 du code général de la fonction publique")]
    [InlineData("CV18_SC01_21166", 1, "Avantages acquis (article L. 714-11 du code général de la fonction publique)")]
    public void The_law_and_the_body_are_those_of_the_act(string numero, int index, string expected) =>
        Assert.Contains(expected, Plain(campaign.TextOf(numero, Elsewhere, index)), StringComparison.Ordinal);

    [Theory]
    [InlineData("2022-02-28", "n° 84-53", "code général de la fonction publique")]
    [InlineData("2022-03-01", "code général de la fonction publique", "n° 84-53")]
    public void The_code_of_the_civil_service_is_quoted_from_its_first_day(string date, string there, string absent)
    {
        var text = Plain(campaign.TextOf("DM2018_SC01", scope => scope["acte"]!["date"] = date));

        Assert.Contains(there, text, StringComparison.Ordinal);
        Assert.DoesNotContain(absent, text, StringComparison.Ordinal);
    }

    private static void Elsewhere(JsonObject scope)
    {
        var epci = scope["epci"]!.AsObject();
        epci.Remove("acte_creation");
        epci["nom"] = "Grand Exemple";
        epci["type"] = "CA";
        epci["type_libelle"] = "communauté d’agglomération";
        epci["article"] = "le";
        epci["de"] = "du Grand Exemple";
        epci["a"] = "au Grand Exemple";
        epci["organe"] = JsonNode.Parse(
            """{ "nom": "Conseil communautaire", "article": "le", "genre": "m", "de": "du Conseil communautaire" }""");
        scope["droit"] = DroitView.At(Day);
        scope["acte"]!["date"] = "2026-09-24";
        scope["acte"]!["objet"] = "Adhésion au service commun";
        foreach (var act in scope["actes"]!.AsObject().Select(each => each.Value).OfType<JsonObject>())
        {
            act["date"] = "2026-09-24";
        }
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
