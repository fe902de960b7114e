using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Tests.Pipeline;

public sealed class PipelineFileTests : IDisposable
{
    private readonly PipelineText _file = new();

    [Fact]
    public void A_right_file_is_read_whole()
    {
        var pipeline = _file.Loaded();

        Assert.Equal("essai", pipeline.Campagne);
        Assert.Equal(Path.GetFullPath(_file.Folder), pipeline.Directory);
        Assert.Equal("donnees/epci.json", pipeline.Contexte["epci"].Source);
        Assert.Equal(["communes", "services", "adhesions"], pipeline.Donnees.Select(dataset => dataset.Nom));
        Assert.Equal(["deliberation", "convention"], pipeline.Actes.Select(acte => acte.Id));
        Assert.Equal(["docx", "pdf"], pipeline.Sorties.Formats);
        Assert.Null(pipeline.Plateforme);
    }

    [Fact]
    public void A_dataset_keeps_its_key_links_and_typed_columns()
    {
        var adhesions = _file.Loaded().Donnees[2];

        Assert.Equal("adhesion", adhesions.Element);
        Assert.Equal(["code_insee", "service_code"], adhesions.Cle);
        Assert.Equal("services", adhesions.Liens["service_code"]);
        Assert.Equal(
            [(ColumnType.Code, 5), (ColumnType.Code, 4), (ColumnType.Date, null)],
            adhesions.Colonnes.Select(column => (column.Type, column.Longueur)));
    }

    [Fact]
    public void An_act_keeps_its_texts_nature_and_transmission()
    {
        var deliberation = _file.Loaded().Actes[0];

        Assert.Equal("DM2018_{{ service.code }}", deliberation.Numero);
        Assert.Equal(NatureActe.Deliberation, deliberation.Nature);
        Assert.Equal("5.7", deliberation.Matiere.Value);
        Assert.Equal("99_DE", deliberation.Transmission!.TypePiece);
        Assert.Equal("convention", Assert.Single(deliberation.Transmission.PiecesJointes).Acte);
    }

    [Fact]
    public void Outputs_have_defaults()
    {
        var sorties = _file.Edit("sorties: { dossier: sorties, formats: [docx, pdf] }", "").Loaded().Sorties;

        Assert.Equal(("sorties", "recapitulatif.xlsx"), (sorties.Dossier, sorties.Recapitulatif));
        Assert.Equal(["docx", "pdf"], sorties.Formats);
    }

    [Fact]
    public void An_account_names_the_variables_of_its_secrets()
    {
        var platform = _file.Edit(
            "sorties:",
            "plateforme:\n  adresse: https://s2low.example.org\n  comptes: [{ siren: \"242100410\" }]\nsorties:")
            .Loaded().Plateforme!;

        Assert.Equal("s2low.example.org", platform.Adresse.Host);
        Assert.Equal("LEGALDOCS_S2LOW_242100410", Assert.Single(platform.Comptes).Variables);
    }

    [Fact]
    public void An_unknown_key_is_refused_with_the_nearest_name_and_its_place()
    {
        var error = _file.Edit("    modele: convention.docx", "    modèle: convention.docx").Findings()
            .Single(finding => finding.Code == "LD2502");

        Assert.Contains("« modele »", error.French, StringComparison.Ordinal);
        Assert.Matches("^ligne [0-9]+, colonne 5$", error.Place);
        Assert.Equal("modèle: convention.docx", error.Excerpt);
    }

    [Fact]
    public void A_missing_key_is_named()
    {
        var error = _file.Edit("    emetteur: \"{{ epci.siren }}\"\n    transmission", "    transmission").Error();

        Assert.Equal("LD2504", error.Code);
        Assert.Contains("« emetteur »", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duplicate_key_is_refused_with_the_line_of_the_first()
    {
        var error = _file.Edit("titre: Essai", "titre: Essai\ntitre: Autre").Error();

        Assert.Equal(("LD2503", "ligne 4, colonne 1"), (error.Code, error.Place));
        Assert.Contains("ligne 3", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_come_at_once_in_the_order_of_the_file()
    {
        var findings = _file
            .Edit("campagne: essai", "campagne: Essai 1")
            .Edit("type: siren", "type: sirene")
            .Edit("pour: services", "pour: service")
            .Edit("nature: 4", "nature: 7")
            .Edit("formats: [docx, pdf]", "formats: [docx, odt]")
            .Findings();

        Assert.Equal(["LD2506", "LD2506", "LD2522", "LD2506", "LD2506"], findings.Select(finding => finding.Code));
        Assert.Equal(findings.OrderBy(Line), findings);

        static int Line(Finding finding) => int.Parse(
            finding.Place.Split(' ')[1].TrimEnd(','), System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("version: 1", "version: 2", "LD2506")]
    [InlineData("nature: 4", "nature: 0", "LD2506")]
    [InlineData(
        "matiere: \"5.7\"\n    emetteur: \"{{ epci.siren }}\"\n    transmission",
        "matiere: 57\n    emetteur: \"{{ epci.siren }}\"\n    transmission",
        "LD2506")]
    [InlineData("type_piece: 99_DE\n", "type_piece: DE\n", "LD2506")]
    [InlineData("modele: convention.docx", "modele: convention.doc", "LD2506")]
    [InlineData("min: 0, max: 8", "min: zero, max: 8", "LD2506")]
    [InlineData("titre: Essai", "titre:", "LD2506")]
    [InlineData("titre: Essai", "titre: [Essai]", "LD2505")]
    [InlineData("cle: [code_insee]\n", "cle: code_insee\n", "LD2505")]
    [InlineData("cle: [code_insee]\n", "cle: []\n", "LD2506")]
    [InlineData("contexte:\n  epci: donnees/epci.json", "contexte: donnees/epci.json", "LD2505")]
    public void A_wrong_value_is_refused(string before, string after, string code) =>
        Assert.Contains(_file.Edit(before, after).Findings(), finding => finding.Code == code);

    [Fact]
    public void A_campaign_without_pipeline_file_is_refused()
    {
        var refused = Assert.IsType<PipelineLoading.Refused>(PipelineFile.Load(_file.Folder));

        Assert.Equal("LD2500", Assert.Single(refused.Findings).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# rien\n")]
    [InlineData("---\n...\n")]
    public void An_empty_file_is_refused(string text) =>
        Assert.NotEmpty(Assert.IsType<PipelineLoading.Refused>(_file.Set(text).Load()).Findings);

    [Fact]
    public void A_file_that_is_not_utf8_is_refused_with_its_line()
    {
        File.WriteAllBytes(
            Path.Combine(_file.Folder, "pipeline.yaml"), System.Text.Encoding.Latin1.GetBytes("version: 1\ntitre: Été\n"));

        var refused = Assert.IsType<PipelineLoading.Refused>(PipelineFile.Load(_file.Folder));

        Assert.Contains("ligne 2", Assert.Single(refused.Findings).French, StringComparison.Ordinal);
    }

    public void Dispose() => _file.Dispose();
}
