namespace LegalDocs.Acts.Tests.Regles;

public sealed class PouvoirTests
{
    [Theory]
    [InlineData("2018-09-27", Issue.Enfreinte)]
    [InlineData("2020-03-11", Issue.Enfreinte)]
    [InlineData("2020-03-12", Issue.Respectee)]
    [InlineData("2021-06-15", Issue.Respectee)]
    [InlineData("2022-08-01", Issue.Enfreinte)]
    public void Two_pouvoirs_for_one_holder_are_allowed_only_in_the_emergency(string date, Issue issue)
    {
        Presence[] presences = [.. Some.Presents(5), Some.Represente("R1", "P01"), Some.Represente("R2", "P01")];
        var seance = Some.Seance(presences) with { Date = Some.Date(date) };

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.NombrePouvoirs));
    }

    [Fact]
    public void Three_pouvoirs_are_always_too_many()
    {
        Presence[] presences =
        [
            .. Some.Presents(5), Some.Represente("R1", "P01"), Some.Represente("R2", "P01"), Some.Represente("R3", "P01"),
        ];
        var seance = Some.Seance(presences) with { Date = Some.Date("2021-06-15") };

        var constat = Assert.Single(seance.Verify().Constats(RegleDroit.NombrePouvoirs));

        Assert.Equal([new RegleComparaison("pouvoirs_par_elu", "2", "3")], constat.Comparaisons);
    }

    [Theory]
    [InlineData("P01", Issue.Respectee)]
    [InlineData("A1", Issue.Enfreinte)]
    [InlineData("N1", Issue.Enfreinte)]
    [InlineData("R1", Issue.Enfreinte)]
    [InlineData("P99", Issue.Enfreinte)]
    public void The_holder_of_a_pouvoir_is_present_and_votes(string mandataire, Issue issue)
    {
        var seance = Some.Seance(
            [.. Some.Presents(5), Some.Absent("A1"), Some.Aside("N1", null), Some.Represente("R1", mandataire)]);

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.Mandataire));
    }

    [Fact]
    public void A_suppleant_who_sits_may_hold_a_pouvoir()
    {
        var seance = Some.Seance(
            [.. Some.Presents(2), Some.Present("S1") with { Statut = StatutPresence.Supplee }, Some.Represente("R1", "S1")]);

        Assert.Equal(Issue.Respectee, seance.Verify().Of(RegleDroit.Mandataire));
    }

    [Fact]
    public void A_member_present_gives_no_pouvoir()
    {
        var seance = Some.Seance(
            [.. Some.Presents(2), Some.Present("P3") with { Pouvoir = new Pouvoir { MandataireId = "P01" } }]);

        Assert.Equal(Issue.Enfreinte, seance.Verify().Of(RegleDroit.Mandataire));
    }

    [Fact]
    public void A_represented_member_without_holder_is_not_checkable()
    {
        var seance = Some.Seance(
            [.. Some.Presents(2), Some.Represente("R1", "P01") with { Pouvoir = null }]);

        Assert.Equal(["points[1].presences[R1].pouvoir"], seance.Verify().Missing(RegleDroit.Mandataire));
    }

    [Theory]
    [InlineData(true, 3, null, Issue.Respectee)]
    [InlineData(true, 4, null, Issue.Enfreinte)]
    [InlineData(true, 4, true, Issue.Respectee)]
    [InlineData(false, 1, null, Issue.Enfreinte)]
    [InlineData(null, 1, null, Issue.NonVerifiable)]
    [InlineData(true, null, null, Issue.NonVerifiable)]
    public void A_pouvoir_is_written_and_serves_three_sittings(bool? ecrit, int? seances, bool? maladie, Issue issue)
    {
        var given = Some.Represente("R1", "P01") with
        {
            Pouvoir = new Pouvoir
            {
                MandataireId = "P01",
                Ecrit = ecrit,
                SeancesConsecutives = seances,
                MaladieConstatee = maladie,
            },
        };
        var seance = Some.Seance([.. Some.Presents(3), given]);

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.FormePouvoir));
    }

    [Fact]
    public void Earlier_sittings_let_the_uses_be_counted()
    {
        var given = Some.Represente("R1", "P01") with { Pouvoir = new Pouvoir { MandataireId = "P01", Ecrit = true } };
        var seance = Some.Seance([.. Some.Presents(3), given]);
        var other = Some.Seance([.. Some.Presents(3), Some.Present("R1")]);

        Assert.Equal(Issue.Respectee, seance.Verify(seance, seance).Of(RegleDroit.FormePouvoir));
        Assert.Equal(Issue.Enfreinte, seance.Verify(seance, seance, seance).Of(RegleDroit.FormePouvoir));
        Assert.Equal(Issue.Respectee, seance.Verify(seance, other, seance).Of(RegleDroit.FormePouvoir));
    }

    [Fact]
    public void Without_pouvoir_there_is_nothing_to_look_at()
    {
        var seance = Some.Seance([.. Some.Presents(3)]);

        Assert.Equal(Issue.SansObjet, seance.Verify().Of(RegleDroit.FormePouvoir));
        Assert.Equal(
            Issue.NonVerifiable,
            (seance with { Points = [Some.Point("1", null)] }).Verify().Of(RegleDroit.FormePouvoir));
    }

    [Theory]
    [InlineData(TypeCollectivite.Metropole, true, Issue.Respectee)]
    [InlineData(TypeCollectivite.Metropole, false, Issue.Enfreinte)]
    [InlineData(TypeCollectivite.Metropole, null, Issue.NonVerifiable)]
    [InlineData(TypeCollectivite.Commune, null, Issue.SansObjet)]
    public void In_an_epci_the_suppleant_comes_first(TypeCollectivite type, bool? absent, Issue issue)
    {
        var given = Some.Represente("R1", "P01") with { SuppleantAbsent = absent };
        var seance = Some.Seance([.. Some.Presents(3), given]);
        var alone = seance.Assemblee.Membres[3] with
        {
            Suppleant = new Suppleant { Civilite = "M.", Prenom = "Luc", Nom = "PETIT" },
        };
        var council = seance with
        {
            Assemblee = seance.Assemblee with
            {
                Membres = [.. seance.Assemblee.Membres.Take(3), alone],
                Collectivite = Some.Metropole() with { Type = type },
            },
        };

        Assert.Equal(issue, council.Verify().Of(RegleDroit.SuppleantDAbord));
    }
}
