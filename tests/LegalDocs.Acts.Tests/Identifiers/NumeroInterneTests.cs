namespace LegalDocs.Acts.Tests.Identifiers;

public sealed class NumeroInterneTests
{
    [Theory]
    [InlineData("A")]
    [InlineData("7")]
    [InlineData("A1")]
    [InlineData("DM2018_SC01")]
    [InlineData("A__B")]
    [InlineData("ABCDEFGHIJKLMNO")]
    public void Capitals_digits_and_inner_underscores_are_accepted(string text) =>
        Assert.Equal(text, NumeroInterne.Parse(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("_A")]
    [InlineData("A_")]
    [InlineData("_")]
    [InlineData("a1")]
    [InlineData("A-1")]
    [InlineData("A/1")]
    [InlineData("../A")]
    [InlineData("É1")]
    [InlineData("A 1")]
    [InlineData("A1\n")]
    [InlineData("١")]
    [InlineData("ABCDEFGHIJKLMNOP")]
    public void Anything_else_is_no_number(string? text)
    {
        Assert.False(NumeroInterne.TryParse(text, out var numero));
        Assert.Null(numero);
    }

    [Fact]
    public void A_wrong_number_is_refused_with_the_pattern() =>
        Assert.Contains(
            NumeroInterne.Pattern,
            Assert.Throws<FormatException>(() => NumeroInterne.Parse("a")).Message,
            StringComparison.Ordinal);
}
