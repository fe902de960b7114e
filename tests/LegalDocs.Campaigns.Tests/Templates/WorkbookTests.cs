using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Acts;

namespace LegalDocs.Campaigns.Tests.Templates;

/// <summary>The example data hang together: amounts, votes, sizes of councils, order of the dates.</summary>
public sealed class WorkbookTests(ShippedCampaign campaign) : IClassFixture<ShippedCampaign>
{
    private const int Inhabitants3500 = 3500;

    private List<JsonObject> Acts(string kind) =>
    [
        .. campaign.Plan.Actes.Where(acte => acte.Definition.Id == kind).Select(campaign.Plan.Scopes.Build),
    ];

    [Fact]
    public void The_cost_of_a_service_is_its_units_and_the_sum_of_its_charges() =>
        Assert.All(Acts("deliberation_metropole").Select(scope => scope["service"]!), service =>
        {
            var cost = Amount(service, "cout_annuel");
            Assert.Equal(Amount(service, "unites_totales") * Amount(service, "cout_unitaire"), cost);
            Assert.Equal(
                Amount(service, "charges_personnel") + Amount(service, "charges_fournitures")
                    + Amount(service, "charges_renouvellement") + Amount(service, "charges_contrats"),
                cost);
        });

    [Fact]
    public void Communes_use_no_more_units_and_staff_than_the_service_has() =>
        Assert.All(Acts("deliberation_metropole"), scope =>
        {
            var adhesions = scope["adhesions"]!.AsArray();
            Assert.True(adhesions.Sum(each => Amount(each!, "unites")) <= Amount(scope["service"]!, "unites_totales"));
            Assert.True(adhesions.Sum(each => Amount(each!, "etp")) <= Amount(scope["service"]!, "etp"));
        });

    [Fact]
    public void The_share_of_a_commune_is_its_units_at_the_unit_cost() =>
        Assert.All(Acts("convention"), scope => Assert.Equal(
            Amount(scope["adhesion"]!, "unites") * Amount(scope["service"]!, "cout_unitaire"),
            Amount(scope["adhesion"]!, "cout_annuel")));

    [Fact]
    public void Staff_and_full_time_equivalents_agree() =>
        Assert.All(Acts("convention").Select(scope => scope["adhesion"]!), adhesion =>
        {
            var (whole, partly) = (Amount(adhesion, "agents_transferes"), Amount(adhesion, "agents_mis_a_disposition"));
            Assert.InRange(Amount(adhesion, "etp"), whole, whole + partly);
            Assert.Equal(partly > 0, Amount(adhesion, "etp") > whole);
        });

    [Fact]
    public void Posts_add_up_to_the_staff_and_to_their_full_time_equivalents() =>
        Assert.All(Acts("convention").Select(scope => scope["adhesion"]!), adhesion =>
        {
            var posts = adhesion["postes"]!.AsArray().Select(Post).ToList();
            Assert.Equal(
                Amount(adhesion, "agents_transferes") + Amount(adhesion, "agents_mis_a_disposition"),
                posts.Sum(post => post.Count));
            Assert.Equal(
                Amount(adhesion, "agents_transferes"),
                posts.Where(post => post.Share == 100).Sum(post => post.Count));
            Assert.Equal(Amount(adhesion, "etp"), posts.Sum(post => post.Count * post.Share / 100));
        });

    [Fact]
    public void Votes_add_up_and_the_quorum_is_reached()
    {
        Assert.All(Acts("deliberation_metropole"), scope => Assert.Equal(
            Amount(scope["seance"]!["comptes"]!, "votants"), Votes(scope["service"]!)));
        Assert.All(Acts("deliberation_commune").Select(scope => scope["commune"]!), commune =>
        {
            var (members, present) = (Amount(commune, "membres_en_exercice"), Amount(commune, "presents"));
            Assert.Equal(present + Amount(commune, "pouvoirs"), Votes(commune));
            Assert.True(present > members / 2, $"{commune["nom"]}");
            Assert.True(present + Amount(commune, "pouvoirs") <= members, $"{commune["nom"]}");
            Assert.True(Amount(commune, "pouvoirs") <= present, $"{commune["nom"]}");
        });
    }

