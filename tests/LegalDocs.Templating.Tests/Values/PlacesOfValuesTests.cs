using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Values;

public sealed class PlacesOfValuesTests
{
    private const string Data = """{"nom":"Dijon <21> & \"Métropole\"","lignes":"a\nb\tc","oui":true,"xs":["a","b"]}""";

    private const string Core =
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Convention {{ nom }}</dc:title>"
        + "<dc:subject>{{ if oui }}oui{{ else }}non{{ end }} {{ v }}</dc:subject><dc:creator>Anne</dc:creator></cp:coreProperties>";

    private const string Custom =
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
        + "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><property "
        + "fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"Lignes\"><vt:lpwstr>{{ lignes }}</vt:lpwstr></property></Properties>";

    private static Docx WithCore(string body) => new Docx().WithBody(body).WithProperties(
        "core",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "application/vnd.openxmlformats-package.core-properties+xml",
        Core);

    [Fact]
    public void Document_properties_are_rendered_after_the_body()
    {
        var docx = WithCore(P("{{ v = 'calculé' }}") + P("corps")).WithProperties(
            "custom",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
            "application/vnd.openxmlformats-officedocument.custom-properties+xml",
            Custom).Build();

        var result = Engine.Rendered(docx, Data);

        Soundness.Check(docx, result);
        var core = WordText.Xml(result, "docProps/core.xml").Root!.Elements().Select(element => element.Value);
        Assert.Equal(["Convention Dijon <21> & \"Métropole\"", "oui calculé", "Anne"], core);
        Assert.Equal("a\nb\tc", WordText.Xml(result, "docProps/custom.xml").Root!.Value);
    }

    [Fact]
    public void An_error_in_a_property_says_so()
    {
        var diagnostic = Assert.Single(Engine.Failed(WithCore(P("a")).Build(), Data));

        Assert.Equal(
            ("LD1300", "propriétés du document"), (diagnostic.Code, diagnostic.Place.Describe(DiagnosticLanguage.French)));
    }

    [Fact]
    public void Alternative_texts_of_drawings_and_tables_are_value_templates()
    {
        var shape = "<w:r><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"1\" name=\"Forme\" "
            + "descr=\"{{ nom }} : {{ for x in xs }}{{ x }};{{ end }}\" title='{{ lignes }}'/><a:graphic><a:graphicData uri=\"u\"/></a:graphic>"
            + "</wp:inline></w:drawing></w:r><w:r><w:pict><v:shape id=\"s\" alt=\"{{ nom }}\"/></w:pict></w:r>";
        var table = Table(["c"]).Replace("<w:tblW", "<w:tblCaption w:val=\"T {{ nom }}\"/><w:tblW", StringComparison.Ordinal);
        var docx = Body($"<w:p>{shape}</w:p>" + table);

        var xml = WordText.Xml(Engine.Rendered(docx, Data), "word/document.xml");

        var properties = xml.Descendants().Single(element => element.Name.LocalName == "docPr");
        Assert.Equal("Dijon <21> & \"Métropole\" : a;b;", properties.Attribute("descr")!.Value);
        Assert.Equal("a b c", properties.Attribute("title")!.Value);
        Assert.Equal("Dijon <21> & \"Métropole\"", xml.Descendants().Single(e => e.Name.LocalName == "shape").Attribute("alt")!.Value);
        Assert.Equal("T Dijon <21> & \"Métropole\"", xml.Descendants(WordText.W + "tblCaption").Single().Attributes().Single().Value);
    }

    [Fact]
    public void A_block_that_leaves_its_alternative_text_is_refused()
    {
        var docx = new Docx().WithPicture(Support.Pictures.Png(4))
            .WithBody($"<w:p>{Picture("descr=\"{{ for x in xs }}{{ x }}\"")}</w:p>").Build();

