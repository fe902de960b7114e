namespace LegalDocs.Acts.Tests.Actes;

public sealed class ActeUrnTests
{
    private const string Text = "urn:legaldocs:acte:242100410:DM2018_SC01";

    [Fact]
    public void A_name_is_made_of_the_siren_and_the_number()
    {
        var urn = ActeUrn.Of(Siren.Parse("242 100 410"), NumeroInterne.Parse("DM2018_SC01"));

        Assert.Equal(Text, urn.Value);
        Assert.Equal(Text, urn.ToString());
    }

    [Fact]
    public void A_name_is_read_back()
    {
        var urn = ActeUrn.Parse(Text);

        Assert.Equal(("242100410", "DM2018_SC01"), (urn.Siren.Value, urn.Numero.Value));
        Assert.Equal(ActeUrn.Of(urn.Siren, urn.Numero), urn);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("urn:legaldocs:acte:")]
    [InlineData("urn:legaldocs:acte:242100410")]
    [InlineData("urn:legaldocs:acte:242100410:DM:1")]
    [InlineData("urn:legaldocs:acte:242 100 410:DM1")]
    [InlineData("urn:legaldocs:acte:242100411:DM1")]
    [InlineData("urn:legaldocs:acte:242100410:../DM1")]
    [InlineData("URN:legaldocs:acte:242100410:DM1")]
    [InlineData("urn:legaldocs:acte:242100410:DM1\n")]
    public void Anything_else_names_no_act(string? text)
    {
        Assert.False(ActeUrn.TryParse(text, out var urn));
        Assert.Null(urn);
    }

    [Fact]
    public void A_wrong_name_is_refused_with_its_text() =>
        Assert.Contains(
            "acte:x",
            Assert.Throws<FormatException>(() => ActeUrn.Parse("acte:x")).Message,
            StringComparison.Ordinal);
}
