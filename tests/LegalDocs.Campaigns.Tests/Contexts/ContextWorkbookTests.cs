using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Contexts;

/// <summary>A context document read from the sheets of a workbook (decision 0021).</summary>
public sealed class ContextWorkbookTests : IDisposable
{
    private readonly SittingWorkbook _seance = new();

    [Fact]
    public void The_document_has_the_shape_of_a_hand_written_one()
    {
        _seance.Members().Sheet(sheet => sheet
            .Row("Séance du conseil").SkipRows(1)
            .Row("Présents annoncés :", TestSheet.Number("54"), "compté deux fois")
            .Row("PRESIDENT", "Durand Anne")
            .Row("Date de la séance", sheet.Number("43370", "dd/mm/yyyy"))
            .Row("Heure", sheet.Number("0.770833333333333", "hh:mm")));

        Assert.Equal(
            """
            {"date":"2018-09-27","heure":"18:30","president":"DURAND Anne","comptes_annonces":{"presents":54},"membres":[
            {"id":"DURAND Anne","civilite":"Mme","nom":"DURAND","prenom":"Anne","presence":"present","pouvoir_a":null},
            {"id":"MARTIN Luc","civilite":"M.","nom":"MARTIN","prenom":"Luc","presence":"present","pouvoir_a":null},
            {"id":"PETIT-JEAN Paul","civilite":"M.","nom":"PETIT-JEAN","prenom":"Paul","presence":"represente","pouvoir_a":"DURAND Anne"},
            {"id":"ROUX Zo\u00E9","civilite":"Mme","nom":"ROUX","prenom":"Zo\u00E9","presence":"absent","pouvoir_a":null},
            {"id":"ROUX L\u00E9o","civilite":"M.","nom":"ROUX","prenom":"L\u00E9o","presence":"present_ne_prenant_pas_part","pouvoir_a":null}]}
            """.ReplaceLineEndings(string.Empty),
            _seance.Document().ToJsonString());
    }

    [Fact]
    public void A_field_that_may_be_empty_is_null_whether_its_row_is_there_or_not()
    {
        _seance.Members().Sheet(sheet => sheet.Row("Date de la séance", "27/09/2018").Row("Heure"));

        var document = _seance.Document();

        Assert.True(document.ContainsKey("heure") && document.ContainsKey("president"));
        Assert.Null(document["heure"]);
        Assert.Null(document["president"]);
        Assert.Null(document["comptes_annonces"]!["presents"]);
    }

