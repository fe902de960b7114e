namespace LegalDocs.Acts.Tests.Identifiers;

public sealed class SirenTests
{
    [Theory]
    [InlineData("242100410")]
    [InlineData("242 100 410")]
    [InlineData(" 242\u00A0100\u00A0410 ")]
    public void Nine_digits_with_a_right_check_digit_are_read_whatever_the_blanks(string text) =>
        Assert.Equal("242100410", Siren.Parse(text).Value);

    [Theory]
    [InlineData("732829320")]
    [InlineData("219300993")]
    public void A_doubled_digit_over_nine_loses_nine_and_a_nine_stays(string text) => Assert.True(Siren.TryParse(text, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("24210041")]
    [InlineData("2421004100")]
    [InlineData("242100411")]
    [InlineData("24210041O")]
    [InlineData("٢٤٢١٠٠٤١٠")]
    [InlineData("242-100-410")]
    public void Anything_else_is_no_siren(string? text)
    {
        Assert.False(Siren.TryParse(text, out var siren));
        Assert.Null(siren);
    }

    [Fact]
    public void Two_sirens_are_equal_when_their_digits_are() =>
        Assert.Equal(Siren.Parse("242 100 410"), Siren.Parse("242100410"));

    [Fact]
    public void A_wrong_siren_is_refused_with_its_text() =>
        Assert.Contains(
            "242100411",
            Assert.Throws<FormatException>(() => Siren.Parse("242100411")).Message,
            StringComparison.Ordinal);
}
