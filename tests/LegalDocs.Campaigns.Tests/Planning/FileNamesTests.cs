using LegalDocs.Campaigns.Functions;

namespace LegalDocs.Campaigns.Tests.Planning;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Fontaine-lès-Dijon", "fontaine-les-dijon")]
    [InlineData("L'Haÿ-les-Roses", "l-hay-les-roses")]
    [InlineData("Œuilly", "oeuilly")]
    [InlineData("Y", "y")]
    [InlineData("  Marsannay / la Côte  ", "marsannay-la-cote")]
    [InlineData("« »", "")]
    public void A_slug_keeps_plain_letters_only(string name, string expected) =>
        Assert.Equal(expected, FileNames.Slug(name));

    [Theory]
    [InlineData("2018-09-27_DM2018_SC01_metropole", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("..", false)]
    [InlineData("../acte", false)]
    [InlineData("acte/1", false)]
    [InlineData("acte\\1", false)]
    [InlineData("con", false)]
    [InlineData("LPT1.docx", false)]
    [InlineData("-acte", false)]
    [InlineData(".acte", false)]
    [InlineData("acte.", false)]
    [InlineData("délibération", false)]
    [InlineData("acte 1", false)]
    public void A_name_is_acceptable_when_every_system_can_open_it(string name, bool expected) =>
        Assert.Equal(expected, FileNames.IsAcceptable(name));

    [Fact]
    public void A_name_of_121_characters_is_too_long()
    {
        Assert.True(FileNames.IsAcceptable(new string('a', FileNames.MaxLength)));
        Assert.False(FileNames.IsAcceptable(new string('a', FileNames.MaxLength + 1)));
    }
}
