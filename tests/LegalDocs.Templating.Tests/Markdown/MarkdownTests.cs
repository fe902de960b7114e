using System.Text.Json;
using System.Xml.Linq;
using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Markdown;

public sealed class MarkdownTests
{
    private static readonly XNamespace W = WordText.W;

    private static readonly (string, string, string)[] French =
    [
        ("paragraph", "Titre1", "heading 1"), ("paragraph", "Titre2", "heading 2"), ("paragraph", "Citation", "Quote"),
        ("character", "Lienhypertexte", "Hyperlink"), ("table", "Grilledutableau", "Table Grid"), ("paragraph", "CodeBloc", "Code"),
    ];

    private static string Json(string text, string other = "") =>
        $"{{\"texte\":{JsonSerializer.Serialize(text)},\"autre\":{JsonSerializer.Serialize(other)},\"xs\":[\"a\",\"b\"]}}";

    private static byte[] Template(string tag = "{{ texte | markdown }}", Docx? docx = null) => (docx ?? new Docx().WithStyles("", French)).WithBody(
        P("avant") + $"<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>{R(tag, "<w:color w:val=\"FF0000\"/>")}</w:p>" + P("après")).Build();

    private static XElement Body(string text, byte[]? template = null)
    {
        var docx = template ?? Template();
        var result = Engine.Rendered(docx, Json(text));
        Soundness.Check(docx, result);
        Assert.Equal(result, Engine.Rendered(docx, Json(text)));
        return WordText.Xml(result, "word/document.xml").Root!.Element(W + "body")!;
    }

    private static string Style(XElement block) =>
        (string?)block.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") ?? "";

    private static List<XElement> Middle(XElement body) =>
        [.. body.Elements().SkipWhile(e => e.Value != "avant").Skip(1).TakeWhile(e => e.Value != "après")];

    [Fact]
    public void Paragraphs_take_the_place_and_the_format_of_that_of_the_tag()
    {
        var blocks = Middle(Body("Un *deux* **trois** ~~quatre~~ `cinq`\nsix  \nsept\n\nHuit & <neuf>"));

        Assert.Equal(["Un deux trois quatre cinq sixsept", "Huit & <neuf>"], blocks.Select(block => block.Value));
        Assert.All(blocks, block => Assert.NotNull(block.Descendants(W + "jc").Single()));
        Assert.All(blocks.Descendants(W + "r"), run => Assert.Single(run.Descendants(W + "color")));
        Assert.Equal("deux", blocks[0].Descendants(W + "i").Single().Ancestors(W + "r").Single().Value);
        Assert.Equal("trois", blocks[0].Descendants(W + "b").Single().Ancestors(W + "r").Single().Value);
        Assert.Equal("quatre", blocks[0].Descendants(W + "strike").Single().Ancestors(W + "r").Single().Value);
        Assert.Equal("cinq", blocks[0].Descendants(W + "rFonts").Single().Ancestors(W + "r").Single().Value);
        Assert.Single(blocks[0].Descendants(W + "br"));
    }

    [Fact]
    public void Headings_quotations_code_and_rules_take_the_styles_of_the_template()
    {
        var blocks = Middle(Body("# Un\n\n## Deux\n\n### Trois\n\n> Cité\n\n```\na  b\nc\n```\n\n---\n"));

        Assert.Equal(["Titre1", "Titre2", "", "Citation", "CodeBloc", ""], blocks.Select(Style));
        Assert.Equal("2", blocks[2].Descendants(W + "outlineLvl").Single().Attribute(W + "val")!.Value);
        Assert.Equal("a  bc", blocks[4].Value);
        Assert.Single(blocks[5].Descendants(W + "pBdr"));
    }

    [Fact]
    public void Headings_begin_at_the_level_asked_for_and_are_found_by_outline_level_too()
    {
        var docx = new Docx().WithStyles("<w:style w:type=\"paragraph\" w:styleId=\"Article\"><w:name w:val=\"Article\"/><w:pPr>"
            + "<w:outlineLvl w:val=\"2\"/></w:pPr></w:style>", French);

        var blocks = Middle(Body("# Un\n\n## Deux", Template("{{ texte | markdown titre: 2 }}", docx)));

        Assert.Equal(["Titre2", "Article"], blocks.Select(Style));
    }

    [Fact]
    public void Lists_are_real_lists_each_beginning_again()
    {
        var body = Body("- a\n- b\n  1. c\n  2. d\n\n     suite\n\ntexte\n\n3. e\n4. f\n\nfin\n\n1. g\n");

        var items = body.Descendants(W + "numPr").Select(list => (
            Text: list.Ancestors(W + "p").Single().Value,
            Level: list.Element(W + "ilvl")!.Attribute(W + "val")!.Value,
            List: list.Element(W + "numId")!.Attribute(W + "val")!.Value)).ToList();
        Assert.Equal(["a 0", "b 0", "c 1", "d 1", "e 0", "f 0", "g 0"], items.Select(item => $"{item.Text} {item.Level}"));
        Assert.Equal([1, 1, 2, 2, 3, 3, 4], items.Select(item => int.Parse(item.List, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_document_without_lists_gets_the_part_it_needs_and_starts_where_the_text_says()
    {
        var docx = Template();

        var result = Engine.Rendered(docx, Json("3. e\n4. f"));

        Soundness.Check(docx, result);
        var root = WordText.Xml(result, "word/numbering.xml").Root!;
        Assert.Equal("3", root.Element(W + "num")!.Descendants(W + "startOverride").Single().Attribute(W + "val")!.Value);
        Assert.Equal("decimal", root.Element(W + "abstractNum")!.Descendants(W + "numFmt").First().Attribute(W + "val")!.Value);
    }

    [Fact]
    public void Lists_use_the_list_styles_of_the_template_and_its_own_numbering()
    {
        var numbering = "<w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
            + "<w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num>";
        var styles = string.Concat(((string[])["Bullet", "Number"]).Select(kind =>
            $"<w:style w:type=\"paragraph\" w:styleId=\"Liste{kind}\"><w:name w:val=\"List {kind}\"/><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>"));
        var docx = Template(docx: new Docx().WithStyles(styles).WithNumbering(numbering));

        var result = Engine.Rendered(docx, Json("- a\n\n1. b\n\ntexte\n\n1. c"));

        Soundness.Check(docx, result);
        var blocks = Middle(WordText.Xml(result, "word/document.xml").Root!.Element(W + "body")!);
        Assert.Equal(["ListeBullet", "ListeNumber", "", "ListeNumber"], blocks.Select(Style));
        Assert.Empty(blocks[0].Descendants(W + "numPr"));
        var lists = WordText.Xml(result, "word/numbering2.xml").Root!.Elements(W + "num").ToList();
        Assert.Equal(["7", "8", "9"], lists.Select(list => list.Attribute(W + "numId")!.Value));
        Assert.All(lists, list => Assert.Equal("4", list.Element(W + "abstractNumId")!.Attribute(W + "val")!.Value));
    }

    [Fact]
    public void Tables_have_the_grid_style_a_heading_row_and_alignments()
    {
        var table = Middle(Body("| Nom | Montant |\n|---|---:|\n| Dijon | **12** |\n| Daix | |\n"))[0];

        Assert.Equal("Grilledutableau", table.Descendants(W + "tblStyle").Single().Attribute(W + "val")!.Value);
        Assert.Equal(["NomMontant", "Dijon12", "Daix"], table.Elements(W + "tr").Select(row => row.Value));
        Assert.Single(table.Descendants(W + "tblHeader"));
        Assert.Equal(3, table.Descendants(W + "jc").Count(jc => jc.Attribute(W + "val")!.Value == "right"));
    }

    [Fact]
    public void Links_are_relationships_in_the_style_of_links()
    {
        var docx = Template();

        var result = Engine.Rendered(docx, Json("Voir [le *site*](https://exemple.fr/é) et <mairie@exemple.fr>"));

        Soundness.Check(docx, result);
        var links = WordText.Xml(result, "word/document.xml").Descendants(W + "hyperlink").ToList();
        Assert.Equal(["le site", "mairie@exemple.fr"], links.Select(link => link.Value));
        Assert.All(links.Descendants(W + "r"), run => Assert.Single(run.Descendants(W + "rStyle")));
        Assert.Equal(
            ["https://exemple.fr/%C3%A9", "mailto:mairie@exemple.fr"],
            WordText.Xml(result, "word/_rels/document.xml.rels").Root!.Elements().Select(e => e.Attribute("Target")!.Value).Where(t => t.Contains(':', StringComparison.Ordinal)));
    }

    [Fact]
    public void Html_and_tags_in_the_text_are_text() =>
        Assert.Equal(
            ["<b>gras</b> <script>alert(1)</script> {{ autre }} &", "<div>"],
            Middle(Body("<b>gras</b> <script>alert(1)</script> {{ autre }} &amp;\n\n<div>")).Select(block => block.Value));

    [Theory]
    [InlineData("```")]
    [InlineData("-")]
    [InlineData("#")]
    [InlineData(">")]
    [InlineData("|a|\n|-|")]
    [InlineData("[a]: https://exemple.fr")]
    [InlineData("[](https://exemple.fr)")]
    public void Empty_blocks_give_a_sound_document(string text) => Assert.All(Middle(Body(text)), block => Assert.DoesNotContain("[", block.Value, StringComparison.Ordinal));

    [Fact]
    public void A_picture_given_with_the_text_is_shown()
    {
        var blocks = Middle(Body($"Plan ![Le *plan*](data:image/png;base64,{Support.Pictures.Base64(10)})"));

        Assert.Equal("Le plan", blocks.Descendants().Single(e => e.Name.LocalName == "docPr").Attribute("descr")!.Value);
    }

    [Theory]
    [InlineData("![a](https://exemple.fr/a.png)", "LD1552")]
    [InlineData("![a](../a.png)", "LD1552")]
    [InlineData("![a](data:image/png;base64,AAAA)", "LD1507")]
    [InlineData("[a](javascript:alert)", "LD1551")]
    [InlineData("[a](page.html)", "LD1551")]
    public void What_reaches_outside_is_a_located_error(string text, string code)
    {
        var diagnostic = Assert.Single(Engine.Failed(Template(), Json(text)));

        Assert.Equal((code, 2, "{{ texte | markdown }}"), (diagnostic.Code, diagnostic.Place.Paragraph, diagnostic.Expression));
    }

    [Fact]
    public void A_text_nested_out_of_measure_is_a_located_error() =>
        Assert.Equal("LD1553", Assert.Single(Engine.Failed(Template(), Json(new string('>', 100_000) + " a"))).Code);

    [Fact]
    public void A_text_out_of_measure_is_a_located_error() =>
        Assert.Equal("LD1555", Assert.Single(Engine.Failed(Template(), Json(new string('a', 200_001)))).Code);

    [Theory]
    [InlineData("{{ xs | markdown }}", "LD1550")]
    [InlineData("{{ texte | markdown titre: 12 }}", "LD1554")]
    public void A_use_that_cannot_be_is_a_located_error(string tag, string code) =>
        Assert.Equal(code, Assert.Single(Engine.Failed(Template(tag), Json("a"))).Code);

    [Fact]
    public void A_text_of_one_paragraph_may_stand_in_a_sentence()
    {
        var docx = Docx.Body($"<w:p>{R("Vu {{ texte | markdown }} ; {{ autre | markdown }}fin", "<w:i/>")}</w:p>");

        var result = Engine.Rendered(docx, Json("le **code** & [lien](https://exemple.fr)"));

        Soundness.Check(docx, result);
        var runs = WordText.Xml(result, "word/document.xml").Descendants(W + "r").ToList();
        Assert.Equal(["Vu ", "le ", "code", " & ", "lien", " ; fin"], runs.Select(run => run.Value).Where(value => value.Length > 0));
        Assert.All(runs, run => Assert.NotNull(run.Element(W + "rPr")!.Element(W + "i")));
        Assert.Single(runs, run => run.Element(W + "rPr")!.Element(W + "b") is not null);
    }

    [Theory]
    [InlineData("# Titre\n\nb\n\nc")]
    [InlineData("a\n\nb")]
    [InlineData("- a\n- b")]
    public void A_paragraph_that_begins_a_page_gives_one_page_break(string text)
    {
        var docx = new Docx().WithStyles("", French).WithBody(
            $"<w:p><w:pPr><w:keepNext/><w:pageBreakBefore/><w:jc w:val=\"both\"/></w:pPr>{R("{{ texte | markdown }}")}</w:p>").Build();

        var result = Engine.Rendered(docx, Json(text));

        Soundness.Check(docx, result);
        var body = WordText.Xml(result, "word/document.xml").Root!.Element(W + "body")!;
        Assert.Single(body.Descendants(W + "pageBreakBefore"));
        Assert.NotEmpty(body.Elements().First().Descendants(W + "pageBreakBefore"));
    }

    [Fact]
    public void A_break_beside_the_tag_is_not_lost_in_silence()
    {
        var docx = Docx.Body($"<w:p><w:r><w:br w:type=\"page\"/></w:r>{R("{{ texte | markdown }}")}</w:p>");

        Assert.Equal("LD1501", Assert.Single(Engine.Failed(docx, Json("a\n\nb"))).Code);
        Assert.Equal("⎘a", Engine.Text(docx, Json("a")));
    }

    [Theory]
    [InlineData("# Titre")]
    [InlineData("- a")]
    [InlineData("a\n\nb")]
    public void A_longer_text_in_a_sentence_is_a_located_error(string text) => Assert.Equal(
        "LD1501", Assert.Single(Engine.Failed(Template("Exposé : {{ texte | markdown }}"), Json(text))).Code);

    [Fact]
    public void A_text_in_a_link_is_a_located_error()
    {
        var docx = new Docx().WithLink("rIdL", "https://exemple.fr").WithBody(
            $"<w:p><w:hyperlink r:id=\"rIdL\">{R("voir {{ texte | markdown }}")}</w:hyperlink></w:p>").Build();

        Assert.Equal("LD1501", Assert.Single(Engine.Failed(docx, Json("a"))).Code);
    }

    [Fact]
    public void An_empty_text_leaves_nothing_and_a_cell_keeps_a_paragraph()
    {
        var docx = new Docx().WithStyles("", French).WithHeader(P("{{ texte | markdown }}"))
            .WithBody(P("{{ texte | markdown }}") + Table(["{{ texte | markdown }}", "{{ autre | markdown }}"])).Build();

        var result = Engine.Rendered(docx, Json("", "| a |\n|---|\n| b |"));

        Soundness.Check(docx, result);
        Assert.Equal("", WordText.OfPart(result, "word/header2.xml"));
        var body = WordText.Xml(result, "word/document.xml").Root!.Element(W + "body")!;
        Assert.Equal("tbl", body.Elements().First().Name.LocalName);
        Assert.All(body.Descendants(W + "tc"), cell => Assert.Equal("p", cell.Elements().Last().Name.LocalName));
    }

    [Fact]
    public void A_variable_keeps_the_value_and_loops_repeat_it()
    {
        var docx = new Docx().WithStyles("", French).WithBody(
            P("{{ m = texte | markdown }}") + P("{{ for x in xs }}") + P("{{ m }}") + P("{{ x }}") + P("{{ end }}")).Build();

        Assert.Equal("Titre\nn\na\nTitre\nn\nb", Engine.Text(docx, Json("# Titre\n\n1. n")));
    }

    [Fact]
    public void A_rich_text_control_holds_it()
    {
        var docx = new Docx().WithStyles("", French).WithBody(
            $"<w:sdt><w:sdtPr><w:tag w:val=\"{{{{ texte | markdown }}}}\"/></w:sdtPr><w:sdtContent>{P("x")}</w:sdtContent></w:sdt>").Build();

        Assert.Equal("a\nb", Engine.Text(docx, Json("a\n\nb")));
    }
}
