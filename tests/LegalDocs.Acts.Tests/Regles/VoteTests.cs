namespace LegalDocs.Acts.Tests.Regles;

public sealed class VoteTests
{
    [Theory]
    [InlineData(15, 14, ResultatVote.Adopte, Issue.Respectee)]
    [InlineData(14, 15, ResultatVote.Adopte, Issue.Enfreinte)]
    [InlineData(14, 15, ResultatVote.Rejete, Issue.Respectee)]
    [InlineData(15, 14, ResultatVote.Rejete, Issue.Enfreinte)]
    [InlineData(1, 0, ResultatVote.Adopte, Issue.Respectee)]
    [InlineData(15, 14, null, Issue.NonVerifiable)]
    [InlineData(14, 14, ResultatVote.Adopte, Issue.SansObjet)]
    public void Adoption_takes_more_votes_for_than_against(int pour, int contre, ResultatVote? result, Issue issue) =>
        Assert.Equal(
            issue, Voted(Some.Vote(pour, contre, 5) with { Resultat = result }).Verify().Of(RegleDroit.Majorite));

    [Theory]
    [InlineData(ModeScrutin.Ordinaire, SensVote.Pour, ResultatVote.Adopte, Issue.Respectee)]
    [InlineData(ModeScrutin.Ordinaire, SensVote.Contre, ResultatVote.Adopte, Issue.Enfreinte)]
    [InlineData(ModeScrutin.Secret, SensVote.Pour, ResultatVote.Adopte, Issue.Enfreinte)]
    [InlineData(ModeScrutin.Secret, null, ResultatVote.Rejete, Issue.Respectee)]
    [InlineData(ModeScrutin.Ordinaire, null, ResultatVote.Adopte, Issue.NonVerifiable)]
    [InlineData(ModeScrutin.Ordinaire, SensVote.Abstention, ResultatVote.Adopte, Issue.NonVerifiable)]
    [InlineData(ModeScrutin.Public, SensVote.Pour, null, Issue.NonVerifiable)]
    public void In_a_tie_the_president_decides_except_in_secret(
        ModeScrutin scrutin, SensVote? president, ResultatVote? result, Issue issue)
    {
        var vote = Some.Vote(14, 14, 5) with { Scrutin = scrutin, SensPresident = president, Resultat = result };

        Assert.Equal(issue, Voted(vote).Verify().Of(RegleDroit.Partage));
    }

    [Fact]
    public void Without_a_tie_the_president_decides_nothing() =>
        Assert.Equal(Issue.SansObjet, Voted(Some.Vote(15, 14)).Verify().Of(RegleDroit.Partage));

    [Theory]
    [InlineData(33, 8, Issue.Respectee)]
    [InlineData(33, 9, Issue.Enfreinte)]
    [InlineData(32, 8, Issue.Enfreinte)]
    [InlineData(32, 7, Issue.Respectee)]
    [InlineData(1, 0, Issue.Respectee)]
    [InlineData(33, null, Issue.NonVerifiable)]
    public void A_quarter_of_the_members_present_obtains_a_public_ballot(int presents, int? asked, Issue issue)
    {
        var vote = Some.Vote(presents, 0) with { DemandesScrutinPublic = asked };

        Assert.Equal(issue, Voted(vote, presents).Verify().Of(RegleDroit.ScrutinPublic));
    }

    [Theory]
    [InlineData(33, 10, Issue.Respectee)]
    [InlineData(33, 11, Issue.Enfreinte)]
    [InlineData(31, 10, Issue.Respectee)]
    [InlineData(31, 11, Issue.Enfreinte)]
    [InlineData(33, null, Issue.NonVerifiable)]
    public void A_third_of_the_members_present_obtains_a_secret_ballot(int presents, int? asked, Issue issue)
    {
        var vote = Some.Vote(presents, 0) with { DemandesScrutinSecret = asked };

        Assert.Equal(issue, Voted(vote, presents).Verify().Of(RegleDroit.ScrutinSecret));
    }

    [Fact]
    public void A_secret_ballot_prevails_over_a_public_one()
    {
        var vote = Some.Vote(20, 0) with
        {
            Scrutin = ModeScrutin.Secret,
            DemandesScrutinPublic = 20,
            DemandesScrutinSecret = 20,
        };

        Assert.Equal(Issue.SansObjet, Voted(vote).Verify().Of(RegleDroit.ScrutinPublic));
        Assert.Equal(Issue.Respectee, Voted(vote).Verify().Of(RegleDroit.ScrutinSecret));
    }

    [Theory]
    [InlineData(ModeScrutin.Ordinaire, false, Issue.Enfreinte)]
    [InlineData(ModeScrutin.Ordinaire, true, Issue.NonVerifiable)]
    [InlineData(ModeScrutin.Secret, false, Issue.Respectee)]
    public void An_appointment_is_secret_unless_all_waive_it(ModeScrutin scrutin, bool waived, Issue issue)
    {
        var vote = Some.Vote(20, 0) with { Scrutin = scrutin, Nomination = true, RenonciationUnanime = waived };

        Assert.Equal(issue, Voted(vote).Verify().Of(RegleDroit.ScrutinSecret));
    }

