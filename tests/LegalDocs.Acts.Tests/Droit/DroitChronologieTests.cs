namespace LegalDocs.Acts.Tests.Droit;

public sealed class DroitChronologieTests
{
    [Fact]
    public void Intervals_of_a_subject_follow_each_other_without_gap_to_this_day()
    {
        foreach (var subject in DroitChronologie.All.GroupBy(interval => interval.Sujet))
        {
            var periods = subject.Select(interval => interval.Periode).ToList();

            Assert.Equal(periods.Skip(1).Select(period => (DateOnly?)period.Du), periods.SkipLast(1).Select(period => period.Avant));
            Assert.Null(periods[^1].Avant);
            Assert.Equal(DroitEnVigueur.FirstDate, periods[0].Du);
        }
    }

    [Fact]
    public void Two_intervals_that_follow_each_other_differ_in_value_or_source()
    {
        foreach (var subject in DroitChronologie.All.GroupBy(interval => interval.Sujet))
        {
            Assert.DoesNotContain(subject.Zip(subject.Skip(1)), pair =>
                (pair.First.Valeur, pair.First.Source) == (pair.Second.Valeur, pair.Second.Source));
        }
    }

    [Theory]
    [InlineData("quorum", "2018-09-27", "plus de la moitié des membres en exercice présents")]
    [InlineData("quorum", "2020-07-01", "un tiers des membres en exercice présents ou représentés")]
    [InlineData("quorum", "2021-06-01", "un tiers des membres en exercice présents")]
    [InlineData("pouvoirs par élu", "2018-09-27", "un")]
    [InlineData("pouvoirs par élu", "2021-06-01", "deux")]
    [InlineData("comité consulté", "2018-09-27", "comité technique (CT)")]
    [InlineData("publicité des actes", "2018-09-27", "publication ou affichage sur papier")]
    [InlineData("publicité des actes", "2022-07-01", "électronique (choix sous 3 500 habitants)")]
    public void The_table_says_what_the_law_said_on_a_day(string subject, string date, string expected) =>
        Assert.Equal(expected, Assert.Single(DroitChronologie.All, interval => interval.Sujet == subject
            && interval.Periode.Du <= Some.Date(date)
            && (interval.Periode.Avant is not { } end || Some.Date(date) < end)).Valeur);

    [Fact]
    public void A_rule_is_found_by_its_name_and_nothing_else()
    {
        Assert.All(RegleDroit.All, rule => Assert.Same(rule, RegleDroit.Find(rule.Id)));
        Assert.Null(RegleDroit.Find("quo-1"));
        Assert.Null(RegleDroit.Find(string.Empty));
    }
}
