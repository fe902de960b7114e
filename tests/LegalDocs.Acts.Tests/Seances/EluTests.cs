namespace LegalDocs.Acts.Tests.Seances;

public sealed class EluTests
{
    [Theory]
    [InlineData("2018-01-09", false)]
    [InlineData("2018-01-10", true)]
    [InlineData("2018-06-30", true)]
    [InlineData("2018-07-01", false)]
    public void A_member_is_in_office_from_the_first_to_the_last_day(string date, bool expected)
    {
        var elu = Some.Elu("A01") with { MembreDu = Some.Date("2018-01-10"), MembreAu = Some.Date("2018-06-30") };

        Assert.Equal(expected, elu.IsMembreAu(Some.Date(date)));
    }

    [Fact]
    public void Without_days_a_member_is_in_office_always()
    {
        Assert.True(Some.Elu("A01").IsMembreAu(DateOnly.MinValue));
        Assert.True(Some.Elu("A01").IsMembreAu(DateOnly.MaxValue));
    }

    [Theory]
    [InlineData("2014-04-13", null)]
    [InlineData("2014-04-14", "conseiller métropolitain")]
    [InlineData("2017-04-27", "conseiller métropolitain")]
    [InlineData("2017-04-28", "vice-président")]
    [InlineData("2018-06-30", "vice-président")]
    [InlineData("2018-07-01", "conseiller métropolitain")]
    [InlineData("2020-07-16", "conseiller métropolitain")]
    [InlineData("2020-07-17", null)]
    public void The_latest_capacity_begun_is_the_one_held(string date, string? expected)
    {
        var elu = Some.Elu("A01") with
        {
            Qualites =
            [
                new() { Titre = "vice-président", Du = Some.Date("2017-04-28"), Au = Some.Date("2018-06-30") },
                new() { Titre = "conseiller métropolitain", Du = Some.Date("2014-04-14"), Au = Some.Date("2020-07-16") },
            ],
        };

        Assert.Equal(expected, elu.QualiteAu(Some.Date(date)));
    }

    [Fact]
    public void A_capacity_without_last_day_is_still_held()
    {
        var elu = Some.Elu("A01") with { Qualites = [new() { Titre = "maire", Du = Some.Date("2014-04-14") }] };

        Assert.Equal("maire", elu.QualiteAu(DateOnly.MaxValue));
    }
}
