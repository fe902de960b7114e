using System.Xml.Linq;
using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Pictures;

public sealed class PlaceholderPictureTests
{
    private static readonly string Square = Support.Pictures.Base64(10);

    private static byte[] Template(string attributes, string before = "", string after = "", string crop = "") => new Docx()
        .WithPicture(Support.Pictures.Png(4))
        .WithBody($"{before}<w:p>{R("a")}{Picture(attributes, crop: crop)}{R("b")}</w:p>{after}")
        .Build();

    private static string Json(string photo) => $$"""{"photo":{{photo}},"nom":"Dijon"}""";

    [Fact]
    public void The_picture_of_the_data_takes_the_place_and_keeps_its_ratio()
    {
        var docx = Template("descr=\"{{ photo }}\"", crop: "<a:srcRect l=\"10000\"/>");

        var result = Engine.Rendered(docx, Json($"\"{Support.Pictures.Jpeg}\""));

        Soundness.Check(docx, result);
        var xml = WordText.Xml(result, "word/document.xml");
        Assert.Equal(["1080000 540000", "1080000 540000"], Sizes(xml));
        Assert.Empty(Elements(xml, "srcRect"));
        Assert.Equal([""], Elements(xml, "docPr").Select(element => element.Attribute("descr")!.Value));
        Assert.Equal(Convert.FromBase64String(Support.Pictures.Jpeg), Shown(result));
        Assert.Equal("ab", WordText.OfBody(result));
    }

    [Fact]
    public void The_expression_may_stand_in_the_title_and_the_alternative_text_stays_a_template()
    {
        var docx = Template("title=\"{{ photo }}\" descr=\"Vue de {{ nom }} &quot;sud&quot;\"");

        var xml = WordText.Xml(Engine.Rendered(docx, Json($"\"{Square}\"")), "word/document.xml");

        var properties = Elements(xml, "docPr").Single();
        Assert.Equal(("", "Vue de Dijon \"sud\""), (properties.Attribute("title")!.Value, properties.Attribute("descr")!.Value));
        Assert.Equal(["720000 720000", "720000 720000"], Sizes(xml));
    }

    [Fact]
    public void An_object_gives_the_picture_and_its_alternative_text()
    {
        var docx = Template("descr=\"{{ photo }}\"");

        var result = Engine.Rendered(docx, Json($$"""{"contenu":"data:image/png;base64,{{Square}}","alt":"Les \"Halles\" & <place>"}"""));

        Soundness.Check(docx, result);
        var xml = WordText.Xml(result, "word/document.xml");
        Assert.Equal("Les \"Halles\" & <place>", Elements(xml, "docPr").Single().Attribute("descr")!.Value);
    }

    [Fact]
    public void Fifty_pictures_have_fifty_numbers_and_one_entry_for_each_content()
    {
        var photos = string.Join(',', Enumerable.Range(0, 50).Select(i => $"\"{Support.Pictures.Base64(10, i % 2)}\""));
        var docx = Template("descr=\"{{ p }}\"", P("{{ for p in photos }}"), P("{{ end }}"));

        var result = Engine.Rendered(docx, $$"""{"photos":[{{photos}}]}""");

        Soundness.Check(docx, result);
        var xml = WordText.Xml(result, "word/document.xml");
        var numbers = Elements(xml, "docPr").Concat(Elements(xml, "cNvPr")).Select(element => element.Attribute("id")!.Value);
        Assert.Equal(100, numbers.Distinct().Count());
        Assert.Equal(2, Media(result).Count(name => name.Contains("image-", StringComparison.Ordinal)));
        Assert.Equal(2, Elements(xml, "blip").Select(blip => blip.Attributes().Single().Value).Distinct().Count());
        Assert.Equal(result, Engine.Rendered(docx, $$"""{"photos":[{{photos}}]}"""));
    }

    [Fact]
    public void The_picture_of_the_placeholder_leaves_unless_something_else_shows_it()
    {
        var alone = Template("descr=\"{{ photo }}\"");
        var twice = Template("descr=\"{{ photo }}\"", after: $"<w:p>{Picture("descr=\"fixe\"")}</w:p>");

