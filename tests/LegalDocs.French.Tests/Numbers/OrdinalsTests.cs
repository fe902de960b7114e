using LegalDocs.French.Numbers;
using LegalDocs.French.Tests.Support;

namespace LegalDocs.French.Tests.Numbers;

public sealed class OrdinalsTests
{
    [Theory]
    [InlineData(1, "premier")]
    [InlineData(2, "deuxième")]
    [InlineData(4, "quatrième")]
    [InlineData(5, "cinquième")]
    [InlineData(9, "neuvième")]
    [InlineData(11, "onzième")]
    [InlineData(21, "vingt et unième")]
    [InlineData(71, "soixante et onzième")]
    [InlineData(79, "soixante-dix-neuvième")]
    [InlineData(80, "quatre-vingtième")]
    [InlineData(81, "quatre-vingt-unième")]
    [InlineData(100, "centième")]
    [InlineData(200, "deux centième")]
    [InlineData(1_000, "millième")]
    [InlineData(2_005, "deux mille cinquième")]
    [InlineData(1_000_000, "millionième")]
    [InlineData(2_000_000, "deux millionième")]
    [InlineData(1_000_000_000, "milliardième")]
    [InlineData(3_000_000_000, "trois milliardième")]
    [InlineData(80_000_000, "quatre-vingt millionième")]
    [InlineData(200_000_000, "deux cent millionième")]
    [InlineData(1_001_000, "un million millième")]
    [InlineData(21_000_000, "vingt et un millionième")]
    [InlineData(280_000_000_000, "deux cent quatre-vingt milliardième")]
    public void Ranks_are_written_in_words(long rank, string expected) =>
        Assert.Equal(expected, Ordinals.Write(rank));

    [Fact]
    public void Only_the_first_rank_has_a_feminine()
    {
        Assert.Equal("première", Ordinals.Write(1, Gender.Feminine));
        Assert.Equal("deuxième", Ordinals.Write(2, Gender.Feminine));
        Assert.Equal("vingt et unième", Ordinals.Write(21, Gender.Feminine));
    }

    [Fact]
    public void The_1990_spelling_puts_hyphens_in_ranks() =>
        Assert.Equal("vingt-et-unième", Ordinals.Write(21, spelling: Spelling.Reform1990));

    [Theory]
    [InlineData(1, Gender.Masculine, "1er")]
    [InlineData(1, Gender.Feminine, "1re")]
    [InlineData(2, Gender.Masculine, "2e")]
    [InlineData(2, Gender.Feminine, "2e")]
    [InlineData(1_234, Gender.Masculine, "1234e")]
    public void Ranks_are_abbreviated_without_groups(long rank, Gender gender, string expected) =>
        Assert.Equal(expected, Ordinals.Abbreviate(rank, gender));

    [Theory]
    [InlineData(1, "Article 1er")]
    [InlineData(2, "Article 2")]
    [InlineData(21, "Article 21")]
    [InlineData(1_234, "Article 1234")]
    public void The_first_article_alone_takes_er(long number, string expected) =>
        Assert.Equal(expected, Ordinals.Article(number));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_rank_below_one_is_refused(long rank)
    {
        Refused.By(() => Ordinals.Write(rank));
        Refused.By(() => Ordinals.Abbreviate(rank));
        Refused.By(() => Ordinals.Article(rank));
    }
}
