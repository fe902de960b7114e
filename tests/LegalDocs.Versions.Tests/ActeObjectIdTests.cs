namespace LegalDocs.Versions.Tests;

public sealed class ActeObjectIdTests
{
    [Fact]
    public void An_act_has_a_readable_id() =>
        Assert.Equal("urn:legaldocs:acte:242100410:DM2018_0042", ActeObjectId.ForActe("242100410", "DM2018_0042").ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a\u0085b")]
    public void What_cannot_be_an_id_is_refused(string? text)
    {
        Assert.False(ActeObjectId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ActeObjectId.Parse(text!));
    }

    // Not as attributes, whose text is stored as UTF-8.
    [Fact]
    public void Half_a_character_is_refused()
    {
        Assert.False(ActeObjectId.TryParse("\ud800", out _));
        Assert.False(ActeObjectId.TryParse("a\ufffd\udc00b", out _));
        Assert.True(ActeObjectId.TryParse("a\ufffd\ud83d\udcc4", out _));
    }

    [Fact]
    public void An_id_has_at_most_512_characters()
    {
        Assert.True(ActeObjectId.TryParse(new string('x', 512), out _));
        Assert.False(ActeObjectId.TryParse(new string('x', 513), out _));
    }

    [Theory]
    [InlineData("", "1")]
    [InlineData("242100410", " ")]
    public void An_act_needs_its_siren_and_its_number(string siren, string numero) =>
        Assert.Throws<ArgumentException>(() => ActeObjectId.ForActe(siren, numero));
}
