namespace LegalDocs.Acts.Tests.Actes;

public sealed class ConventionSignableTests
{
    private static readonly NumeroInterne Metropole = NumeroInterne.Parse("DM2018_SC01");
    private static readonly NumeroInterne Commune = NumeroInterne.Parse("DC21003_SC01");

    [Fact]
    public void A_convention_is_signable_once_each_deliberation_is_received()
    {
        var verdict = ConventionSignable.Verify(
            [Received(Metropole, "2018-10-01"), Received(Commune, "2018-10-09")], null);

        Assert.True(verdict.IsSignable);
        Assert.Equal(Some.Date("2018-10-09"), verdict.PremierJour);
        Assert.Empty(verdict.Manquantes);
    }

    [Fact]
    public void The_verdict_names_each_receipt_that_is_missing()
    {
        var verdict = ConventionSignable.Verify([new(Metropole, null), Received(Commune, "2018-10-09")], null);

        Assert.False(verdict.IsSignable);
        Assert.Equal([Metropole], verdict.Manquantes);
        Assert.Null(verdict.PremierJour);
        var constat = Assert.Single(verdict.Constats);
        Assert.Equal(("CNV-1", "LD3505"), (constat.Regle.Id, constat.Regle.Code));
        Assert.Contains("DM2018_SC01", constat.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018-10-08", false)]
    [InlineData("2018-10-09", true)]
    [InlineData("2018-10-10", true)]
    public void The_signature_is_not_before_any_receipt(string signature, bool isSignable)
    {
        var verdict = ConventionSignable.Verify(
            [Received(Metropole, "2018-10-01"), Received(Commune, "2018-10-09")], Some.Date(signature));

        Assert.Equal(isSignable, verdict.IsSignable);
    }

    [Fact]
    public void A_signature_too_early_is_told_with_both_dates()
    {
        var verdict = ConventionSignable.Verify([Received(Commune, "2018-10-09")], Some.Date("2018-10-08"));

        var constat = Assert.Single(verdict.Constats);
        Assert.Equal([new RegleComparaison("DC21003_SC01", "2018-10-09", "2018-10-08")], constat.Comparaisons);
        Assert.Contains("08/10/2018", constat.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_deliberation_nothing_authorises_the_signature()
    {
        var verdict = ConventionSignable.Verify([], null);

        Assert.False(verdict.IsSignable);
        Assert.Null(verdict.PremierJour);
    }

    private static DeliberationAutorisante Received(NumeroInterne numero, string date) => new(numero, Some.Date(date));
}
