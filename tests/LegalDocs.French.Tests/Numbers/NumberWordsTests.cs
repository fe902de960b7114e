using CsCheck;
using LegalDocs.French.Numbers;
using LegalDocs.French.Tests.Support;

namespace LegalDocs.French.Tests.Numbers;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData(0, "zéro")]
    [InlineData(1, "un")]
    [InlineData(10, "dix")]
    [InlineData(16, "seize")]
    [InlineData(17, "dix-sept")]
    [InlineData(19, "dix-neuf")]
    [InlineData(20, "vingt")]
    [InlineData(21, "vingt et un")]
    [InlineData(22, "vingt-deux")]
    [InlineData(31, "trente et un")]
    [InlineData(61, "soixante et un")]
    [InlineData(70, "soixante-dix")]
    [InlineData(71, "soixante et onze")]
    [InlineData(72, "soixante-douze")]
    [InlineData(79, "soixante-dix-neuf")]
    [InlineData(80, "quatre-vingts")]
    [InlineData(81, "quatre-vingt-un")]
    [InlineData(90, "quatre-vingt-dix")]
    [InlineData(91, "quatre-vingt-onze")]
    [InlineData(99, "quatre-vingt-dix-neuf")]
    [InlineData(100, "cent")]
    [InlineData(101, "cent un")]
    [InlineData(180, "cent quatre-vingts")]
    [InlineData(200, "deux cents")]
    [InlineData(201, "deux cent un")]
    [InlineData(480, "quatre cent quatre-vingts")]
    [InlineData(482, "quatre cent quatre-vingt-deux")]
    [InlineData(1_000, "mille")]
    [InlineData(1_001, "mille un")]
    [InlineData(1_980, "mille neuf cent quatre-vingts")]
    [InlineData(2_000, "deux mille")]
    [InlineData(21_000, "vingt et un mille")]
    [InlineData(80_000, "quatre-vingt mille")]
    [InlineData(80_500, "quatre-vingt mille cinq cents")]
    [InlineData(200_000, "deux cent mille")]
    [InlineData(200_200, "deux cent mille deux cents")]
    [InlineData(1_000_000, "un million")]
    [InlineData(1_001_000, "un million mille")]
    [InlineData(80_000_000, "quatre-vingts millions")]
    [InlineData(600_000_000, "six cents millions")]
    [InlineData(1_000_000_000, "un milliard")]
    [InlineData(2_300_000_000, "deux milliards trois cents millions")]
    [InlineData(-42, "moins quarante-deux")]
    [InlineData(999_999_999_999, "neuf cent quatre-vingt-dix-neuf milliards neuf cent quatre-vingt-dix-neuf millions "
        + "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf")]
    public void Traditional_spelling_is_the_default(long value, string expected) =>
        Assert.Equal(expected, NumberWords.Write(value));

    [Theory]
    [InlineData(1, "une")]
    [InlineData(21, "vingt et une")]
    [InlineData(41, "quarante et une")]
    [InlineData(71, "soixante et onze")]
    [InlineData(81, "quatre-vingt-une")]
    [InlineData(91, "quatre-vingt-onze")]
    [InlineData(101, "cent une")]
    [InlineData(1_000, "mille")]
    [InlineData(21_000, "vingt et un mille")]
    [InlineData(1_000_000, "un million")]
    [InlineData(1_000_001, "un million une")]
    [InlineData(-1, "moins une")]
    public void Only_a_final_un_becomes_feminine(long value, string expected) =>
        Assert.Equal(expected, NumberWords.Write(value, new NumberWordsOptions { Gender = Gender.Feminine }));

    [Theory]
    [InlineData(21, "vingt-et-un")]
    [InlineData(71, "soixante-et-onze")]
    [InlineData(121, "cent-vingt-et-un")]
    [InlineData(80_500, "quatre-vingt-mille-cinq-cents")]
    [InlineData(2_000_003, "deux-millions-trois")]
    [InlineData(-101, "moins cent-un")]
    public void The_1990_spelling_puts_hyphens_everywhere(long value, string expected) =>
        Assert.Equal(expected, NumberWords.Write(value, new NumberWordsOptions { Spelling = Spelling.Reform1990 }));

    [Theory]
    [InlineData(80, "quatre-vingt")]
    [InlineData(200, "deux cent")]
    [InlineData(280, "deux cent quatre-vingt")]
    [InlineData(1_200, "mille deux cent")]
    [InlineData(200_000_000, "deux cents millions")]
    public void A_rank_keeps_vingt_and_cent_invariable(long value, string expected) =>
        Assert.Equal(expected, NumberWords.Write(value, new NumberWordsOptions { Use = NumberUse.Ordinal }));

    [Theory]
    [InlineData(1980, "mil neuf cent quatre-vingt")]
    [InlineData(1900, "mil neuf cent")]
    [InlineData(1001, "mil un")]
    [InlineData(1000, "mille")]
    [InlineData(1999, "mil neuf cent quatre-vingt-dix-neuf")]
    [InlineData(2000, "deux mille")]
    [InlineData(2018, "deux mille dix-huit")]
    [InlineData(2080, "deux mille quatre-vingt")]
    public void A_year_is_a_rank_and_says_mil_until_1999(long value, string expected) =>
        Assert.Equal(expected, NumberWords.Write(value, new NumberWordsOptions { Use = NumberUse.Year }));

    [Theory]
    [InlineData(1_000_000_000_000)]
    [InlineData(-1_000_000_000_000)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void A_number_beyond_the_limit_is_refused(long value) => Refused.By(() => NumberWords.Write(value));

    [Fact]
    public void The_limit_itself_is_written_on_both_sides_of_zero() =>
        Assert.Equal($"moins {NumberWords.Write(NumberWords.Max)}", NumberWords.Write(-NumberWords.Max));

    [Fact]
    public void Any_number_in_words_is_read_back_by_an_independent_parser() =>
        Gen.Select(
            Gen.Frequency((1, Gen.Long[-5_000, 5_000]), (2, Gen.Long[-NumberWords.Max, NumberWords.Max])),
            Gen.Enum<Gender>(),
            Gen.Enum<Spelling>(),
            Gen.Enum<NumberUse>())
        .Sample((value, gender, spelling, use) => NumberParser.Parse(NumberWords.Write(
            value, new NumberWordsOptions { Gender = gender, Spelling = spelling, Use = use })) == value);

    [Fact]
    public void Every_number_to_twenty_thousand_has_its_own_words()
    {
        var words = Enumerable.Range(0, 20_000).Select(value => NumberWords.Write(value)).ToHashSet();

        Assert.Equal(20_000, words.Count);
    }

    [Fact]
    public void Vingts_and_cents_are_always_last_or_before_a_noun() =>
        Gen.Long[0, NumberWords.Max].Select(value => NumberWords.Write(value)).Sample(words =>
            System.Text.RegularExpressions.Regex.Matches(words, "(vingts|cents)(?<after>[- ]\\w+)?").All(
                match => match.Groups["after"].Value is "" or " millions" or " milliards"));
}
