using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Fields;

public sealed class MergeFieldTests
{
    private const string Data = """{"commune":{"nom":"saint-apollinaire"},"date":"2026-11-05","vide":null,"xs":["a","b"],"oui":false}""";

    private static string Simple(string code) =>
        $"<w:fldSimple w:instr=\"{Escape(code).Replace("\"", "&quot;", StringComparison.Ordinal)}\">{R("«x»", "<w:b/>")}</w:fldSimple>";

    private static string Mark(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";

    private static string Code(string text) => $"<w:r><w:instrText xml:space=\"preserve\">{Escape(text)}</w:instrText></w:r>";

    private static string Complex(params string[] code) =>
        Mark("begin") + string.Concat(code.Select(Code)) + Mark("separate") + R("«com", "<w:i/>") + R("mune»", "<w:i/>") + Mark("end");

    [Theory]
    [InlineData(" MERGEFIELD commune.nom ", "saint-apollinaire")]
    [InlineData("MERGEFIELD  commune.nom  \\* MERGEFORMAT", "saint-apollinaire")]
    [InlineData(" MERGEFIELD \"commune.nom\" \\* Upper ", "SAINT-APOLLINAIRE")]
    [InlineData(" MERGEFIELD commune.nom \\* FirstCap \\* MERGEFORMAT", "Saint-apollinaire")]
    [InlineData(" MERGEFIELD commune.nom \\b \"à \" \\f \" !\"", "à saint-apollinaire !")]
    [InlineData(" MERGEFIELD vide \\b \"à \" \\f \" !\"", "")]
    [InlineData(" MERGEFIELD date \\@ \"dddd d MMMM yyyy\"", "jeudi 5 novembre 2026")]
    [InlineData(" MERGEFIELD date \\@ \"dd/MM/yy\"", "05/11/26")]
    [InlineData(" MERGEFIELD commune.nom | string.size ", "17")]
    [InlineData(" mergefield xs[1] ", "b")]
    public void A_merge_field_is_an_expression_with_switches(string code, string expected)
    {
        var docx = Body($"<w:p>{R("[")}{Simple(code)}{R("]")}</w:p><w:p>{R("[")}{Complex(code)}{R("]")}</w:p>");

        Assert.Equal($"[{expected}]\n[{expected}]", Engine.Text(docx, Data));
    }

    [Fact]
    public void The_format_of_the_result_stays_and_the_field_goes()
    {
        var docx = Body($"<w:p>{Complex(" MERGE", "FIELD com", "mune.nom ", "\\* MERGEFORMAT")}</w:p>");

        var xml = WordText.Xml(Engine.Rendered(docx, Data), "word/document.xml");

        var run = Assert.Single(xml.Descendants(WordText.W + "r"));
        Assert.Equal("saint-apollinaire", run.Value);
        Assert.NotNull(run.Element(WordText.W + "rPr")!.Element(WordText.W + "i"));
    }

    [Fact]
    public void A_field_in_one_run_with_text_around_keeps_the_text()
    {
        var docx = Body("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t><w:fldChar w:fldCharType=\"begin\"/>"
            + "<w:instrText> MERGEFIELD date </w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>«d»</w:t>"
            + "<w:fldChar w:fldCharType=\"end\"/><w:t>{{ commune.nom }}</w:t></w:r></w:p>");

        Assert.Equal("a2026-11-05saint-apollinaire", Engine.Text(docx, Data));
    }

    [Fact]
    public void Fields_stand_in_loops_and_conditions()
    {
        var docx = Body(P("{{ for x in xs }}") + $"<w:p>{Complex("MERGEFIELD x")}</w:p>" + P("{{ end }}") + P("{{ if oui }}")
            + $"<w:p>{Simple("MERGEFIELD commune.nom")}</w:p>" + P("{{ end }}") + $"<w:p>{R("{{ if oui }}")}{Simple("MERGEFIELD x")}{R("{{ end }}")}</w:p>");

        Assert.Equal("a\nb\n", Engine.Text(docx, Data));
    }

    [Fact]
    public void Other_fields_stay_as_they_are()
    {
        var docx = Body($"<w:p>{Complex(" PAGE \\* MERGEFORMAT ")}</w:p>" + P("{{ commune.nom }}"));

        var xml = WordText.Xml(Engine.Rendered(docx, Data), "word/document.xml");

        Assert.Equal(3, xml.Descendants(WordText.W + "fldChar").Count());
    }

    [Theory]
    [InlineData("MERGEFIELD ", "LD1530")]
    [InlineData("MERGEFIELD for x in xs", "LD1530")]
    [InlineData("MERGEFIELD date \\# \"0,00\"", "LD1533")]
    [InlineData("MERGEFIELD date | inconnue", "LD1160")]
    public void A_merge_field_that_cannot_be_read_is_a_located_error(string code, string expected)
    {
        var diagnostic = Assert.Single(Engine.Refused(Body(P("a") + $"<w:p>{Simple(code)}</w:p>")));

        Assert.Equal((expected, 2), (diagnostic.Code, diagnostic.Place.Paragraph));
    }

    [Theory]
    [InlineData("PAGE", true)]
    [InlineData(" IF 1 = 1 \"a\" ", true)]
    [InlineData("= 1 + 1", true)]
    [InlineData(" HYPERLINK \"https://exemple.fr\" ", false)]
    [InlineData("REF m \\h", false)]
    public void A_tag_in_a_result_that_Word_computes_again_is_a_warning(string code, bool isComputed)
    {
        var complex = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + Escape(code) + "</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("{{ x }}") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + R("{{ y }}") + "</w:p>";
        var simple = $"<w:p><w:fldSimple w:instr=\"{Escape(code).Replace("\"", "&quot;", StringComparison.Ordinal)}\">{R("{{ x }}")}</w:fldSimple></w:p>";

        var compiled = Assert.IsType<TemplateCompilation.Compiled>(WordTemplate.Compile(Body(complex + simple), Engine.Options));

        Assert.Equal(
            isComputed ? ["LD1534 1 {{ x }}", "LD1534 2 {{ x }}"] : [],
            compiled.Warnings.Select(warning => $"{warning.Code} {warning.Place.Paragraph} {warning.Expression}"));
    }

    [Fact]
    public void A_merge_field_in_the_code_of_another_field_is_refused()
    {
        var nested = Mark("begin") + Code(" IF ") + Complex("MERGEFIELD commune.nom") + Code(" = \"x\" \"a\" \"b\"") + Mark("separate") + R("a")
            + Mark("end");

        Assert.Contains(Engine.Refused(Body($"<w:p>{nested}</w:p>")), diagnostic => diagnostic.Code == "LD1531");
    }

    [Fact]
    public void A_merge_field_across_paragraphs_is_refused()
    {
        var docx = Body($"<w:p>{Mark("begin")}{Code("MERGEFIELD date")}{Mark("separate")}{R("a")}</w:p><w:p>{R("b")}{Mark("end")}</w:p>");

        Assert.Equal("LD1532", Assert.Single(Engine.Refused(docx)).Code);
    }

    [Fact]
    public void A_missing_value_names_the_nearest_field()
    {
        var diagnostic = Assert.Single(Engine.Failed(Body($"<w:p>{Simple("MERGEFIELD commune.non")}</w:p>"), Data));

        Assert.Equal("LD1301", diagnostic.Code);
        Assert.Contains("« nom »", diagnostic.Remedy(DiagnosticLanguage.French), StringComparison.Ordinal);
    }
}
