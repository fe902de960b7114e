using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Stories;

public sealed class StoryTests
{
    private const string Data = """{"nom":"Dijon","xs":["a","b"],"vide":[]}""";

    [Fact]
    public void Headers_and_footers_are_rendered()
    {
        var docx = new Docx().WithHeader(P("Tête {{ nom }} {{ v }}")).WithFooter(P("{{ for x in xs }}") + P("{{ x }}") + P("{{ end }}"))
            .WithBody(P("{{ v = 1 }}") + P("corps")).Build();

        var result = Engine.Rendered(docx, Data);

        Soundness.Check(docx, result);
        Assert.Equal("Tête Dijon 1", WordText.OfPart(result, "word/header1.xml"));
        Assert.Equal("a\nb", WordText.OfPart(result, "word/footer2.xml"));
    }

    [Fact]
    public void A_header_emptied_of_its_paragraphs_keeps_one()
    {
        var docx = new Docx().WithHeader(P("{{ for x in vide }}") + P("{{ x }}") + P("{{ end }}")).WithBody(P("corps")).Build();

        var result = Engine.Rendered(docx, Data);

        Soundness.Check(docx, result);
        Assert.Equal("", WordText.OfPart(result, "word/header1.xml"));
    }

    [Fact]
    public void Footnotes_are_rendered_and_named_by_their_rank()
    {
        static byte[] Template(string text) => new Docx().WithBody(P("corps")).WithFootnotes(
            $"<w:footnote w:type=\"separator\" w:id=\"-1\">{P("")}</w:footnote><w:footnote w:id=\"1\">{P("a")}</w:footnote>"
            + $"<w:footnote w:id=\"2\">{P(text)}</w:footnote>").Build();

        var text = WordText.OfPart(Engine.Rendered(Template("{{ nom }}"), Data), "word/footnotes1.xml");
        var diagnostic = Assert.Single(Engine.Failed(Template("{{ non }}"), Data));

        Assert.EndsWith("Dijon", text, StringComparison.Ordinal);
        Assert.Equal("note 2, paragraphe 3", diagnostic.Place.Describe(DiagnosticLanguage.French));
    }

    [Fact]
    public void Text_boxes_are_rendered_in_both_branches()
    {
        var box = "<w:txbxContent>" + P("{{ for x in xs }}") + P("{{ x }}") + P("{{ end }}") + "</w:txbxContent>";
        var docx = Body("<w:p><w:r><w:t>{{ nom }}</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
            + box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id=\"s\"><v:textbox>" + box
            + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");

        var xml = WordText.Xml(Engine.Rendered(docx, Data), "word/document.xml");

        Assert.Equal(["ab", "ab"], xml.Descendants(WordText.W + "txbxContent").Select(content => content.Value));
        Assert.StartsWith("Dijon", xml.Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_box_emptied_of_its_paragraphs_keeps_one()
    {
        var docx = Body("<w:p><w:r><w:pict><v:shape id=\"s\"><v:textbox><w:txbxContent>" + P("{{ for x in vide }}") + P("{{ x }}")
            + P("{{ end }}") + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>");

        var xml = WordText.Xml(Engine.Rendered(docx, Data), "word/document.xml");

        Assert.Single(xml.Descendants(WordText.W + "txbxContent").Single().Elements(WordText.W + "p"));
    }

    [Fact]
    public void A_content_control_around_a_control_paragraph_vanishes_with_it() =>
        Assert.Equal("a\nb", Engine.Text(
            Body("<w:sdt><w:sdtContent>" + P("{{ for x in xs }}") + "</w:sdtContent></w:sdt>" + P("{{ x }}") + P("{{ end }}")), Data));

    [Fact]
    public void A_section_break_in_a_control_paragraph_stays()
    {
        var section = "<w:pPr><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr></w:pPr>";
        var docx = Body(P("a") + $"<w:p>{section}{R("{{ if nom }}")}</w:p>" + P("b") + P("{{ end }}"));

        var result = Engine.Rendered(docx, Data);

        Soundness.Check(docx, result);
        Assert.Equal("a\n\nb", WordText.OfBody(result));
        Assert.Equal(2, WordText.Xml(result, "word/document.xml").Descendants(WordText.W + "sectPr").Count());
    }

    [Fact]
    public void A_bookmark_in_a_control_paragraph_stays_whole()
    {
        var docx = Body("<w:p><w:bookmarkStart w:id=\"3\" w:name=\"m\"/>" + R("{{ if nom }}") + "</w:p>" + P("b")
            + "<w:p>" + R("{{ end }}") + "<w:bookmarkEnd w:id=\"3\"/></w:p>");

        var result = Engine.Rendered(docx, Data);

        Soundness.Check(docx, result);
        var xml = WordText.Xml(result, "word/document.xml");
        Assert.Single(xml.Descendants(WordText.W + "bookmarkStart"));
        Assert.Single(xml.Descendants(WordText.W + "bookmarkEnd"));
    }
}
