namespace LegalDocs.Acts.Tests.Collectivites;

public sealed class CollectiviteTests
{
    [Theory]
    [InlineData("2016-12-31", null)]
    [InlineData("2017-01-01", 3_499)]
    [InlineData("2017-12-31", 3_499)]
    [InlineData("2018-01-01", 3_501)]
    [InlineData("2026-01-01", 3_501)]
    public void A_population_is_in_force_from_its_first_day(string date, int? expected)
    {
        var commune = Some.Commune() with
        {
            Populations =
            [
                new() { EnVigueur = Some.Date("2018-01-01"), Habitants = 3_501 },
                new() { EnVigueur = Some.Date("2017-01-01"), Habitants = 3_499 },
            ],
        };

        Assert.Equal(expected, commune.PopulationAu(Some.Date(date)));
    }

    [Theory]
    [InlineData(99, "2014-03-22", 9)]
    [InlineData(99, "2014-03-23", 7)]
    [InlineData(100, "2014-03-22", 11)]
    [InlineData(0, "2020-03-15", 7)]
    public void The_smallest_councils_lost_two_seats_at_the_renewal_of_2014(int population, string renewal, int size) =>
        Assert.Equal(size, EffectifLegal.Of(population, Some.Date(renewal)));

    [Theory]
    [InlineData(0, "2026-03-15", 5)]
    [InlineData(99, "2026-03-15", 5)]
    [InlineData(100, "2026-03-15", 9)]
    [InlineData(499, "2026-03-15", 9)]
    [InlineData(500, "2026-03-14", null)]
    [InlineData(500, "2026-03-15", 13)]
    [InlineData(999, "2026-03-15", 13)]
    [InlineData(1_000, "2026-03-15", null)]
    public void A_small_council_is_held_complete_with_fewer_members(int population, string renewal, int? size)
    {
        Assert.Equal(size, EffectifLegal.ReputeComplet(population, Some.Date(renewal), Some.Date("2026-04-01")));
        Assert.Null(EffectifLegal.ReputeComplet(population, Some.Date(renewal), Some.Date("2019-12-28")));
    }

    [Fact]
    public void A_negative_population_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EffectifLegal.Of(-1, Some.Date("2020-03-15")));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => EffectifLegal.ReputeComplet(-1, Some.Date("2020-03-15"), Some.Date("2020-04-01")));
    }
}
