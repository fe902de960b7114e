using System.Xml.Linq;
using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Insertion;

public sealed class InsertionTests
{
    private static readonly XNamespace W = WordText.W;

    private const string List =
        "<w:abstractNum w:abstractNumId=\"0\"><w:nsid w:val=\"0A0B0C0D\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
        + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

    private static readonly (string, string, string)[] TemplateStyles =
        [("paragraph", "Titre1", "heading 1"), ("paragraph", "Propre", "Propre"), ("character", "Lien", "Hyperlink")];

    private static string Json(byte[] annexe) => $$"""{"annexe":"{{Convert.ToBase64String(annexe)}}","xs":[1,2],"vide":null}""";

    private static byte[] Template(Docx? docx = null) => (docx ?? new Docx().WithStyles("", TemplateStyles))
        .WithBody(P("avant") + P("{{ annexe | insere }}") + P("après")).Build();

    private static byte[] Merged(byte[] annexe, byte[]? template = null)
    {
        var docx = template ?? Template();
        var result = Engine.Rendered(docx, Json(annexe));
        Soundness.Check(docx, result);
        Assert.Equal(result, Engine.Rendered(docx, Json(annexe)));
        return result;
    }

    private static string Styled(string style, string text) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{R(text)}</w:p>";

    private static string Item(string text) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{R(text)}</w:p>";

    [Fact]
    public void Paragraphs_and_tables_take_the_place_and_page_settings_stay_outside()
    {
        var section = "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr></w:pPr></w:p>";

        var result = Merged(Body(P("un {{ xs }}") + section + P("deux") + Table(["a", "b"])));

        Assert.Equal("avant\nun {{ xs }}\n\ndeux\n| a | b |\n\naprès", WordText.OfBody(result));
        Assert.Single(WordText.Xml(result, "word/document.xml").Descendants(W + "sectPr"));
    }

    [Fact]
    public void Styles_of_the_template_win_and_missing_ones_come_with_those_they_build_on()
    {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:name w:val=\"Base\"/><w:rPr><w:b/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Propre\"><w:name w:val=\"Autre propre\"/><w:basedOn w:val=\"Base\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Inutile\"><w:name w:val=\"Inutile\"/></w:style>";
        var annexe = new Docx().WithStyles(styles, ("paragraph", "Heading1", "heading 1"), ("paragraph", "Neuf", "Neuf"))
            .WithBody(Styled("Heading1", "t") + Styled("Neuf", "n") + Styled("Propre", "p") + Styled("Absent", "a")).Build();

        var result = Merged(annexe);

        var used = WordText.Xml(result, "word/document.xml").Descendants(W + "pStyle").Select(style => style.Attribute(W + "val")!.Value);
        Assert.Equal(["Titre1", "Neuf", "Propre"], used);
        var known = WordText.Xml(result, "word/styles1.xml").Root!.Elements(W + "style").Select(style => style.Attribute(W + "styleId")!.Value);
        Assert.Equal(["Titre1", "Propre", "Lien", "Neuf"], known);
    }

    [Fact]
    public void A_style_of_a_new_name_comes_with_the_style_it_builds_on()
    {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:name w:val=\"Base\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Neuf\"><w:name w:val=\"Neuf\"/><w:basedOn w:val=\"Base\"/><w:pPr><w:numPr>"
            + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        var annexe = new Docx().WithStyles(styles).WithNumbering(List).WithBody(Styled("Neuf", "n")).Build();

        var result = Merged(annexe);

        var added = WordText.Xml(result, "word/styles1.xml").Root!.Elements(W + "style").Skip(3).ToList();
        Assert.Equal(["Neuf", "Base"], added.Select(style => style.Attribute(W + "styleId")!.Value).OrderDescending());
        Assert.Equal("1", added.Descendants(W + "numId").Single().Attribute(W + "val")!.Value);
    }

    [Fact]
    public void Lists_get_new_numbers_and_begin_again_with_each_insertion()
    {
        var annexe = new Docx().WithNumbering(List).WithBody(Item("a") + Item("b")).Build();
        var template = new Docx().WithNumbering(List).WithBody(Item("z") + P("{{ for x in xs }}") + P("{{ annexe | insere }}") + P("{{ end }}")).Build();

        var result = Merged(annexe, template);

        var numbers = WordText.Xml(result, "word/document.xml").Descendants(W + "numId").Select(id => id.Attribute(W + "val")!.Value);
        Assert.Equal(["1", "2", "2", "3", "3"], numbers);
        var root = WordText.Xml(result, "word/numbering1.xml").Root!;
        Assert.Equal(3, root.Elements(W + "num").Count());
        Assert.Single(root.Descendants(W + "nsid"));
        Assert.Equal("num", root.Elements().Last().Name.LocalName);
    }

