namespace LegalDocs.Acts.Tests.Actes;

public sealed class JoursFeriesTests
{
    // The paschal full moon of each golden number, 1900 to 2199 (Gregorian ecclesiastical tables): month, day.
    private static readonly (int Month, int Day)[] PaschalMoons =
    [
        (4, 14), (4, 3), (3, 23), (4, 11), (3, 31), (4, 18), (4, 8), (3, 28), (4, 16), (4, 5),
        (3, 25), (4, 13), (4, 2), (3, 22), (4, 10), (3, 30), (4, 17), (4, 7), (3, 27),
    ];

    [Fact]
    public void Easter_is_the_Sunday_after_the_paschal_moon_for_three_centuries()
    {
        foreach (var year in Enumerable.Range(1900, 300))
        {
            var easter = SundayAfterTheMoon(year);

            Assert.True(JoursFeries.IsHoliday(easter.AddDays(1)), $"Easter Monday {year}");
            Assert.True(JoursFeries.IsHoliday(easter.AddDays(39)), $"Ascension {year}");
            Assert.True(JoursFeries.IsHoliday(easter.AddDays(50)), $"Whit Monday {year}");
            Assert.True(JoursFeries.IsHoliday(easter.AddDays(-2), "67"), $"Good Friday {year}");
        }
    }

    [Theory]
    [InlineData("2018-03-30", "57", true)]
    [InlineData("2018-03-30", "67", true)]
    [InlineData("2018-03-30", "68", true)]
    [InlineData("2018-03-30", "21", false)]
    [InlineData("2018-03-30", null, false)]
    [InlineData("2018-03-29", "67", false)]
    [InlineData("2018-12-26", "67", true)]
    [InlineData("2018-12-26", "21", false)]
    [InlineData("2018-12-27", "67", false)]
    [InlineData("2018-11-26", "67", false)]
    [InlineData("2018-05-22", "972", true)]
    [InlineData("2018-05-23", "972", false)]
    [InlineData("2018-05-22", "971", false)]
    [InlineData("2018-05-27", "971", true)]
    [InlineData("2018-06-10", "973", true)]
    [InlineData("2018-12-20", "974", true)]
    [InlineData("2018-04-27", "976", true)]
    [InlineData("2018-12-26", "974", false)]
    [InlineData("2018-07-14", "974", true)]
    public void A_departement_has_holidays_of_its_own(string date, string? departement, bool expected) =>
        Assert.Equal(expected, JoursFeries.IsHoliday(Some.Date(date), departement));

    private static DateOnly SundayAfterTheMoon(int year)
    {
        var (month, day) = PaschalMoons[year % 19];
        var moon = new DateOnly(year, month, day);
        return moon.AddDays(7 - (int)moon.DayOfWeek);
    }
}
