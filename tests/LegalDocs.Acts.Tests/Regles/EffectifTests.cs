namespace LegalDocs.Acts.Tests.Regles;

public sealed class EffectifTests
{
    [Fact]
    public void Lists_that_agree_break_nothing()
    {
        var seance = Some.Seance(
            Some.Present("P1"),
            Some.Present("P2"),
            Some.Aside("N1", MotifNonParticipation.Interet),
            Some.Absent("A1"),
            Some.Represente("R1", "P1"));
        var counts = seance.FeuilleOf(seance.Points[0])!.Comptes;
        var full = seance with
        {
            Points = [seance.Points[0] with { ComptesAnnonces = counts, Vote = Some.Vote(2, 0, 1) }],
        };

        Assert.Equal(Issue.Respectee, full.Verify().Of(RegleDroit.Effectif));
        Assert.Equal((2, 1, 3), (counts.Presents, counts.Pouvoirs, counts.Votants));
    }

    [Fact]
    public void Members_in_no_list_are_found_with_the_figures_compared()
    {
        var seance = Some.Seance([.. Some.Presents(78)]);
        var announced = seance with { Assemblee = seance.Assemblee with { MembresEnExercice = 79 } };

        var constat = Assert.Single(announced.Verify().Constats(RegleDroit.Effectif));

        Assert.Equal(("EFF-1", "LD3501"), (constat.Regle.Id, constat.Regle.Code));
        Assert.Equal(GraviteRegle.Erreur, constat.Regle.Gravite);
        Assert.Equal([new RegleComparaison("membres_en_exercice", "79", "78")], constat.Comparaisons);
        Assert.Contains("78 membres", constat.French, StringComparison.Ordinal);
        Assert.Contains("79 membres en exercice", constat.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_listed_twice_is_found()
    {
        var seance = Some.Seance(Some.Present("P1"), Some.Present("P2"), Some.Absent("P1"));

        Assert.Contains(
            seance.Verify().Constats(RegleDroit.Effectif),
            constat => constat.French.Contains("figure 2 fois", StringComparison.Ordinal));
    }

    [Fact]
    public void Somebody_who_is_no_member_or_not_in_office_is_found()
    {
        var seance = Some.Seance(Some.Present("P1"), Some.Present("P2"), Some.Present("P3"));
        var gone = seance.Assemblee.Membres[1] with { MembreAu = Some.Date("2018-09-26") };
        var later = seance with
        {
            Assemblee = seance.Assemblee with { Membres = [seance.Assemblee.Membres[0], gone], MembresEnExercice = 3 },
        };

        var constats = later.Verify().Constats(RegleDroit.Effectif);

        Assert.Equal(2, constats.Count);
        Assert.Contains("n’est pas en exercice le 27 septembre 2018", constats[0].French, StringComparison.Ordinal);
        Assert.Contains("« P3 » n’est pas membre", constats[1].French, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_announced_count_that_differs_is_found()
    {
        var seance = Some.Seance([.. Some.Presents(5)]);
        var counts = seance.FeuilleOf(seance.Points[0])!.Comptes with { Presents = 6, Pouvoirs = 1 };
        var stated = seance with { Points = [seance.Points[0] with { ComptesAnnonces = counts }] };

        var names = stated.Verify().Constats(RegleDroit.Effectif).SelectMany(constat => constat.Comparaisons);

        Assert.Equal(["presents", "pouvoirs"], names.Select(compared => compared.Name));
    }

    [Theory]
    [InlineData(3, 1, 1, ModeScrutin.Ordinaire, Issue.Respectee)]
    [InlineData(3, 1, 0, ModeScrutin.Ordinaire, Issue.Enfreinte)]
    [InlineData(3, 1, 2, ModeScrutin.Ordinaire, Issue.Enfreinte)]
    [InlineData(3, 1, 0, ModeScrutin.Secret, Issue.Respectee)]
    [InlineData(3, 1, 2, ModeScrutin.Secret, Issue.Enfreinte)]
    public void Votes_make_the_number_of_voters(int pour, int contre, int abstentions, ModeScrutin scrutin, Issue issue)
    {
        var seance = Some.Seance([.. Some.Presents(5)]);
        var vote = Some.Vote(pour, contre, abstentions) with { Scrutin = scrutin };
        var voted = seance with { Points = [seance.Points[0] with { Vote = vote }] };

        Assert.Equal(issue, voted.Verify().Of(RegleDroit.Effectif));
    }

    [Theory]
    [InlineData(99, "2014-03-30", 7)]
    [InlineData(99, "2008-03-16", 9)]
    [InlineData(0, "2020-06-28", 7)]
    [InlineData(100, "2008-03-16", 11)]
    [InlineData(499, "2020-06-28", 11)]
    [InlineData(500, "2020-06-28", 15)]
    [InlineData(1_499, "2020-06-28", 15)]
    [InlineData(1_500, "2020-06-28", 19)]
    [InlineData(2_499, "2020-06-28", 19)]
    [InlineData(2_500, "2020-06-28", 23)]
    [InlineData(3_499, "2020-06-28", 23)]
    [InlineData(3_500, "2020-06-28", 27)]
    [InlineData(4_999, "2020-06-28", 27)]
    [InlineData(5_000, "2020-06-28", 29)]
    [InlineData(9_999, "2020-06-28", 29)]
    [InlineData(10_000, "2020-06-28", 33)]
    [InlineData(20_000, "2020-06-28", 35)]
    [InlineData(30_000, "2020-06-28", 39)]
    [InlineData(40_000, "2020-06-28", 43)]
    [InlineData(50_000, "2020-06-28", 45)]
    [InlineData(60_000, "2020-06-28", 49)]
    [InlineData(79_999, "2020-06-28", 49)]
    [InlineData(80_000, "2020-06-28", 53)]
    [InlineData(100_000, "2020-06-28", 55)]
    [InlineData(150_000, "2020-06-28", 59)]
    [InlineData(200_000, "2020-06-28", 61)]
    [InlineData(250_000, "2020-06-28", 65)]
    [InlineData(299_999, "2020-06-28", 65)]
    [InlineData(300_000, "2020-06-28", 69)]
    public void The_legal_size_follows_the_population(int population, string renouvellement, int size) =>
        Assert.Equal(size, EffectifLegal.Of(population, Some.Date(renouvellement)));

    [Theory]
    [InlineData(99, "2014-03-30", "2019-12-28", null)]
    [InlineData(99, "2014-03-30", "2019-12-29", 5)]
    [InlineData(100, "2014-03-30", "2019-12-29", 9)]
    [InlineData(499, "2020-06-28", "2021-01-01", 9)]
    [InlineData(500, "2020-06-28", "2025-12-31", null)]
    [InlineData(500, "2026-03-15", "2026-04-01", 13)]
    [InlineData(999, "2026-03-15", "2026-04-01", 13)]
    [InlineData(1_000, "2026-03-15", "2026-04-01", null)]
    public void A_small_council_is_held_complete_with_less(
        int population, string renouvellement, string date, int? members) =>
        Assert.Equal(members, EffectifLegal.ReputeComplet(population, Some.Date(renouvellement), Some.Date(date)));

    [Theory]
    [InlineData(19, null, null, Issue.Respectee)]
    [InlineData(20, null, null, Issue.Enfreinte)]
    [InlineData(18, null, null, Issue.NonVerifiable)]
    [InlineData(18, 1, null, Issue.Respectee)]
    [InlineData(18, 2, null, Issue.Enfreinte)]
    [InlineData(19, null, 19, Issue.Respectee)]
    [InlineData(19, null, 23, Issue.Enfreinte)]
    public void Members_in_office_reach_the_legal_size_or_say_why_not(
        int inOffice, int? vacant, int? stated, Issue issue)
    {
        var seance = Some.Seance([.. Some.Presents(inOffice)]);
        var council = seance with
        {
            Assemblee = seance.Assemblee with
            {
                Collectivite = Some.Commune(2_100),
                SiegesVacants = vacant,
                EffectifLegal = stated,
            },
        };

        Assert.Equal(issue, council.Verify().Of(RegleDroit.EffectifLegalConseil));
    }

    [Theory]
    [InlineData("2019-12-28", Issue.NonVerifiable)]
    [InlineData("2019-12-29", Issue.Respectee)]
    public void Nine_of_eleven_are_complete_from_the_law_of_2019(string date, Issue issue)
    {
        var seance = Some.Seance([.. Some.Presents(9)]) with { Date = Some.Date(date) };
        var council = seance with { Assemblee = seance.Assemblee with { Collectivite = Some.Commune(300) } };

        Assert.Equal(issue, council.Verify().Of(RegleDroit.EffectifLegalConseil));
    }

    [Fact]
    public void The_table_does_not_speak_of_an_epci_a_commune_nouvelle_or_paris()
    {
        var assemblee = Some.Assemblee(Some.Commune(2_100));

        Assert.Equal(19, EffectifLegal.Of(assemblee));
        Assert.Null(EffectifLegal.Of(Some.Assemblee(Some.Metropole())));
        Assert.Null(EffectifLegal.Of(assemblee with { Renouvellement = null }));
        Assert.Null(EffectifLegal.Of(assemblee with
        {
            Collectivite = assemblee.Collectivite with { CommuneNouvelle = true },
        }));
        Assert.Null(EffectifLegal.Of(assemblee with
        {
            Collectivite = assemblee.Collectivite with { CodeInsee = "75056" },
        }));
    }
}