    [Fact]
    public void Pictures_and_links_come_with_their_relationships()
    {
        var annexe = new Docx().WithPicture(Support.Pictures.Png(9)).WithLink("rIdL", "https://exemple.fr/")
            .WithBody($"<w:p>{Picture("descr=\"{{ nom }}\"")}<w:hyperlink r:id=\"rIdL\">{R("lien")}</w:hyperlink></w:p>").Build();
        var template = new Docx().WithPicture(Support.Pictures.Png(4)).WithBody(
            $"<w:p>{Picture("")}</w:p>" + P("{{ for x in xs }}") + P("{{ annexe | insere }}") + P("{{ end }}")).Build();

        var result = Merged(annexe, template);

        var xml = WordText.Xml(result, "word/document.xml");
        var blips = xml.Descendants().Where(e => e.Name.LocalName == "blip").Select(e => e.Attributes().Single(a => !a.IsNamespaceDeclaration).Value).ToList();
        Assert.Equal(["rIdImage", "ld1", "ld1"], blips);
        Assert.Equal(3, xml.Descendants().Where(e => e.Name.LocalName == "docPr").Select(e => e.Attribute("id")!.Value).Distinct().Count());
        Assert.Equal("ld2", xml.Descendants(W + "hyperlink").First().Attributes().Single(a => a.Name.LocalName == "id").Value);
        var image = WordText.Xml(result, "word/_rels/document.xml.rels").Root!.Elements().Single(e => e.Attribute("Id")!.Value == "ld1");
        Assert.Equal(Support.Pictures.Png(9), WordText.Entry(result, "word/" + image.Attribute("Target")!.Value));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Notes_come_with_their_text_under_new_numbers(bool hasNotes)
    {
        static string Notes(string text) => $"<w:footnote w:type=\"separator\" w:id=\"-1\">{P("")}</w:footnote><w:footnote w:id=\"1\">{P(text)}</w:footnote>";
        const string Reference = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
        var annexe = new Docx().WithFootnotes(Notes("de l’annexe")).WithBody($"<w:p>{R("a")}{Reference}</w:p>").Build();
        var template = (hasNotes ? new Docx().WithFootnotes(Notes("du modèle {{ xs[0] }}")) : new Docx())
            .WithBody((hasNotes ? $"<w:p>{R("m")}{Reference}</w:p>" : "") + P("{{ annexe | insere }}")).Build();

        var result = Merged(annexe, template);

        var name = hasNotes ? "word/footnotes1.xml" : "word/footnotes.xml";
        var notes = WordText.Xml(result, name).Root!.Elements().ToDictionary(note => note.Attribute(W + "id")!.Value, note => note.Value);
        var texts = WordText.Xml(result, "word/document.xml").Descendants(W + "footnoteReference").Select(note => notes[note.Attribute(W + "id")!.Value]);
        Assert.Equal(hasNotes ? ["du modèle 1", "de l’annexe"] : ["de l’annexe"], texts);
    }

    [Fact]
    public void Identifiers_stay_unique_and_comments_are_left_out()
    {
        var annexe = Body("<w:p w14:paraId=\"0A0B0C0D\"><w:bookmarkStart w:id=\"1\" w:name=\"signet\"/><w:commentRangeStart w:id=\"1\"/>" + R("a")
            + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>");
        var template = new Docx().WithBody(P("{{ for x in xs }}") + P("{{ annexe | insere }}") + P("{{ end }}")).Build();

        var xml = WordText.Xml(Merged(annexe, template), "word/document.xml");

        Assert.Equal(["signet", "signet_2"], xml.Descendants(W + "bookmarkStart").Select(mark => mark.Attribute(W + "name")!.Value));
        Assert.Equal(
            xml.Descendants(W + "bookmarkStart").Select(mark => mark.Attribute(W + "id")!.Value),
            xml.Descendants(W + "bookmarkEnd").Select(mark => mark.Attribute(W + "id")!.Value));
        Assert.Empty(xml.Descendants(W + "commentReference"));
        Assert.DoesNotContain(xml.Descendants().Attributes(), attribute => attribute.Name.LocalName == "paraId");
    }

    [Fact]
    public void A_paragraph_that_begins_a_page_makes_the_document_begin_one()
    {
        var template = Body($"<w:p><w:pPr><w:pageBreakBefore/></w:pPr>{R("{{ annexe | insere }}")}</w:p>");

        var xml = WordText.Xml(Merged(Body(Styled("x", "a") + P("b")), template), "word/document.xml");

        Assert.Equal("a", xml.Descendants(W + "pageBreakBefore").Single().Ancestors(W + "p").Single().Value);
    }

    [Fact]
    public void Other_prefixes_are_no_obstacle()
    {
        const string Main = "<x:document xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><x:body>"
            + "<x:p><x:r><x:t>préfixe</x:t></x:r></x:p></x:body></x:document>";

        Assert.Equal("avant\npréfixe\naprès", WordText.OfBody(Merged(new Docx().WithMain(Main).Build())));
    }

    [Fact]
    public void A_header_may_hold_a_document_without_notes()
    {
        var template = new Docx().WithHeader(P("{{ annexe | insere }}")).WithBody(P("a")).Build();
        var annexe = new Docx().WithPicture(Support.Pictures.Png(9)).WithBody($"<w:p>{Picture("")}</w:p>{P("tête")}").Build();

        var result = Merged(annexe, template);

        Assert.Equal("\ntête", WordText.OfPart(result, "word/header1.xml"));
        Assert.Single(WordText.Xml(result, "word/_rels/header1.xml.rels").Root!.Elements());
    }

    [Fact]
    public void A_hostile_document_is_refused_like_a_template()
    {
        var macros = new Docx().WithBody(P("a")).WithEntry("word/vbaProject.bin", "x").Build();
        var field = Body("<w:p><w:fldSimple w:instr=\"INCLUDETEXT c:/x\"><w:r><w:t>a</w:t></w:r></w:fldSimple></w:p>");
        var doctype = new Docx().WithMain("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>").Build();
        var external = new Docx().WithBody(P("a")).WithRelationship("rIdA", "attachedTemplate", "x.dotx").Build();

        Assert.All((byte[][])[macros, field, doctype, external, Body(P("a"))[..200], [1, 2, 3]], annexe =>
        {
            var diagnostic = Assert.Single(Engine.Failed(Template(), Json(annexe)));
            Assert.Equal(("LD1561", 2), (diagnostic.Code, diagnostic.Place.Paragraph));
            Assert.Contains("LD10", diagnostic.Message(DiagnosticLanguage.French), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("{{ vide | insere }}", "LD1565")]
    [InlineData("{{ xs | insere }}", "LD1560")]
    [InlineData("{{ 'c:/annexe.docx' | insere }}", "LD1560")]
    [InlineData("Annexe : {{ annexe | insere }}", "LD1501")]
    public void A_use_that_cannot_be_is_a_located_error(string tag, string code) =>
        Assert.Equal(code, Assert.Single(Engine.Failed(Of(tag), Json(Body(P("a"))))).Code);

    [Fact]
    public void A_part_of_an_unknown_kind_is_refused_by_name()
    {
        var diagnostic = Assert.Single(Engine.Failed(Template(), Json(WithChart("audio"))));

        Assert.Equal("LD1563", diagnostic.Code);
        Assert.Contains("audio", diagnostic.Message(DiagnosticLanguage.French), StringComparison.Ordinal);
    }

    [Fact]
    public void A_strict_document_in_a_transitional_template_is_a_located_error()
    {
        var strict = new[] { "_rels/.rels", "word/document.xml" }.Aggregate(Body(P("annexe")), (docx, name) => Zip.Replaced(
            docx,
            name,
            System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(WordText.Entry(docx, name))
                .Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal))));

        var diagnostic = Assert.Single(Engine.Failed(Template(), Json(strict)));

        Assert.Equal(("LD1562", 2), (diagnostic.Code, diagnostic.Place.Paragraph));
    }

    [Fact]
    public void A_document_with_notes_in_a_header_is_a_located_error()
    {
        var annexe = new Docx().WithFootnotes($"<w:footnote w:id=\"1\">{P("note")}</w:footnote>")
            .WithBody($"<w:p>{R("texte")}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>").Build();
        var template = new Docx().WithHeader(P("{{ annexe | insere }}")).WithBody(P("corps")).Build();

        var diagnostic = Assert.Single(Engine.Failed(template, Json(annexe)));

        Assert.Equal(("LD1564", PartKind.Header), (diagnostic.Code, diagnostic.Place.Part));
    }

    [Fact]
    public void Charts_come_with_their_sheets()
    {
        var result = Merged(WithChart("chart"));

        Assert.Equal("chartSpace", WordText.Xml(result, "word/inserted/part1.xml").Root!.Name.LocalName);
        Assert.Equal("classeur"u8, WordText.Entry(result, "word/inserted/part2.xlsx"));
        Assert.Equal(
            "/word/inserted/part2.xlsx",
            WordText.Xml(result, "word/inserted/_rels/part1.xml.rels").Root!.Elements().Single().Attribute("Target")!.Value);
    }

    private static byte[] WithChart(string type)
    {
        const string Rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/package\" Target=\"../embeddings/feuille.xlsx\"/></Relationships>";
        const string Chart = "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val=\"1\"/></c:pieChart></c:plotArea></c:chart>"
            + "<c:externalData r:id=\"rId1\"/></c:chartSpace>";
        return new Docx().WithRelationship("rIdC", type, "charts/chart1.xml").WithEntry("word/charts/chart1.xml", Chart)
            .WithContentType("/word/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
            .WithEntry("word/charts/_rels/chart1.xml.rels", Rels).WithEntry("word/embeddings/feuille.xlsx", "classeur")
            .WithContentType("/word/embeddings/feuille.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .WithBody("<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"1\" name=\"g\"/><a:graphic><a:graphicData "
                + "uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
                + "r:id=\"rIdC\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>").Build();
    }
}