        Assert.Contains(Engine.Refused(docx), diagnostic => diagnostic.Code == "LD1200");
    }

    [Fact]
    public void Texts_and_caches_of_charts_are_rendered()
    {
        const string Chart =
            "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
            + "<c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Budget de {{ n</a:t></a:r><a:r><a:t>om }}</a:t></a:r></a:p></c:rich></c:tx></c:title>"
            + "<c:plotArea><c:layout/><c:barChart><c:barDir val=\"bar\"/><c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:tx><c:strRef><c:f>A1</c:f>"
            + "<c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{{ lignes }}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:val><c:numRef><c:f>A2</c:f>"
            + "<c:numCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{{ 12.5 }}</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>";
        var docx = new Docx().WithRelationship("rIdC", "chart", "charts/chart1.xml").WithEntry("word/charts/chart1.xml", Chart)
            .WithContentType("/word/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
            .WithBody("<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"1\" name=\"g\"/><a:graphic><a:graphicData "
                + "uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
                + "r:id=\"rIdC\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>").Build();

        var result = Engine.Rendered(docx, Data);

        Soundness.Check(docx, result);
        var chart = WordText.Xml(result, "word/charts/chart1.xml").Root!;
        Assert.Equal("Budget de Dijon <21> & \"Métropole\"", string.Concat(chart.Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value)));
        Assert.Equal(["a b c", "12.5"], chart.Descendants().Where(e => e.Name.LocalName == "v").Select(e => e.Value));
        Assert.Equal("graphique, paragraphe 1", Assert.Single(Engine.Failed(docx, """{"lignes":""}""")).Place.Describe(DiagnosticLanguage.French));
    }

    [Fact]
    public void Line_breaks_in_the_text_of_a_drawing_are_spaces()
    {
        var docx = Body("<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"1\" name=\"g\"/><a:graphic><a:graphicData uri=\"u\">"
            + "<a:p><a:r><a:t>{{ lignes }}</a:t></a:r></a:p></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");

        var xml = WordText.Xml(Engine.Rendered(docx, Data), "word/document.xml");

        Assert.Equal("a b c", xml.Root!.Value);
    }

    [Fact]
    public void Breaks_and_spaces_have_names()
    {
        var docx = Of(
            "{{ for x in xs }}a{{ x }}{{ if !for.last }}{{ saut_page }}{{ end }}{{ end }}", "b{{ saut_ligne }}c{{ tabulation }}d{{ espace_insecable }}e{{ espace_fine }}f",
            "{{ saut_colonne }}");

        Assert.Equal("aa⎘ab\nb⏎c\td\u00A0e\u202Ff\n⏎", Engine.Text(docx, Data));
    }

    [Fact]
    public void A_datum_of_the_same_name_wins() => Assert.Equal("x", Engine.Text(Of("{{ saut_page }}"), """{"saut_page":"x"}"""));

    [Fact]
    public void A_section_break_repeats_the_settings_of_its_section()
    {
        var docx = Body(P("{{ for x in xs }}") + P("{{ x }}") + P("{{ saut_section }}") + P("{{ end }}") + P("fin"));

        var result = Engine.Rendered(docx, Data);

        Soundness.Check(docx, result);
        var sections = WordText.Xml(result, "word/document.xml").Descendants(WordText.W + "sectPr").ToList();
        Assert.Equal([true, true, false], sections.Select(section => section.Parent!.Name == WordText.W + "pPr"));
        Assert.Equal(3, sections.Count(section => section.Element(WordText.W + "pgSz") is not null));
        Assert.Equal("a\n\nb\n\nfin", WordText.OfBody(result));
    }

    [Theory]
    [InlineData("avant {{ saut_section }}", "LD1501")]
    [InlineData("tableau", "LD1502")]
    public void A_section_break_elsewhere_is_a_located_error(string text, string code)
    {
        var docx = text == "tableau" ? Body(Table(["{{ saut_section }}"])) : Of(text);

        Assert.Equal(code, Assert.Single(Engine.Failed(docx, Data)).Code);
    }

    [Fact]
    public void A_drawing_captured_as_text_leaves_no_trace()
    {
        var docx = new Docx().WithPicture(Support.Pictures.Png(4)).WithBody(
            P("{{ capture t }}") + $"<w:p>{R("texte {{ nom }}")}{Picture("descr=\"Vue {{ nom }}\"")}</w:p>" + P("{{ end }}") + P("[{{ t }}]")).Build();

        Assert.Equal("[texte Dijon <21> & \"Métropole\"]", Engine.Text(docx, Data));
    }
}
