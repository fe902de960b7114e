using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using LegalDocs.Templating.Contracts;
using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Style.Tests.Support.House;

namespace LegalDocs.Templating.Style.Tests.Fixing;

/// <summary>What <c>--fix</c> does, what it leaves to a person, and that neither words nor look change.</summary>
public sealed class TemplateFixerTests
{
    private static readonly WordTemplateOptions Options = new() { Name = "t.docx" };

    [Fact]
    public void A_document_without_language_title_and_header_row_gets_them()
    {
        var body = P("Convention de gestion", """<w:pStyle w:val="Titre"/>""") + Table("Grille", false, ["Poste", "Nombre"], ["Agent", "3"]);
        var styles = Styles(
            """<w:rFonts w:ascii="Arial"/><w:specVanish w:val="0"/>""",
            """<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>""");
        var docx = Document(body, styles, title: null).Build();

        var fixes = Fix(docx);

        Assert.Equal(["LD1706", "LD1707", "LD1708"], fixes.Fixes.Select(fix => fix.Code));
        Assert.Equal("le document reçoit le titre « Convention de gestion »", fixes.Fixes[2].French);
        Assert.Empty(Check(fixes.Docx!));
        Soundness.Check(docx, fixes.Docx!);
        Assert.Null(Fix(fixes.Docx!).Docx);
    }

    [Fact]
    public void An_empty_title_is_filled_where_it_stands()
    {
        var fixes = Fix(Document(Styled("T1", "Objet  de la\u00A0convention"), title: " ").Build());

        Assert.Equal("the document is given the title 'Objet de la convention'", Assert.Single(fixes.Fixes).English);
        Assert.Equal("Objet de la convention", Xml(fixes.Docx!, "docProps/core.xml").Value);
    }

    [Theory]
    [InlineData("Convention n° {{ numero }}")] // may depend on a loop or a variable of the text
    [InlineData("")]
    public void A_title_that_is_not_plain_words_is_left_to_a_person(string heading) =>
        Assert.Null(Fix(Document(Styled("T1", heading) + P("Texte"), title: null).Build()).Docx);

    [Theory]
    [InlineData("Poste|{{ n }}", "a|b")] // a value, not a name of column
    [InlineData("Poste|", "a|b")]
    [InlineData("{{ for a in agents }}|", "{{ a.nom }}|{{ a.grade }}", "Total|3", "{{ end }}|")]
    public void A_first_row_that_may_be_data_is_left_to_a_person(params string[] rows)
    {
        var docx = Document(Table("Grille", false, [.. rows.Select(row => row.Split('|'))])).Build();

        Assert.Contains("LD1706", Codes(Check(docx)), StringComparison.Ordinal);
        Assert.Null(Fix(docx).Docx);
    }

    [Fact]
    public void A_language_is_not_set_where_words_are_divided_nor_over_another_one()
    {
        var divided = Document(P("a"), Styles("")).WithPart("settings", "<w:autoHyphenation/>").Build();

        Assert.Null(Fix(divided).Docx);
        Assert.Null(Fix(Document(P("a"), Styles("""<w:lang w:val="en-US"/>""")).Build()).Docx);
    }

