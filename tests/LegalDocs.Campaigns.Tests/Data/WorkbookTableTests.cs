using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Data;

/// <summary>The traps of sheets: headings, hidden and merged things, comments, several sheets.</summary>
public sealed class WorkbookTableTests : IDisposable
{
    private readonly OneTable _table = new(
        OneTable.Column("cle", ColumnType.Texte, titre: "Clé"),
        OneTable.Column("cout", ColumnType.Euro, titre: "Coût annuel (€)"),
        OneTable.Column("note", ColumnType.Texte, requis: false, titre: "Note"));

    [Theory]
    [InlineData("Coût annuel (€)")]
    [InlineData("  COUT\u00a0annuel  (€) ")]
    [InlineData("Coût\nannuel (€)")]
    [InlineData("Cou\u0302t annuel (€)")]
    public void Headings_are_found_whatever_their_case_accents_and_blanks(string heading)
    {
        var rows = OneTable.Rows(
            Read(sheet => sheet.Row("clé", TestSheet.Text(heading), "Note").Row("a", TestSheet.Number("12"), "x")));

        Assert.Equal("12", rows[0].Values["cout"]!.ToJsonString());
    }

    [Fact]
    public void The_order_of_columns_is_free_and_rows_above_the_headings_are_passed_over()
    {
        var rows = OneTable.Rows(Read(sheet => sheet
            .Row("Services communs 2018").Row(null, "à compléter").Row("Note", "Coût annuel (€)", "Clé")
            .Row("x", TestSheet.Number("12"), "a").SkipRows(2).Row(null, TestSheet.Number("13"), "b")));

        Assert.Equal(["a", "b"], rows.Select(row => row.Key));
        Assert.Equal("feuille Feuille, ligne 7", rows[1].Source);
        Assert.Equal("sheet Feuille, row 7", rows[1].SourceEnglish);
    }

    [Fact]
    public void A_missing_column_is_an_error_with_the_nearest_heading()
    {
        var error = Assert.Single(
            OneTable.Errors(Read(sheet => sheet.Row("Clé", "Coût anuel", "Note").Row("a", "12", "x"))));

        Assert.Equal("LD2001", error.Code);
        Assert.Contains("« Coût anuel »", error.French, StringComparison.Ordinal);
        Assert.Equal("feuille Feuille, ligne 1", error.Place);
    }

