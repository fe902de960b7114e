namespace LegalDocs.Acts.Tests.Droit;

public sealed class DroitEnVigueurTests
{
    [Theory]
    [InlineData("2022-12-31", "comité technique", "CT")]
    [InlineData("2023-01-01", "comité social territorial", "CST")]
    public void The_staff_body_changes_on_the_first_of_january_2023(string date, string nom, string sigle) =>
        Assert.Equal((nom, sigle), (At(date).Comite, At(date).ComiteSigle));

    [Theory]
    [InlineData("2015-08-08", false)]
    [InlineData("2015-08-09", true)]
    [InlineData("2018-09-27", true)]
    [InlineData("2020-12-31", true)]
    [InlineData("2021-01-01", false)]
    public void The_opinion_of_the_cap_is_required_between_2015_and_2020(string date, bool expected) =>
        Assert.Equal(expected, At(date).AvisCapRequis);

    [Theory]
    [InlineData("2022-06-30", false)]
    [InlineData("2022-07-01", true)]
    public void The_reform_of_2022_changes_signature_list_and_publicity(string date, bool expected)
    {
        Assert.Equal(expected, At(date).SignatureSecretaire);
        Assert.Equal(expected, At(date).ListeDeliberations);
        Assert.Equal(expected, At(date).PubliciteElectronique);
    }

    [Theory]
    [InlineData("2022-02-22", false)]
    [InlineData("2022-02-23", true)]
    public void The_3ds_law_changes_authority_and_the_count_of_members_who_step_aside(string date, bool expected)
    {
        Assert.Equal(expected, At(date).AutoriteSelonMission);
        Assert.Equal(expected, At(date).InteressesHorsQuorum);
    }

    [Fact]
    public void Other_dates_turn_on_their_day()
    {
        Assert.Equal((false, true), Around("2025-12-24", droit => droit.PresenceInteresseAdmise));
        Assert.Equal((false, true), Around("2019-12-29", droit => droit.ConvocationElectronique));
        Assert.Equal((false, true), Around("2020-08-07", droit => droit.TeletransmissionObligatoire));
        Assert.Equal((false, true), Around("2020-03-01", droit => droit.CinqJoursFrancsEpci));
    }

    [Theory]
    [InlineData("1996-02-24", SeuilQuorum.PlusDeLaMoitie, false)]
    [InlineData("2020-03-11", SeuilQuorum.PlusDeLaMoitie, false)]
    [InlineData("2020-03-12", SeuilQuorum.Tiers, true)]
    [InlineData("2020-07-10", SeuilQuorum.Tiers, true)]
    [InlineData("2020-07-11", SeuilQuorum.Tiers, false)]
    [InlineData("2020-08-30", SeuilQuorum.Tiers, false)]
    [InlineData("2020-08-31", SeuilQuorum.PlusDeLaMoitie, false)]
    [InlineData("2020-11-13", SeuilQuorum.PlusDeLaMoitie, false)]
    [InlineData("2020-11-14", SeuilQuorum.Tiers, false)]
    [InlineData("2021-09-30", SeuilQuorum.Tiers, false)]
    [InlineData("2021-10-01", SeuilQuorum.PlusDeLaMoitie, false)]
    [InlineData("2021-11-09", SeuilQuorum.PlusDeLaMoitie, false)]
    [InlineData("2021-11-10", SeuilQuorum.Tiers, false)]
    [InlineData("2022-07-31", SeuilQuorum.Tiers, false)]
    [InlineData("2022-08-01", SeuilQuorum.PlusDeLaMoitie, false)]
    public void The_quorum_follows_the_health_emergency(string date, SeuilQuorum seuil, bool representesComptes)
    {
        var droit = At(date);

        Assert.Equal((seuil, representesComptes), (droit.Quorum.Seuil, droit.Quorum.RepresentesComptes));
        Assert.Equal(seuil == SeuilQuorum.Tiers ? 2 : 1, droit.PouvoirsParElu);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(15, 8, 5)]
    [InlineData(20, 11, 7)]
    [InlineData(33, 17, 11)]
    [InlineData(45, 23, 15)]
    [InlineData(79, 40, 27)]
    public void More_than_half_and_a_third_rounded_up(int membres, int majorite, int tiers) =>
        Assert.Equal((majorite, tiers), (RegleQuorum.Majorite.Minimum(membres), RegleQuorum.Tiers.Minimum(membres)));

    [Fact]
    public void A_quorum_of_nobody_is_a_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RegleQuorum.Majorite.Minimum(0));

    [Fact]
    public void A_day_before_the_code_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DroitEnVigueur.At(DroitEnVigueur.FirstDate.AddDays(-1)));

    private static DroitEnVigueur At(string date) => DroitEnVigueur.At(Some.Date(date));

    private static (bool Before, bool OnDay) Around(string date, Func<DroitEnVigueur, bool> rule) =>
        (rule(DroitEnVigueur.At(Some.Date(date).AddDays(-1))), rule(At(date)));
}
