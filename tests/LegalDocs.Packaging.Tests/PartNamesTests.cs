namespace LegalDocs.Packaging.Tests;

public sealed class PartNamesTests
{
    [Theory]
    [InlineData("", "_rels/.rels")]
    [InlineData("word/document.xml", "word/_rels/document.xml.rels")]
    [InlineData("document.xml", "_rels/document.xml.rels")]
    [InlineData("/word/document.xml", "/word/_rels/document.xml.rels")]
    [InlineData("/", "/_rels/.rels")]
    public void Relationships_lie_beside_their_part(string part, string expected) =>
        Assert.Equal(expected, PartNames.RelationshipsOf(part));

    [Theory]
    [InlineData("word/", "media/image1.png", "word/media/image1.png")]
    [InlineData("word/", "../docProps/app.xml", "docProps/app.xml")]
    [InlineData("word/", "/word/styles.xml", "word/styles.xml")]
    [InlineData("word/", "/word/./a//../styles.xml", "word/styles.xml")]
    [InlineData("", "word/document.xml", "word/document.xml")]
    [InlineData("word/", "../../../../etc/passwd", "etc/passwd")]
    [InlineData("word/", "", "word")]
    public void A_target_is_resolved_within_the_package(string folder, string target, string expected) =>
        Assert.Equal(expected, PartNames.Resolve(folder, target));
}
