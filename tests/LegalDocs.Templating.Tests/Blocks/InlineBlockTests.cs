using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Blocks;

public sealed class InlineBlockTests
{
    private const string Data = """{"xs":["a","b"],"oui":true,"non":false}""";

    [Theory]
    [InlineData("oui", "Elle est présente ce jour.")]
    [InlineData("non", "Elle est absente ce jour.")]
    public void A_condition_inside_a_sentence(string condition, string expected)
    {
        Assert.Equal(expected, Engine.Text(
            Of($"Elle est {{{{ if {condition} }}}}présente{{{{ else }}}}absente{{{{ end }}}} ce jour."), Data));
        Assert.Equal(expected, Engine.Text(
            Body(Runs("Elle est {{ if ", condition, " }}présente{{ el", "se }}", "absente", "{{ end", " }} ce jour.")), Data));
    }

    [Fact]
    public void Formatting_is_exact_on_both_sides_of_an_inline_block()
    {
        var docx = Body("<w:p>" + R("un {{ if non }}", "<w:b/>") + R("gras", "<w:i/>") + R("{{ end }} deux", "<w:u w:val=\"single\"/>") + "</w:p>");

        var runs = WordText.Xml(Engine.Rendered(docx, Data), "word/document.xml").Descendants(WordText.W + "r").ToList();

        Assert.Equal(["un ", " deux"], runs.Select(run => run.Value));
        Assert.NotNull(runs[0].Element(WordText.W + "rPr")!.Element(WordText.W + "b"));
        Assert.NotNull(runs[1].Element(WordText.W + "rPr")!.Element(WordText.W + "u"));
    }

    [Fact]
    public void A_run_divided_by_a_block_keeps_its_format_on_both_sides()
    {
        var docx = Body("<w:p>" + R("un {{ for x in xs }}<{{ x }}>", "<w:b/>") + R("; {{ end }}deux") + "</w:p>");

        var result = Engine.Rendered(docx, Data);

        Assert.Equal("un <a>; <b>; deux", WordText.OfBody(result));
        Soundness.Check(docx, result);
        var bold = WordText.Xml(result, "word/document.xml").Descendants(WordText.W + "b").Count();
        Assert.Equal(3, bold);
    }

    [Fact]
    public void Inline_loops_repeat_several_runs() =>
        Assert.Equal("(a)(b)", Engine.Text(
            Body("<w:p>" + R("{{ for x in xs }}(") + R("{{ x }}", "<w:b/>") + R("){{ end }}") + "</w:p>"), Data));

    [Fact]
    public void Blocks_nest_inside_a_sentence() =>
        Assert.Equal("a, b.", Engine.Text(
            Of("{{ for x in xs }}{{ x }}{{ if !for.last }}, {{ end }}{{ end }}."), Data));

    [Fact]
    public void Break_leaves_an_inline_loop() =>
        Assert.Equal("1 2 .", Engine.Text(
            Body("<w:p>" + R("{{ for i in 1..9 }}{{ if i == 3 }}") + R("{{ break }}") + R("{{ end }}{{ i }} {{ end }}.") + "</w:p>"), Data));

    [Fact]
    public void A_block_around_a_tab_and_a_break_in_one_run() =>
        Assert.Equal("x\ta⏎\tb⏎y", Engine.Text(
            Body("<w:p><w:r><w:t>x{{ for x in xs }}</w:t><w:tab/><w:t>{{ x }}</w:t><w:br/><w:t>{{ end }}y</w:t></w:r></w:p>"), Data));

    [Fact]
    public void A_paragraph_made_of_one_condition_with_text_stays() =>
        Assert.Equal("avant\n\naprès", Engine.Text(Of("avant", "{{ if non }}texte{{ end }}", "après"), Data));

    [Fact]
    public void The_word_paragraphe_makes_it_vanish() =>
        Assert.Equal("avant\naprès", Engine.Text(Of("avant", "{{ if non # paragraphe }}texte{{ end }}", "après"), Data));

    [Fact]
    public void An_assignment_in_a_condition_in_its_own_paragraph_vanishes() =>
        Assert.Equal("2", Engine.Text(Of("{{ if oui }}{{ x = 2 }}{{ end }}", "{{ x }}"), Data));

    [Fact]
    public void A_block_inside_a_link_stays_inside()
    {
        var docx = Body("<w:p><w:hyperlink w:anchor=\"x\">" + R("un {{ if oui }}") + R("deux") + R("{{ end }} trois") + "</w:hyperlink></w:p>");

        Assert.Equal("un deux trois", Engine.Text(docx, Data));
    }
}
