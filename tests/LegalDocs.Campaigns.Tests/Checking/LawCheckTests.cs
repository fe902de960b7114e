using LegalDocs.Acts;
using LegalDocs.Campaigns.Checking;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Checking;

/// <summary>The rules of law on a campaign: fed from its data and from the texts made of them.</summary>
public sealed class LawCheckTests : IDisposable
{
    private readonly LawCampaign _campaign = new();

    [Fact]
    public async Task A_campaign_without_fault_breaks_no_rule_and_has_every_act_judged()
    {
        var report = await _campaign.CheckAsync();

        Assert.Empty(report.Law!.Broken);
        Assert.True(report.IsClean);
        Assert.Equal(0, report.Law.UnjudgedCount);
        Assert.Equal((3, 4), (report.ActeCount, report.DocumentCount));
        Assert.True(report.Law.RespectedCount > 20, $"{report.Law.RespectedCount} respected");
    }

    [Fact]
    public async Task What_is_not_known_is_said_with_what_is_missing_and_never_passes()
    {
        var open = (await _campaign.CheckAsync()).Law!.Unchecked;

        Assert.Contains(open, each => each.Regle == RegleDroit.SignatureConvention
            && each.Manques.Any(missing => missing.Chemin.EndsWith("date_ar", StringComparison.Ordinal)));
        Assert.Contains(open, each => each.Regle == RegleDroit.OrdreDuJour && each.SujetCount == 2);
        Assert.Contains(open, each => each.Regle == RegleDroit.AvisCap);
    }

    [Theory]
    [InlineData("seance.json", LawCampaign.FourMembers, LawCampaign.FiveMembers, "EFF-1")]
    [InlineData("seance.json", "\"secretaire\": \"P2\"", "\"secretaire\": \"P4\"", "SEC-1")]
    [InlineData("seance.json", "\"convocation\": \"2018-09-21\"", "\"convocation\": \"2018-09-24\"", "CON-1")]
    [InlineData("seance.json", "\"pouvoir_a\": \"P1\"", "\"pouvoir_a\": \"P4\"", "POU-2")]
    [InlineData("communes.csv", ";33;25;6;26;2;3", ";33;16;6;17;2;3", "QUO-1")]
    [InlineData("communes.csv", ";33;25;6;26;2;3", ";33;25;6;26;2;4", "EFF-1")]
    [InlineData("communes.csv", ";33;25;6;26;2;3", ";33;25;6;2;26;3", "VOT-1")]
    [InlineData("communes.csv", ";16/10/2018;", ";19/10/2018;", "CON-1")]
    [InlineData("services.csv", "11/09/2018;4;0;0\nSC02", "11/09/2018;3;1;0\nSC02", "VOT-5")]
    [InlineData("services.csv", ";28/08/2018;11/09/2018;4;0;0\nSC02", ";06/11/2018;11/09/2018;4;0;0\nSC02", "SC-1")]
    [InlineData("services.csv", ";11/09/2018;4;0;0\nSC02", ";27/09/2018;4;0;0\nSC02", "SC-2")]
    [InlineData("adhesions.csv", ";02/10/2018;", ";23/10/2018;", "SC-2")]
    [InlineData("adhesions.csv", "Rédacteur ; B ; 2 ; 70", "Rédacteur ; B ; 3 ; 70", "SC-8")]
    [InlineData("adhesions.csv", ";05/11/2018", ";20/10/2018", "CNV-1")]
    [InlineData("adhesions.csv", "30756,00", "30765,00", "SC-7")]
    [InlineData("epci.json", "\"FPU\"", "\"FA\"", "SC-4")]
    [InlineData("epci.json", "\"siren\": \"212101661\"", "\"siren\": \"212100036\"", "SC-9")]
    [InlineData("pipeline.yaml", "nominative: false", "nominative: true", "RGPD-1")]
    public async Task A_fault_in_the_data_breaks_its_rule_alone(string file, string before, string after, string rule)
    {
        var report = await _campaign.Edit(file, before, after).CheckAsync();

        Assert.Equal([rule], report.Law!.Broken.Select(found => found.Regle.Id).Distinct());
        Assert.NotEmpty(report.Law.Broken[0].Constat.Comparaisons);
    }