    [Theory]
    [InlineData("Gras", "<w:b/>", "")]
    [InlineData("Gras", """<w:b w:val="true"/><w:i/>""", "<w:i/>")]
    [InlineData("Gras", """<w:b w:val="0"/>""", """<w:b w:val="0"/>""")]
    [InlineData("Normal", """<w:b w:val="0"/>""", "")]
    [InlineData("Normal", "<w:b/>", "<w:b/>")]
    [InlineData("Normal", """<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>""", "")]
    [InlineData("Normal", """<w:rFonts w:ascii="Arial" w:eastAsia="MS Mincho"/>""", """<w:rFonts w:ascii="Arial" w:eastAsia="MS Mincho"/>""")]
    [InlineData("Normal", """<w:rFonts w:asciiTheme="minorHAnsi"/>""", """<w:rFonts w:asciiTheme="minorHAnsi"/>""")]
    [InlineData("Gras", """<w:sz w:val="28"/><w:color w:val="auto"/>""", """<w:color w:val="auto"/>""")]
    [InlineData("Gras", """<w:rStyle w:val="Fort"/><w:b/>""", """<w:rStyle w:val="Fort"/><w:b/>""")] // the two styles cancel each other
    public void Formatting_of_characters_that_repeats_the_style_is_taken_away(string style, string run, string left)
    {
        var body = $"""<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{Docx.R("Le texte", run)}</w:p>""";

        var docx = Fix(Document(body, Styles(more: Bold)).Build()).Docx ?? Document(body, Styles(more: Bold)).Build();

        var properties = Xml(docx, "word/document.xml").Descendants(W + "rPr").FirstOrDefault();
        Assert.Equal(XElement.Parse($"<w:rPr xmlns:w=\"{W}\">{left}</w:rPr>").Elements().Select(each => each.ToString()),
            (properties?.Elements() ?? []).Select(each => XElement.Parse(each.ToString()).ToString()).Select(Trimmed));
        Assert.Equal(left.Length > 0, properties is not null);
    }

    [Theory]
    [InlineData("""<w:jc w:val="both"/>""", true)]
    [InlineData("""<w:jc w:val="center"/>""", false)]
    [InlineData("""<w:spacing w:before="120"/>""", true)]
    [InlineData("""<w:spacing w:before="120" w:after="60"/>""", false)]
    [InlineData("""<w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="400"/>""", false)] // the list has an indent of its own
    [InlineData("""<w:ind w:left="400"/>""", true)]
    public void Formatting_of_paragraphs_that_repeats_the_style_is_taken_away(string properties, bool isTaken)
    {
        const string Corps = """<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Corps"/><w:pPr><w:spacing w:before="120"/><w:ind w:left="400"/><w:jc w:val="both"/></w:pPr></w:style>""";
        var docx = Document(P("Le texte", $"<w:pStyle w:val=\"C\"/>{properties}"), Styles(more: Corps)).Build();

        Assert.Equal(isTaken, Fix(docx).Docx is not null);
    }

    [Fact]
    public void Formatting_under_a_style_of_table_that_formats_text_is_left_to_a_person()
    {
        const string Styled = """<w:style w:type="table" w:styleId="TG"><w:name w:val="Gras"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>""";
        var cell = P("a", run: """<w:b w:val="0"/>""");

        Assert.Null(Fix(Document(Table("TG", true, [cell, cell], [cell, cell]), Styles(more: Styled)).Build()).Docx);
        Assert.NotNull(Fix(Document(Table("TN", true, [cell, cell], [cell, cell]), Styles(more: Styled)).Build()).Docx);
    }

    [Fact]
    public void Tags_that_word_cut_are_joined_and_their_text_is_the_same()
    {
        var body = "<w:p>" + Docx.R("Le {{ com") + """<w:proofErr w:type="spellStart"/>""" + Docx.R("mune") + Docx.R(" }} et {") + Docx.R("{ x }} !") + "</w:p>";
        var docx = Document(body).Build();

        var fixes = Fix(docx);

        Assert.Equal("balises coupées par Word et recollées : 2", Assert.Single(fixes.Fixes).French);
        Assert.Equal("Le {{ commune }} et {{ x }} !", Assert.Single(Xml(fixes.Docx!, "word/document.xml").Descendants(W + "t")).Value);
        Assert.Equal(Text(docx), Text(fixes.Docx!));
    }

