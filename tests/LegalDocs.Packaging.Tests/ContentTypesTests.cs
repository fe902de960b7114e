using System.Text;
using System.Xml;

namespace LegalDocs.Packaging.Tests;

public sealed class ContentTypesTests
{
    [Theory]
    [InlineData("word/document.xml", "text/own")]
    [InlineData("WORD/Document.XML", "text/own")]
    [InlineData("word/styles.xml", "text/xml")]
    [InlineData("word/media/image1.PNG", "image/png")]
    [InlineData("word/media/image1.gif", "")]
    [InlineData("word/noextension", "")]
    [InlineData("", "")]
    public void A_part_has_its_own_type_or_that_of_its_extension(string part, string expected)
    {
        var types = Read(
            """
            <Default Extension="xml" ContentType="text/xml"/><Default Extension="Png" ContentType="image/png"/>
            <Override PartName="/word/document.xml" ContentType="text/own"/>
            """);

        Assert.Equal(expected, types.Of(part));
    }

    [Theory]
    [InlineData("""<Override PartName="/a.xml" ContentType="x/one"/><Override PartName="/a.xml" ContentType="x/two"/>""", "/a.xml")]
    [InlineData("""<Override PartName="/a.xml" ContentType="x/one"/><Override PartName="/A.XML" ContentType="x/two"/>""", "/A.XML")]
    [InlineData("""<Default Extension="bin" ContentType="x/one"/><Default Extension="BIN" ContentType="x/two"/>""", "BIN")]
    [InlineData("""<Default Extension="bin" ContentType="x/one"/><Default Extension="bin"/>""", "bin")]
    public void Two_types_for_one_name_are_refused(string declarations, string name)
    {
        var refusal = Assert.Throws<ArchiveException>(() => Read(declarations));

        Assert.Equal((ArchiveFault.TwoTypes, name), (refusal.Fault, refusal.Entry));
    }

    [Fact]
    public void The_same_declaration_twice_counts_once() => Assert.Equal("x/one", Read(
        """<Default Extension="bin" ContentType="x/one"/><Default Extension="BIN" ContentType="X/One"/>""").Of("a.bin"));

    [Fact]
    public void Declarations_that_name_nothing_declare_nothing() =>
        Assert.Equal("", Read("""<Default ContentType="x/one"/><Override ContentType="x/one"/><Other PartName="/a"/>""").Of("a"));

    [Fact]
    public void A_document_type_is_refused() => Assert.Throws<XmlException>(() => ContentTypes.Read(HardenedXml.ContentReader(
        "<!DOCTYPE Types [<!ENTITY x \"y\">]><Types/>"u8.ToArray(), 1_000)));

    private static ContentTypes Read(string declarations)
    {
        var xml = $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">{declarations}</Types>";
        using var reader = HardenedXml.ContentReader(Encoding.UTF8.GetBytes(xml), 10_000);
        return ContentTypes.Read(reader);
    }
}
