namespace LegalDocs.Acts.Tests.Regles;

public sealed class QuorumTests
{
    [Theory]
    [InlineData(33, 17, Issue.Respectee)]
    [InlineData(33, 16, Issue.Enfreinte)]
    [InlineData(20, 11, Issue.Respectee)]
    [InlineData(20, 10, Issue.Enfreinte)]
    [InlineData(15, 8, Issue.Respectee)]
    [InlineData(15, 7, Issue.Enfreinte)]
    [InlineData(1, 1, Issue.Respectee)]
    public void More_than_half_of_the_members_in_office_are_present(int membres, int presents, Issue issue)
    {
        var seance = Some.Seance([.. Some.Presents(presents), .. Some.Absents(membres - presents)]);

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.Quorum));
    }

    [Fact]
    public void Seventeen_present_and_nine_represented_of_thirty_three_are_a_quorum_without_margin()
    {
        var represented = Enumerable.Range(1, 9).Select(i => Some.Represente($"R{i}", $"P{i:D2}"));
        var seance = Some.Seance([.. Some.Presents(17), .. represented, .. Some.Absents(7)]);

        Assert.Equal(Issue.Respectee, seance.Verify().Of(RegleDroit.Quorum));
        Assert.Equal(26, seance.FeuilleOf(seance.Points[0])!.Comptes.Votants);
    }

    [Fact]
    public void Ten_present_and_eight_represented_of_twenty_are_no_quorum()
    {
        var represented = Enumerable.Range(1, 8).Select(i => Some.Represente($"R{i}", $"P{i:D2}"));
        var seance = Some.Seance([.. Some.Presents(10), .. represented, .. Some.Absents(2)]);

        var constat = Assert.Single(seance.Verify().Constats(RegleDroit.Quorum));

        Assert.Equal([new RegleComparaison("quorum", "11", "10")], constat.Comparaisons);
        Assert.Contains("les pouvoirs ne comptent pas", constat.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-03-11", Issue.Enfreinte)]
    [InlineData("2020-07-11", Issue.Respectee)]
    [InlineData("2020-08-30", Issue.Respectee)]
    [InlineData("2020-08-31", Issue.Enfreinte)]
    [InlineData("2021-06-15", Issue.Respectee)]
    [InlineData("2021-10-01", Issue.Enfreinte)]
    [InlineData("2022-07-31", Issue.Respectee)]
    [InlineData("2022-08-01", Issue.Enfreinte)]
    [InlineData("2022-09-15", Issue.Enfreinte)]
    public void Fifteen_of_forty_five_are_a_quorum_only_in_the_emergency(string date, Issue issue)
    {
        var seance = Some.Seance([.. Some.Presents(15), .. Some.Absents(30)]) with { Date = Some.Date(date) };

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.Quorum));
    }

    [Theory]
    [InlineData("2020-03-11", Issue.Enfreinte)]
    [InlineData("2020-03-12", Issue.Respectee)]
    [InlineData("2020-07-10", Issue.Respectee)]
    [InlineData("2020-07-11", Issue.Enfreinte)]
    public void Represented_members_counted_in_the_first_months_of_the_emergency_only(string date, Issue issue)
    {
        var represented = Enumerable.Range(1, 5).Select(i => Some.Represente($"R{i}", $"P{i:D2}"));
        var seance = Some.Seance([.. Some.Presents(5), .. represented, .. Some.Absents(20)]);

        Assert.Equal(issue, (seance with { Date = Some.Date(date) }).Verify().Of(RegleDroit.Quorum));
    }

    [Theory]
    [InlineData(MotifNonParticipation.Interet, Issue.Enfreinte)]
    [InlineData(MotifNonParticipation.Volontaire, Issue.Respectee)]
    [InlineData(null, Issue.NonVerifiable)]
    public void Why_a_member_in_the_room_takes_no_part_decides_whether_he_counts(
        MotifNonParticipation? motif, Issue issue)
    {
        var seance = Some.Seance([.. Some.Presents(10), Some.Aside("N1", motif), .. Some.Absents(9)]);

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.Quorum));
    }

    [Fact]
    public void An_unknown_reason_that_changes_nothing_is_not_asked_for()
    {
        var reached = Some.Seance([.. Some.Presents(11), Some.Aside("N1", null), .. Some.Absents(8)]);
        var hopeless = Some.Seance([.. Some.Presents(5), Some.Aside("N1", null), .. Some.Absents(14)]);

        Assert.Equal(Issue.Respectee, reached.Verify().Of(RegleDroit.Quorum));
        Assert.Equal(Issue.Enfreinte, hopeless.Verify().Of(RegleDroit.Quorum));
    }

    [Theory]
    [InlineData("2022-02-22", Issue.Respectee)]
    [InlineData("2022-02-23", Issue.Respectee)]
    [InlineData("2023-02-23", Issue.Respectee)]
    public void A_representative_in_another_body_counts_then_leaves_both_sides(string date, Issue issue)
    {
        // 10 + 1 of 21 before; 10 of 19 after: two representatives leave the members in office.
        var seance = Some.Seance(
            [.. Some.Presents(10), Some.Aside("N1", MotifNonParticipation.Representation),
             Some.Aside("N2", MotifNonParticipation.Representation), .. Some.Absents(9)]);

        Assert.Equal(issue, (seance with { Date = Some.Date(date) }).Verify().Of(RegleDroit.Quorum));
    }

    [Fact]
    public void From_2022_a_representative_no_longer_makes_the_quorum()
    {
        var seance = Some.Seance(
            [.. Some.Presents(9), Some.Aside("N1", MotifNonParticipation.Representation),
             Some.Aside("N2", MotifNonParticipation.Representation), .. Some.Absents(10)]);

        Assert.Equal(Issue.Respectee, seance.Verify().Of(RegleDroit.Quorum));
        Assert.Equal(
            Issue.Enfreinte,
            (seance with { Date = Some.Date("2023-02-23") }).Verify().Of(RegleDroit.Quorum));
    }

    [Fact]
    public void Presences_that_nobody_recorded_are_not_checkable()
    {
        var seance = Some.Seance(Some.Present("P1")) with { Points = [Some.Point("1", null)] };

        Assert.Equal(Issue.NonVerifiable, seance.Verify().Of(RegleDroit.Quorum));
        Assert.Equal(["points[1].presences"], seance.Verify().Missing(RegleDroit.Quorum));
    }

    [Fact]
    public void The_quorum_is_looked_at_again_at_each_item()
    {
        Presence[] opening = [.. Some.Presents(11), .. Some.Absents(9)];
        Presence[] later = [.. Some.Presents(10), .. Some.Absents(9), Some.Absent("P11")];
        var seance = Some.Seance(opening) with
        {
            Points = [Some.Point("1", opening), Some.Point("2", later), Some.Point("3", null)],
        };

        var verdicts = seance.Verify();

        Assert.Equal(Issue.Respectee, verdicts.Of(RegleDroit.Quorum));
        Assert.Contains("point « 2 »", Assert.Single(
            verdicts.OfType<RegleVerdict.Enfreinte>(), broken => broken.Regle == RegleDroit.QuorumParPoint).Sujet.French,
            StringComparison.Ordinal);
        Assert.Equal(["points[3].presences"], verdicts.Missing(RegleDroit.QuorumParPoint));
    }

    [Theory]
    [InlineData("2018-09-23", Issue.Respectee)]
    [InlineData("2018-09-24", Issue.Enfreinte)]
    public void A_second_convocation_needs_three_clear_days(string sent, Issue issue)
    {
        var seance = Seconde(sent, "1");

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.SecondeConvocation));
    }

    [Fact]
    public void Items_carried_over_need_no_quorum_and_the_others_do()
    {
        var seance = Seconde("2018-09-23", "1");
        var wide = seance with { Points = [seance.Points[0], seance.Points[0] with { Id = "2" }] };

        Assert.Equal(Issue.SansObjet, wide.Verify().Of(RegleDroit.Quorum));
        Assert.Equal(Issue.Enfreinte, wide.Verify().Of(RegleDroit.QuorumParPoint));
    }

    [Fact]
    public void A_second_convocation_sent_before_the_failure_is_none()
    {
        var seance = Seconde("2018-09-19", "1");

        Assert.Contains(
            seance.Verify().Constats(RegleDroit.SecondeConvocation),
            constat => constat.French.Contains("20 septembre 2018", StringComparison.Ordinal));
    }

    [Fact]
    public void An_ordinary_or_unknown_convocation_is_no_second_one()
    {
        var seance = Some.Seance(Some.Present("P1"));

        Assert.Equal(Issue.NonVerifiable, seance.Verify().Of(RegleDroit.SecondeConvocation));
        Assert.Equal(
            Issue.SansObjet,
            (seance with { Convocation = new Convocation() }).Verify().Of(RegleDroit.SecondeConvocation));
    }

    private static Seance Seconde(string sent, string carried) =>
        Some.Seance([.. Some.Presents(3), .. Some.Absents(17)]) with
        {
            Convocation = new Convocation
            {
                DateEnvoi = Some.Date(sent),
                Seconde = new SecondeConvocation
                {
                    PremiereSeance = Some.Date("2018-09-20"),
                    PointsReportes = [carried],
                },
            },
        };

    [Theory]
    [InlineData(17, Issue.Respectee)]
    [InlineData(16, Issue.Enfreinte)]
    public void Without_lists_the_announced_counts_are_judged(int present, Issue issue)
    {
        var seance = Announced(33, present, Some.Vote(present + 4, 0));

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.Quorum));
    }

    [Fact]
    public void Announced_pouvoirs_count_only_when_the_law_of_the_day_says_so()
    {
        var seance = Announced(33, 8, Some.Vote(12, 0));

        Assert.Equal(Issue.Respectee, (seance with { Date = Some.Date("2020-04-01") }).Verify().Of(RegleDroit.Quorum));
        Assert.Equal(Issue.Enfreinte, (seance with { Date = Some.Date("2020-07-11") }).Verify().Of(RegleDroit.Quorum));
    }

    [Fact]
    public void Announced_votes_must_be_those_of_the_announced_voters_and_the_lists_stay_unknown()
    {
        Assert.Equal(Issue.Enfreinte, Announced(33, 17, Some.Vote(22, 0)).Verify().Of(RegleDroit.Effectif));
        Assert.Equal(Issue.NonVerifiable, Announced(33, 17, Some.Vote(21, 0)).Verify().Of(RegleDroit.Effectif));
    }

    [Fact]
    public void Counts_of_a_council_of_nobody_are_not_judged()
    {
        var seance = Announced(33, 17, Some.Vote(21, 0));
        var nobody = seance with { Assemblee = seance.Assemblee with { MembresEnExercice = 0 } };

        Assert.Equal(["assemblee.membres_en_exercice"], nobody.Verify().Missing(RegleDroit.Quorum));
        Assert.Equal(
            ["points[1].presences"],
            (nobody with { Points = [Some.Point("1", null)] }).Verify().Missing(RegleDroit.Quorum));
    }

    [Fact]
    public void A_member_whose_suppleant_sits_counts_as_present_and_the_emergency_says_who_counts()
    {
        Presence[] sitting = [.. Some.Presents(7), new Presence { EluId = "S1", Statut = StatutPresence.Supplee }];
        Assert.Equal(Issue.Respectee, Some.Seance([.. sitting, .. Some.Absents(7)]).Verify().Of(RegleDroit.Quorum));

        var emergency = Some.Seance([.. Some.Presents(4), .. Some.Absents(29)]) with { Date = Some.Date("2020-04-01") };
        Assert.Contains(
            "représentés compris", Assert.Single(emergency.Verify().Constats(RegleDroit.Quorum)).French, StringComparison.Ordinal);
    }

    private static Seance Announced(int inOffice, int present, Vote vote) => new()
    {
        Assemblee = Some.Assemblee(Some.Commune()) with { MembresEnExercice = inOffice },
        Date = Some.Date("2018-10-15"),
        Points =
        [
            Some.Point("1", null) with
            {
                ComptesAnnonces = new ComptesSeance
                {
                    MembresDuConseil = inOffice,
                    MembresEnExercice = inOffice,
                    Presents = present,
                    Pouvoirs = 4,
                },
                Vote = vote,
            },
        ],
    };
}
