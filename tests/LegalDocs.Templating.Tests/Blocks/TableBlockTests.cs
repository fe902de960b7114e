using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Blocks;

public sealed class TableBlockTests
{
    private const string Data = """
        {"xs":[{"n":"A","a":1,"ys":["u","v"]},{"n":"B","a":2,"ys":[]}],"vide":[],"oui":true,"non":false}
        """;

    [Fact]
    public void Control_rows_vanish_with_their_mark() =>
        Assert.Equal("| Nom | Âge |\n| A | 1 |\n| B | 2 |", Engine.Text(
            Body(Table(["Nom", "Âge"], ["{{ for x in xs }}", ""], ["{{ x.n }}", "{{ x.a }}"], ["{{ end }}", ""])), Data));

    [Fact]
    public void A_row_repeats_when_its_cells_hold_both_ends() =>
        Assert.Equal("| Nom | Âge |\n| A | 1 |\n| B | 2 |", Engine.Text(
            Body(Table(["Nom", "Âge"], ["{{ for x in xs }}{{ x.n }}", "{{ x.a }}{{ end }}"])), Data));

    [Fact]
    public void Several_rows_repeat_when_they_hold_both_ends() =>
        Assert.Equal("| A | 1 |\n| fin |  |\n| B | 2 |\n| fin |  |", Engine.Text(
            Body(Table(["{{ for x in xs }}{{ x.n }}", "{{ x.a }}"], ["fin", "{{ end }}"])), Data));

    [Fact]
    public void Conditions_keep_or_drop_rows() =>
        Assert.Equal("| oui |", Engine.Text(
            Body(Table(["{{ if non }}"], ["non"], ["{{ else }}"], ["oui"], ["{{ end }}"])), Data));

    [Fact]
    public void Loops_of_rows_nest() =>
        Assert.Equal("| A |\n| u |\n| v |\n| B |\n| aucun |", Engine.Text(
            Body(Table(["{{ for x in xs }}"], ["{{ x.n }}"], ["{{ for y in x.ys }}"], ["{{ y }}"], ["{{ else }}"], ["aucun"],
                ["{{ end }}"], ["{{ end }}"])), Data));

    [Fact]
    public void A_table_whose_rows_all_vanish_vanishes() =>
        Assert.Equal("avant\naprès", Engine.Text(
            Body(P("avant") + Table(["{{ for x in vide }}"], ["{{ x.n }}"], ["{{ end }}"]) + P("après")), Data));

    [Fact]
    public void A_table_with_a_heading_stays() =>
        Assert.Equal("| Nom |", Engine.Text(Body(Table(["Nom"], ["{{ for x in vide }}"], ["{{ x.n }}"], ["{{ end }}"])), Data));

    [Fact]
    public void A_cell_emptied_of_its_paragraphs_keeps_one() =>
        Assert.Equal("| n |  |", Engine.Text(
            Body(Table(["n", P("{{ for x in vide }}") + P("{{ x.n }}") + P("{{ end }}")])), Data));

    [Fact]
    public void A_cell_filled_by_a_loop_gets_no_empty_paragraph() =>
        Assert.Equal("| n | A / B |", Engine.Text(
            Body(Table(["n", P("{{ for x in xs }}") + P("{{ x.n }}") + P("{{ end }}")])), Data));

    [Fact]
    public void A_cell_that_would_end_with_a_table_gets_a_paragraph() =>
        Assert.Equal("| | A | / | B | /  |", Engine.Text(
            Body(Table([P("{{ for x in xs }}") + Table(["{{ x.n }}"]) + P("{{ end }}")])), Data));

    [Fact]
    public void A_loop_in_a_nested_table_repeats_its_own_rows() =>
        Assert.Equal("| A | | u | / | v | /  |\n| B |  |", Engine.Text(
            Body(Table(["{{ for x in xs }}", ""], ["{{ x.n }}", Table(["{{ for y in x.ys }}{{ y }}{{ end # ligne }}"]).Replace(
                "{{ for y in x.ys }}", "{{ for y in x.ys # ligne }}", StringComparison.Ordinal) + "<w:p/>"], ["{{ end }}", ""])), Data));

    [Fact]
    public void Columns_repeat() =>
        Assert.Equal("| Nom | A | B | fin |", Engine.Text(
            Body(Table(["Nom", "{{ for x in xs }}", "{{ x.n }}", "{{ end }}", "fin"])), Data));

    [Fact]
    public void A_row_with_an_inline_loop_in_one_cell_does_not_repeat() =>
        Assert.Equal("| u v  | 1 |", Engine.Text(
            Body(Table(["{{ for y in xs[0].ys }}{{ y }} {{ end }}", "1"])), Data));

    [Fact]
    public void A_condition_alone_in_one_cell_is_inline() =>
        Assert.Equal("|  | 1 |", Engine.Text(Body(Table(["{{ if non }}x{{ end }}", "1"])), Data));

    [Fact]
    public void The_word_ligne_repeats_the_row_of_a_loop_within_one_cell() =>
        Assert.Equal("| A | x |\n| B | x |", Engine.Text(
            Body(Table(["{{ for x in xs # ligne }}{{ x.n }}{{ end }}", "x"])), Data));

    [Fact]
    public void The_word_cellule_repeats_a_cell() =>
        Assert.Equal("| A | B | x |", Engine.Text(
            Body(Table(["{{ for x in xs # cellule }}{{ x.n }}{{ end }}", "x"])), Data));

    [Fact]
    public void Ten_thousand_rows_are_written()
    {
        var rows = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $$"""{"n":"N{{i}}","a":{{i}}}"""));
        var docx = Body(Table(["{{ for x in xs }}{{ x.n }}", "{{ x.a }}{{ end }}"]));

        var text = WordText.OfBody(Engine.Rendered(docx, $$"""{"xs":[{{rows}}]}"""));

        Assert.Equal(10_000, text.Count(character => character == '\n') + 1);
        Assert.EndsWith("| N9999 | 9999 |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assignment_alone_in_a_row_vanishes_with_it() =>
        Assert.Equal("| 5 |", Engine.Text(Body(Table(["{{ v = 5 }}"], ["{{ v }}"])), Data));
}