    [Fact]
    public void A_duplicate_heading_is_an_error_with_both_places()
    {
        var error = Assert.Single(OneTable.Errors(
            Read(sheet => sheet.Row("Clé", "Coût annuel (€)", "COÛT ANNUEL (€)").Row("a", "12", "13"))));

        Assert.Equal(("LD2002", "feuille Feuille, cellule C1"), (error.Code, error.Place));
        Assert.Contains("B1", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undeclared_column_is_passed_over_and_said()
    {
        var warnings = OneTable.Warnings(
            Read(sheet => sheet.Row("Clé", "Coût annuel (€)", "Note", "Remarque").Row("a", "12", "x", "y")));

        Assert.Equal(("LD2060", FindingSeverity.Warning), (warnings[0].Code, warnings[0].Severity));
    }

    [Fact]
    public void An_optional_column_may_be_absent_unless_another_looks_like_it()
    {
        Assert.Equal(
            "LD2067",
            Assert.Single(OneTable.Warnings(Read(sheet => sheet.Row("Clé", "Coût annuel (€)").Row("a", "12")))).Code);
        Assert.Contains(
            OneTable.Errors(Read(sheet => sheet.Row("Clé", "Coût annuel (€)", "Notes").Row("a", "12", "x"))),
            error => error.Code == "LD2001");
    }

    [Fact]
    public void Every_bad_cell_comes_at_once_with_its_address_and_the_key_of_its_row()
    {
        var errors = OneTable.Errors(Read(sheet => sheet.Row("Clé", "Coût annuel (€)", "Note")
            .Row("a", "douze").Row("b", " t=\"e\"><v>#N/A</v>").Row(null, TestSheet.Number("1")).Row("c", null, "\u202e")));

        Assert.Equal(
            ["cellule B2 (ligne a)", "cellule B3 (ligne b)", "cellule A4", "cellule B5 (ligne c)", "cellule C5 (ligne c)"],
            errors.Select(error => error.Place["feuille Feuille, ".Length..]));
    }

    [Fact]
    public void A_key_that_stands_twice_is_an_error_with_both_rows()
    {
        var error = Assert.Single(OneTable.Errors(Read(sheet => sheet.Row("Clé", "Coût annuel (€)", "Note")
            .Row("a", "12").Row("b", "13").Row("a", "14"))));

        Assert.Equal(("LD2003", "feuille Feuille, ligne 4"), (error.Code, error.Place));
        Assert.Contains("ligne 2", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_fault_in_several_cells_of_a_column_is_said_once_with_their_addresses()
    {
        var errors = OneTable.Errors(Read(sheet => sheet.Row("Clé", "Coût annuel (€)", "Note")
            .Row("a", " t=\"e\"><v>#REF!</v>").Row("b", " t=\"e\"><v>#REF!</v>").Row("c", "douze").Row("d", " t=\"e\"><v>#REF!</v>")
            .Row("e", " t=\"e\"><v>#REF!</v>").Row("f", " t=\"e\"><v>#REF!</v>").Row("g", "treize")));

        Assert.Equal(
            [
                "feuille Feuille, cellule B2 (ligne a), et 4 autres : B3, B5 à B7",
                "feuille Feuille, cellule B4 (ligne c)",
                "feuille Feuille, cellule B8 (ligne g)",
            ],
            errors.Select(error => error.Place));
        Assert.Equal("sheet Feuille, cell B2 (ligne a), and 4 more: B3, B5 to B7", errors[0].PlaceEnglish);
    }

    [Fact]
    public void The_same_fault_in_two_lines_of_a_csv_names_both()
    {
        var error = Assert.Single(OneTable.Errors(_table.Read("d.csv", "Clé;Coût annuel (€);Note\na;douze;\nb;12;\nc;douze;\n")),
            error => error.Severity == FindingSeverity.Error);

        Assert.Equal("ligne 2, colonne « Coût annuel (€) » (ligne a) et ligne 4", error.Place);
    }

    [Fact]
    public void A_total_below_the_data_is_one_error_and_not_one_of_each_of_its_cells()
    {
        using var table = new OneTable(
            OneTable.Column("cle", ColumnType.Texte, titre: "Clé"),
            OneTable.Column("nom", ColumnType.Texte, titre: "Nom"),
            OneTable.Column("cout", ColumnType.Euro, titre: "Coût"));
        var workbook = new TestWorkbook();
        workbook.Sheet("Feuille").Row("Clé", "Nom", "Coût").Row("a", "b", TestSheet.Number("1")).Row(null, null, TestSheet.Number("1"));

        var error = Assert.Single(OneTable.Errors(table.Read(workbook)));

        Assert.Equal(("LD2028", "feuille Feuille, cellule A3"), (error.Code, error.Place));
        Assert.Contains("« Clé »", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_without_most_of_the_headings_is_doubted_once()
    {
        using var table = new OneTable([.. "abcdef".Select(name => OneTable.Column($"colonne {name}", ColumnType.Texte))]) { Cle = ["colonne a"] };
        var workbook = new TestWorkbook();
        workbook.Sheet("Feuille").Row("colonne a", "Autre", "Encore").Row("1", "2", "3");

        var finding = Assert.Single(((DataLoading.Refused)table.Read(workbook)).Findings);

        Assert.Equal(("LD2001", "feuille Feuille, ligne 1"), (finding.Code, finding.Place));
        Assert.Contains("5 colonnes sur 6", finding.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_is_proposed_is_not_said_to_be_passed_over_as_well()
    {
        var findings = ((DataLoading.Refused)Read(sheet => sheet.Row("Clé", "Coût anuel", "Note").Row("a", "12", "x"))).Findings;

        Assert.Equal("LD2001", Assert.Single(findings).Code);
    }

    [Fact]
    public void A_bar_in_a_key_is_refused() => Assert.Equal(
        "LD2029", Assert.Single(
            OneTable.Errors(Read(sheet => sheet.Row("Clé", "Coût annuel (€)", "Note").Row("a|b", "12")))).Code);

    [Fact]
    public void Hidden_rows_are_read_and_said()
    {
        var loading = Read(sheet => sheet.Row("Clé", "Coût annuel (€)", "Note").HiddenRow("a", "12").Row("b", "13"));

        Assert.Equal(2, OneTable.Rows(loading).Count);
        var warning = Assert.Single(OneTable.Warnings(loading), warning => warning.Code == "LD2061");
        Assert.Equal("feuille Feuille", warning.Place);
        Assert.Equal("sheet Feuille", warning.PlaceEnglish);
        Assert.Contains("(2)", warning.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_columns_are_read_and_said_when_they_are_declared()
    {
        var loading = Read(sheet => sheet.Row("Clé", "Coût annuel (€)", "Note", "Brouillon").Row("a", "12", "x", "y").HideColumns(2, 4));

        Assert.Equal("12", OneTable.Rows(loading)[0].Values["cout"]!.ToJsonString());
        var warning = Assert.Single(OneTable.Warnings(loading), warning => warning.Code == "LD2069");
        Assert.Equal("feuille Feuille", warning.Place);
        Assert.Contains("(B, C)", warning.French, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_sheet_is_named()
    {
        using var named = new OneTable(OneTable.Column("cle", ColumnType.Texte)) { Feuille = "Adhésions" };
        var workbook = new TestWorkbook();
        workbook.Sheet("Communes").Row("cle").Row("x");
        workbook.Sheet("Adhésions");

        var error = Assert.Single(OneTable.Errors(named.Read(workbook)));

        Assert.Equal(("LD2048", "feuille Adhésions", "sheet Adhésions"), (error.Code, error.Place, error.PlaceEnglish));
    }

    [Fact]
    public void Comments_and_crossed_out_cells_are_said()
    {
        var loading = Read(sheet => sheet.Row("Clé", "Coût annuel (€)", "Note")
            .Row("a", "12", " s=\"1\" t=\"inlineStr\"><is><t>x</t></is>").Comment("B2"));

        Assert.Contains(
            "B2",
            Assert.Single(OneTable.Warnings(loading), each => each.Code == "LD2063").French,
            StringComparison.Ordinal);
        Assert.Contains(
            "C2",
            Assert.Single(OneTable.Warnings(loading), each => each.Code == "LD2064").French,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_merged_cell_is_an_error_where_it_holds_nothing()
    {
        var error = Assert.Single(OneTable.Errors(Read(sheet => sheet.Row("Clé", "Coût annuel (€)", "Note")
            .Row("a", "12", "x").Row("b", null, "y").Merge("B2:B3"))));

        Assert.Equal(("LD2008", "feuille Feuille, cellule B3 (ligne b)"), (error.Code, error.Place));
        Assert.Contains("B2", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_merged_title_above_and_a_hostile_area_change_nothing()
    {
        var rows = OneTable.Rows(Read(sheet =>
            sheet.Row("Titre").Row("Clé", "Coût annuel (€)", "Note").Row("a", "12", "x")
            .Merge("A1:C1").Merge("A1:XFD1048576").Merge("nimporte")));

        Assert.Single(rows);
    }

    [Fact]
    public void The_sheet_is_found_by_name_or_said_missing_with_the_nearest()
    {
        using var named = new OneTable(OneTable.Column("cle", ColumnType.Texte)) { Feuille = "Adhésions" };
        var workbook = new TestWorkbook();
        workbook.Sheet("Communes").Row("cle").Row("x");
        workbook.Sheet("ADHESIONS ").Row("cle").Row("a");
        var other = new TestWorkbook();
        other.Sheet("Adhésion").Row("cle").Row("a");

        Assert.Equal("a", Assert.Single(OneTable.Rows(named.Read(workbook))).Key);
        var error = Assert.Single(OneTable.Errors(named.Read(other)));
        Assert.Equal("LD2046", error.Code);
        Assert.Contains("« Adhésion »", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_name_the_only_visible_sheet_is_read()
    {
        var one = new TestWorkbook();
        one.Sheet("Listes", "hidden").Row("x");
        one.Sheet("Données").Row("Clé", "Coût annuel (€)", "Note").Row("a", "12");
        var two = new TestWorkbook();
        two.Sheet("A").Row("x");
        two.Sheet("B").Row("x");

        Assert.Single(OneTable.Rows(_table.Read(one)));
        Assert.Equal("LD2046", Assert.Single(OneTable.Errors(_table.Read(two))).Code);
    }

    [Fact]
    public void A_hidden_sheet_that_is_named_is_read_and_said()
    {
        using var named = new OneTable(OneTable.Column("cle", ColumnType.Texte)) { Feuille = "Données" };
        var workbook = new TestWorkbook();
        workbook.Sheet("Données", "veryHidden").Row("cle").Row("a");

        Assert.Equal("LD2062", Assert.Single(OneTable.Warnings(named.Read(workbook))).Code);
    }

    [Fact]
    public void A_workbook_open_in_excel_is_read_and_said()
    {
        File.WriteAllText(Path.Combine(_table.Folder, "~$donnees.xlsx"), "quelqu’un");

        var loading = Read(sheet => sheet.Row("Clé", "Coût annuel (€)", "Note").Row("a", "12"));

        Assert.Contains(OneTable.Warnings(loading), warning => warning.Code == "LD2065");
    }

    [Fact]
    public void A_table_without_rows_is_said()
    {
        Assert.Equal(
            "LD2068",
            Assert.Single(OneTable.Warnings(Read(sheet => sheet.Row("Clé", "Coût annuel (€)", "Note")))).Code);
        Assert.Equal("LD2048", Assert.Single(OneTable.Errors(Read(_ => { }))).Code);
    }

    [Fact]
    public void Of_many_faults_that_resemble_each_other_the_first_hundred_are_listed_and_the_rest_counted()
    {
        var errors = OneTable.Errors(Read(sheet =>
        {
            sheet.Row("Clé", "Coût annuel (€)", "Note");
            for (var i = 0; i < 250; i++)
            {
                sheet.Row($"k{i}", $"douze {i}");
            }
        }));

        Assert.Equal(101, errors.Count);
        Assert.Contains("150", errors[^1].French, StringComparison.Ordinal);
    }

    public void Dispose() => _table.Dispose();

    private LegalDocs.Campaigns.Data.DataLoading Read(Action<TestSheet> fill)
    {
        var workbook = new TestWorkbook();
        fill(workbook.Sheet("Feuille"));
        return _table.Read(workbook);
    }
}
