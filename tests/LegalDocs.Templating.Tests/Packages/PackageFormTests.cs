using System.Text;
using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Packages;

/// <summary>The same document in the forms that other programs write.</summary>
public sealed class PackageFormTests
{
    private const string Data = """{"nom":"Été","xs":["a","b"]}""";

    private static readonly byte[] Plain = Body(P("{{ nom }}") + Table(["{{ for x in xs # cellule }}{{ x }}{{ end }}"]));

    [Fact]
    public void A_strict_document_is_rendered()
    {
        var strict = Everywhere(text => text
            .Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal));

        var result = Engine.Rendered(strict, Data);

        var body = WordText.Xml(result, "word/document.xml").Root!;
        Assert.Equal("http://purl.oclc.org/ooxml/wordprocessingml/main", body.Name.NamespaceName);
        Assert.Equal("Étéab", body.Value);
        Assert.Equal(2, body.Descendants().Count(element => element.Name.LocalName == "gridCol"));
    }

    [Theory]
    [InlineData("x:", "xmlns:x")]
    [InlineData("", "xmlns")]
    [InlineData("ns0.a-b:", "xmlns:ns0.a-b")]
    public void Any_prefix_is_understood(string prefix, string declaration)
    {
        var xml = $"""
            <{prefix}document {declaration}="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><{prefix}body>
            <{prefix}p><{prefix}r><{prefix}t>{"{{ nom }}"}</{prefix}t></{prefix}r></{prefix}p>
            <{prefix}tbl><{prefix}tblPr/><{prefix}tblGrid><{prefix}gridCol/></{prefix}tblGrid><{prefix}tr><{prefix}tc><{prefix}p><{prefix}r><{prefix}t
            >{"{{ for x in xs # cellule }}{{ x }}{{ end }}"}</{prefix}t></{prefix}r></{prefix}p></{prefix}tc></{prefix}tr></{prefix}tbl>
            </{prefix}body></{prefix}document>
            """;
        var docx = new Docx().WithMain(xml).Build();

        Assert.Equal("Été\n| a | b |", Engine.Text(docx, Data));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Any_encoding_with_a_mark_is_read(string encoding)
    {
        var chosen = Encoding.GetEncoding(encoding);
        var text = $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>" + Encoding.UTF8.GetString(WordText.Entry(Plain, "word/document.xml"));

        var result = Engine.Rendered(Zip.Replaced(Plain, "word/document.xml", [.. chosen.GetPreamble(), .. chosen.GetBytes(text)]), Data);

        Assert.Equal("Été\n| a | b |", WordText.OfBody(result));
    }

    [Fact]
    public void Another_encoding_is_refused_by_name()
    {
        var latin = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"
            + Encoding.UTF8.GetString(WordText.Entry(Of("é {{ nom }}"), "word/document.xml")));

        Assert.Equal("LD1054", Engine.Refused(Zip.Replaced(Plain, "word/document.xml", latin))[0].Code);
    }

    [Theory]
    [InlineData("texte/principal.xml", "texte/principal.xml")]
    [InlineData("texte/principal.xml", "/texte/principal.xml")]
    [InlineData("Word/Document2.xml", "word/document2.xml")]
    [InlineData("main.xml", "./main.xml")]
    [InlineData("texte/principal.xml", "texte\\principal.xml")]
    [InlineData("corps de l'acte.xml", "corps%20de%20l'acte.xml")]
    public void The_main_part_may_have_any_name(string name, string target)
    {
        var docx = Everywhere(text => text
            .Replace("Target=\"word/document.xml\"", $"Target=\"{target}\"", StringComparison.Ordinal)
            .Replace("PartName=\"/word/document.xml\"", $"PartName=\"/{name}\"", StringComparison.Ordinal));
        docx = Zip.With(Zip.Changed(docx, zip => zip.GetEntry("word/document.xml")!.Delete()), name, WordText.Entry(Plain, "word/document.xml"));

        Assert.Equal("Été\n| a | b |", WordText.OfPart(Engine.Rendered(docx, Data), name));
    }

    [Fact]
    public void A_dotx_gives_a_docx()
    {
        var dotx = Everywhere(text => text.Replace("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml", StringComparison.Ordinal));

        var result = Engine.Rendered(dotx, Data);

        Assert.Contains("wordprocessingml.document.main+xml", Encoding.UTF8.GetString(WordText.Entry(result, "[Content_Types].xml")), StringComparison.Ordinal);
        Assert.DoesNotContain("template", Encoding.UTF8.GetString(WordText.Entry(result, "[Content_Types].xml")), StringComparison.Ordinal);
        Soundness.Check(Plain, result);
    }

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml")]
    [InlineData("application/vnd.ms-word.template.macroEnabledTemplate.main+xml")]
    public void A_docm_and_a_dotm_are_refused(string type)
    {
        var docm = Everywhere(text => text.Replace(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", type, StringComparison.Ordinal));

        Assert.Equal("LD1013", Engine.Refused(docm)[0].Code);
    }

    [Fact]
    public void An_indented_document_is_rendered()
    {
        var indented = System.Xml.Linq.XDocument.Parse(Encoding.UTF8.GetString(WordText.Entry(Plain, "word/document.xml"))).ToString();
        var docx = Zip.Replaced(Plain, "word/document.xml", Encoding.UTF8.GetBytes(indented));

        Assert.Equal("Été\n| a | b |", Engine.Text(docx, Data));
    }

    [Fact]
    public void Stored_entries_and_folders_are_accepted()
    {
        var docx = Zip.Changed(Plain, zip =>
        {
            zip.CreateEntry("word/");
            using var entry = zip.CreateEntry("word/media/a.bin", System.IO.Compression.CompressionLevel.NoCompression).Open();
            entry.Write("stored"u8);
        });

        var result = Engine.Rendered(docx, Data);

        Assert.Equal("stored"u8.ToArray(), WordText.Entry(result, "word/media/a.bin"));
        Assert.DoesNotContain("word/", RawZip.Entries(result).Keys);
    }

    [Fact]
    public void A_type_declared_twice_alike_is_accepted()
    {
        var docx = Everywhere(text => text.Replace(
            "<Default Extension=\"xml\"", "<Default Extension=\"XML\" ContentType=\"application/xml\"/><Default Extension=\"xml\"", StringComparison.Ordinal));

        Assert.Equal("Été\n| a | b |", Engine.Text(docx, Data));
    }

    private static byte[] Everywhere(Func<string, string> change) => new[] { "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/document.xml" }
        .Aggregate(Plain, (docx, name) =>
            Zip.Replaced(docx, name, Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(WordText.Entry(docx, name))))));
}
