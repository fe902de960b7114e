namespace LegalDocs.Acts.Tests.Publicite;

public sealed class PubliciteActeTests
{
    [Theory]
    [InlineData(null, "2018-10-01", "2018-10-02", "2018-10-01")]
    [InlineData(null, "2018-10-02", "2018-10-01", "2018-10-01")]
    [InlineData(null, "2018-10-02", null, "2018-10-02")]
    [InlineData(null, null, "2018-10-01", "2018-10-01")]
    [InlineData(ModePublicite.Electronique, "2018-10-02", "2018-10-01", "2018-10-02")]
    [InlineData(ModePublicite.Electronique, null, "2018-10-01", null)]
    [InlineData(ModePublicite.Affichage, "2018-10-01", "2018-10-02", "2018-10-02")]
    [InlineData(ModePublicite.Affichage, "2018-10-01", null, null)]
    [InlineData(null, null, null, null)]
    public void The_day_of_the_mode_counts_and_without_mode_the_first(
        ModePublicite? mode, string? online, string? posted, string? expected)
    {
        var publicite = new PubliciteActe { Mode = mode, DateMiseEnLigne = Day(online), DateAffichage = Day(posted) };

        Assert.Equal(Day(expected), publicite.Date);
    }

    private static DateOnly? Day(string? iso) => iso is null ? null : Some.Date(iso);
}
