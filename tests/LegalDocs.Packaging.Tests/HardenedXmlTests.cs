using System.Text;
using System.Xml;

namespace LegalDocs.Packaging.Tests;

public sealed class HardenedXmlTests
{
    [Theory]
    [InlineData("<!DOCTYPE x><x/>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><x/>")]
    [InlineData("<x>&unknown;</x>")]
    [InlineData("<x><y></x>")]
    public void What_is_no_plain_XML_is_refused(string xml)
    {
        Assert.Throws<XmlException>(() => Names(HardenedXml.Reader(Encoding.UTF8.GetBytes(xml), 1_000)));
        Assert.Throws<XmlException>(() => Names(HardenedXml.ContentReader(Encoding.UTF8.GetBytes(xml), 1_000)));
    }

    [Fact]
    public void Reading_ends_at_the_limit()
    {
        var xml = Encoding.UTF8.GetBytes($"<x>{new string(' ', 50_000)}</x>");

        Assert.Throws<XmlException>(() => Names(HardenedXml.Reader(xml, 10_000)));
        Assert.Equal(["x", "", "x"], Names(HardenedXml.Reader(xml, 60_000)));
    }

    [Fact]
    public void Remarks_are_there_for_who_writes_again_and_not_for_who_looks()
    {
        var xml = "<x><!-- remarque --><?word vu?><y/></x>"u8.ToArray();

        Assert.Equal(["x", "", "word", "y", "x"], Names(HardenedXml.Reader(xml, 1_000)));
        Assert.Equal(["x", "y", "x"], Names(HardenedXml.ContentReader(xml, 1_000)));
    }

    private static List<string> Names(XmlReader reader)
    {
        using (reader)
        {
            List<string> names = [];
            while (reader.Read())
            {
                names.Add(reader.Name);
            }

            return names;
        }
    }
}