    [Fact]
    public void A_public_ballot_gives_each_name_and_vote()
    {
        VoteNominatif[] names = [Name("P01", SensVote.Pour), Name("P02", SensVote.Contre), Name("P03", SensVote.Abstention)];
        var vote = Some.Vote(1, 1, 1) with { Scrutin = ModeScrutin.Public };

        Assert.Equal(Issue.NonVerifiable, Voted(vote).Verify().Of(RegleDroit.ScrutinPublic));
        Assert.Equal(
            Issue.Respectee, Voted(vote with { Nominatif = names }).Verify().Of(RegleDroit.ScrutinPublic));
        Assert.Equal(
            Issue.Enfreinte, Voted(vote with { Nominatif = names[..2] }).Verify().Of(RegleDroit.ScrutinPublic));
        Assert.Equal(
            Issue.Enfreinte,
            Voted(vote with { Nominatif = [names[0], names[0], names[1]] }).Verify().Of(RegleDroit.ScrutinPublic));
    }

    [Fact]
    public void A_secret_ballot_names_nobody()
    {
        var vote = Some.Vote(1, 0) with { Scrutin = ModeScrutin.Secret, Nominatif = [Name("P01", SensVote.Pour)] };

        Assert.Equal(Issue.Enfreinte, Voted(vote).Verify().Of(RegleDroit.ScrutinSecret));
        Assert.Equal(Issue.Respectee, Voted(vote with { Nominatif = [] }).Verify().Of(RegleDroit.ScrutinSecret));
    }

    [Theory]
    [InlineData(33, 11, Issue.Enfreinte)]
    [InlineData(33, 10, Issue.Respectee)]
    [InlineData(33, null, Issue.NonVerifiable)]
    public void A_number_of_members_present_is_enough_to_know_a_third_of_it(int presents, int? asked, Issue issue)
    {
        var seance = Some.Seance([.. Some.Presents(1)]);
        var counted = seance with
        {
            Points =
            [
                seance.Points[0] with
                {
                    Presences = null,
                    ComptesAnnonces = new ComptesSeance
                    {
                        MembresDuConseil = 45,
                        MembresEnExercice = 45,
                        Presents = presents,
                        Pouvoirs = 0,
                    },
                    Vote = Some.Vote(presents, 0) with { DemandesScrutinSecret = asked },
                },
            ],
        };

        Assert.Equal(issue, counted.Verify().Of(RegleDroit.ScrutinSecret));
    }

    [Theory]
    [InlineData("Adopté à l’unanimité", 0, 0, Issue.Respectee)]
    [InlineData("Adopté à l’unanimité", 1, 0, Issue.Enfreinte)]
    [InlineData("Adopté à l’unanimité", 0, 1, Issue.Enfreinte)]
    [InlineData("Adopté à l’unanimité des suffrages exprimés", 0, 1, Issue.Respectee)]
    [InlineData("ADOPTÉ À L’UNANIMITÉ", 1, 0, Issue.Enfreinte)]
    [InlineData("Adopté à la majorité", 1, 0, Issue.SansObjet)]
    [InlineData(null, 0, 0, Issue.NonVerifiable)]
    public void Unanimity_means_nobody_against(string? mention, int contre, int abstentions, Issue issue) =>
        Assert.Equal(
            issue,
            Voted(Some.Vote(20, contre, abstentions) with { Mention = mention }).Verify().Of(RegleDroit.Unanimite));

    [Fact]
    public void An_unknown_vote_makes_no_rule_pass()
    {
        var verdicts = Some.Seance([.. Some.Presents(3)]).Verify();

        Assert.All(
            [
                RegleDroit.Majorite, RegleDroit.Partage, RegleDroit.ScrutinPublic, RegleDroit.ScrutinSecret,
                RegleDroit.Unanimite,
            ],
            rule => Assert.Equal(Issue.NonVerifiable, verdicts.Of(rule)));
    }

    [Theory]
    [InlineData("2025-12-23", Issue.Enfreinte)]
    [InlineData("2025-12-24", Issue.Respectee)]
    public void Mere_presence_of_an_interested_member_is_admitted_since_the_end_of_2025(string date, Issue issue)
    {
        var seance = Interested("N1") with { Date = Some.Date(date) };

        Assert.Equal(issue, seance.Verify().Of(RegleDroit.Interesse));
    }

    [Theory]
    [InlineData("P01", Issue.Enfreinte)]
    [InlineData("R1", Issue.Enfreinte)]
    [InlineData("A1", Issue.Respectee)]
    public void An_interested_member_neither_votes_nor_lets_another_vote(string id, Issue issue) =>
        Assert.Equal(issue, Interested(id).Verify().Of(RegleDroit.Interesse));

    [Fact]
    public void Whether_somebody_is_interested_must_be_said()
    {
        Assert.Equal(Issue.NonVerifiable, Some.Seance(Some.Present("P1")).Verify().Of(RegleDroit.Interesse));
        Assert.Equal(Issue.SansObjet, Interested().Verify().Of(RegleDroit.Interesse));
    }

    [Fact]
    public void The_words_agree_with_the_person()
    {
        var constat = Assert.Single(Interested("N1").Verify().Constats(RegleDroit.Interesse));

        Assert.StartsWith(
            "Mme Anne NOM-N1, intéressée à l’affaire, est restée dans la salle", constat.French,
            StringComparison.Ordinal);
    }

    private static VoteNominatif Name(string id, SensVote sens) => new() { EluId = id, Sens = sens };

    private static Seance Voted(Vote vote, int presents = 33)
    {
        var seance = Some.Seance([.. Some.Presents(presents)]);
        return seance with { Points = [seance.Points[0] with { Vote = vote }] };
    }

    private static Seance Interested(params string[] ids)
    {
        var seance = Some.Seance(
            [.. Some.Presents(3), Some.Absent("A1"), Some.Aside("N1", MotifNonParticipation.Interet),
             Some.Represente("R1", "P02")]);
        return seance with { Points = [seance.Points[0] with { Interesses = ids }] };
    }
}
