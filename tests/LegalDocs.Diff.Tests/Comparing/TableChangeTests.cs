using LegalDocs.Diff.Tests.Support;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Comparing;

public sealed class TableChangeTests
{
    private static readonly string[] Header = ["Commune", "Service", "Montant"];
    private static readonly string[] First = ["Chenôve", "informatique", "1 200 €"];
    private static readonly string[] Second = ["Quetigny", "ressources humaines", "3 400 €"];
    private static readonly string[] Third = ["Talant", "urbanisme", "5 600 €"];

    [Fact]
    public void A_word_in_a_cell_is_a_change_of_that_cell()
    {
        var change =
            Compare.Only(
                ChangeKind.TextChanged, Table(Header, First, Second),
                Table(Header, First, ["Quetigny", "ressources humaines", "3 500 €"]));

        Assert.Equal("corps du texte, tableau 1, ligne 3, colonne 3", change.After!.Describe(ReportLanguage.French));
    }

    [Fact]
    public void An_inserted_row_is_one_change()
    {
        var change =
            Compare.Only(ChangeKind.RowInserted, Table(Header, First, Third), Table(Header, First, Second, Third));

        Assert.Equal("{+Quetigny | ressources humaines | 3 400 €+}", Compare.Marked(change));
        Assert.Equal(3, change.After!.Row);
    }

    [Fact]
    public void A_deleted_row_is_one_change() =>
        Compare.Only(ChangeKind.RowDeleted, Table(Header, First, Second, Third), Table(Header, First, Third));

    [Fact]
    public void A_moved_row_is_a_move()
    {
        var change =
            Compare.Only(ChangeKind.RowMoved, Table(Header, First, Second, Third), Table(Header, Second, Third, First));

        Assert.Equal((2, 4), (change.Before!.Row, change.After!.Row));
    }

    [Fact]
    public void An_inserted_column_is_one_change_not_one_of_every_cell()
    {
        static string[] With(string[] row, string cell) => [row[0], cell, row[1], row[2]];

        var change = Compare.Only(
            ChangeKind.ColumnInserted,
            Table(Header, First, Second, Third),
            Table(With(Header, "Code INSEE"), With(First, "21166"), With(Second, "21515"), With(Third, "21617")));

        Assert.Equal("{+Code INSEE | 21166 | 21515 | 21617+}", Compare.Marked(change));
        Assert.Equal(2, change.After!.Column);
    }

    [Fact]
    public void A_deleted_column_and_an_edited_cell_are_two_changes() => Assert.Equal(
        [ChangeKind.ColumnDeleted, ChangeKind.TextChanged],
        Compare.Kinds(
            Table(Header, First, Second, Third),
            Table(["Commune", "Montant"], ["Chenôve", "1 200 €"], ["Quetigny", "9 999 €"], ["Talant", "5 600 €"])));

    [Fact]
    public void A_column_swapped_with_another_moved() => Assert.All(
        Compare.Kinds(
            Table(Header, First, Second, Third),
            Table(
                ["Montant", "Commune", "Service"], ["1 200 €", "Chenôve", "informatique"],
                ["3 400 €", "Quetigny", "ressources humaines"], ["5 600 €", "Talant", "urbanisme"])),
        kind => Assert.Equal(ChangeKind.ColumnMoved, kind));

    [Fact]
    public void A_whole_table_is_one_change() =>
        Compare.Only(ChangeKind.TableInserted, P("Avant") + P("Après"), P("Avant") + Table(Header, First) + P("Après"));

    [Fact]
    public void Merged_cells_are_a_change_of_spans()
    {
        var before =
            TableOf(
                Row(Cell(P("Total général")), Cell(P("")), Cell(P("9 €"))),
                Row(Cell(P("a")), Cell(P("b")), Cell(P("c"))));
        var after =
            TableOf(
                Row(Cell(P("Total général"), "<w:gridSpan w:val=\"2\"/>"), Cell(P("9 €"))),
                Row(Cell(P("a")), Cell(P("b")), Cell(P("c"))));

        var kinds = Compare.Kinds(before, after);

        Assert.Contains(ChangeKind.CellSpanChanged, kinds);
        Assert.All(
            kinds, kind =>
                Assert.Contains(
                    kind, new[] { ChangeKind.CellSpanChanged, ChangeKind.CellDeleted, ChangeKind.TableFormatChanged }));
    }

    [Fact]
    public void Looks_of_table_row_and_cell_are_told_apart()
    {
        var before = TableOf(Row(Cell(P("a")), Cell(P("b"))));
        var bordered = before.Replace("<w:tblPr>", "<w:tblPr><w:jc w:val=\"center\"/>", StringComparison.Ordinal);
        var repeated = before.Replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", StringComparison.Ordinal);
        var shaded = TableOf(Row(Cell(P("a")), Cell(P("b"), "<w:shd w:val=\"clear\" w:fill=\"EEEEEE\"/>")));

        _ = Compare.Only(ChangeKind.TableFormatChanged, before, bordered);
        _ = Compare.Only(ChangeKind.RowFormatChanged, before, repeated);
        var change = Compare.Only(ChangeKind.CellFormatChanged, before, shaded);
        Assert.Equal(2, change.After!.Column);
    }

    [Fact]
    public void A_table_inside_a_cell_is_compared_too()
    {
        static string Nested(string text) => TableOf(Row(Cell(Table([text, "b"]) + P("")), Cell(P("c"))));

        var change =
            Compare.Only(
                ChangeKind.TextChanged, Nested("un texte intérieur assez long"),
                Nested("un texte intérieur assez court"));

        Assert.Equal(2, change.After!.Table);
    }
}
