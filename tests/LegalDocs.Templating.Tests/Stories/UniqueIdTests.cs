using System.Xml.Linq;
using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Stories;

public sealed class UniqueIdTests
{
    private const string Picture =
        "<w:p w14:paraId=\"0A0B0C0D\" w14:textId=\"77777777\"><w:bookmarkStart w:id=\"4\" w:name=\"image\"/><w:r><w:drawing><wp:inline>"
        + "<wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"5\" name=\"Image 5\"/><a:graphic><a:graphicData "
        + "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"6\" name=\"i\"/>"
        + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr/></pic:pic>"
        + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:bookmarkEnd w:id=\"4\"/></w:p>"
        + "<w:sdt><w:sdtPr><w:id w:val=\"123\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt>";

    [Fact]
    public void Everything_that_must_be_unique_is_so_in_a_loop_of_fifty()
    {
        var docx = Body(P("{{ for i in 1..50 }}") + Picture + P("{{ end }}"));

        var result = Engine.Rendered(docx, "{}");

        Soundness.Check(docx, result);
        var xml = WordText.Xml(result, "word/document.xml");
        var names = Values(xml, "bookmarkStart", WordText.W + "name");
        Assert.Equal(100, Values(xml, "docPr", "id").Concat(Values(xml, "cNvPr", "id")).Distinct().Count());
        Assert.Equal(50, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal("image", names[0]);
        Assert.Equal(50, Values(xml, "bookmarkStart", WordText.W + "id").Distinct().Count());
        Assert.Equal(Values(xml, "bookmarkStart", WordText.W + "id"), Values(xml, "bookmarkEnd", WordText.W + "id"));
        Assert.DoesNotContain(xml.Descendants().Attributes(), attribute => attribute.Name.LocalName is "paraId" or "textId");
        Assert.Empty(xml.Descendants(WordText.W + "id"));
    }

    [Fact]
    public void Identifiers_outside_loops_stay()
    {
        var xml = WordText.Xml(
            Engine.Rendered(Body(P("{{ if true }}") + Picture + P("{{ end }}")), "{}"), "word/document.xml");

        Assert.Equal(["5"], Values(xml, "docPr", "id"));
        Assert.Equal(["123"], Values(xml, "id", WordText.W + "val"));
        Assert.Contains(xml.Descendants().Attributes(), attribute => attribute.Value == "0A0B0C0D");
    }

    [Fact]
    public void A_comment_is_anchored_once()
    {
        var docx = Body(P("{{ for i in 1..3 }}") + "<w:p><w:commentRangeStart w:id=\"1\"/>" + R("x")
            + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>" + P("{{ end }}"));

        var xml = WordText.Xml(Engine.Rendered(docx, "{}"), "word/document.xml");

        Assert.Single(xml.Descendants(WordText.W + "commentRangeStart"));
        Assert.Single(xml.Descendants(WordText.W + "commentRangeEnd"));
        Assert.Single(xml.Descendants(WordText.W + "commentReference"));
    }

    [Fact]
    public void Shapes_of_the_old_kind_are_unique()
    {
        var shape = "<w:p><w:r><w:pict><v:shape id=\"forme\" o:spid=\"_x0000_s1026\"/></w:pict></w:r></w:p>";

        var xml = WordText.Xml(
            Engine.Rendered(Body(P("{{ for i in 1..3 }}") + shape + P("{{ end }}")), "{}"), "word/document.xml");

        Assert.Equal(["forme", "forme_2", "forme_3"], Values(xml, "shape", "id"));
        Assert.DoesNotContain(xml.Descendants().Attributes(), attribute => attribute.Name.LocalName == "spid");
    }

    private static List<string> Values(XDocument xml, string element, XName attribute) =>
        [.. xml.Descendants().Where(item => item.Name.LocalName == element).Select(item => item.Attribute(attribute)!.Value)];
}
