using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Data;

/// <summary>Rows that name one another, in the small campaign.</summary>
public sealed class TableLinksTests : IDisposable
{
    private const string Adhesions = "donnees/adhesions.csv";

    private readonly SmallCampaign _campaign = new();

    [Fact]
    public void A_right_campaign_is_read_with_its_links_and_order()
    {
        var data = Loaded();

        Assert.Equal(["communes", "services", "adhesions"], data.Datasets.Keys);
        Assert.Equal(
            ["21003|SC01", "21166|SC01", "21166|SC02"], data.Datasets["adhesions"].Rows.Select(row => row.Key));
        Assert.Equal("communes", data.Datasets["adhesions"].Links["code_insee"]);
        Assert.Equal("ligne 2", data.Datasets["adhesions"].Rows[0].Source);
        Assert.Equal("Dijon Métropole", data.Contexte["epci"]["nom"]!.GetValue<string>());
    }

    [Fact]
    public void An_unknown_commune_is_an_error_with_the_nearest_name()
    {
        _campaign.Write(Adhesions, "Code INSEE;Service;Date\n21004;SC01;15/10/2018\n");

        var error = Assert.Single(Errors());

        Assert.Equal(("LD2004", "ligne 2, colonne « Code INSEE »"), (error.Code, error.Place));
        Assert.Contains("21003 (Ahuy)", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_kept_beside_a_wrong_code_finds_the_row_that_was_meant()
    {
        Repeat();
        _campaign.Write(Adhesions, "Code INSEE;Commune;Service;Date\n99999;Chenove;SC01;15/10/2018\n");

        Assert.Contains("21166 (Chenôve)", Assert.Single(Errors()).French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeated_name_that_differs_from_the_linked_row_is_an_error()
    {
        Repeat();
        _campaign.Write(Adhesions, "Code INSEE;Commune;Service;Date\n21003;Chenôve;SC01;15/10/2018\n");

        var error = Assert.Single(Errors());

        Assert.Equal("LD2025", error.Code);
        Assert.Contains("« Ahuy »", error.French, StringComparison.Ordinal);
        Assert.Equal("ligne 2, colonne « Commune » (adhesion 21003, SC01)", error.Place);
    }

    [Fact]
    public void Errors_of_all_files_come_together()
    {
        _campaign.Write(
            "donnees/communes.csv",
            "Code INSEE;Commune;SIREN;TNCC\n21003;Ahuy;212100037;1\n21166;Chenôve;212101661;9\n");
        _campaign.Write(Adhesions, "Code INSEE;Service;Date\n21003;SC09;31/02/2018\n");
        _campaign.Write("donnees/epci.json", "{ oups }");

        Assert.Equal(
            ["LD2053", "LD2022", "LD2012", "LD2015", "LD2004"], Errors().Select(error => error.Code));
    }

    [Fact]
    public void A_table_that_cannot_be_read_causes_no_error_in_those_that_link_to_it()
    {
        File.Delete(Path.Combine(_campaign.Path, "donnees", "communes.csv"));

        Assert.Equal("LD2040", Assert.Single(Errors()).Code);
    }

    [Fact]
    public void A_reference_table_adds_its_columns()
    {
        Complete();

        var row = Loaded().Datasets["communes"].Rows[0].Values;

        Assert.Equal(
            """{"code_insee":"21003","nom":"Ahuy","siren":"212100036","tncc":1,"population":1718}""",
            row.ToJsonString());
    }

    [Fact]
    public void A_commune_that_the_reference_does_not_know_is_an_error()
    {
        Complete();
        _campaign.Write(
            "donnees/communes.csv",
            "Code INSEE;Commune;SIREN;TNCC\n21005;Ahuy;212100036;1\n21166;Chenôve;212101661;0\n");

        var error = Errors().First(each => each.Code == "LD2026");

        Assert.Contains("21003 (Ahuy)", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_key_is_told_once_and_is_never_proposed()
    {
        Complete();
        Communes("21ZZ1;Ahuy;212100036;1", "21166;Chenôve;212101661;0");
        _campaign.Write(Adhesions, "Code INSEE;Service;Date\n21003;SC01;15/10/2018\n21ZZ2;SC01;16/10/2018\n");

        Assert.Collection(
            Errors(),
            error =>
            {
                Assert.Equal(("LD2026", "ligne 2, colonne « Code INSEE »"), (error.Code, error.Place));
                Assert.Contains("vouliez-vous dire 21003 (Ahuy) ?", error.French, StringComparison.Ordinal);
            },
            error =>
            {
                Assert.Equal(("LD2004", "ligne 3, colonne « Code INSEE »"), (error.Code, error.Place));
                Assert.DoesNotContain("21ZZ1", error.French, StringComparison.Ordinal);
            });
    }

    [Theory]
    [InlineData("2100;Ahuy;212100036;1", "LD2021")]
    [InlineData(";Ahuy;212100036;1", "LD2005")]
    public void A_row_without_a_right_key_is_not_told_again_by_the_rows_that_link_to_it(string row, string code)
    {
        Communes(row, "21166;Chenôve;212101661;0");

        Assert.Equal([code], Errors().Select(error => error.Code));
    }

    [Fact]
    public void A_key_written_twice_is_not_told_again_by_the_rows_that_name_the_second()
    {
        Repeat();
        Communes("21003;Ahuy;212100036;1", "21003;Chenôve;212101661;0");
        _campaign.Write(
            Adhesions,
            "Code INSEE;Commune;Service;Date\n21166;Chenôve;SC01;15/10/2018\n21540;Quetigny;SC01;15/10/2018\n");

        Assert.Equal(
            ["LD2003 ligne 3", "LD2004 ligne 3, colonne « Code INSEE »"],
            Errors().Select(error => $"{error.Code} {error.Place}"));
    }

    [Fact]
    public void Two_sources_that_disagree_are_an_error()
    {
        Complete();
        _campaign.Write(
            "donnees/communes.csv",
            "Code INSEE;Commune;SIREN;TNCC\n21003;Ahui;212100036;1\n21166;Chenôve;212101661;0\n");

        var error = Assert.Single(Errors());

        Assert.Equal("LD2027", error.Code);
        Assert.Contains("« Ahuy »", error.French, StringComparison.Ordinal);
        Assert.Equal("ligne 2, colonne « Commune » (commune 21003)", error.Place);
    }

    public void Dispose() => _campaign.Dispose();

    private void Communes(params string[] rows) => _campaign.Write(
        "donnees/communes.csv", $"Code INSEE;Commune;SIREN;TNCC\n{string.Join('\n', rows)}\n");

    private void Repeat() => _campaign.EditPipeline(
        "      service_code: { titre: Service",
        "      commune_nom: { titre: Commune, type: texte, egale: communes.nom }\n      service_code: { titre: Service");

    private void Complete()
    {
        _campaign.Write("donnees/reference.json", """
            { "communes": [
              { "code_insee": "21003", "nom": "Ahuy", "population": 1718 },
              { "code_insee": "21166", "nom": "Chenôve", "population": 14244 }
            ] }
            """);
        _campaign.EditPipeline("    element: commune\n", "    element: commune\n    complete_par: referentiel\n");
        _campaign.EditPipeline("donnees:\n", """
            donnees:
              referentiel:
                source: donnees/reference.json
                tableau: communes
                element: reference
                cle: [code_insee]
                colonnes:
                  code_insee: { titre: Code INSEE, type: code, longueur: 5 }
                  nom: { titre: Nom, type: texte }
                  population: { titre: Population, type: entier }

            """);
    }

    private DataLoading Read() => CampaignDataReader.Read(
        Assert.IsType<PipelineLoading.Loaded>(PipelineFile.Load(_campaign.Path)).Pipeline);

    private CampaignData Loaded() => Read() is DataLoading.Loaded loaded
        ? loaded.Data
        : throw new Xunit.Sdk.XunitException(string.Join('\n', ((DataLoading.Refused)Read()).Findings));

    private IReadOnlyList<Finding> Errors() =>
        [.. Assert.IsType<DataLoading.Refused>(Read()).Findings.Where(
            finding => finding.Severity == FindingSeverity.Error)];
}
