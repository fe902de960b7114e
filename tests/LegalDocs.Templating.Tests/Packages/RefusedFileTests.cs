using System.IO.Compression;
using System.Text;
using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Packages;

public sealed class RefusedFileTests
{
    private static readonly byte[] CompoundHeader = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly byte[] Sound = Of("{{ nom }}");

    [Fact]
    public void An_empty_file_is_refused() => AssertRefused("LD1001", []);

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("<html><body>{{ nom }}</body></html>")]
    [InlineData("PK")]
    public void A_foreign_file_is_refused(string content) => AssertRefused("LD1002", Encoding.UTF8.GetBytes(content));

    [Fact]
    public void A_file_with_a_password_is_refused() => AssertRefused(
        "LD1003", [.. CompoundHeader, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage")]);

    [Fact]
    public void A_file_cut_short_is_refused() => AssertRefused("LD1005", Sound[..^30]);

    [Fact]
    public void A_compression_that_Word_does_not_use_is_refused()
    {
        var file = Sound.ToArray();
        file[file.AsSpan().IndexOf("PK\u0001\u0002"u8) + 10] = 12;

        AssertRefused("LD1011", file);
    }

    [Fact]
    public void A_document_of_Word_97_is_refused() => AssertRefused("LD1004", [.. CompoundHeader, .. new byte[504]]);

    [Fact]
    public void A_file_cut_anywhere_is_refused_and_never_throws()
    {
        for (var length = 4; length < Sound.Length; length += 7)
        {
            Assert.NotEmpty(Engine.Refused(Sound[..length]));
        }
    }

    [Fact]
    public void A_file_with_a_changed_byte_never_throws()
    {
        for (var i = 0; i < Sound.Length; i += 3)
        {
            var damaged = Sound.ToArray();
            damaged[i] ^= 0x55;

            if (WordTemplate.Compile(damaged, Engine.Options) is TemplateCompilation.Compiled compiled)
            {
                _ = compiled.Template.Render(Engine.Data("""{"nom":"x"}"""), TestContext.Current.CancellationToken);
            }
        }
    }

    [Fact]
    public void An_entry_given_twice_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("word/document.xml");
            zip.CreateEntry("word/Document.xml");
        }

        AssertRefused("LD1006", stream.ToArray());
    }

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("/abs.xml")]
    [InlineData("word\\evil.xml")]
    [InlineData("C:evil.xml")]
    public void An_unsafe_name_is_refused(string name) => AssertRefused("LD1007", Zip.With(Sound, name, [1]));

    [Fact]
    public void Too_many_entries_are_refused() =>
        AssertRefused("LD1008", Zip.Changed(Sound, zip =>
        {
            for (var i = 0; i < 2_001; i++)
            {
                zip.CreateEntry($"e{i}");
            }
        }));

    [Fact]
    public void A_zip_bomb_is_refused() =>
        AssertRefused("LD1009", Zip.With(Sound, "word/media/x.bin", new byte[51 * 1024 * 1024]));

    [Fact]
    public void A_false_size_is_refused()
    {
        var bomb = Zip.With(Sound, "word/x.xml", Encoding.UTF8.GetBytes("<x>" + new string(' ', 100_000) + "</x>"));
        var central = bomb.AsSpan().LastIndexOf("word/x.xml"u8) - 46;
        BitConverter.GetBytes(10).CopyTo(bomb, central + 24);

        AssertRefused("LD1010", bomb);
    }

    [Fact]
    public void A_package_without_document_is_refused() =>
        AssertRefused("LD1012", Zip.Changed(Sound, zip => zip.GetEntry("word/document.xml")!.Delete()));

    [Fact]
    public void Macros_are_refused() => AssertRefused("LD1013", Zip.With(Sound, "word/vbaProject.bin", [1]));

    [Fact]
    public void A_document_with_a_macro_type_is_refused()
    {
        var types = Encoding.UTF8.GetString(WordText.Entry(Sound, "[Content_Types].xml")).Replace(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            StringComparison.Ordinal);

        AssertRefused("LD1013", Zip.Replaced(Sound, "[Content_Types].xml", Encoding.UTF8.GetBytes(types)));
    }

    [Fact]
    public void ActiveX_is_refused() => AssertRefused("LD1014", Zip.With(Sound, "word/activeX/activeX1.bin", [1]));

    [Theory]
    [InlineData("LD1015", "attachedTemplate", "file:///C:/modeles/Normal.dotm", true)]
    [InlineData("LD1016", "aFChunk", "chunk.html", false)]
    [InlineData("LD1016", "subDocument", "http://x/y.docx", true)]
    [InlineData("LD1016", "oleObject", "embeddings/o.bin", false)]
    [InlineData("LD1017", "image", "http://x/y.png", true)]
    [InlineData("LD1017", "image", "file:///etc/passwd", true)]
    [InlineData("LD1017", "hyperlink", "file:///etc/passwd", true)]
    [InlineData("LD1017", "hyperlink", "javascript:alert(1)", true)]
    [InlineData("LD1017", "hyperlink", "\\\\serveur\\partage", true)]
    public void A_relationship_that_reaches_outside_is_refused(string code, string type, string target, bool isExternal) =>
        AssertRefused(code, WithRelationship(type, target, isExternal));

    [Theory]
    [InlineData("external")]
    [InlineData("EXTERNAL")]
    public void The_letter_case_of_a_mode_hides_nothing(string mode)
    {
        var relationships = Encoding.UTF8.GetString(WordText.Entry(
            WithRelationship("image", "http://x/y.png", isExternal: true), "word/_rels/document.xml.rels"));

        AssertRefused("LD1017", Zip.Replaced(
            Sound, "word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(relationships.Replace("External", mode, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("/word/document.xml")]
    [InlineData("/WORD/Document.xml")]
    public void A_part_with_two_types_is_refused(string part)
    {
        var types = Encoding.UTF8.GetString(WordText.Entry(Sound, "[Content_Types].xml")).Replace(
            "</Types>",
            $"<Override PartName=\"{part}\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>",
            StringComparison.Ordinal);

        AssertRefused("LD1020", Zip.Replaced(Sound, "[Content_Types].xml", Encoding.UTF8.GetBytes(types)));
    }

    [Theory]
    [InlineData("https://www.legifrance.gouv.fr")]
    [InlineData("mailto:mairie@example.fr")]
    public void Links_are_allowed(string target) => Assert.IsType<TemplateCompilation.Compiled>(
        WordTemplate.Compile(WithRelationship("hyperlink", target, isExternal: true), Engine.Options));

    [Fact]
    public void A_signed_template_is_a_warning()
    {
        var signed = Zip.With(Sound, "_xmlsignatures/sig1.xml", Encoding.UTF8.GetBytes("<s/>"));

        var compiled = Assert.IsType<TemplateCompilation.Compiled>(WordTemplate.Compile(signed, Engine.Options));

        Assert.Equal("LD1019", Assert.Single(compiled.Warnings).Code);
    }

    [Theory]
    [InlineData("LD1050", "<w:p>")]
    [InlineData("LD1050", "<w:p></w:q>")]
    [InlineData("LD1050", "<w:p><w:r a='1' a='2'/></w:p>")]
    [InlineData("LD1050", "<w:p>&nope;</w:p>")]
    [InlineData("LD1050", "<w:p><z:r/></w:p>")]
    [InlineData("LD1018", "<w:p><w:r><w:instrText>INCLUDETEXT \"/etc/passwd\"</w:instrText></w:r></w:p>")]
    [InlineData("LD1018", "<w:p><w:fldSimple w:instr=\" DDEAUTO cmd \"/></w:p>")]
    [InlineData("LD1016", "<w:altChunk r:id=\"rId1\"/>")]
    public void A_part_with_bad_or_dangerous_XML_is_refused(string code, string xml) => AssertRefused(code, Body(xml));

    [Fact]
    public void A_dangerous_field_code_cut_into_runs_is_refused() => AssertRefused("LD1018", Body(
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> INCLUDE</w:instrText></w:r>"
        + "<w:r><w:instrText>PICTURE \"http://x\"</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"));

    [Fact]
    public void A_DTD_is_refused() => AssertRefused("LD1051", new Docx().WithMain(
        "<!DOCTYPE d [<!ENTITY x \"y\">]>"
        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>").Build());

    [Fact]
    public void Too_deep_nesting_is_refused() => AssertRefused("LD1052", Body(
        string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 150)) + "<w:p/>"
        + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 150))));

    [Fact]
    public void Too_many_paragraphs_are_refused() =>
        AssertRefused("LD1053", Body(string.Concat(Enumerable.Repeat("<w:p/>", 100_001))));

    [Fact]
    public void A_part_that_is_no_text_is_refused() =>
        AssertRefused("LD1050", Zip.Replaced(Sound, "word/document.xml", [0x3C, 0xFF, 0xFE, 0x00, 0x80]));

    private static void AssertRefused(string code, byte[] file)
    {
        var diagnostics = Engine.Refused(file);

        Assert.Equal(code, diagnostics[0].Code);
        Assert.Equal("fichier entier", diagnostics[0].Place.Describe(DiagnosticLanguage.French));
        Assert.EndsWith(".", diagnostics[0].Remedy(DiagnosticLanguage.French), StringComparison.Ordinal);
    }

    private static byte[] WithRelationship(string type, string target, bool isExternal) => Zip.Replaced(
        Sound,
        "word/_rels/document.xml.rels",
        Encoding.UTF8.GetBytes(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" "
            + $"Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"{target}\""
            + $"{(isExternal ? " TargetMode=\"External\"" : "")}/></Relationships>"));
}
