namespace LegalDocs.Acts.Tests.Actes;

public sealed class ActeDelaisTests
{
    [Theory]
    [InlineData("2025-04-02", "2025-04-04", "2025-04-04")]
    [InlineData("2025-04-05", "2025-04-04", "2025-04-05")]
    [InlineData("2025-04-04", "2025-04-04", "2025-04-04")]
    public void An_act_is_executoire_on_the_later_of_publicity_and_receipt(
        string publicite, string reception, string day) =>
        Assert.Equal(Some.Date(day), ActeDelais.Executoire(Some.Date(publicite), Some.Date(reception)));

    [Fact]
    public void An_act_that_lacks_one_of_the_two_is_not_executoire()
    {
        Assert.Null(ActeDelais.Executoire(Some.Date("2025-04-02"), null));
        Assert.Null(ActeDelais.Executoire(null, Some.Date("2025-04-04")));
    }

    [Theory]
    [InlineData("2017-01-09", "2017-03-10")]
    [InlineData("2025-04-04", "2025-06-05")]
    [InlineData("2024-12-31", "2025-03-03")]
    [InlineData("2025-02-28", "2025-04-29")]
    [InlineData("2025-02-20", "2025-04-22")]
    [InlineData("2025-09-10", "2025-11-12")]
    public void The_defere_ends_two_months_and_a_day_later_on_a_working_day(string reception, string lastDay)
    {
        Assert.Equal(Some.Date(lastDay), ActeDelais.DefereLastDay(Some.Date(reception)));
        Assert.Equal(Some.Date(lastDay), ActeDelais.RecoursLastDay(Some.Date(reception)));
    }

    [Theory]
    [InlineData("2025-01-01")]
    [InlineData("2025-04-21")]
    [InlineData("2024-04-01")]
    [InlineData("2025-05-01")]
    [InlineData("2025-05-08")]
    [InlineData("2025-05-29")]
    [InlineData("2025-06-09")]
    [InlineData("2025-07-14")]
    [InlineData("2025-08-15")]
    [InlineData("2025-11-01")]
    [InlineData("2025-11-11")]
    [InlineData("2025-12-25")]
    public void The_eleven_holidays_are_known(string date)
    {
        Assert.True(JoursFeries.IsHoliday(Some.Date(date)));
        Assert.False(JoursFeries.IsWorkingDay(Some.Date(date)));
    }

    [Fact]
    public void Every_year_has_its_eleven_holidays()
    {
        // Ascension falls on 1 May in 2008 and on 8 May in 1997, 2024's neighbours do not: years without such a clash.
        int[] years = [1999, 2018, 2025, 2026, 2030];

        Assert.All(years, year => Assert.Equal(11, Enumerable.Range(0, 366)
            .Select(new DateOnly(year, 1, 1).AddDays)
            .Count(day => day.Year == year && JoursFeries.IsHoliday(day))));
    }

    [Theory]
    [InlineData("2025-04-18")]
    [InlineData("2025-06-05")]
    public void Good_friday_and_ordinary_days_are_working_days(string date) =>
        Assert.True(JoursFeries.IsWorkingDay(Some.Date(date)));
}
