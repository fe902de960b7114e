using System.Globalization;
using CsCheck;
using LegalDocs.French.Amounts;
using LegalDocs.French.Tests.Support;

namespace LegalDocs.French.Tests.Amounts;

public sealed class EurosTests
{
    [Theory]
    [InlineData("45300.2", "45^300,20~€")]
    [InlineData("0", "0,00~€")]
    [InlineData("-0.0", "0,00~€")]
    [InlineData("1234567", "1^234^567,00~€")]
    [InlineData("-12.5", "-12,50~€")]
    [InlineData("999.999999999", null)]
    public void Figures_have_two_decimals_and_no_break_spaces(string amount, string? expected)
    {
        if (expected is null)
        {
            Refused.By(() => Euros.InFigures(Amount(amount)));
            return;
        }

        Assert.Equal(expected, Visible.Of(Euros.InFigures(Amount(amount))));
    }

    [Theory]
    [InlineData("45300.20", "quarante-cinq mille trois cents euros et vingt centimes")]
    [InlineData("3000000", "trois millions d’euros")]
    [InlineData("1000000", "un million d’euros")]
    [InlineData("3000000.05", "trois millions d’euros et cinq centimes")]
    [InlineData("3000001", "trois millions un euros")]
    [InlineData("1200000", "un million deux cent mille euros")]
    [InlineData("2000000000", "deux milliards d’euros")]
    [InlineData("80000000", "quatre-vingts millions d’euros")]
    [InlineData("0", "zéro euro")]
    [InlineData("1", "un euro")]
    [InlineData("1.01", "un euro et un centime")]
    [InlineData("1.02", "un euro et deux centimes")]
    [InlineData("2", "deux euros")]
    [InlineData("0.20", "vingt centimes")]
    [InlineData("0.01", "un centime")]
    [InlineData("-0.5", "moins cinquante centimes")]
    [InlineData("-1", "moins un euro")]
    [InlineData("80", "quatre-vingts euros")]
    [InlineData(
        "999999999999.99",
        "neuf cent quatre-vingt-dix-neuf milliards neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille "
            + "neuf cent quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf centimes")]
    public void Words_follow_the_grammar_of_amounts(string amount, string expected) =>
        Assert.Equal(expected, Euros.InWords(Amount(amount)));

    [Fact]
    public void Words_take_the_spelling_and_the_apostrophe_asked_for() =>
        Assert.Equal(
            "vingt-et-un-millions d'euros et vingt-et-un centimes",
            Euros.InWords(21_000_000.21m, Spelling.Reform1990, Apostrophe.Straight));

    [Theory]
    [InlineData("0.001")]
    [InlineData("1000000000000")]
    [InlineData("-1000000000000")]
    public void An_amount_that_would_have_to_be_rounded_or_is_too_great_is_refused(string amount)
    {
        Refused.By(() => Euros.InFigures(Amount(amount)));
        Refused.By(() => Euros.InWords(Amount(amount)));
    }

    [Fact]
    public void Any_amount_in_words_is_read_back_by_an_independent_parser() =>
        Gen.Frequency((1, Gen.Long[-100_000, 100_000]), (2, Gen.Long[-99_999_999_999_999, 99_999_999_999_999]))
            .Sample(cents => ReadBack(Euros.InWords(cents / 100m)) == cents);

    [Fact]
    public void Any_amount_in_figures_is_the_amount() =>
        Gen.Long[-99_999_999_999_999, 99_999_999_999_999].Sample(cents =>
            Amount(Euros.InFigures(cents / 100m).Replace("\u202F", "", StringComparison.Ordinal)
                .Replace("\u00A0€", "", StringComparison.Ordinal).Replace(',', '.')) * 100 == cents);

    private static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static long ReadBack(string words)
    {
        var sign = words.StartsWith("moins ", StringComparison.Ordinal) ? -1 : 1;
        var text = sign < 0 ? words[6..] : words;
        var euro = text.IndexOf("euro", StringComparison.Ordinal);
        var euros = euro < 0 ? "zéro" : text[..euro].Replace("d’", "", StringComparison.Ordinal).Trim();
        var rest = euro < 0 ? text : text[(text.IndexOf(' ', euro) is var space and >= 0 ? space : text.Length)..];
        var centime = rest.IndexOf(" centime", StringComparison.Ordinal);
        var centimes = centime < 0 ? "zéro" : rest[..centime].Trim();
        centimes = centimes.StartsWith("et ", StringComparison.Ordinal) ? centimes[3..] : centimes;
        return sign * (NumberParser.Parse(euros) * 100 + NumberParser.Parse(centimes));
    }
}
