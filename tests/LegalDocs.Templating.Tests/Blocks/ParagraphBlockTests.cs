using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Blocks;

public sealed class ParagraphBlockTests
{
    private const string Data = """{"xs":[{"n":"A","ys":[1,2]},{"n":"B","ys":[]}],"vide":[],"oui":true,"non":false,"c":"b"}""";

    [Fact]
    public void Control_paragraphs_vanish_with_their_mark() =>
        Assert.Equal("Début\nA\nB\nFin", Engine.Text(Of("Début", "{{ for x in xs }}", "{{ x.n }}", "{{ end }}", "Fin"), Data));

    [Fact]
    public void An_empty_list_leaves_nothing() =>
        Assert.Equal("Début\nFin", Engine.Text(Of("Début", "{{ for x in vide }}", "{{ x.n }}", "{{ end }}", "Fin"), Data));

    [Fact]
    public void An_empty_list_takes_the_other_branch() =>
        Assert.Equal("rien", Engine.Text(Of("{{ for x in vide }}", "{{ x.n }}", "{{ else }}", "rien", "{{ end }}"), Data));

    [Theory]
    [InlineData("oui", "un")]
    [InlineData("non", "autre")]
    [InlineData("c == \"b\"", "un")]
    public void A_condition_keeps_one_branch(string condition, string expected) =>
        Assert.Equal(expected, Engine.Text(Of($"{{{{ if {condition} }}}}", "un", "{{ else }}", "autre", "{{ end }}"), Data));

    [Fact]
    public void A_chain_of_conditions_keeps_one_branch() =>
        Assert.Equal("deux", Engine.Text(
            Of("{{ if non }}", "un", "{{ else if c == \"b\" }}", "deux", "{{ else }}", "trois", "{{ end }}"), Data));

    [Fact]
    public void A_case_keeps_one_branch() =>
        Assert.Equal("deux", Engine.Text(
            Of("{{ case c }}", "{{ when \"a\" }}", "un", "{{ when \"b\", \"z\" }}", "deux", "{{ else }}", "trois", "{{ end }}"), Data));

    [Fact]
    public void Loops_nest_in_conditions_and_loops() =>
        Assert.Equal("A :\n- 1\n- 2\nB :\naucun", Engine.Text(
            Of("{{ for x in xs }}", "{{ x.n }} :", "{{ if x.ys.size > 0 }}", "{{ for y in x.ys }}", "- {{ y }}", "{{ end }}",
                "{{ else }}", "aucun", "{{ end }}", "{{ end }}"), Data));

    [Fact]
    public void Several_control_tags_may_share_a_paragraph() =>
        Assert.Equal("A\nA\nB\nB", Engine.Text(
            Of("{{ for x in xs }}{{ for i in 1..2 }}", "{{ x.n }}", "{{ end }} {{ end }}"), Data));

    [Fact]
    public void An_assignment_alone_vanishes() =>
        Assert.Equal("3", Engine.Text(Of("{{ total = 0 }}", "{{ for x in xs }}", "{{ for y in x.ys; total = total + y; end }}", "{{ end }}", "{{ total }}"), Data));

    [Fact]
    public void A_whole_table_may_be_repeated() =>
        Assert.Equal("| A |\n| B |", Engine.Text(
            Body(P("{{ for x in xs }}") + Table(["{{ x.n }}"]) + P("{{ end }}")), Data));

    [Fact]
    public void A_block_may_run_from_the_middle_of_a_paragraph_to_that_of_another()
    {
        var docx = Of("Liste : {{ for x in xs }}{{ x.n }}", "{{ end }}fin.");

        Assert.Equal("Liste : A\nB\nfin.", Engine.Text(docx, Data));
        Assert.Equal("Liste : fin.", Engine.Text(docx, """{"xs":[]}"""));
        var compiled = Assert.IsType<TemplateCompilation.Compiled>(WordTemplate.Compile(docx, Engine.Options));
        Assert.Equal("LD1253", Assert.Single(compiled.Warnings).Code);
    }

    [Fact]
    public void Break_and_continue_leave_a_loop_between_paragraphs() =>
        Assert.Equal("1\n3", Engine.Text(
            Of("{{ for i in 1..9 }}", "{{ if i == 2 }}", "{{ continue }}", "{{ end }}", "{{ if i > 3 }}", "{{ break }}", "{{ end }}",
                "{{ i }}", "{{ end }}"), Data));

    [Fact]
    public void A_while_loop_runs() =>
        Assert.Equal("0\n1\n2", Engine.Text(Of("{{ i = 0 }}", "{{ while i < 3 }}", "{{ i }}", "{{ i = i + 1 }}", "{{ end }}"), Data));

    [Fact]
    public void Loops_know_their_place() =>
        Assert.Equal("1/2 A, \n2/2 B.", Engine.Text(
            Of("{{ for x in xs }}", "{{ for.index + 1 }}/{{ for.length }} {{ x.n }}{{ if for.last }}.{{ else }}, {{ end }}", "{{ end }}"), Data));

    [Fact]
    public void A_capture_is_a_text()
    {
        var docx = Of("{{ capture t }}", "un {{ c }} & co", "deux", "{{ end }}", "[{{ t }}]", "[{{ t | string.upcase }}]");

        Assert.Equal("[un b & co⏎deux]\n[UN B & CO⏎DEUX]", Engine.Text(docx, Data));
    }

    [Fact]
    public void An_inline_capture_leaves_formatting_behind() =>
        Assert.Equal("x[un b]", Engine.Text(
            Body("<w:p>" + R("x{{ capture t }}un ") + R("{{ c }}", "<w:b/>") + R("{{ end }}[{{ t }}]") + "</w:p>"), Data));

    [Fact]
    public void A_function_of_the_template_gives_a_text()
    {
        var docx = Of("{{ func nom(x, titre) }}", "{{ if titre }}{{ titre }} {{ end }}{{ x.n }} <{{ x.ys.size }}>", "{{ end }}",
            "{{ for x in xs }}", "{{ nom x \"Mme\" }} / {{ nom(x, null) | string.downcase }}", "{{ end }}");

        Assert.Equal("Mme A <2> / a <2>\nMme B <0> / b <0>", Engine.Text(docx, Data));
    }

    [Fact]
    public void A_function_of_the_template_may_return_a_value() =>
        Assert.Equal("9", Engine.Text(Of("{{ func carre(x); ret x * x; end }}", "{{ carre 3 }}"), Data));

    [Fact]
    public void With_gives_the_members_of_an_object() =>
        Assert.Equal("1", Engine.Text(Of("{{ o = {n: 1} }}", "{{ with o }}", "{{ n }}", "{{ end }}"), Data));
}