    [Theory]
    [InlineData("<w:b/>", "")] // another look
    [InlineData("", "<w:r><w:tab/></w:r>")]
    [InlineData("", """<w:bookmarkStart w:id="1" w:name="s"/>""")]
    public void Pieces_of_a_tag_that_differ_stay_apart(string look, string between) =>
        Assert.Null(Fix(Document($"<w:p>{Docx.R("{{ com")}{between}{Docx.R("mune }}", look)}</w:p>").Build()).Docx);

    [Theory]
    [InlineData("{{ if x == “a” }}b{{ end }}", "{{ if x == \"a\" }}b{{ end }}")]
    [InlineData("{{ x ?? „a” }}", "{{ x ?? \"a\" }}")]
    public void Curly_quotes_of_code_become_straight(string before, string after)
    {
        var docx = Document(P(before)).Build();

        var fixes = Fix(docx);

        Assert.Equal(after, Xml(fixes.Docx!, "word/document.xml").Descendants(W + "t").Single().Value);
        Assert.Equal(Rendered(docx, """{ "x": "a" }"""), Rendered(fixes.Docx!, """{ "x": "a" }"""));
    }

    [Theory]
    [InlineData("Le “maire”")]
    [InlineData("{{ x ?? “a\\b” }}")]
    [InlineData("{{ x ?? \"“\" }}")]
    [InlineData("{{ x ?? « a » }}")]
    public void Other_quotes_are_text(string text) => Assert.Null(Fix(Document(P(text)).Build()).Docx);

    [Fact]
    public void A_rule_that_is_off_is_not_mended()
    {
        var docx = Document(P("a"), Styles(""), title: null).Build();
        var off = new StyleSettings
        {
            Severities = StyleRule.All.ToDictionary(rule => rule.Key, _ => StyleSeverity.Off),
        };

        Assert.NotNull(Fix(docx).Docx);
        Assert.Null(TemplateFixer.Fix(docx, Options, off).Docx);
    }

    [Fact]
    public void Mending_gives_the_same_bytes_and_leaves_the_other_parts_as_they_lie_in_the_file()
    {
        var docx = Document(P("a") + $"<w:p>{Docx.R("{{ x")}{Docx.R(" }}")}</w:p>").Build();

        var (first, second) = (Fix(docx).Docx!, Fix(docx).Docx!);

        Assert.Equal(first, second);
        Assert.Equal(Entries(docx).Keys, Entries(first).Keys);
        Assert.Equal(["word/document.xml"], Entries(first).Where(pair => Entries(docx)[pair.Key] != pair.Value).Select(pair => pair.Key));
    }

    [Fact]
    public void A_signed_template_and_a_file_that_is_none_are_let_be()
    {
        var docx = Document(P("a"), Styles("")).WithEntry("_xmlsignatures/sig1.xml", "<s/>").Build();

        Assert.Null(Fix(docx).Docx);
        Assert.Null(Fix([1, 2, 3]).Docx);
    }

    private const string Bold =
        """<w:style w:type="paragraph" w:styleId="Gras"><w:name w:val="Gras"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>""";

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static string Trimmed(string xml) => XElement.Parse(xml).ToString();

    private static TemplateFixes Fix(byte[] docx) => TemplateFixer.Fix(docx, Options, new StyleSettings());

    private static string Text(byte[] docx) => TemplateText.Of(docx, Options).Format(DiagnosticLanguage.French);

    private static string Rendered(byte[] docx, string data)
    {
        using var json = JsonDocument.Parse(data);
        var compiled = Assert.IsType<TemplateCompilation.Compiled>(WordTemplate.Compile(docx, Options));
        var rendered = Assert.IsType<RenderOutcome.Rendered>(
            compiled.Template.Render(TemplateData.FromJson(json.RootElement), TestContext.Current.CancellationToken));
        return Text(rendered.Docx);
    }

    private static XElement Xml(byte[] docx, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var stream = zip.GetEntry(part)!.Open();
        return XElement.Load(stream);
    }

    private static Dictionary<string, string> Entries(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry => $"{entry.Crc32} {entry.CompressedLength}");
    }
}
