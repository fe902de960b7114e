namespace LegalDocs.Acts.Tests.Identifiers;

public sealed class MatiereTests
{
    [Theory]
    [InlineData("5.7", new[] { 5, 7 })]
    [InlineData("7.10", new[] { 7, 10 })]
    [InlineData("1.2.3.4.99", new[] { 1, 2, 3, 4, 99 })]
    public void Two_to_five_levels_are_read(string text, int[] levels)
    {
        var matiere = Matiere.Parse(text);

        Assert.Equal(levels, matiere.Levels);
        Assert.Equal(text, matiere.ToString());
    }

    [Fact]
    public void Seven_ten_is_not_seven_one()
    {
        Assert.NotEqual(Matiere.Parse("7.1"), Matiere.Parse("7.10"));
        Assert.Equal(Matiere.Parse("7.10"), Matiere.Parse("7.10"));
        Assert.Equal(Matiere.Parse("7.10").GetHashCode(), Matiere.Parse("7.10").GetHashCode());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("5.")]
    [InlineData(".7")]
    [InlineData("5,7")]
    [InlineData("05.7")]
    [InlineData("5.0")]
    [InlineData("5.100")]
    [InlineData("1.2.3.4.5.6")]
    [InlineData("5.7 ")]
    public void Anything_else_is_no_subject_code(string? text)
    {
        Assert.False(Matiere.TryParse(text, out var matiere));
        Assert.Null(matiere);
    }
}
