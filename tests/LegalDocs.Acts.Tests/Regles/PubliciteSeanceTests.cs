namespace LegalDocs.Acts.Tests.Regles;

public sealed class PubliciteSeanceTests
{
    [Theory]
    [InlineData("2018-10-04", "2018-10-04", Issue.Respectee)]
    [InlineData("2018-10-05", "2018-10-04", Issue.Enfreinte)]
    [InlineData("2018-10-04", "2018-10-05", Issue.Enfreinte)]
    [InlineData("2018-10-04", null, Issue.NonVerifiable)]
    public void The_list_is_posted_and_on_line_within_a_week(string posted, string? online, Issue issue)
    {
        var seance = Sitting("2018-09-27", new PubliciteSeance
        {
            ListeAffichee = Some.Date(posted),
            ListeEnLigne = online is null ? null : Some.Date(online),
        });

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.ListeDeliberations));
    }

    [Theory]
    [InlineData("2022-06-30", "Affichage du compte rendu")]
    [InlineData("2022-07-01", "Affichage de la liste des délibérations")]
    public void The_document_has_the_name_of_its_time(string date, string found)
    {
        var seance = Sitting(date, new PubliciteSeance { ListeAffichee = Some.Date(date).AddDays(8) });

        Assert.StartsWith(
            found, Assert.Single(seance.Verify().Constats(RegleDroit.ListeDeliberations)).French,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-04-10", "2025-04-10", "2025-04-17", Issue.Respectee)]
    [InlineData("2025-04-10", "2025-04-10", "2025-04-18", Issue.Enfreinte)]
    [InlineData("2025-05-10", "2025-04-10", "2025-05-11", Issue.Enfreinte)]
    [InlineData(null, "2025-04-10", null, Issue.NonVerifiable)]
    [InlineData("2025-04-10", null, "2025-04-11", Issue.NonVerifiable)]
    public void The_minutes_are_adopted_next_time_then_on_line_within_a_week(
        string? adopted, string? next, string? online, Issue issue)
    {
        var seance = Sitting("2025-03-11", new PubliciteSeance
        {
            ProcesVerbalAdopte = Day(adopted),
            SeanceSuivante = Day(next),
            ProcesVerbalEnLigne = Day(online),
        });

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.ProcesVerbal));
        Assert.Equal(
            Issue.SansObjet, (seance with { Date = Some.Date("2022-06-30") }).Verify().Of(RegleDroit.ProcesVerbal));
    }

    [Theory]
    [InlineData("2025-04-11", null, Issue.Respectee)]
    [InlineData("2025-04-12", null, Issue.Enfreinte)]
    [InlineData(null, null, Issue.NonVerifiable)]
    [InlineData("2025-04-11", "2025-05-10", Issue.Respectee)]
    [InlineData("2025-04-11", "2025-05-11", Issue.Enfreinte)]
    public void Councillors_who_do_not_sit_are_told_within_a_month(string? list, string? minutes, Issue issue)
    {
        var seance = Sitting("2025-03-11", new PubliciteSeance
        {
            ListeEnvoyeeAuxConseillers = Day(list),
            ProcesVerbalAdopte = minutes is null ? null : Some.Date("2025-04-10"),
            ProcesVerbalEnvoyeAuxConseillers = Day(minutes),
        });

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.InformationConseillers));
    }

    [Fact]
    public void A_month_ends_on_the_last_day_of_a_shorter_one()
    {
        var seance = Sitting("2025-01-31", new PubliciteSeance { ListeEnvoyeeAuxConseillers = Some.Date("2025-03-01") });

        Assert.Equal(
            [new RegleComparaison("publicite.liste_envoyee_aux_conseillers", "2025-02-28", "2025-03-01")],
            Assert.Single(seance.Verify().Constats(RegleDroit.InformationConseillers)).Comparaisons);
    }

    [Fact]
    public void A_commune_has_no_such_duty()
    {
        var seance = Sitting("2025-03-11", new PubliciteSeance());
        var commune = seance with { Assemblee = seance.Assemblee with { Collectivite = Some.Commune(900) } };

        Assert.Equal(Issue.SansObjet, commune.Verify().Of(RegleDroit.InformationConseillers));
    }

    private static DateOnly? Day(string? iso) => iso is null ? null : Some.Date(iso);

    private static Seance Sitting(string date, PubliciteSeance publicity) =>
        Some.Seance(Some.Present("P1")) with { Date = Some.Date(date), Publicite = publicity };
}
