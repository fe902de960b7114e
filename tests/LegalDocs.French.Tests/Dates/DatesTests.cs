using CsCheck;
using LegalDocs.French.Dates;
using LegalDocs.French.Tests.Support;

namespace LegalDocs.French.Tests.Dates;

public sealed class DatesTests
{
    // Day number 0, 1 January of year 1, is a Monday.
    private static readonly string[] DaysFromMonday =
        ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    private static readonly string[] MonthsInOrder =
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ];

    [Theory]
    [InlineData(2026, 4, 1, "1er avril 2026")]
    [InlineData(2026, 4, 2, "2 avril 2026")]
    [InlineData(2018, 9, 27, "27 septembre 2018")]
    [InlineData(2024, 2, 29, "29 février 2024")]
    [InlineData(2025, 8, 11, "11 août 2025")]
    [InlineData(2025, 12, 21, "21 décembre 2025")]
    public void Long_dates_say_1er_for_the_first_day_only(int year, int month, int day, string expected) =>
        Assert.Equal(expected, FrenchDates.InFull(new DateOnly(year, month, day)));

    [Theory]
    [InlineData(2026, 4, 1, "mercredi 1er avril 2026")]
    [InlineData(2018, 9, 27, "jeudi 27 septembre 2018")]
    [InlineData(2025, 3, 16, "dimanche 16 mars 2025")]
    [InlineData(2025, 3, 15, "samedi 15 mars 2025")]
    public void Dates_with_their_day_are_in_lower_case(int year, int month, int day, string expected) =>
        Assert.Equal(expected, FrenchDates.WithWeekday(new DateOnly(year, month, day)));

    [Theory]
    [InlineData(2026, 4, 1, "L’an deux mille vingt-six, le premier avril")]
    [InlineData(2025, 5, 14, "L’an deux mille vingt-cinq, le quatorze mai")]
    [InlineData(2021, 1, 21, "L’an deux mille vingt et un, le vingt et un janvier")]
    [InlineData(1980, 7, 31, "L’an mil neuf cent quatre-vingt, le trente et un juillet")]
    [InlineData(2000, 1, 2, "L’an deux mille, le deux janvier")]
    public void Solemn_dates_are_in_words(int year, int month, int day, string expected) =>
        Assert.Equal(expected, FrenchDates.Solemn(new DateOnly(year, month, day)));

    [Fact]
    public void Solemn_dates_take_the_spelling_and_the_apostrophe_asked_for() =>
        Assert.Equal(
            "L'an deux-mille-vingt-et-un, le premier mars",
            FrenchDates.Solemn(new DateOnly(2021, 3, 1), Spelling.Reform1990, Apostrophe.Straight));

    [Fact]
    public void Any_date_with_its_day_names_the_true_day() =>
        Gen.Int[1, 3_652_058].Select(DateOnly.FromDayNumber).Sample(date =>
            FrenchDates.WithWeekday(date).Split(' ')[0] == DaysFromMonday[date.DayNumber % 7]);

    [Fact]
    public void Any_date_in_words_is_read_back() =>
        Gen.Int[365, 3_652_058].Select(DateOnly.FromDayNumber).Sample(date =>
        {
            var words = FrenchDates.Solemn(date)["L’an ".Length..].Split(", le ");
            var day = words[1][..words[1].LastIndexOf(' ')];
            var month = Array.IndexOf(MonthsInOrder, words[1][(day.Length + 1)..]) + 1;
            return date == new DateOnly(
                (int)NumberParser.Parse(words[0]), month, day == "premier" ? 1 : (int)NumberParser.Parse(day));
        });

    [Theory]
    [InlineData(14, 30, "14~h~30")]
    [InlineData(9, 5, "9~h~05")]
    [InlineData(18, 0, "18~h~00")]
    [InlineData(0, 0, "0~h~00")]
    public void Hours_in_figures_never_break(int hour, int minute, string expected) =>
        Assert.Equal(expected, Visible.Of(FrenchTimes.InFigures(new TimeOnly(hour, minute))));

    [Theory]
    [InlineData(14, 30, "quatorze heures trente")]
    [InlineData(15, 1, "quinze heures une")]
    [InlineData(21, 21, "vingt et une heures vingt et une")]
    [InlineData(1, 0, "une heure")]
    [InlineData(0, 0, "zéro heure")]
    [InlineData(0, 51, "zéro heure cinquante et une")]
    [InlineData(2, 0, "deux heures")]
    [InlineData(18, 0, "dix-huit heures")]
    public void Hours_in_words_are_feminine(int hour, int minute, string expected) =>
        Assert.Equal(expected, FrenchTimes.InWords(new TimeOnly(hour, minute)));

    [Fact]
    public void Hours_in_words_follow_the_1990_spelling() =>
        Assert.Equal("vingt-et-une heures", FrenchTimes.InWords(new TimeOnly(21, 0), Spelling.Reform1990));
}