    [Fact]
    public void Members_in_office_are_as_many_as_the_law_says_for_the_population() =>
        Assert.All(
            Acts("deliberation_commune").Select(scope => scope["commune"]!)
                .Where(commune => commune["population"] is not null),
            commune => Assert.Equal(LegalSize(Amount(commune, "population")), Amount(commune, "membres_en_exercice")));

    [Fact]
    public void Dates_follow_the_order_of_the_law() =>
        Assert.All(Acts("convention"), scope =>
        {
            var (commune, service, adhesion) = (scope["commune"]!, scope["service"]!, scope["adhesion"]!);
            DateOnly[] metropole =
            [
                Date(service, "date_fiche_impact"), Date(service, "date_avis_ct"),
                Date(scope["seance"]!, "convocation"), Date(scope["seance"]!, "date"),
            ];
            DateOnly[] council =
            [
                Date(service, "date_fiche_impact"), Date(adhesion, "date_avis_ct"), Date(commune, "date_convocation"),
                Date(commune, "date_conseil"), Date(adhesion, "date_signature"), Date(service, "date_effet"),
            ];
            Assert.Equal(metropole.Order().Distinct(), metropole);
            Assert.Equal(council.Order().Distinct(), council);
            Assert.True(Date(adhesion, "date_signature") > Date(scope["seance"]!, "date"));
            Assert.True(JoursFeries.IsWorkingDay(Date(adhesion, "date_signature")), $"{adhesion["date_signature"]}");
        });

    [Fact]
    public void Councils_are_convened_enough_clear_days_before_and_never_on_a_day_off() =>
        Assert.All(Acts("deliberation_commune").Select(scope => scope["commune"]!), commune =>
        {
            var (sent, held) = (Date(commune, "date_convocation"), Date(commune, "date_conseil"));
            var isLarge = commune["population"] is not null && Amount(commune, "population") >= Inhabitants3500;
            Assert.True(held.DayNumber - sent.DayNumber - 1 >= (isLarge ? 5 : 3), $"{commune["nom"]}");
            Assert.True(JoursFeries.IsWorkingDay(held), $"{commune["nom"]}");
        });

    [Fact]
    public void Every_maire_and_secretary_is_plainly_an_example() =>
        Assert.All(Acts("deliberation_commune").Select(scope => scope["commune"]!), commune =>
        {
            Assert.Equal("EXEMPLE", commune["maire_nom"]!.GetValue<string>());
            Assert.Equal("EXEMPLE", commune["secretaire_nom"]!.GetValue<string>());
        });

    private static (decimal Count, decimal Share) Post(JsonNode? line)
    {
        var fields = line!.GetValue<string>().Split(" ; ");
        Assert.Equal(4, fields.Length);
        return (Number(fields[2]), Number(fields[3]));

        static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
    }

    private static decimal Votes(JsonNode owner) =>
        Amount(owner, "pour") + Amount(owner, "contre") + Amount(owner, "abstentions");

    private static decimal Amount(JsonNode owner, string name) =>
        decimal.Parse(owner[name]!.ToJsonString(), CultureInfo.InvariantCulture);

    private static DateOnly Date(JsonNode owner, string name) =>
        DateOnly.ParseExact(owner[name]!.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // CGCT art. L. 2121-2.
    private static int LegalSize(decimal population) => population switch
    {
        < 100 => 7,
        < 500 => 11,
        < 1500 => 15,
        < 2500 => 19,
        < 3500 => 23,
        < 5000 => 27,
        < 10000 => 29,
        < 20000 => 33,
        < 30000 => 35,
        < 40000 => 39,
        < 50000 => 43,
        < 60000 => 45,
        < 80000 => 49,
        < 100000 => 53,
        < 150000 => 55,
        < 200000 => 59,
        _ => 61,
    };
}