        Assert.DoesNotContain("word/media/image1.png", Media(Engine.Rendered(alone, Json($"\"{Square}\""))));
        Assert.Contains("word/media/image1.png", Media(Engine.Rendered(twice, Json($"\"{Square}\""))));
    }

    [Fact]
    public void Without_a_picture_the_drawing_vanishes()
    {
        var docx = Template("descr=\"{{ photo ?? '' }}\"");

        var result = Engine.Rendered(docx, Json("null"));

        Soundness.Check(docx, result);
        Assert.Empty(Elements(WordText.Xml(result, "word/document.xml"), "drawing"));
        Assert.Equal("ab", WordText.OfBody(result));
    }

    [Theory]
    [InlineData("{{ if nom == 'Dijon' }}", 1)]
    [InlineData("{{ if nom == 'Daix' }}", 0)]
    [InlineData("{{ for i in 1..3 }}", 3)]
    public void A_block_around_a_picture_alone_holds_it(string open, int count)
    {
        var docx = new Docx().WithPicture(Support.Pictures.Png(4))
            .WithBody($"<w:p>{R(open)}{Picture("descr=\"{{ photo }}\"")}{R("{{ end }}")}</w:p>").Build();

        var result = Engine.Rendered(docx, Json($"\"{Square}\""));

        Soundness.Check(docx, result);
        Assert.Equal(count, Elements(WordText.Xml(result, "word/document.xml"), "drawing").Count());
    }

    [Fact]
    public void A_comment_says_that_it_is_a_text_and_the_picture_stays()
    {
        var docx = Template("descr=\"{{ nom # texte }}\"");

        var result = Engine.Rendered(docx, Json("null"));

        Assert.Equal("Dijon", Elements(WordText.Xml(result, "word/document.xml"), "docPr").Single().Attribute("descr")!.Value);
        Assert.Equal(Support.Pictures.Png(4), Shown(result));
    }

    [Theory]
    [InlineData("\"/etc/passwd\"", "LD1506")]
    [InlineData("\"https://exemple.fr/a.png\"", "LD1506")]
    [InlineData("\"file:///a.png\"", "LD1506")]
    [InlineData("\"data:image/png,abc\"", "LD1506")]
    [InlineData("\"<svg/>\"", "LD1507")]
    [InlineData("\"PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=\"", "LD1507")]
    [InlineData("\"Qk0AAAAA\"", "LD1507")]
    [InlineData("\"iVBORw0KGgoAAAANSUhEUg==\"", "LD1508")]
    [InlineData("\"/9j/4AAQ\"", "LD1508")]
    [InlineData("\"R0lGODlhAQABAIAAAAAAAP\"", "LD1506")]
    [InlineData("\"R0lGODlhAQABAIAAAAAAAP///w==\"", "LD1508")]
    [InlineData("12", "LD1505")]
    [InlineData("[1]", "LD1505")]
    [InlineData("{\"chemin\":\"a.png\"}", "LD1505")]
    public void What_is_no_picture_is_a_located_error(string photo, string code)
    {
        var diagnostic = Assert.Single(Engine.Failed(Template("descr=\"{{ photo }}\"", P("x")), Json(photo)));

        Assert.Equal((code, "paragraphe 2"), (diagnostic.Code, diagnostic.Place.Describe(DiagnosticLanguage.French)));
        Assert.Equal("{{ photo }}", diagnostic.Expression);
    }

    [Fact]
    public void A_picture_cut_short_or_changed_is_refused()
    {
        var whole = Support.Pictures.Png(10);
        var changed = (byte[])whole.Clone();
        changed[45] ^= 1;

        Assert.All(
            (byte[][])[whole[..^1], whole[..40], changed, Convert.FromBase64String(Support.Pictures.Jpeg)[..200]],
            bytes => Assert.Equal("LD1508", Assert.Single(
                Engine.Failed(Template("descr=\"{{ photo }}\""), Json($"\"{Convert.ToBase64String(bytes)}\""))).Code));
    }

    [Fact]
    public void A_picture_beyond_the_limits_is_refused()
    {
        var options = Engine.Options with { Limits = new TemplateLimits { PictureBytes = 100 } };

        var diagnostic = Assert.Single(Engine.Failed(Template("descr=\"{{ photo }}\""), Json($"\"{Support.Pictures.Base64(60)}\""), options));

        Assert.Equal("LD1509", diagnostic.Code);
        Assert.Contains("100", diagnostic.Message(DiagnosticLanguage.French), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_a_function_are_a_picture()
    {
        Delegate logo = (object? nom) => Support.Pictures.Png(10);
        var options = Engine.Options with { Functions = new Dictionary<string, Delegate> { ["logo"] = logo } };
        var docx = Template("descr=\"{{ nom | logo }}\"");

        Assert.Equal(Support.Pictures.Png(10), Shown(Engine.Rendered(docx, Json("null"), options)));
    }

    private static byte[] Shown(byte[] docx)
    {
        var id = Elements(WordText.Xml(docx, "word/document.xml"), "blip").Single().Attributes().Single().Value;
        var target = WordText.Xml(docx, "word/_rels/document.xml.rels").Root!.Elements()
            .Single(element => element.Attribute("Id")!.Value == id).Attribute("Target")!.Value;
        return WordText.Entry(docx, "word/" + target);
    }

    private static List<string> Media(byte[] docx)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        return [.. zip.Entries.Select(entry => entry.FullName).Where(name => name.Contains("/media/", StringComparison.Ordinal))];
    }

    private static List<string> Sizes(XDocument xml) =>
        [.. xml.Descendants().Where(element => element.Attribute("cx") is not null)
            .Select(element => $"{element.Attribute("cx")!.Value} {element.Attribute("cy")!.Value}")];

    private static IEnumerable<XElement> Elements(XDocument xml, string name) =>
        xml.Descendants().Where(element => element.Name.LocalName == name);
}
