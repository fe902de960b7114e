using System.Xml.Linq;
using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Controls;

public sealed class ContentControlTests
{
    private const string Data = """
        {"commune":{"nom":"Dijon & <environs>"},"date":"2026-11-05","etat":"b","oui":true,"non":false,"lignes":"a\nb","xs":["a","b"],"vide":null}
        """;

    private const string Placeholder = "<w:showingPlcHdr/>";

    private static string Control(string tag, string content, string properties = "", string format = "") =>
        $"<w:sdt><w:sdtPr>{format}<w:tag w:val=\"{tag}\"/><w:id w:val=\"12\"/>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static XDocument Xml(byte[] docx)
    {
        var result = Engine.Rendered(docx, Data);
        Soundness.Check(docx, result);
        return WordText.Xml(result, "word/document.xml");
    }

    [Fact]
    public void The_value_takes_the_place_of_the_text_with_its_format()
    {
        var docx = Body($"<w:p>{R("[")}{Control("{{ commune.nom }}", R("Cliq", "<w:b/>") + R("uez {{ x }}"), "<w:text/>")}{R("]")}</w:p>");

        var xml = Xml(docx);

        Assert.Equal("[Dijon & <environs>]", xml.Root!.Value);
        Assert.Equal("commune.nom", xml.Descendants(WordText.W + "tag").Single().Attributes().Single().Value);
        Assert.Single(xml.Descendants(WordText.W + "sdtContent").Single().Descendants(WordText.W + "b"));
    }

    [Fact]
    public void A_placeholder_leaves_neither_its_mark_nor_its_grey()
    {
        var grey = "<w:rStyle w:val=\"PlaceholderText\"/>";
        var docx = Body($"<w:p>{Control("{{ commune.nom }}", R("Cliquez ici", grey), Placeholder + "<w:text/>", "<w:rPr><w:i/></w:rPr>")}</w:p>");

        var xml = Xml(docx);

        Assert.Empty(xml.Descendants(WordText.W + "showingPlcHdr"));
        Assert.Empty(xml.Descendants(WordText.W + "rStyle"));
        Assert.Single(xml.Descendants(WordText.W + "sdtContent").Single().Descendants(WordText.W + "i"));
    }

