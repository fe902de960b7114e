using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Data;

/// <summary>Lists in cells: their parts, and the words by which people say that there is none.</summary>
public sealed class ListCellTests
{
    [Theory]
    [InlineData("Rédacteur, B, 1, 30", "LD2070", "« Rédacteur, B, 1, 30 » a 1 partie au lieu de 4 : les virgules ne séparent pas")]
    [InlineData("Rédacteur ; B ; 1", "LD2070", "« Rédacteur ; B ; 1 » a 3 parties au lieu de 4")]
    [InlineData("Rédacteur ; B ; 1 ; 30 ; oui", "LD2070", "« Rédacteur ; B ; 1 ; 30 ; oui » a 5 parties au lieu de 4")]
    [InlineData("Rédacteur ; D ; 1 ; 30", "LD2071", "dans « Rédacteur ; D ; 1 ; 30 », catégorie : « D » n’est pas une valeur admise")]
    [InlineData("Rédacteur ; B ; un ; 30", "LD2071", "nombre d’agents : « un » n’est pas un nombre")]
    [InlineData("Rédacteur ; B ; 1 ; 130", "LD2071", "part du temps en %")]
    [InlineData(" ; B ; 1 ; 30", "LD2071", "grade : la cellule est vide")]
    public void An_element_of_the_wrong_shape_is_blamed_on_its_cell(string element, string code, string cause)
    {
        using var table = Posts();

        var error = Assert.Single(OneTable.Errors(table.Read(Sheet(element))));

        Assert.Equal(code, error.Code);
        Assert.Equal("donnees.xlsx", error.File);
        Assert.Equal("feuille Feuille, cellule B2 (ligne a)", error.Place);
        Assert.Contains(cause, error.French, StringComparison.Ordinal);
        Assert.Contains("« grade ; catégorie ; nombre d’agents ; part du temps en % »", error.RemedyFrench, StringComparison.Ordinal);
        Assert.Contains("« Technicien ; B ; 2 ; 100 »", error.RemedyFrench, StringComparison.Ordinal);
        Assert.Contains("'Technicien ; B ; 2 ; 100'", error.RemedyEnglish, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_wrong_lines_of_a_cell_are_counted()
    {
        using var table = Posts();

        var error = Assert.Single(OneTable.Errors(table.Read(Sheet("Rédacteur, B, 1, 30\nAttaché ; A ; 1 ; 100\nAdjoint"))));

        Assert.EndsWith("(et 1 autre ligne de la cellule)", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_are_separated_in_one_way_for_templates()
    {
        using var table = Posts();

        var rows = OneTable.Rows(table.Read(Sheet("Rédacteur;b;1;30\nAttaché principal\u00a0; A ;  2 ; 100")));

        Assert.Equal(["Rédacteur ; B ; 1 ; 30", "Attaché principal ; A ; 2 ; 100"], Texts(rows[0]));
    }

    [Theory]
    [InlineData("néant")]
    [InlineData("NEANT.")]
    [InlineData("Aucun")]
    [InlineData("sans objet")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("n/a")]
    public void A_word_for_nothing_is_an_empty_list_with_a_remark(string word)
    {
        using var table = Posts();

        var loading = table.Read(Sheet(word));

        Assert.Empty(Texts(OneTable.Rows(loading)[0]));
        var remark = Assert.Single(OneTable.Warnings(loading));
        Assert.Equal(("LD2073", FindingSeverity.Information), (remark.Code, remark.Severity));
        Assert.StartsWith($"« {word} » est lu comme une liste vide", remark.French, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_word_in_several_cells_is_told_once_with_their_addresses()
    {
        using var table = Posts();
        var workbook = new TestWorkbook();
        workbook.Sheet("Feuille").Row("cle", "postes").Row("a", "néant").Row("b", "Technicien ; B ; 2 ; 100").Row("c", "néant");

        var remark = Assert.Single(OneTable.Warnings(table.Read(workbook)));

        Assert.Equal("feuille Feuille, cellule B2 (ligne a) et B4", remark.Place);
    }

    [Theory]
    [InlineData("néant\nTechnicien ; B ; 2 ; 100", false)]
    [InlineData("néant", true)]
    public void A_word_for_nothing_that_contradicts_the_list_is_refused(string cell, bool requis)
    {
        using var table = Posts(requis);

        Assert.Equal("LD2072", Assert.Single(OneTable.Errors(table.Read(Sheet(cell)))).Code);
    }

    [Theory]
    [InlineData("Aucune procuration")]
    [InlineData("-5 % par an")]
    public void An_element_that_begins_like_nothing_is_kept(string element)
    {
        using var table = OneTable.OfType(ColumnType.Liste, requis: false);

        var loading = table.Read("d.csv", $"cle;valeur\na;{element}\n");

        Assert.Equal([element], [.. OneTable.Rows(loading)[0].Values["valeur"]!.AsArray().Select(text => text!.ToString())]);
        Assert.Empty(OneTable.Warnings(loading));
    }

    private static OneTable Posts(bool requis = false) => new(
        OneTable.Column("cle", ColumnType.Texte),
        OneTable.Column("postes", ColumnType.Liste, requis) with
        {
            Exemple = "Technicien ; B ; 2 ; 100",
            Parties =
            [
                OneTable.Column("grade", ColumnType.Texte),
                OneTable.Column("categorie", ColumnType.Choix, titre: "catégorie") with { Valeurs = ["A", "B", "C"] },
                OneTable.Column("agents", ColumnType.Entier, titre: "nombre d’agents") with { Min = 1 },
                OneTable.Column("temps", ColumnType.Entier, titre: "part du temps en %") with { Min = 1, Max = 100 },
            ],
        });

    private static TestWorkbook Sheet(string cell)
    {
        var workbook = new TestWorkbook();
        workbook.Sheet("Feuille").Row("cle", "postes").Row("a", TestSheet.Text(cell));
        return workbook;
    }

    private static List<string> Texts(DataRow row) => [.. ((JsonArray)row.Values["postes"]!).Select(text => text!.ToString())];
}
