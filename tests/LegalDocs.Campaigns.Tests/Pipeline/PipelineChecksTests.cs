using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Tests.Pipeline;

/// <summary>What must hold between the parts of a pipeline file.</summary>
public sealed class PipelineChecksTests : IDisposable
{
    private const string CommuneKey = "    element: commune\n    cle: [code_insee]";

    private readonly PipelineText _file = new();

    [Theory]
    [InlineData("pour: adhesions", "pour: adhesion", "« adhesions »")]
    [InlineData("code_insee: communes,", "code_insee: commune,", "« communes »")]
    [InlineData("attend_accuses: [deliberation]", "attend_accuses: [deliberations]", "« deliberation »")]
    [InlineData("{ acte: convention,", "{ acte: conventions,", "« convention »")]
    [InlineData("cle: [code]", "cle: [codes]", "« code »")]
    public void A_name_that_does_not_exist_is_refused_with_the_nearest(string before, string after, string nearest)
    {
        var error = _file.Edit(before, after).Findings().First(finding => finding.Code == "LD2522");

        Assert.Contains(nearest, error.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("element: commune\n", "element: acte\n")]
    [InlineData("element: commune\n", "element: rang\n")]
    [InlineData("element: commune\n", "element: date\n")]
    [InlineData("element: commune\n", "element: for\n")]
    [InlineData("element: commune\n", "element: titre\n")]
    [InlineData("  epci: donnees/epci.json", "  droit: donnees/epci.json")]
    public void A_reserved_name_is_refused(string before, string after) =>
        Assert.Contains(_file.Edit(before, after).Findings(), finding => finding.Code == "LD2520");

    [Theory]
    [InlineData("element: commune\n", "element: epci\n")]
    [InlineData("element: commune\n", "element: services\n")]
    [InlineData("element: commune\n", "element: service\n")]
    public void Two_things_cannot_bear_one_name(string before, string after) =>
        Assert.Contains(_file.Edit(before, after).Findings(), finding => finding.Code == "LD2521");

    [Theory]
    [InlineData("type: liste, parties: { grade: { titre: grade, type: texte } }", "LD2524")]
    [InlineData("type: liste, exemple: \"a ; b\", parties: { grade: { titre: grade, type: texte } }", "LD2535")]
    [InlineData("type: liste, exemple: a, parties: { grade: { titre: grade, type: code } }", "LD2524")]
    [InlineData("type: liste, exemple: a", "LD2525")]
    [InlineData("type: texte, exemple: a, parties: { grade: { titre: grade, type: texte } }", "LD2525")]
    public void Parts_of_a_list_are_declared_whole_with_an_example(string settings, string code)
    {
        var error = _file.Edit("colonnes:\n      code_insee", $"colonnes:\n      postes: {{ titre: Postes, {settings} }}\n      code_insee")
            .Findings().First(finding => finding.Severity == FindingSeverity.Error);

        Assert.Equal(code, error.Code);
    }

    [Theory]
    [InlineData("modele: convention.docx", "modele: ../../../../etc/convention.docx", "LD2561")]
    [InlineData("modele: convention.docx", "modele: /etc/convention.docx", "LD2560")]
    [InlineData("modele: convention.docx", "modele: dossier\\convention.docx", "LD2560")]
    [InlineData("modele: convention.docx", "modele: C:/convention.docx", "LD2560")]
    [InlineData("epci: donnees/epci.json", "epci: ../../../../../etc/epci.json", "LD2561")]
    [InlineData("source: donnees/communes.csv", "source: ../../../../../../etc/communes.csv", "LD2561")]
    [InlineData("source: donnees/communes.csv", "source: donnees/~$communes.xlsx", "LD2562")]
    [InlineData("source: donnees/communes.csv", "source: donnees/communes.xls", "LD2563")]
    [InlineData("epci: donnees/epci.json", "epci: donnees/epci.csv", "LD2563")]
    [InlineData("dossier: sorties", "dossier: ../sorties", "LD2564")]
    [InlineData("dossier: sorties", "dossier: .", "LD2564")]
    [InlineData("dossier: sorties", "dossier: depot/x", "LD2564")]
    [InlineData("dossier: sorties", "dossier: .legaldocs", "LD2564")]
    public void A_path_that_leads_astray_is_refused(string before, string after, string code) =>
        Assert.Equal(code, _file.Edit(before, after).Error().Code);

    [Fact]
    public void A_link_that_leads_out_of_the_repository_is_refused()
    {
        File.CreateSymbolicLink(Path.Combine(_file.Folder, "lien.docx"), "/etc/hostname");

        Assert.Equal("LD2561", _file.Edit("modele: convention.docx", "modele: lien.docx").Error().Code);
    }

    [Fact]
    public void A_campaign_below_pipelines_may_use_templates_beside_it()
    {
        var root = Directory.CreateTempSubdirectory("legaldocs-root-").FullName;
        var folder = Directory.CreateDirectory(Path.Combine(root, "pipelines", "essai")).FullName;

        Assert.Equal(root, PipelinePaths.RootOf(folder));
        Assert.Equal(root, PipelinePaths.RootOf(root));
        Directory.Delete(root, recursive: true);
    }

    [Theory]
    [InlineData("type: code, longueur: 4 }\n      nom", "type: code }\n      nom", "LD2524")]
    [InlineData("nom: { titre: Nom, type: texte }", "nom: { titre: Nom, type: choix }", "LD2524")]
    [InlineData("nom: { titre: Nom, type: texte }", "nom: { titre: Nom, type: texte, longueur: 3 }", "LD2525")]
    [InlineData("nom: { titre: Nom, type: texte }", "nom: { titre: Nom, type: texte, min: 3 }", "LD2525")]
    [InlineData("nom: { titre: Nom, type: texte }", "nom: { titre: CODE, type: texte }", "LD2528")]
    [InlineData("nom: { titre: Nom, type: texte }", "nom: { titre: Nom, type: choix, valeurs: [M., m.] }", "LD2523")]
    [InlineData("min: 0, max: 8", "min: 9, max: 8", "LD2531")]
    [InlineData("source: donnees/communes.csv", "source: donnees/communes.csv\n    feuille: Communes", "LD2525")]
    [InlineData("source: donnees/communes.csv", "source: donnees/communes.csv\n    tableau: communes", "LD2525")]
    [InlineData(
        "liens: { code_insee: communes, service_code: services }",
        "liens: { code_insee: communes, service_code: communes }",
        "LD2523")]
    [InlineData("cle: [code]\n", "cle: [code, code]\n", "LD2523")]
    [InlineData("- id: convention", "- id: deliberation", "LD2523")]
    [InlineData("formats: [docx, pdf]", "formats: [pdf, pdf]", "LD2523")]
    public void A_setting_out_of_place_is_refused(string before, string after, string code) =>
        Assert.Contains(_file.Edit(before, after).Findings(), finding => finding.Code == code);

    [Theory]
    [InlineData("type: code, longueur: 4 }\n      nom", "type: entier }\n      nom")]
    [InlineData("type: code, longueur: 4 }\n      nom", "type: code, longueur: 4, requis: false }\n      nom")]
    public void A_key_is_a_required_text(string before, string after) =>
        Assert.Contains(_file.Edit(before, after).Findings(), finding => finding.Code == "LD2526");

    [Fact]
    public void A_link_leads_to_a_table_whose_key_has_one_column() => Assert.Contains(
        _file.Edit(CommuneKey, "    element: commune\n    cle: [code_insee, nom]").Findings(),
        finding => finding.Code == "LD2527");

    [Fact]
    public void A_column_may_not_hide_the_row_it_links_to() => Assert.Contains(
        _file.Edit("date: { titre: Date, type: date }", "service: { titre: Date, type: date }").Findings(),
        finding => finding.Code == "LD2529");

    [Theory]
    [InlineData("communes.nom", null)]
    [InlineData("communes.non", "LD2522")]
    [InlineData("villes.nom", "LD2522")]
    [InlineData("communes", "LD2506")]
    public void A_repeated_column_names_a_column_of_a_linked_table(string reference, string? code)
    {
        var findings = _file.Edit("date: { titre: Date, type: date }",
            $"date: {{ titre: Date, type: date }}\n      nom: {{ titre: Nom, type: texte, egale: {reference} }}").Findings();

        Assert.Equal(code is null ? [] : [code], findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_table_cannot_complete_itself_by_way_of_another()
    {
        var findings = _file.Edit(CommuneKey, CommuneKey + "\n    complete_par: services")
            .Edit("cle: [code]\n", "cle: [code]\n    complete_par: communes\n").Findings();

        Assert.Equal(["LD2530", "LD2530"], findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_completing_table_has_a_key_of_as_many_columns() => Assert.Equal(
        "LD2525", _file.Edit(CommuneKey, CommuneKey + "\n    complete_par: adhesions").Error().Code);

    [Fact]
    public void An_act_cannot_await_a_receipt_that_never_comes() => Assert.Equal(
        "LD2533",
        _file.Edit("attend_accuses: [deliberation]", "").Edit("emetteur: \"{{ epci.siren }}\"\n    transmission:",
            "emetteur: \"{{ epci.siren }}\"\n    attend_accuses: [convention]\n    transmission:").Error().Code);

    [Fact]
    public void Acts_cannot_await_one_another()
    {
        var findings = _file
            .Edit(
                "attend_accuses: [deliberation]",
                "attend_accuses: [deliberation]\n    transmission: { type_piece: 99_AU }")
            .Edit(
                "emetteur: \"{{ epci.siren }}\"\n    transmission:\n",
                "emetteur: \"{{ epci.siren }}\"\n    attend_accuses: [convention]\n    transmission:\n")
            .Findings();

        Assert.All(findings, finding => Assert.Equal("LD2530", finding.Code));
        Assert.Equal(2, findings.Count);
    }

    [Fact]
    public void An_act_refers_only_to_acts_of_linked_rows()
    {
        var findings = _file.Edit(
            "liens: { code_insee: communes, service_code: services }", "liens: { code_insee: communes }").Findings();

        Assert.Equal(["LD2532", "LD2532"], findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("http://s2low.example.org", "LD2565")]
    [InlineData("s2low.example.org", "LD2565")]
    [InlineData("https://user:secret@s2low.example.org", "LD2565")]
    [InlineData("http://127.0.0.1:8080", null)]
    [InlineData("https://s2low.example.org", null)]
    public void A_platform_is_reached_by_https(string address, string? code)
    {
        var findings = _file.Edit(
            "sorties:",
            $"plateforme: {{ adresse: \"{address}\", comptes: [{{ siren: \"242100410\" }}] }}\nsorties:").Findings();

        Assert.Equal(code is null ? [] : [code], findings.Select(finding => finding.Code));
    }

    [Fact]
    public void An_account_is_that_of_one_collectivite() => Assert.Equal(
        ["LD2566", "LD2523"],
        _file.Edit(
            "sorties:",
            "plateforme: { adresse: \"https://s\", comptes: [{ siren: \"242100411\" }, "
                + "{ siren: \"242100410\" }, { siren: \"242100410\" }] }\nsorties:")
            .Findings().Select(finding => finding.Code));

    [Fact]
    public void Every_finding_is_said_in_both_languages()
    {
        var findings = _file.Edit("pour: services", "pour: service").Edit("nature: 4", "nature: 9").Edit(
            "titre: Essai", "titre: &a Essai").Findings();

        Assert.Equal(3, findings.Count);
        Assert.All(findings, finding =>
        {
            Assert.NotEqual(finding.French, finding.English);
            Assert.NotEqual(finding.Place, finding.PlaceEnglish);
            Assert.DoesNotContain(
                "«", finding.Format(MessageLanguage.English).Split('\n')[0], StringComparison.Ordinal);
        });
    }

    public void Dispose() => _file.Dispose();
}