    [Theory]
    [InlineData("2018-11-05", "SC-11", false)]
    [InlineData("2022-02-22", "SC-11", false)]
    [InlineData("2022-02-23", "SC-11", true)]
    public async Task The_law_is_that_of_the_day_of_the_act(string date, string rule, bool isBroken)
    {
        var french = $"{date[8..]}/{date[5..7]}/{date[..4]}";
        _campaign.Edit("adhesions.csv", ";05/11/2018", $";{french}").Template(
            "cv.docx", "Les agents sont placés sous l’autorité fonctionnelle du Président.");

        var report = await _campaign.CheckAsync();

        Assert.Equal(isBroken, report.Law!.Broken.Any(found => found.Regle.Id == rule));
    }

    [Fact]
    public async Task One_fault_of_several_acts_is_said_once_with_all_of_them()
    {
        _campaign.Edit("pipeline.yaml", "    si: service.code == \"SC01\"\n", string.Empty)
            .Edit("seance.json", LawCampaign.FourMembers, LawCampaign.FiveMembers);

        var found = (await _campaign.BrokenAsync(RegleDroit.Effectif))[0];

        Assert.Equal(2, found.SujetCount);
        Assert.Equal("seance.json", found.File);
        Assert.Contains("DM_SC01", found.Sujets[0].French, StringComparison.Ordinal);
        Assert.Contains("DM_SC02", found.Sujets[1].French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acts_of_a_body_that_nothing_describes_are_counted_as_not_judged()
    {
        using var small = new SmallCampaign();

        var report = await CampaignCheck.ReadAsync(
            small.Path, new LawCampaign.NoRanks(), TestContext.Current.CancellationToken);

        Assert.Equal(report.ActeCount, report.Law!.UnjudgedCount);
        Assert.True(report.ActeCount > 0);
    }

    [Fact]
    public async Task A_broken_rule_keeps_the_campaign_from_being_carried_out()
    {
        _campaign.Edit("seance.json", LawCampaign.FourMembers, LawCampaign.FiveMembers);

        var outcome = await CampaignLoader.LoadAsync(
            _campaign.Write(), new LawCampaign.NoRanks(), TestContext.Current.CancellationToken);

        var refused = Assert.IsType<PlanOutcome.Refused>(outcome);
        Assert.Contains(refused.Findings, finding => finding is { Code: "LD3501", Severity: FindingSeverity.Error });
    }

    [Fact]
    public async Task A_template_that_asks_for_what_the_data_have_not_is_found_before_anything_is_made()
    {
        _campaign.Template("fi.docx", "{{ adhesion.inconnu }}");

        var report = await CampaignCheck.ReadAsync(
            _campaign.Write(), new LawCampaign.NoRanks(), TestContext.Current.CancellationToken);

        Assert.False(report.IsClean);
        Assert.Contains(report.Findings, finding => finding.File == "fi.docx" && finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public async Task What_the_sitting_says_of_an_act_is_judged()
    {
        _campaign.Edit("seance.json", "\"president\":", """
            "points": [{ "acte": "DM_SC01", "numero_ordre": 1, "interesses": ["P2"], "scrutin": { "demandes_scrutin_public": 0 } }],
            "president":
            """);

        var report = await _campaign.CheckAsync();

        var broken = Assert.Single(report.Law!.Broken, found => found.Regle == RegleDroit.Interesse);
        Assert.Contains("M. Luc MARTIN", broken.ToFinding().French, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Law.Unchecked, found => found.Regle == RegleDroit.ScrutinPublic
            && found.Sujets.Any(subject => subject.French.Contains("DM_SC01", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_public_ballot_without_the_votes_of_each_is_broken_since_the_act_names_nobody()
    {
        _campaign.Edit("seance.json", "\"president\":", """
            "points": [{ "acte": "DM_SC01", "scrutin": { "mode": "public" } }],
            "president":
            """);

        var report = await _campaign.CheckAsync();

        var broken = Assert.Single(report.Law!.Broken, found => found.Regle == RegleDroit.ScrutinPublic);
        Assert.Contains("Le scrutin public nomme 0 votants", broken.ToFinding().French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_does_not_exist_is_said_once_and_not_again_for_each_act()
    {
        _campaign.Edit("seance.json", "2018-09-27", "2018-09-31").Template("fi.docx", "{{ adhesion.cout_annuel | eurros }}");

        var report = await CampaignCheck.ReadAsync(
            _campaign.Write(), new LawCampaign.NoRanks(), TestContext.Current.CancellationToken);

        var date = Assert.Single(report.Findings, finding => finding.Code == "LD2083");
        Assert.Contains("« 2018-09-31 »", date.French, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Findings, finding => finding.Code == "LD3002");
    }

    public void Dispose() => _campaign.Dispose();
}
