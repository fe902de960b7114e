using System.Globalization;
using CsCheck;
using LegalDocs.Campaigns.Data.Cells;

namespace LegalDocs.Campaigns.Tests.Data;

/// <summary>Numbers as French offices write them (ecosystem 3.3).</summary>
public sealed class NumberTextTests
{
    [Theory]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("1\u00a0234,56", "1234.56")]
    [InlineData("1\u202f234,56", "1234.56")]
    [InlineData("1\u2009234\u2009567,5", "1234567.5")]
    [InlineData("−12,5", "-12.5")]
    [InlineData("- 3", "-3")]
    [InlineData("  42  ", "42")]
    [InlineData("0,10", "0.1")]
    [InlineData("007", "7")]
    public void Any_space_separates_thousands_and_a_comma_decimals(string text, string expected)
    {
        Assert.Equal(NumberText.Outcome.Number, NumberText.Read(text, null, out var number));
        Assert.Equal(expected, number.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1 234,56 €", '€', "1234.56")]
    [InlineData("1234,5€", '€', "1234.5")]
    [InlineData("12,5\u00a0%", '%', "12.5")]
    public void The_unit_of_the_column_may_follow(string text, char unit, string expected)
    {
        Assert.Equal(NumberText.Outcome.Number, NumberText.Read(text, unit, out var number));
        Assert.Equal(expected, number.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData(",5")]
    [InlineData("5,")]
    [InlineData("1,2,3")]
    [InlineData("12 34")]
    [InlineData("1 2345")]
    [InlineData("1234 567")]
    [InlineData("1  234")]
    [InlineData("1,2 3")]
    [InlineData("12 €")]
    [InlineData("12 %")]
    [InlineData("douze")]
    [InlineData("1e3")]
    [InlineData("+5")]
    [InlineData("--5")]
    [InlineData("٣")]
    [InlineData("½")]
    public void Anything_else_is_refused(string text) =>
        Assert.Equal(NumberText.Outcome.NotANumber, NumberText.Read(text, null, out _));

    [Theory]
    [InlineData("22.5")]
    [InlineData("1.234,56")]
    [InlineData("1.234.567")]
    public void A_point_is_refused_by_name(string text) =>
        Assert.Equal(NumberText.Outcome.HasPoint, NumberText.Read(text, null, out _));

    [Theory]
    [InlineData("1234567890123456789")]
    [InlineData("0,12345678901")]
    public void More_digits_than_are_exact_are_refused(string text) =>
        Assert.Equal(NumberText.Outcome.TooLong, NumberText.Read(text, null, out _));

    [Fact]
    public void What_french_writes_is_read_back()
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");

        Gen.Select(Gen.Long[-999_999_999_999, 999_999_999_999], Gen.Int[0, 2]).Sample((units, decimals) =>
        {
            var number = units / 100m;
            var text = decimal.Round(number, decimals).ToString("N" + decimals, french);

            return NumberText.Read(text, null, out var read) == NumberText.Outcome.Number
                && read == decimal.Round(number, decimals);
        });
    }

    [Fact]
    public void No_text_makes_the_reader_fail() =>
        Gen.String.Sample(
            text => NumberText.Read(text, '€', out _) is >= NumberText.Outcome.Number and <= NumberText.Outcome.TooLong);
}
