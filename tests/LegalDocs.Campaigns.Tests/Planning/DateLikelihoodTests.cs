using LegalDocs.Campaigns.Checking;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Planning;

/// <summary>Dates that nobody meant, against those that are only unusual.</summary>
public sealed class DateLikelihoodTests : IDisposable
{
    private readonly LawCampaign _campaign = new();

    [Theory]
    [InlineData("seance.json", "2018-09-27", "2108-09-27", "metropole (DM_SC01, ligne 2)", "27 septembre 2108")]
    [InlineData("adhesions.csv", "05/11/2018", "05/11/1918", "convention (CV_SC01_21166, ligne 2)", "5 novembre 1918")]
    public async Task An_act_in_another_century_is_an_error(string file, string before, string after, string kind, string day)
    {
        _campaign.Edit(file, before, after);

        var report = await CampaignCheck.ReadAsync(
            _campaign.Write(), new LawCampaign.NoRanks(), TestContext.Current.CancellationToken);

        var error = Assert.Single(report.Findings);
        Assert.Equal("LD3017", error.Code);

        Assert.Equal(FindingSeverity.Error, error.Severity);
        Assert.Contains(kind, error.Place, StringComparison.Ordinal);
        Assert.Contains(day, error.French, StringComparison.Ordinal);
        Assert.Contains("{{ ", error.RemedyFrench, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services.csv", "SC01;service commun du droit des sols;01/01/2019", "SC01;service commun du droit des sols;01/01/2091", "Effet")]
    [InlineData("services.csv", "186,40;28/08/2018", "186,40;28/08/2008", "Fiche")]
    [InlineData("communes.csv", "16/10/2018", "16/10/2010", "Convocation")]
    public async Task A_date_far_from_all_others_is_a_warning_with_its_cell(string file, string before, string after, string column)
    {
        _campaign.Edit(file, before, after);

        var warning = Assert.Single((await _campaign.CheckAsync()).Findings, finding => finding.Code == "LD3018");

        Assert.Equal((FindingSeverity.Warning, file), (warning.Severity, warning.File));
        Assert.Contains($"« {column} »", warning.Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("28/10/2018", "dimanche 28 octobre 2018, un dimanche")]
    [InlineData("01/11/2018", "jeudi 1er novembre 2018, un jour férié")]
    public async Task A_day_of_rest_is_only_remarked(string day, string said)
    {
        _campaign.Edit("communes.csv", "22/10/2018", day);

        var remark = Assert.Single((await _campaign.CheckAsync()).Findings, finding => finding.Code == "LD3019");

        Assert.Equal(FindingSeverity.Information, remark.Severity);
        Assert.Contains(said, remark.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("27/10/2018")]
    [InlineData("28/09/2020")]
    public async Task A_saturday_or_two_years_are_nothing_to_speak_of(string day)
    {
        _campaign.Edit("communes.csv", "22/10/2018", day);

        Assert.DoesNotContain((await _campaign.CheckAsync()).Findings, finding => finding.Code is "LD3017" or "LD3018" or "LD3019");
    }

    public void Dispose() => _campaign.Dispose();
}
