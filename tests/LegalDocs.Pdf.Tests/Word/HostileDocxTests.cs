using System.Text;

namespace LegalDocs.Pdf.Tests;

public sealed class HostileDocxTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { "empty", "LD5001" },
        { "text", "LD5001" },
        { "html", "LD5001" },
        { "truncated", "LD5001" },
        { "no content types", "LD5001" },
        { "no document", "LD5002" },
        { "no styles", "LD5002" },
        { "broken document", "LD5002" },
        { "broken footer", "LD5002" },
        { "external entity", "LD5002" },
        { "entity bomb", "LD5002" },
        { "missing picture", "LD5003" },
        { "garbage picture", "LD5003" },
        { "double entry", "LD5004" },
        { "path out of the archive", "LD5004" },
        { "macro", "LD5004" },
        { "active x", "LD5004" },
        { "embedded object", "LD5004" },
        { "linked picture", "LD5004" },
        { "linked picture in small letters", "LD5004" },
        { "linked picture of another namespace", "LD5004" },
        { "alternative chunk", "LD5004" },
        { "attached template", "LD5004" },
        { "link to a script", "LD5004" },
        { "include text", "LD5004" },
        { "dde over several runs", "LD5004" },
        { "zip bomb", "LD5005" },
        { "nested tables", "LD5005" },
        { "million paragraphs", "LD5005" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_hostile_or_damaged_document_is_refused_before_any_conversion(string name, string code)
    {
        var refusal = Assert.Throws<DocxException>(() => DocxReader.Read(Hostile(name))).Refusal;

        Assert.Equal(code, refusal.Code);
        Assert.NotEmpty(refusal.CauseFrench);
        Assert.NotEmpty(refusal.CauseEnglish);
        Assert.NotEmpty(refusal.RemedyFrench);
        Assert.NotEmpty(refusal.RemedyEnglish);
    }

    [Fact]
    public void A_link_of_a_reader_to_the_web_is_no_danger()
    {
        var builder = new DocxBuilder().Paragraph("Voir le site.");
        builder.Relate("hyperlink", "https://www.legifrance.gouv.fr", isExternal: true);
        builder.Relate("hyperlink", "mailto:greffe@example.fr", isExternal: true);

        Assert.Single(DocxReader.Read(builder.Build()).Body);
    }

    [Theory]
    [InlineData("media/image 1.png")]
    [InlineData("media/image%201.png")]
    [InlineData("..\\word\\media\\image%201.png")]
    [InlineData("%2e%2e/word/media/image%201.png")]
    public void A_picture_is_found_however_its_address_is_written(string target)
    {
        var builder = new DocxBuilder().Part("word/media/image 1.png", Some.Png(4, 4));

        var content = DocxReader.Read(builder.Raw($"<w:p><w:r>{DocxBuilder.Drawing(builder.Relate("image", target), 1)}</w:r></w:p>").Build());

        Assert.Equal(1, content.BodyPictures);
    }

    [Fact]
    public void An_entry_larger_than_it_says_is_stopped_while_it_is_read()
    {
        var lying = new DocxBuilder().Paragraph("Article unique.").Build();
        var size = lying.AsSpan().LastIndexOf("word/document.xml"u8) - 22;
        BitConverter.GetBytes(10).CopyTo(lying, size);

        var error = Assert.Throws<DocxException>(() => DocxReader.Read(lying));

        Assert.Equal(("LD5002", "word/document.xml"), (error.Refusal.Code, error.Refusal.Place));
    }

    internal static byte[] Hostile(string name)
    {
        var builder = new DocxBuilder().Paragraph("Article unique.");
        return name switch
        {
            "empty" => [],
            "text" => "Ceci est du texte."u8.ToArray(),
            "html" => "<html><img src='http://127.0.0.1/x.png'></html>"u8.ToArray(),
            "truncated" => Some.Acte(1)[..4_000],
            "no content types" => builder.Without("[Content_Types].xml").Build(),
            "no document" => builder.Without("word/document.xml").Build(),
            "no styles" => builder.Without("word/styles.xml").Build(),
            "broken document" => builder.Part("word/document.xml", $"<w:document {DocxBuilder.Namespaces}><w:body>").Build(),
            "broken footer" => builder.WordPart("footer", "footer9.xml", "<w:ftr>").Build(),
            "external entity" => WithDoctype("<!ENTITY x SYSTEM \"file:///etc/passwd\">"),
            "entity bomb" => WithDoctype("<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"),
            "missing picture" => builder.Picture(Some.Png(4, 4)).Without("word/media/image1.png").Build(),
            "garbage picture" => builder.Picture("not a picture at all"u8.ToArray()).Build(),
            "double entry" => builder.Part("word/Document.xml", "<x/>").Build(),
            "path out of the archive" => builder.Part("../../etc/cron.d/x", "x").Build(),
            "macro" => builder.Part("word/vbaProject.bin", "x").Build(),
            "active x" => builder.Part("word/activeX/activeX1.xml", "<x/>").Build(),
            "embedded object" => builder.Part("word/embeddings/oleObject1.bin", "x").Build(),
            "zip bomb" => builder.Part("word/bomb.xml", new byte[DocxLimits.PartBytes + 1]).Build(),
            "nested tables" => new DocxBuilder().Raw(Nested(3_000)).Build(),
            "million paragraphs" => new DocxBuilder().Raw(string.Concat(Enumerable.Repeat("<w:p/>", 1_000_000))).Build(),
            _ => Related(builder, name),
        };
    }

    private static byte[] Related(DocxBuilder builder, string name)
    {
        switch (name)
        {
            case "linked picture":
                builder.Raw($"<w:p><w:r>{DocxBuilder.Drawing(builder.Relate("image", "http://127.0.0.1:9/x.png", true), 1, "link")}</w:r></w:p>");
                break;
            case "linked picture in small letters":
                return builder.Part("word/_rels/styles.xml.rels", Linked("Relationship", "external")).Build();
            case "linked picture of another namespace":
                return builder.Part("word/_rels/styles.xml.rels", Linked("x:Relationship xmlns:x=\"urn:x\"", "External")).Build();
            case "alternative chunk":
                builder.Raw($"<w:altChunk r:id=\"{builder.Relate("aFChunk", "chunk.html")}\"/>").Part("word/chunk.html", "<p>x</p>");
                break;
            case "attached template":
                builder.Relate("attachedTemplate", "file:///C:/modeles/acte.dotm", isExternal: true);
                break;
            case "link to a script":
                builder.Relate("hyperlink", "file:///etc/passwd", isExternal: true);
                break;
            case "include text":
                builder.Raw("<w:p><w:fldSimple w:instr=\" INCLUDETEXT /etc/passwd \"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>");
                break;
            case "dde over several runs":
                builder.Raw(
                    "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>D</w:instrText></w:r>"
                    + "<w:r><w:instrText>DEAU</w:instrText></w:r><w:r><w:instrText>TO excel x</w:instrText></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(name), name, null);
        }

        return builder.Build();
    }

    private static string Linked(string element, string mode) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"<{element} Id=\"r1\" Type=\"x/image\" Target=\"http://127.0.0.1:9/x.png\" TargetMode=\"{mode}\"/></Relationships>";

    private static byte[] WithDoctype(string declarations) => new DocxBuilder()
        .Part("word/document.xml", $"<!DOCTYPE w:document [{declarations}]><w:document {DocxBuilder.Namespaces}><w:body/></w:document>")
        .Build();

    internal static string Nested(int depth)
    {
        var xml = new StringBuilder();
        xml.Insert(0, "<w:tbl><w:tr><w:tc>", depth);
        xml.Append(DocxBuilder.P("au fond"));
        xml.Insert(xml.Length, "<w:p/></w:tc></w:tr></w:tbl>", depth);
        return xml.ToString();
    }
}