    [Fact]
    public void The_fields_may_stand_in_any_column()
    {
        _seance.Members().Sheet(sheet => sheet.Row("1", null, "Date de la séance", "27/09/2018", "x").Row("2", null, "Heure", "18:30"));

        Assert.Equal("18:30", _seance.Document()["heure"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("anne durand", "DURAND Anne")]
    [InlineData("Mme DURAND", "DURAND Anne")]
    [InlineData("Durand, Anne", "DURAND Anne")]
    [InlineData("Petit Jean", "PETIT-JEAN Paul")]
    [InlineData("ROUX Leo", "ROUX Léo")]
    [InlineData("Mme Roux", "ROUX Zoé")]
    public void A_member_is_named_as_a_person_writes_names(string written, string id)
    {
        _seance.Members().Sheet(sheet => sheet.Row("Date de la séance", "27/09/2018").Row("Président", written));

        Assert.Equal(id, _seance.Document()["president"]!.GetValue<string>());
    }

    [Fact]
    public void An_identifier_of_ones_own_is_kept_and_names_still_find_it()
    {
        _seance.Columns = [OneTable.Column("id", ColumnType.Texte, titre: "N°"), .. _seance.Columns];
        _seance.Key = ["id"];
        _seance.Workbook.Sheet("Membres").Row("N°", "Civilité", "Nom", "Prénom", "Présence", "Pouvoir à")
            .Row("P01", "Mme", "DURAND", "Anne", "absent", "P02").Row("P02", "M.", "MARTIN", "Luc", "present", null);
        _seance.Sheet(sheet => sheet.Row("Date de la séance", "27/09/2018").Row("Président", "Luc Martin"));

        var document = _seance.Document();

        Assert.Equal("P02", document["president"]!.GetValue<string>());
        Assert.Equal("P02", document["membres"]![0]!["pouvoir_a"]!.GetValue<string>());
    }

    [Fact]
    public void Only_a_sitting_has_members_to_name()
    {
        _seance.Fields = [OneTable.Column("president", ColumnType.Texte, titre: "Président")];
        _seance.Members((4, 5, null)).Sheet(sheet => sheet.Row("Président", "quelqu’un d’autre"));

        Assert.Equal("quelqu’un d’autre", _seance.Document()["president"]!.GetValue<string>());
    }

    [Fact]
    public void An_unknown_name_is_an_error_in_its_cell_with_the_nearest()
    {
        _seance.Members((4, 5, "Anne DURANT")).Sheet(sheet => sheet
            .Row("Date de la séance", "27/09/2018").Row("Président", "Luc MARTINS"));

        var errors = _seance.Errors();

        Assert.Equal(["LD2034", "LD2034"], errors.Select(error => error.Code));
        Assert.Equal("feuille Séance, cellule B2", errors[0].Place);
        Assert.Equal("sheet Séance, cell B2", errors[0].PlaceEnglish);
        Assert.Contains("vouliez-vous dire « MARTIN Luc » ?", errors[0].French, StringComparison.Ordinal);
        Assert.StartsWith("feuille Membres, cellule E4", errors[1].Place, StringComparison.Ordinal);
        Assert.Contains("« DURAND Anne »", errors[1].French, StringComparison.Ordinal);
        Assert.Contains("did you mean 'DURAND Anne'?", errors[1].English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_two_members_bear_is_an_error_with_both()
    {
        _seance.Members().Sheet(sheet => sheet.Row("Date de la séance", "27/09/2018").Row("Président", "ROUX"));

        var error = Assert.Single(_seance.Errors());

        Assert.Equal("LD2035", error.Code);
        Assert.Contains("ROUX Zoé", error.French, StringComparison.Ordinal);
        Assert.Contains("ROUX Léo", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_whose_row_is_wrong_is_not_said_to_be_unknown()
    {
        _seance.Members((3, 3, null)).Sheet(sheet => sheet
            .Row("Date de la séance", "27/09/2018").Row("Président", "MARTIN Luc"));

        var error = Assert.Single(_seance.Errors());

        Assert.Equal(("LD2005", "feuille Membres, cellule C3"), (error.Code, error.Place));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_with_its_cell()
    {
        _seance.Members((2, 4, "là"), (3, 2, "DURAND"), (3, 3, "Anne")).Sheet(sheet => sheet
            .Row("Date de séance", "27/09/2018")
            .Row("Heure", TestSheet.Raw("t=\"e\"", "<v>#N/A</v>"))
            .Row("Présents annoncés", "beaucoup")
            .Row("Heure", "18:30"));

        var errors = _seance.Errors();

        Assert.Equal(
            [
                ("LD2030", "feuille Séance, cellule A1"),
                ("LD2007", "feuille Séance, cellule B2 (Heure)"),
                ("LD2032", "feuille Séance, cellule A4"),
                ("LD2010", "feuille Séance, cellule B3 (Présents annoncés)"),
                ("LD2020", "feuille Membres, cellule D2 (membres DURAND, Anne)"),
                ("LD2003", "feuille Membres, ligne 3"),
            ],
            errors.Select(error => (error.Code, error.Place)).OrderBy(each => each.Place.Contains("Membres", StringComparison.Ordinal))
                .ThenBy(each => Array.IndexOf(["LD2030", "LD2007", "LD2032", "LD2010", "LD2020", "LD2003"], each.Code)));
        Assert.All(errors, error => Assert.Equal(SittingWorkbook.Source, error.File));
        Assert.Contains("« Date de séance »", errors.Single(error => error.Code == "LD2030").French, StringComparison.Ordinal);
        Assert.Contains("cellule A2", errors.Single(error => error.Code == "LD2032").French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_field_without_anything_near_is_told_of_the_sheet()
    {
        _seance.Members().Sheet(sheet => sheet.Row("Heure", "18:30"));

        var error = Assert.Single(_seance.Errors());

        Assert.Equal(("LD2030", "feuille Séance"), (error.Code, error.Place));
        Assert.Contains("« Date de la séance »", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undeclared_field_is_passed_over_and_said_with_the_nearest()
    {
        _seance.Members().Sheet(sheet => sheet
            .Row("Séance", "2018").Row("Date de la séance", "27/09/2018").Row("Heure", "18:30").Row("Heures", "19:00").Row("Notes"));

        var warning = Assert.Single(OneTable.Warnings(_seance.Read()));

        Assert.Equal(("LD2033", "feuille Séance, cellule A4"), (warning.Code, warning.Place));
        Assert.Contains("« Heure »", warning.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_sheet_without_any_field_is_said_once()
    {
        _seance.Members().Sheet(sheet => sheet.Row("Commune", "Code"));

        Assert.Equal("LD2031", Assert.Single(_seance.Errors()).Code);
    }

    [Fact]
    public void A_missing_sheet_is_an_error_with_the_nearest()
    {
        _seance.Members().Sheet(sheet => sheet.Row("Date de la séance", "27/09/2018"));

        var error = Assert.Single(OneTable.Errors(_seance.Read("Sceance")));

        Assert.Equal("LD2046", error.Code);
        Assert.Contains("« Séance »", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_and_crossed_out_fields_are_said()
    {
        _seance.Members().Sheet(sheet => sheet
            .HiddenRow("Date de la séance", "27/09/2018")
            .Row("Heure", TestSheet.Raw("s=\"1\" t=\"inlineStr\"", "<is><t>18:30</t></is>")));

        Assert.Equal(["LD2061", "LD2064"], OneTable.Warnings(_seance.Read()).Select(warning => warning.Code).Order());
    }

    [Fact]
    public void A_list_may_have_another_source_and_shares_its_columns_with_a_dataset()
    {
        _seance.File("communes.csv", "Code;Nom;Maire\n21166;Chenôve;x\n");
        _seance.ListSource = "communes.csv";
        _seance.Columns = [OneTable.Column("code", ColumnType.Code, titre: "Code")];
        _seance.Key = ["code"];
        _seance.Datasets =
        [
            new DatasetDefinition
            {
                Nom = "communes",
                Source = "communes.csv",
                Element = "commune",
                Cle = ["code"],
                Liens = new Dictionary<string, string>(),
                Colonnes = [OneTable.Column("code", ColumnType.Code, titre: "Code"), OneTable.Column("nom", ColumnType.Texte, titre: "Nom")],
            },
        ];
        _seance.Sheet(sheet => sheet.Row("Date de la séance", "27/09/2018"));

        var loaded = Assert.IsType<DataLoading.Loaded>(_seance.Read());

        Assert.Equal("""[{"id":"21166","code":"21166"}]""", loaded.Data.Contexte["seance"]["membres"]!.ToJsonString());
        var warning = Assert.Single(loaded.Warnings, each => each.Code == "LD2060");
        Assert.Contains("« Maire »", warning.French, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_found_later_is_told_with_its_cell()
    {
        _seance.Members().Sheet(sheet => sheet.Row("Date de la séance", "27/09/2018"));
        var places = Assert.IsType<DataLoading.Loaded>(_seance.Read()).Data.PlacesOf("seance");

        var located = places.Locate(At("/membres/1/presence/motif"));

        Assert.Equal("feuille Membres, cellule D3 (membres MARTIN, Luc)", located.Place);
        Assert.Equal("feuille Séance, cellule B1", places.Locate(At("/date")).Place);
        Assert.Equal("feuille Séance", places.Locate(At("/inconnu")).Place);
        Assert.Equal("ligne 3", places.Locate(At("ligne 3")).Place);
    }

    public void Dispose() => _seance.Dispose();

    private static Finding At(string place) => new()
    {
        Code = "LD2081",
        Severity = FindingSeverity.Error,
        File = SittingWorkbook.Source,
        Place = place,
        French = "x",
        English = "x",
    };
}
