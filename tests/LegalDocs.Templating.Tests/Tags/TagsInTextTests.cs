using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Tags;

public sealed class TagsInTextTests
{
    private const string Data = """{"nom":"Dijon","liste":["a","b"],"f":"x"}""";

    [Fact]
    public void A_tag_cut_into_five_runs_with_marks_between_is_found()
    {
        var body = "<w:p>" + R("Commune de {") + "<w:proofErr w:type=\"spellStart\"/>" + R("{ n", "<w:b/>")
            + "<w:bookmarkStart w:id=\"7\" w:name=\"ici\"/>" + R("o") + "<w:bookmarkEnd w:id=\"7\"/>"
            + "<w:proofErr w:type=\"spellEnd\"/>" + R("m }") + "<w:ins w:id=\"9\" w:author=\"x\">" + R("}.") + "</w:ins></w:p>";

        Assert.Equal("Commune de Dijon.", Engine.Text(Body(body), Data));
    }

    [Fact]
    public void The_value_takes_the_format_of_the_first_brace()
    {
        var result = Engine.Rendered(Body("<w:p>" + R("{{", "<w:b/>") + R(" nom }}", "<w:i/>") + "</w:p>"), Data);

        var run = Assert.Single(WordText.Xml(result, "word/document.xml").Descendants(WordText.W + "r"));
        Assert.NotNull(run.Element(WordText.W + "rPr")!.Element(WordText.W + "b"));
    }

    [Theory]
    [InlineData("{{nom}}", "Dijon")]
    [InlineData("{{ nom }}", "Dijon")]
    [InlineData("{{\u00A0nom\u202F}}", "Dijon")]
    [InlineData("{{ n\u00ADom\u200B }}", "Dijon")]
    [InlineData("{{{ nom }}}", "{Dijon}")]
    [InlineData("({{ nom }})", "(Dijon)")]
    [InlineData("{{ nom }}{{ nom }}", "DijonDijon")]
    [InlineData("{{ “Ville de ” + nom }}", "Ville de Dijon")]
    [InlineData("{{ « Ville » + nom }}", "VilleDijon")]
    [InlineData("{{ \"« Ville »\" }}", "« Ville »")]
    [InlineData("{{ \"l’Aigle\" }}", "l’Aigle")]
    [InlineData("{{ \"}}\" }}", "}}")]
    [InlineData("{{ '{{ x }}' }}", "{{ x }}")]
    [InlineData("{{ nom == ‘Dijon’ }}", "true")]
    [InlineData("{{ nom # le nom de la commune }}", "Dijon")]
    [InlineData("{{ 3 – 1 }}", "2")]
    [InlineData("{{ liste.size ≥ 2 }}", "true")]
    [InlineData("{{ nom ?? \"?\" }}", "Dijon")]
    [InlineData("{{ inconnu ?? \"?\" }}", "?")]
    [InlineData("{{ nom.inconnu ?? \"?\" }}", "?")]
    [InlineData("{{ inconnu.membre.autre ?? \"?\" }}", "?")]
    [InlineData("{{ nom && true ? \"oui\" : \"non\" }}", "oui")]
    [InlineData("{{ [1, 2, 3] | array.join \", \" }}", "1, 2, 3")]
    [InlineData("{{ {a: 1}.a }}", "1")]
    [InlineData("{{ 0.1 + 0.2 }}", "0.3")]
    [InlineData("{{ \"é\" | string.upcase }}", "É")]
    [InlineData("{{ x = 2; x * 3 }}", "6")]
    [InlineData("{{ liste[1] }}", "b")]
    [InlineData("{{ for l in liste; l; end }}", "ab")]
    public void A_tag_is_read_as_its_author_meant_it(string text, string expected)
    {
        Assert.Equal(expected, Engine.Text(Of(text), Data));
        Assert.Equal($"avant {expected} après", Engine.Text(Of($"avant {text} après"), Data));
    }

    [Theory]
    [InlineData("un {{- nom -}} deux", "unDijondeux")]
    [InlineData("un {{~ nom }} deux", "unDijon deux")]
    [InlineData("un {{ nom ~}} deux", "un Dijondeux")]
    public void Blanks_beside_a_tag_can_be_dropped(string text, string expected) =>
        Assert.Equal(expected, Engine.Text(Of(text), Data));

    [Fact]
    public void A_tab_and_a_break_inside_a_tag_are_spaces()
    {
        var body = "<w:p><w:r><w:t>{{ nom</w:t><w:tab/><w:t>==</w:t><w:br/><w:t>\"Dijon\" }}</w:t></w:r></w:p>";

        Assert.Equal("true", Engine.Text(Body(body), Data));
    }

    [Fact]
    public void Entities_in_a_tag_are_decoded()
    {
        var body = "<w:p><w:r><w:t>{{ if 1 &lt; 2 &amp;&amp; 2 &gt; 1 }}oui{{ end }}</w:t></w:r></w:p>";

        Assert.Equal("oui", Engine.Text(Body(body), Data));
    }

    [Fact]
    public void Deleted_text_and_field_codes_are_not_tags()
    {
        var body = "<w:p><w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>{{ inconnu }}</w:delText></w:r></w:del>"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TITLE {{ inconnu </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + R("{{ nom }}") + "</w:p>";

        Assert.Equal("Dijon", Engine.Text(Body(body), Data));
    }

    [Fact]
    public void Braces_that_are_no_tags_stay() =>
        Assert.Equal("{ a } { } }", Engine.Text(Of("{ a } { } }", "{{ nom }}"), Data).Split('\n')[0]);

    [Fact]
    public void Spaces_beside_a_value_are_kept()
    {
        var result = Engine.Rendered(Body("<w:p><w:r><w:t>de {{ nom }} et</w:t></w:r></w:p>"), Data);

        var text = WordText.Xml(result, "word/document.xml").Descendants(WordText.W + "t").Single();
        Assert.Equal("preserve", text.Attribute(System.Xml.Linq.XNamespace.Xml + "space")!.Value);
    }

    [Fact]
    public void A_template_may_use_any_prefix_for_word()
    {
        var xml = """
            <?xml version="1.0"?>
            <x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
              <x:body>
                <x:p><x:r><x:t>{{ for l in liste }}</x:t></x:r></x:p>
                <x:p><x:r><x:t>[{{ l }}</x:t></x:r><x:r><x:t>{{ "a\nb" }}]</x:t></x:r></x:p>
                <x:p><x:r><x:t>{{ end }}</x:t></x:r></x:p>
              </x:body>
            </x:document>
            """;

        Assert.Equal("[aa⏎b]\n[ba⏎b]", Engine.Text(new Docx().WithMain(xml).Build(), Data));
    }

    [Fact]
    public void A_part_in_utf16_is_read()
    {
        var utf8 = WordText.Entry(Of("Été à {{ nom }}"), "word/document.xml");
        var text = "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + System.Text.Encoding.UTF8.GetString(utf8);
        byte[] utf16 = [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(text)];
        var docx = Zip.Replaced(Of(""), "word/document.xml", utf16);

        Assert.Equal("Été à Dijon", WordText.OfBody(Engine.Rendered(docx, Data)));
    }
}
