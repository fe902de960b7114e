using System.Text;
using System.Xml;

namespace LegalDocs.Packaging.Tests;

public sealed class RelationshipsTests
{
    private static readonly HashSet<string> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        "word/document.xml", "word/media/image 1.png", "word/media/%41.png", "word/media/A.png", "docProps/app.xml", "etc/passwd",
    };

    [Theory]
    [InlineData("media/image 1.png", "word/media/image 1.png")]
    [InlineData("media/image%201.png", "word/media/image 1.png")]
    [InlineData("/word/media/image%201.png", "word/media/image 1.png")]
    [InlineData("media\\image%201.png", "word/media/image 1.png")]
    [InlineData("MEDIA/IMAGE 1.PNG", "word/MEDIA/IMAGE 1.PNG")]
    [InlineData("media/%41.png", "word/media/%41.png")]
    [InlineData("../docProps/app.xml#rId1", "docProps/app.xml")]
    [InlineData("%2e%2e/docProps/app.xml", "docProps/app.xml")]
    public void A_target_is_the_part_as_written_or_as_the_escapes_say(string target, string expected) =>
        Assert.Equal(expected, Only($"""<Relationship Id="r1" Type="t/image" Target="{target}"/>""").Target);

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("%2e%2e/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("..%5c..%5c..%5cetc%5cpasswd")]
    [InlineData("/../../etc/passwd")]
    public void A_target_that_climbs_stays_in_the_package(string target) =>
        Assert.Equal("etc/passwd", Only($"""<Relationship Id="r1" Type="t/image" Target="{target}"/>""").Target);

    [Theory]
    [InlineData("%2e%2e/absent", "word/%2e%2e/absent")]
    [InlineData("media/%zz%", "word/media/%zz%")]
    [InlineData("absent.xml", "word/absent.xml")]
    [InlineData("#signet", "word")]
    [InlineData("", "word")]
    public void A_target_without_part_stays_as_written(string target, string expected) =>
        Assert.Equal(expected, Only($"""<Relationship Id="r1" Type="t/image" Target="{target}"/>""").Target);

    [Theory]
    [InlineData("External")]
    [InlineData("external")]
    [InlineData("EXTERNAL")]
    public void An_external_target_is_never_a_part(string mode)
    {
        var found = Only($"""<Relationship Id="r1" Type="t/image" TargetMode="{mode}" Target="media/image%201.png"/>""");

        Assert.True(found.IsExternal);
        Assert.Equal(("media/image%201.png", "media/image%201.png"), (found.Target, found.Written));
    }

    [Theory]
    [InlineData("""<Relationship/>""")]
    [InlineData("""<x:Relationship xmlns:x="urn:other"/>""")]
    [InlineData("""<Extension><Relationship/></Extension>""")]
    public void What_some_program_may_follow_is_seen(string xml)
    {
        var found = Only(xml);

        Assert.Equal(("", "", "", "", false), (found.Id, found.Type, found.TypeUri, found.Written, found.IsExternal));
    }

    [Fact]
    public void Relationships_come_in_their_order_with_the_last_segment_of_their_type()
    {
        var found = Read(
            """<Relationship Id="b" Type="http://x/y/header" Target="h"/><Relationship Id="a" Type="footer" Target="f"/>""", "");

        Assert.Equal([("b", "header", "h"), ("a", "footer", "f")], found.Select(each => (each.Id, each.Type, each.Target)));
    }

    [Fact]
    public void A_document_type_is_refused() => Assert.Throws<XmlException>(() => Relationships.Read(
        HardenedXml.ContentReader("<!DOCTYPE r [<!ENTITY x \"y\">]><r/>"u8.ToArray(), 1_000), "", Parts.Contains));

    private static Relationship Only(string relationship) => Assert.Single(Read(relationship, "word/document.xml"));

    private static IReadOnlyList<Relationship> Read(string relationships, string source)
    {
        var xml = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relationships}</Relationships>";
        using var reader = HardenedXml.ContentReader(Encoding.UTF8.GetBytes(xml), 10_000);
        return Relationships.Read(reader, source, Parts.Contains);
    }
}
