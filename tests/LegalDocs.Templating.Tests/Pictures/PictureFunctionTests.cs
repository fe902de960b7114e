using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Pictures;

public sealed class PictureFunctionTests
{
    private static readonly string Data = $$"""
        {"photo":"{{Support.Pictures.Jpeg}}","vide":"","url":"https://www.metropole-dijon.fr/actes?n=2026-041","gif":"{{Support.Pictures.Gif}}"}
        """;

    [Theory]
    [InlineData("photo | image \"4 cm\"", 1_440_000, 720_000)]
    [InlineData("photo | image hauteur: \"10 mm\"", 720_000, 360_000)]
    [InlineData("photo | image \"4 cm\" \"1 cm\"", 720_000, 360_000)]
    [InlineData("photo | image \"4,5 cm\"", 1_620_000, 810_000)]
    [InlineData("photo | image \"72 pt\"", 914_400, 457_200)]
    [InlineData("photo | image", 571_500, 285_750)]
    [InlineData("gif | image \"1 in\"", 914_400, 914_400)]
    public void A_picture_stands_in_the_text_with_the_size_asked_for(string expression, long width, long height)
    {
        var docx = new Docx().WithBody(P("avant {{ " + expression + " }} après")).Build();

        var result = Engine.Rendered(docx, Data);

        Soundness.Check(docx, result);
        Assert.Equal("avant  après", WordText.OfBody(result));
        var extent = WordText.Xml(result, "word/document.xml").Descendants().Single(element => element.Name.LocalName == "extent");
        Assert.Equal((width, height), ((long)extent.Attribute("cx")!, (long)extent.Attribute("cy")!));
    }

    [Fact]
    public void A_picture_in_a_header_and_a_footer_belongs_to_their_relationships()
    {
        var docx = new Docx().WithHeader(P("{{ photo | image \"3 cm\" alt: \"Logo\" }}")).WithFooter(P("{{ photo | image \"1 cm\" }}"))
            .WithBody(P("{{ photo | image }}")).Build();

        var result = Engine.Rendered(docx, Data);

        Soundness.Check(docx, result);
        foreach (var part in (string[])["document", "header1", "footer2"])
        {
            var relationship = WordText.Xml(result, $"word/_rels/{part}.xml.rels").Root!.Elements()
                .Single(element => element.Attribute("Type")!.Value.EndsWith("/image", StringComparison.Ordinal));
            Assert.Equal(
                Convert.FromBase64String(Support.Pictures.Jpeg),
                WordText.Entry(result, "word/" + relationship.Attribute("Target")!.Value));
        }

        Assert.Contains("descr=\"Logo\"", WordText.Xml(result, "word/header1.xml").ToString(), StringComparison.Ordinal);
        var numbers = ((string[])["document", "header1", "footer2"]).SelectMany(part =>
            WordText.Xml(result, $"word/{part}.xml").Descendants().Where(element => element.Name.LocalName == "docPr"))
            .Select(element => element.Attribute("id")!.Value);
        Assert.Equal(3, numbers.Distinct().Count());
    }

    [Fact]
    public void Numbers_of_new_pictures_follow_those_of_parts_without_a_tag()
    {
        var docx = new Docx().WithPicture(Support.Pictures.Png(4)).WithBody($"<w:p>{Picture("")}</w:p>")
            .WithHeader(P("{{ photo | image }}")).Build();

        var header = WordText.Xml(Engine.Rendered(docx, Data), "word/header1.xml");

        Assert.Contains("<wp:docPr id=\"8\"", header.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("photo | image \"4\"", "LD1511")]
    [InlineData("photo | image 4", "LD1511")]
    [InlineData("photo | image \"60 cm\"", "LD1511")]
    [InlineData("photo | image \"0 cm\"", "LD1511")]
    [InlineData("photo | image \"4 km\"", "LD1511")]
    [InlineData("vide | image", "LD1512")]
    [InlineData("\"bonjour\" | image", "LD1506")]
    [InlineData("vide | qr", "LD1512")]
    public void A_picture_that_cannot_be_made_is_a_located_error(string expression, string code)
    {
        var diagnostic = Assert.Single(Engine.Failed(Of("a", "b {{ " + expression + " }}"), Data));

        Assert.Equal((code, 2), (diagnostic.Code, diagnostic.Place.Paragraph));
        Assert.DoesNotContain("Exception", diagnostic.Message(DiagnosticLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_more_pixels_than_a_document_shows_is_a_located_error()
    {
        var gif = Convert.FromBase64String(Support.Pictures.Gif);
        gif.AsSpan(6, 4).Fill(0xFF);

        var diagnostic = Assert.Single(Engine.Failed(
            Of("avant", "{{ gif | image }}"), $$"""{"gif":"{{Convert.ToBase64String(gif)}}"}"""));

        Assert.Equal(("LD1510", 2), (diagnostic.Code, diagnostic.Place.Paragraph));
        Assert.Contains("65535 × 65535", diagnostic.Message(DiagnosticLanguage.French), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_no_text()
    {
        var docx = new Docx().WithPicture(Support.Pictures.Png(4))
            .WithBody($"<w:p>{Picture("descr=\"Vue : {{ photo | image }}\"")}</w:p>" + P("{{ capture t }}{{ photo | image }}{{ end }}{{ t }}"))
            .Build();

        Assert.All(Engine.Failed(docx, Data), diagnostic => Assert.Equal("LD1500", diagnostic.Code));
        Assert.Equal(2, Engine.Failed(docx, Data).Count);
    }

    [Fact]
    public void A_qr_code_is_a_square_picture_that_says_its_address()
    {
        var docx = Of("{{ url | qr \"3 cm\" }}");

        var result = Engine.Rendered(docx, Data);

        Soundness.Check(docx, result);
        var xml = WordText.Xml(result, "word/document.xml").ToString();
        Assert.Contains("cx=\"1080000\" cy=\"1080000\"", xml, StringComparison.Ordinal);
        Assert.Contains("descr=\"https://www.metropole-dijon.fr/actes?n=2026-041\"", xml, StringComparison.Ordinal);
        Assert.Equal(result, Engine.Rendered(docx, Data));
    }

    [Fact]
    public void A_text_too_long_for_a_qr_code_is_a_located_error() =>
        Assert.Equal("LD1513", Assert.Single(Engine.Failed(Of("{{ t | qr }}"), $$"""{"t":"{{new string('é', 3000)}}"}""")).Code);

    [Fact]
    public void A_made_picture_may_take_the_place_of_a_placeholder()
    {
        var docx = new Docx().WithPicture(Support.Pictures.Png(4)).WithBody($"<w:p>{Picture("descr=\"{{ url | qr }}\"")}</w:p>").Build();

        var xml = WordText.Xml(Engine.Rendered(docx, Data), "word/document.xml").ToString();

        Assert.Contains("descr=\"https://www.metropole-dijon.fr/actes?n=2026-041\"", xml, StringComparison.Ordinal);
        Assert.Contains("cx=\"720000\" cy=\"720000\"", xml, StringComparison.Ordinal);
    }
}
