namespace LegalDocs.Acts.Tests.Regles;

public sealed class ConvocationTests
{
    [Theory]
    [InlineData(2_100, "2025-03-07", "2025-03-11", Issue.Respectee)]
    [InlineData(2_100, "2025-03-08", "2025-03-11", Issue.Enfreinte)]
    [InlineData(2_100, "2025-03-08", "2025-03-12", Issue.Respectee)]
    [InlineData(12_000, "2025-06-04", "2025-06-10", Issue.Respectee)]
    [InlineData(12_000, "2025-06-05", "2025-06-10", Issue.Enfreinte)]
    [InlineData(3_499, "2025-03-07", "2025-03-11", Issue.Respectee)]
    [InlineData(3_500, "2025-03-07", "2025-03-11", Issue.Enfreinte)]
    [InlineData(3_500, "2025-03-05", "2025-03-11", Issue.Respectee)]
    public void Clear_days_follow_the_population(int population, string sent, string date, Issue issue)
    {
        var seance = Council(Some.Commune(population), sent, date);

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.DelaiConvocation));
    }

    [Fact]
    public void A_late_convocation_says_the_earliest_sitting_and_the_latest_sending()
    {
        var constat = Assert.Single(
            Council(Some.Commune(2_100), "2025-03-08", "2025-03-11").Verify().Constats(RegleDroit.DelaiConvocation));

        Assert.Equal(
            "2 jours francs entre l’envoi (8 mars 2025) et la séance (11 mars 2025), et non 3 : séance le 12 mars 2025 au "
                + "plus tôt, ou envoi le 7 mars 2025 au plus tard.",
            constat.French);
        Assert.Equal([new RegleComparaison("jours_francs", "3", "2")], constat.Comparaisons);
    }

    [Theory]
    [InlineData("2025-03-10", Issue.Enfreinte)]
    [InlineData("2025-03-09", Issue.Respectee)]
    public void Urgency_leaves_one_clear_day(string sent, Issue issue)
    {
        var seance = Council(Some.Commune(12_000), sent, "2025-03-11", convocation => convocation with
        {
            Urgence = new UrgenceConvocation(),
        });

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.DelaiConvocation));
    }

    [Theory]
    [InlineData(true, true, Issue.Respectee)]
    [InlineData(false, true, Issue.Enfreinte)]
    [InlineData(true, false, Issue.Enfreinte)]
    [InlineData(true, null, Issue.NonVerifiable)]
    public void Urgency_is_reported_and_voted(bool? reported, bool? voted, Issue issue)
    {
        var seance = Council(Some.Commune(12_000), "2025-03-05", "2025-03-11", convocation => convocation with
        {
            Urgence = new UrgenceConvocation { RapportOuverture = reported, Approuvee = voted },
        });

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.Urgence));
    }

    [Fact]
    public void Without_urgency_nothing_is_asked()
    {
        Assert.Equal(
            Issue.SansObjet,
            Council(Some.Commune(12_000), "2025-03-05", "2025-03-11").Verify().Of(RegleDroit.Urgence));
        Assert.Equal(Issue.NonVerifiable, Some.Seance(Some.Present("P1")).Verify().Of(RegleDroit.Urgence));
    }

    [Theory]
    [InlineData("2020-02-29", 3_499, "2020-02-25", Issue.Respectee)]
    [InlineData("2020-02-29", 3_500, "2020-02-25", Issue.Enfreinte)]
    [InlineData("2020-02-29", 3_500, "2020-02-23", Issue.Respectee)]
    [InlineData("2020-03-01", 3_499, "2020-02-26", Issue.Enfreinte)]
    [InlineData("2020-03-01", 3_499, "2020-02-24", Issue.Respectee)]
    public void An_epci_convokes_five_clear_days_ahead_always_since_2020(
        string date, int biggest, string sent, Issue issue)
    {
        var epci = Some.Metropole() with { Membres = [Some.Commune(biggest), Some.Commune(200)] };

        Assert.Equal(issue, Council(epci, sent, date).Verify().Of(RegleDroit.DelaiConvocation));
    }

    [Fact]
    public void Before_2020_an_epci_whose_communes_are_not_known_is_not_checkable()
    {
        Assert.Equal(
            Issue.NonVerifiable,
            Council(Some.Metropole(), "2018-09-22", "2018-09-27").Verify().Of(RegleDroit.DelaiConvocation));
        Assert.Equal(
            Issue.NonVerifiable,
            Council(Some.Metropole() with { Membres = [Some.Commune()] }, "2018-09-22", "2018-09-27").Verify()
                .Of(RegleDroit.DelaiConvocation));
    }

    [Fact]
    public void The_population_is_that_of_the_renewal_not_the_latest()
    {
        var commune = Some.Commune() with
        {
            Populations =
            [
                new PopulationAuthentifiee { EnVigueur = Some.Date("2020-01-01"), Habitants = 3_600 },
                new PopulationAuthentifiee { EnVigueur = Some.Date("2014-01-01"), Habitants = 3_400 },
            ],
        };
        var seance = Council(commune, "2025-03-07", "2025-03-11");

        Assert.Equal(Issue.Respectee, seance.Verify().Of(RegleDroit.DelaiConvocation));
        Assert.Equal(Issue.Respectee, seance.Verify().Of(RegleDroit.PopulationDuSeuil));
        var renewed = seance with { Assemblee = seance.Assemblee with { Renouvellement = Some.Date("2020-06-28") } };
        Assert.Equal(Issue.Enfreinte, renewed.Verify().Of(RegleDroit.DelaiConvocation));
    }

    [Fact]
    public void A_population_later_than_the_renewal_does_not_serve()
    {
        var commune = Some.Commune() with
        {
            Populations = [new PopulationAuthentifiee { EnVigueur = Some.Date("2020-01-01"), Habitants = 3_600 }],
        };
        var verdicts = Council(commune, "2025-03-07", "2025-03-11").Verify();

        Assert.Equal(Issue.NonVerifiable, verdicts.Of(RegleDroit.PopulationDuSeuil));
        Assert.Equal(["collectivite.populations"], verdicts.Missing(RegleDroit.DelaiConvocation));
    }

    [Theory]
    [InlineData(true, "2025-03-06", Issue.Enfreinte)]
    [InlineData(true, "2025-03-05", Issue.Respectee)]
    [InlineData(false, "2025-03-07", Issue.SansObjet)]
    [InlineData(null, "2025-03-05", Issue.NonVerifiable)]
    public void A_classified_installation_asks_for_five_clear_days_in_a_small_commune(
        bool? classified, string sent, Issue issue)
    {
        var seance = Council(Some.Commune(900), sent, "2025-03-11");
        var item = seance with { Points = [seance.Points[0] with { InstallationClassee = classified }] };

        Assert.Equal(issue, item.Verify().Of(RegleDroit.InstallationClassee));
    }

    [Theory]
    [InlineData(TypeCollectivite.Commune, "2025-03-07", Issue.Respectee)]
    [InlineData(TypeCollectivite.Commune, "2025-03-08", Issue.Enfreinte)]
    [InlineData(TypeCollectivite.Metropole, "2025-03-05", Issue.Respectee)]
    [InlineData(TypeCollectivite.Metropole, "2025-03-06", Issue.Enfreinte)]
    public void The_first_sitting_has_its_own_delay(TypeCollectivite type, string sent, Issue issue)
    {
        var body = Some.Commune(12_000) with { Type = type };
        var seance = Council(body, sent, "2025-03-11") with { PremiereApresRenouvellement = true };

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.PremiereSeance));
        Assert.Equal(Issue.SansObjet, seance.Verify().Of(RegleDroit.DelaiConvocation));
    }

    [Theory]
    [InlineData(3_500, false, Issue.Enfreinte)]
    [InlineData(3_500, true, Issue.Respectee)]
    [InlineData(3_500, null, Issue.NonVerifiable)]
    [InlineData(3_499, false, Issue.SansObjet)]
    public void A_note_goes_with_the_convocation_from_3_500_inhabitants(int population, bool? note, Issue issue)
    {
        var seance = Council(Some.Commune(population), "2025-03-05", "2025-03-11", convocation => convocation with
        {
            NoteSynthese = note,
        });

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.NoteSynthese));
    }

    [Theory]
    [InlineData("67", "2025-03-08", false, Issue.Respectee)]
    [InlineData("57", "2025-03-09", false, Issue.Enfreinte)]
    [InlineData("68", "2025-03-10", true, Issue.Respectee)]
    [InlineData("68", "2025-03-11", true, Issue.Enfreinte)]
    [InlineData("21", "2025-03-11", false, Issue.SansObjet)]
    public void Alsace_and_Moselle_count_three_days(string departement, string sent, bool urgent, Issue issue)
    {
        var seance = Council(Some.Commune(12_000, departement), sent, "2025-03-11", convocation => convocation with
        {
            Urgence = urgent ? new UrgenceConvocation() : null,
        });

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.AlsaceMoselle));
        Assert.Equal(departement != "21", seance.Verify().Of(RegleDroit.DelaiConvocation) == Issue.SansObjet);
    }

    [Theory]
    [InlineData(true, Issue.Respectee)]
    [InlineData(false, Issue.Enfreinte)]
    [InlineData(null, Issue.NonVerifiable)]
    public void In_Alsace_the_second_convocation_recalls_the_rule(bool? recalls, Issue issue)
    {
        var seance = Council(Some.Commune(900, "67"), "2025-03-05", "2025-03-11", convocation => convocation with
        {
            Seconde = new SecondeConvocation
            {
                PremiereSeance = Some.Date("2025-03-01"),
                PointsReportes = ["1"],
                RappelleRegle = recalls,
            },
        });

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.AlsaceMoselle));
    }

    [Fact]
    public void An_item_that_was_not_on_the_agenda_is_found()
    {
        var seance = Some.Seance(Some.Present("P1"));

        Assert.Equal(Issue.NonVerifiable, seance.Verify().Of(RegleDroit.OrdreDuJour));
        Assert.Equal(Issue.Respectee, (seance with { OrdreDuJour = ["1", "2"] }).Verify().Of(RegleDroit.OrdreDuJour));
        Assert.Equal(Issue.Enfreinte, (seance with { OrdreDuJour = ["2"] }).Verify().Of(RegleDroit.OrdreDuJour));
    }

    [Fact]
    public void Without_departement_nobody_knows_which_law_applies()
    {
        var verdicts = Council(Some.Commune(900) with { Departement = null }, "2025-03-07", "2025-03-11").Verify();

        Assert.Equal(["collectivite.departement"], verdicts.Missing(RegleDroit.DelaiConvocation));
        Assert.Equal(["collectivite.departement"], verdicts.Missing(RegleDroit.AlsaceMoselle));
    }

    [Theory]
    [InlineData("P1", Issue.Respectee)]
    [InlineData("N1", Issue.Respectee)]
    [InlineData("A1", Issue.Enfreinte)]
    [InlineData("R1", Issue.Enfreinte)]
    [InlineData("X9", Issue.Enfreinte)]
    public void A_secretary_is_a_member_who_is_present(string id, Issue issue)
    {
        var seance = Some.Seance(
            Some.Present("P1"), Some.Aside("N1", null), Some.Absent("A1"), Some.Represente("R1", "P1")) with
        {
            SecretaireIds = [id],
        };

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.Secretaire));
    }

    [Fact]
    public void No_secretary_is_a_breach_and_an_unknown_one_is_not_checkable()
    {
        var seance = Some.Seance(Some.Present("P1"));

        Assert.Equal(Issue.NonVerifiable, seance.Verify().Of(RegleDroit.Secretaire));
        Assert.Equal(Issue.Enfreinte, (seance with { SecretaireIds = [] }).Verify().Of(RegleDroit.Secretaire));
    }

    [Theory]
    [InlineData(1, 2, 3, Issue.Respectee)]
    [InlineData(1, 3, 2, Issue.Enfreinte)]
    [InlineData(1, 2, 2, Issue.Enfreinte)]
    [InlineData(2, 3, 4, Issue.Enfreinte)]
    [InlineData(1, 2, null, Issue.NonVerifiable)]
    public void Order_numbers_follow_each_other(int first, int second, int? third, Issue issue)
    {
        var seance = Some.Seance(Some.Present("P1"));
        var numbered = seance with
        {
            Points = [.. new int?[] { first, second, third }.Index()
                .Select(number => seance.Points[0] with { Id = $"{number.Index}", NumeroOrdre = number.Item })],
        };

        Assert.Equal(issue, numbered.Verify().Of(RegleDroit.NumeroOrdre));
    }

    private static Seance Council(
        Collectivite body, string sent, string date, Func<Convocation, Convocation>? change = null)
    {
        var convocation = new Convocation { DateEnvoi = Some.Date(sent) };
        var seance = Some.Seance(Some.Present("P1"));
        return seance with
        {
            Assemblee = seance.Assemblee with { Collectivite = body },
            Date = Some.Date(date),
            Convocation = change is null ? convocation : change(convocation),
        };
    }

    [Theory]
    [InlineData("2018-10-09", Issue.Respectee)]
    [InlineData("2018-10-10", Issue.NonVerifiable)]
    [InlineData("2018-10-11", Issue.NonVerifiable)]
    [InlineData("2018-10-12", Issue.Enfreinte)]
    public void The_population_need_not_be_known_when_it_changes_nothing(string sent, Issue issue)
    {
        var seance = Some.Seance([.. Some.Presents(3)]) with
        {
            Assemblee = Some.Assemblee(Some.Commune(), "P01", "P02", "P03"),
            Date = Some.Date("2018-10-15"),
            Convocation = new Convocation { DateEnvoi = Some.Date(sent) },
        };

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.DelaiConvocation));
    }

    [Fact]
    public void In_urgency_the_delay_of_an_unknown_population_is_not_guessed()
    {
        var seance = Some.Seance([.. Some.Presents(3)]) with
        {
            Assemblee = Some.Assemblee(Some.Commune(), "P01", "P02", "P03"),
            Date = Some.Date("2018-10-15"),
            Convocation = new Convocation { DateEnvoi = Some.Date("2018-10-13"), Urgence = new UrgenceConvocation() },
        };

        Assert.Equal(Issue.NonVerifiable, seance.Verify().Of(RegleDroit.DelaiConvocation));
    }
}
