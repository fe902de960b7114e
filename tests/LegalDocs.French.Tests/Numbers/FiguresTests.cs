using System.Globalization;
using CsCheck;
using LegalDocs.French.Numbers;
using LegalDocs.French.Tests.Support;

namespace LegalDocs.French.Tests.Numbers;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1_204, "1^204")]
    [InlineData(12_345_678, "12^345^678")]
    [InlineData(-1_204, "-1^204")]
    [InlineData(-999, "-999")]
    [InlineData(long.MinValue, "-9^223^372^036^854^775^808")]
    public void Whole_numbers_are_grouped_by_three(long value, string expected) =>
        Assert.Equal(expected, Visible.Of(NumberFormat.Whole(value)));

    [Theory]
    [InlineData("1234.5", "1^234,5")]
    [InlineData("1234.50", "1^234,5")]
    [InlineData("0.001", "0,001")]
    [InlineData("-1234567.891", "-1^234^567,891")]
    [InlineData("3.000", "3")]
    public void Decimals_take_a_comma_and_no_final_zero(string value, string expected) =>
        Assert.Equal(
            expected, Visible.Of(NumberFormat.WithDecimals(decimal.Parse(value, CultureInfo.InvariantCulture))));

    [Fact]
    public void Figures_without_their_groups_are_the_number() =>
        Gen.Long.Sample(value => NumberFormat.Whole(value).Replace("\u202F", "", StringComparison.Ordinal)
            == value.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(1, "I")]
    [InlineData(4, "IV")]
    [InlineData(9, "IX")]
    [InlineData(14, "XIV")]
    [InlineData(40, "XL")]
    [InlineData(99, "XCIX")]
    [InlineData(444, "CDXLIV")]
    [InlineData(1994, "MCMXCIV")]
    [InlineData(3000, "MMM")]
    [InlineData(3999, "MMMCMXCIX")]
    public void Roman_numerals_go_to_3999(long value, string expected) =>
        Assert.Equal(expected, RomanNumerals.Write(value));

    [Theory]
    [InlineData(0)]
    [InlineData(-4)]
    [InlineData(4_000)]
    public void A_number_without_roman_numeral_is_refused(long value) => Refused.By(() => RomanNumerals.Write(value));

    [Fact]
    public void Roman_numerals_never_repeat_a_sign_four_times() =>
        Gen.Long[1, 3_999].Sample(value => !System.Text.RegularExpressions.Regex.IsMatch(
            RomanNumerals.Write(value), "(.)\\1{3}"));

    [Theory]
    [InlineData(0, "0~ms")]
    [InlineData(-5, "0~ms")]
    [InlineData(350, "350~ms")]
    [InlineData(999, "999~ms")]
    [InlineData(1_000, "1~s")]
    [InlineData(12_499, "12,4~s")]
    [InlineData(59_999, "59,9~s")]
    [InlineData(60_000, "1~min~00~s")]
    [InlineData(65_000, "1~min~05~s")]
    [InlineData(3_600_000, "1~h~00~min")]
    [InlineData(90_000_000, "25~h~00~min")]
    public void Durations_show_their_two_largest_units(long milliseconds, string expected) =>
        Assert.Equal(expected, Visible.Of(Quantities.Duration(TimeSpan.FromMilliseconds(milliseconds))));

    [Theory]
    [InlineData(0, "0~o")]
    [InlineData(512, "512~o")]
    [InlineData(1_000, "1~Ko")]
    [InlineData(999_949, "999,9~Ko")]
    [InlineData(999_950, "1~Mo")]
    [InlineData(2_147_483, "2,1~Mo")]
    [InlineData(long.MaxValue, "9,2~Eo")]
    public void Sizes_use_decimal_multiples(long sizeBytes, string expected) =>
        Assert.Equal(expected, Visible.Of(Quantities.Size(sizeBytes)));

    [Fact]
    public void A_size_below_zero_is_a_fault_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantities.Size(-1));
}
