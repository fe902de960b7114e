using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Links;

public sealed class LinkTests
{
    private static byte[] Template(string address, string before = "", string after = "") => new Docx()
        .WithLink("rIdLink", address)
        .WithBody(before + $"<w:p><w:hyperlink r:id=\"rIdLink\" w:tooltip=\"Vers {{{{ nom ?? 'rien' }}}}\">{R("voir {{ x.t ?? 'ici' }}")}</w:hyperlink></w:p>" + after)
        .Build();

    [Theory]
    [InlineData("{{ url }}", "https://exemple.fr/a?b=c&d=é f#g", "https://exemple.fr/a?b=c&d=%C3%A9%20f#g")]
    [InlineData("%7B%7B%20url%20%7D%7D", "https://exemple.fr/", "https://exemple.fr/")]
    [InlineData("http://{{ url }}", "https://exemple.fr/x", "https://exemple.fr/x")]
    [InlineData("http://{{ url }}", "exemple.fr/x", "http://exemple.fr/x")]
    [InlineData("https://exemple.fr/actes?n={{ url }}&v=1", "2026/41 & suite", "https://exemple.fr/actes?n=2026%2F41%20%26%20suite&v=1")]
    [InlineData("mailto:{{ url }}", "mairie@dijon.fr", "mailto:mairie@dijon.fr")]
    [InlineData("{{ url }}", "mailto:mairie@dijon.fr", "mailto:mairie@dijon.fr")]
    public void The_address_of_a_link_is_made_of_data(string address, string value, string expected)
    {
        var docx = Template(address);

        var result = Engine.Rendered(docx, $$"""{"url":"{{value}}"}""");

        Soundness.Check(docx, result);
        Assert.Equal([expected], Addresses(result));
        Assert.Equal("voir ici", WordText.OfBody(result));
    }

    [Fact]
    public void Each_item_has_its_link_and_the_same_address_has_one_relationship()
    {
        var docx = Template("https://exemple.fr/{{ x.u }}", P("{{ for x in xs }}"), P("{{ end }}"));

        var result = Engine.Rendered(docx, """{"xs":[{"u":"a","t":"un"},{"u":"b","t":"deux"},{"u":"a","t":"trois"}],"nom":"l'<acte>"}""");

        Soundness.Check(docx, result);
        Assert.Equal(["https://exemple.fr/a", "https://exemple.fr/b"], Addresses(result));
        var links = WordText.Xml(result, "word/document.xml").Descendants(WordText.W + "hyperlink").ToList();
        Assert.Equal(["ld1", "ld2", "ld1"], links.Select(link => link.Attributes().First().Value));
        Assert.Equal("Vers l'<acte>", links[0].Attribute(WordText.W + "tooltip")!.Value);
        Assert.Equal("voir un\nvoir deux\nvoir trois", WordText.OfBody(result));
    }

    [Fact]
    public void Of_two_addresses_under_one_identifier_the_first_counts()
    {
        var docx = new Docx()
            .WithLink("rIdLink", "https://exemple.fr/{{ url }}")
            .WithLink("rIdLink", "https://exemple.org/{{ url }}")
            .WithBody($"<w:p><w:hyperlink r:id=\"rIdLink\">{R("voir")}</w:hyperlink></w:p>")
            .Build();

        Assert.Equal(["https://exemple.fr/a"], Addresses(Engine.Rendered(docx, """{"url":"a"}""")));
    }

    [Fact]
    public void A_link_in_a_header_uses_the_relationships_of_the_header()
    {
        const string Relationship =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
            + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"{{ url }}\" TargetMode=\"External\"/>"
            + "</Relationships>";
        var docx = new Docx().WithHeader($"<w:p><w:hyperlink r:id=\"rId1\">{R("x")}</w:hyperlink></w:p>").WithBody(P("a"))
            .WithEntry("word/_rels/header1.xml.rels", Relationship).Build();

        var result = Engine.Rendered(docx, """{"url":"https://exemple.fr"}""");

        Assert.Equal(["https://exemple.fr"], Addresses(result, "header1"));
    }

    [Theory]
    [InlineData("javascript:alert(1)", "LD1521")]
    [InlineData("file:///etc/passwd", "LD1521")]
    [InlineData("ftp://exemple.fr", "LD1521")]
    [InlineData("\\\\\\\\serveur\\\\partage", "LD1521")]
    [InlineData("exemple.fr", "LD1521")]
    [InlineData("mailto:", "LD1521")]
    [InlineData("", "LD1520")]
    public void An_address_that_opens_something_else_is_a_located_error(string value, string code)
    {
        var diagnostic = Assert.Single(Engine.Failed(Template("{{ url }}", P("a")), $$"""{"url":"{{value}}"}"""));

        Assert.Equal((code, 2, "{{ url }}"), (diagnostic.Code, diagnostic.Place.Paragraph, diagnostic.Expression));
    }

    [Fact]
    public void What_is_wrong_in_an_address_is_said_with_the_other_errors() =>
        Assert.Equal(
            ["LD1160", "LD1300", "LD1300"],
            Engine.Refused(Template("{{ url | inconnue }}")).Concat(Engine.Failed(Template("{{ ulr }}", P("{{ autre }}")), """{"url":"x"}"""))
                .Select(diagnostic => diagnostic.Code));

    private static List<string> Addresses(byte[] docx, string part = "document") =>
        [.. WordText.Xml(docx, $"word/_rels/{part}.xml.rels").Root!.Elements()
            .Where(element => element.Attribute("TargetMode")?.Value == "External")
            .Select(element => element.Attribute("Target")!.Value)];
}
