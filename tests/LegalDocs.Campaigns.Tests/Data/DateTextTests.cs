using System.Globalization;
using CsCheck;
using LegalDocs.Campaigns.Data.Cells;

namespace LegalDocs.Campaigns.Tests.Data;

/// <summary>Dates and hours as French offices write them (ecosystem 3.3).</summary>
public sealed class DateTextTests
{
    [Theory]
    [InlineData("03/04/2026")]
    [InlineData("3/4/2026")]
    [InlineData("2026-04-03")]
    [InlineData("3 avril 2026")]
    [InlineData("3\u00a0avril\u00a02026")]
    [InlineData(" 3  AVRIL 2026 ")]
    [InlineData("03.04.2026")]
    [InlineData("03-04-2026")]
    [InlineData("vendredi 3 avril 2026")]
    [InlineData("Vendredi 03/04/2026")]
    public void The_third_of_april_is_never_the_fourth_of_march(string text)
    {
        Assert.Equal(DateText.Outcome.Date, DateText.Read(text, out var date));
        Assert.Equal(new DateOnly(2026, 4, 3), date);
    }

    [Theory]
    [InlineData("1er avril 2026", 4)]
    [InlineData("1 er avril 2026", 4)]
    [InlineData("1 août 2026", 8)]
    [InlineData("1 aout 2026", 8)]
    [InlineData("1er décembre 2026", 12)]
    public void The_first_of_a_month_may_be_an_ordinal(string text, int month)
    {
        Assert.Equal(DateText.Outcome.Date, DateText.Read(text, out var date));
        Assert.Equal(new DateOnly(2026, month, 1), date);
    }

    [Theory]
    [InlineData("03/04/26")]
    [InlineData("3-4-26")]
    [InlineData("3 avril 26")]
    [InlineData("3 avril '26")]
    public void A_year_of_two_digits_is_refused_by_name(string text) =>
        Assert.Equal(DateText.Outcome.ShortYear, DateText.Read(text, out _));

    [Theory]
    [InlineData("31/02/2026")]
    [InlineData("29/02/2025")]
    [InlineData("00/01/2026")]
    [InlineData("01/13/2026")]
    [InlineData("31 juin 2026")]
    [InlineData("2026-02-30")]
    [InlineData("03/04/0218")]
    public void A_day_that_does_not_exist_is_refused_by_name(string text) =>
        Assert.Equal(DateText.Outcome.NoSuchDay, DateText.Read(text, out _));

    [Fact]
    public void A_day_of_the_week_is_compared_with_its_date() =>
        Assert.Equal(DateText.Outcome.OtherWeekday, DateText.Read("jeudi 3 avril 2026", out _));

    [Theory]
    [InlineData("")]
    [InlineData("03-04.2026")]
    [InlineData("2026/04/03")]
    [InlineData("2er avril 2026")]
    [InlineData("3 avrl 2026")]
    [InlineData("avril 2026")]
    [InlineData("03/04/2026 18:30")]
    [InlineData("43370")]
    [InlineData("2026-4-3")]
    public void Anything_else_is_refused(string text) =>
        Assert.Equal(DateText.Outcome.NotADate, DateText.Read(text, out _));

    [Theory]
    [InlineData("18:30", "18:30:00")]
    [InlineData("8:05", "08:05:00")]
    [InlineData("18 h 30", "18:30:00")]
    [InlineData("18h30", "18:30:00")]
    [InlineData("18\u00a0h\u00a030", "18:30:00")]
    [InlineData("18 h", "18:00:00")]
    [InlineData("18:30:15", "18:30:15")]
    [InlineData("00:00", "00:00:00")]
    public void Hours_are_read_in_figures(string text, string expected)
    {
        Assert.True(DateText.TryHour(text, out var hour));
        Assert.Equal(expected, hour.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("24:00")]
    [InlineData("18:60")]
    [InlineData("18")]
    [InlineData("1830")]
    [InlineData("18:3")]
    [InlineData("6 h 30 PM")]
    [InlineData("")]
    public void Anything_else_is_no_hour(string text) => Assert.False(DateText.TryHour(text, out _));

    [Fact]
    public void Every_day_of_four_centuries_is_read_back_in_three_forms()
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");
        var last = new DateOnly(2199, 12, 31);
        for (var day = new DateOnly(1789, 1, 1); day <= last; day = day.AddDays(1))
        {
            string[] forms =
            [
                day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                day.ToString("d MMMM yyyy", french),
            ];

            Assert.All(
                forms,
                form => Assert.True(DateText.Read(form, out var read) == DateText.Outcome.Date && read == day, form));
        }
    }

    [Fact]
    public void No_text_makes_the_readers_fail() => Gen.String.Sample(text =>
    {
        DateText.Read(text, out _);
        DateText.TryHour(text, out _);
    });
}