    [Fact]
    public void A_control_around_paragraphs_keeps_the_first_one_and_its_format()
    {
        var docx = Body(Control(
            "{{ lignes }}", "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + R("un", "<w:b/>") + "</w:p>" + P("{{ deux }}") + Table(["c"])));

        var xml = Xml(docx);

        var paragraph = Assert.Single(xml.Descendants(WordText.W + "sdtContent").Single().Elements());
        Assert.Equal("center", paragraph.Descendants(WordText.W + "jc").Single().Attributes().Single().Value);
        Assert.Single(paragraph.Descendants(WordText.W + "br"));
        Assert.Equal("ab", paragraph.Value);
    }

    [Fact]
    public void A_control_around_a_cell_keeps_the_cell()
    {
        var row = "<w:tr>" + Control("{{ commune.nom }}", "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>" + P("x") + "</w:tc>")
            + "</w:tr>";
        var docx = Body(Table(["c"]).Replace("</w:tbl>", row + "</w:tbl>", StringComparison.Ordinal));

        var xml = Xml(docx);

        Assert.Equal("Dijon & <environs>", xml.Descendants(WordText.W + "sdtContent").Single().Element(WordText.W + "tc")!.Value);
        Assert.Single(xml.Descendants(WordText.W + "sdtContent").Single().Descendants(WordText.W + "tcW"));
    }

    [Fact]
    public void A_bound_control_is_no_longer_bound()
    {
        var binding = "<w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{00000000-0000-0000-0000-000000000000}\"/><w:text/>";

        Assert.Empty(Xml(Body($"<w:p>{Control("{{ etat }}", R("x"), binding)}</w:p>")).Descendants(WordText.W + "dataBinding"));
    }

    [Theory]
    [InlineData("etat", "dropDownList", "Bourg")]
    [InlineData("'Bourg'", "dropDownList", "Bourg")]
    [InlineData("'autre'", "comboBox", "autre")]
    [InlineData("vide", "dropDownList", "")]
    public void A_list_shows_the_words_of_its_item(string expression, string kind, string expected)
    {
        var list = $"<w:{kind}><w:listItem w:displayText=\"Autre chose\" w:value=\"a\"/><w:listItem w:displayText=\"Bourg\" w:value=\"b\"/></w:{kind}>";

        Assert.Equal(expected, Xml(Body($"<w:p>{Control($"{{{{ {expression} }}}}", R("x"), list)}</w:p>")).Root!.Value);
    }

    [Fact]
    public void A_value_outside_a_closed_list_is_a_located_error()
    {
        var list = "<w:dropDownList><w:listItem w:displayText=\"Bourg\" w:value=\"b\"/></w:dropDownList>";

        var diagnostic = Assert.Single(Engine.Failed(Body(P("a") + $"<w:p>{Control("{{ date }}", R("x"), list)}</w:p>"), Data));

        Assert.Equal(("LD1542", 2), (diagnostic.Code, diagnostic.Place.Paragraph));
        Assert.Contains("« Bourg »", diagnostic.Message(DiagnosticLanguage.French), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date", "fr-FR", "5 novembre 2026", "2026-11-05T00:00:00Z")]
    [InlineData("date", "en-GB", "5 November 2026", "2026-11-05T00:00:00Z")]
    [InlineData("'sans date'", "fr-FR", "sans date", null)]
    public void A_date_is_written_in_the_format_of_the_control(string expression, string language, string text, string? date)
    {
        var properties = $"<w:date w:fullDate=\"2000-01-01T00:00:00Z\"><w:dateFormat w:val=\"d MMMM yyyy\"/><w:lid w:val=\"{language}\"/></w:date>";

        var xml = Xml(Body($"<w:p>{Control($"{{{{ {expression} }}}}", R("x"), properties)}</w:p>"));

        Assert.Equal(text, xml.Root!.Value);
        Assert.Equal(date, xml.Descendants(WordText.W + "date").Single().Attribute(WordText.W + "fullDate")?.Value);
    }

    [Theory]
    [InlineData("oui", "☒", "1")]
    [InlineData("non", "☐", "0")]
    [InlineData("vide", "☐", "0")]
    public void A_check_box_changes_its_glyph_and_its_state(string expression, string glyph, string state)
    {
        var box = "<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>"
            + "<w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>";

        var xml = Xml(Body($"<w:p>{Control($"{{{{ {expression} }}}}", R("☐", "<w:rFonts w:ascii=\"MS Gothic\"/>"), box)}</w:p>"));

        Assert.Equal(glyph, xml.Root!.Value);
        Assert.Equal(state, xml.Descendants().Single(element => element.Name.LocalName == "checked").Attributes().Single().Value);
    }

    [Fact]
    public void A_picture_control_shows_the_picture()
    {
        var docx = new Docx().WithPicture(Support.Pictures.Png(4)).WithBody(
            $"<w:p>{Control("{{ photo }}", Picture("descr=\"\""), "<w:picture/>")}</w:p>").Build();

        var result = Engine.Rendered(docx, $$"""{"photo":"{{Support.Pictures.Jpeg}}"}""");

        Soundness.Check(docx, result);
        Assert.Contains("cx=\"1080000\" cy=\"540000\"", WordText.Xml(result, "word/document.xml").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Controls_stand_in_loops_and_conditions()
    {
        var docx = Body(P("{{ for x in xs }}") + Control("{{ x }}", P("p")) + P("{{ end }}")
            + $"<w:p>{R("{{ if oui }}")}{Control("{{ etat }}", R("x"))}{R("{{ end }}")}</w:p>"
            + Table([P("{{ if oui }}") + Control("{{ etat }}", P("x")) + P("{{ end }}")]));

        Assert.Equal("a\nb\nb\n| b |", Engine.Text(docx, Data).Replace(" / ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_control_whose_tag_has_no_braces_is_read_as_usual() =>
        Assert.Equal("b", Engine.Text(Body($"<w:p>{Control("etat", R("{{ etat }}"))}</w:p>"), Data));

    [Fact]
    public void A_tag_that_is_no_single_expression_is_refused()
    {
        var docx = Body($"<w:p>{Control("{{ for x in xs }}", R("x"))}</w:p><w:p>{Control("a {{ etat }}", R("x"))}</w:p>");

        Assert.Equal(2, Engine.Refused(docx).Count(diagnostic => diagnostic.Code == "LD1540"));
    }

    [Fact]
    public void A_control_around_rows_is_refused()
    {
        var docx = Body(Table(["a"]).Replace("</w:tbl>", Control("{{ etat }}", Row("b")) + "</w:tbl>", StringComparison.Ordinal));

        Assert.Equal("LD1541", Assert.Single(Engine.Refused(docx)).Code);
    }
}
