using static LegalDocs.Acts.EtatCycle;

namespace LegalDocs.Acts.Tests.Cycles;

/// <summary>The life of an act, step by step, with its guards.</summary>
public sealed class CycleActeTests
{
    private static readonly EtatCycle[] Straight =
        [Vise, AvisRendu, Inscrit, Convoque, Examine, Adopte, Signe, Transmis, ArRecu];

    [Fact]
    public void An_act_goes_from_draft_to_archive_when_its_days_are_right()
    {
        var cycle = Published(Until(ArRecu));

        cycle = Step(cycle, Executoire, "2025-04-04");
        cycle = Step(cycle, DelaisPurges, "2025-06-06");
        cycle = Step(cycle, Archive, "2026-01-01");

        Assert.Equal(13, cycle.Etapes.Count);
        Assert.Empty(cycle.Suivants);
    }

    [Theory]
    [InlineData(Brouillon, Adopte)]
    [InlineData(Convoque, Adopte)]
    [InlineData(Adopte, Transmis)]
    [InlineData(Signe, ArRecu)]
    [InlineData(Transmis, Executoire)]
    [InlineData(ArRecu, Brouillon)]
    [InlineData(ArRecu, DelaisPurges)]
    public void A_state_cannot_be_jumped_over(EtatCycle from, EtatCycle to)
    {
        var refused = Refused(Until(from), to, "2025-12-01");

        Assert.Contains(refused.Obstacles, obstacle => obstacle.French.Contains($"« {to} »", StringComparison.Ordinal));
    }

    [Fact]
    public void A_step_does_not_precede_the_last_one() =>
        Assert.Contains("2025-04-04", Refused(Until(ArRecu), Observations, "2025-04-03").Obstacles[0].English, StringComparison.Ordinal);

    [Fact]
    public void Without_publicity_a_received_act_is_not_executory() => Assert.Equal(
        "L’acte n’est pas publié.", Assert.Single(Refused(Until(ArRecu), Executoire, "2025-05-01").Obstacles).French);

    [Fact]
    public void Publicity_after_the_receipt_puts_the_executory_day_off()
    {
        var cycle = Franchi(Until(ArRecu).Publier(Some.Date("2025-04-10")));

        Assert.IsType<FranchissementActe.Refuse>(cycle.Franchir(Executoire, Some.Date("2025-04-09"), []));
        Assert.IsType<FranchissementActe.Franchi>(cycle.Franchir(Executoire, Some.Date("2025-04-10"), []));
    }

    [Theory]
    [InlineData("2025-06-05", false)]
    [InlineData("2025-06-06", true)]
    public void Time_limits_are_over_the_day_after_the_last_one(string date, bool isOver)
    {
        var cycle = Step(Published(Until(ArRecu)), Executoire, "2025-04-04");

        Assert.Equal(isOver, cycle.Franchir(DelaisPurges, Some.Date(date), []) is FranchissementActe.Franchi);
    }

    [Fact]
    public void A_cancelled_transmission_is_as_if_never_received()
    {
        var cycle = Step(Step(Published(Until(ArRecu)), TransmissionAnnulee, "2025-04-05"), Transmis, "2025-04-06");

        Assert.Null(cycle.DateAR);
        Assert.Equal(Some.Date("2025-04-08"), Step(cycle, ArRecu, "2025-04-08").DateAR);
    }

    [Theory]
    [InlineData(Brouillon)]
    [InlineData(Examine)]
    public void An_act_that_is_not_adopted_is_not_published(EtatCycle state) =>
        Assert.IsType<FranchissementActe.Refuse>(Until(state).Publier(Some.Date("2025-12-01")));

    [Fact]
    public void It_is_published_once_and_not_before_the_vote()
    {
        Assert.IsType<FranchissementActe.Refuse>(Until(Adopte).Publier(Some.Date("2025-03-31")));
        Assert.IsType<FranchissementActe.Refuse>(Published(Until(ArRecu)).Publier(Some.Date("2025-05-01")));
    }

    [Fact]
    public void It_may_be_published_on_the_day_of_the_vote_and_each_day_it_opens_counts()
    {
        Assert.Equal(Some.Date("2025-04-01"), Franchi(Until(Adopte).Publier(Some.Date("2025-04-01"))).DatePublicite);
        var late = Step(Franchi(Until(ArRecu).Publier(Some.Date("2025-05-20"))), Executoire, "2025-05-20");

        Assert.IsType<FranchissementActe.Refuse>(late.Franchir(DelaisPurges, Some.Date("2025-07-21"), []));
        Assert.IsType<FranchissementActe.Franchi>(late.Franchir(DelaisPurges, Some.Date("2025-07-22"), []));
    }

    [Fact]
    public void A_broken_rule_of_severity_ERR_guards_its_state_and_no_other()
    {
        var verdicts = Some.Seance([.. Some.Presents(3), .. Some.Absents(10)]).Verify();

        var refused = Assert.IsType<FranchissementActe.Refuse>(Until(Convoque).Franchir(Examine, Some.Date("2025-04-01"), verdicts));

        Assert.Equal("QUO-1", Assert.Single(refused.Obstacles).Constat!.Regle.Id);
        Assert.IsType<FranchissementActe.Franchi>(Until(Signe).Franchir(Transmis, Some.Date("2025-04-03"), verdicts));
    }

    [Fact]
    public void Every_state_can_be_reached()
    {
        var reached = new HashSet<EtatCycle> { Brouillon };
        var open = new Queue<EtatCycle>(reached);
        while (open.TryDequeue(out var state))
        {
            foreach (var next in CycleActe.SuivantsDe(state).Where(reached.Add))
            {
                open.Enqueue(next);
            }
        }

        Assert.Equal(Enum.GetValues<EtatCycle>().Order(), reached.Order());
    }

    private static CycleActe Published(CycleActe cycle) => Franchi(cycle.Publier(Some.Date("2025-04-02")));

    private static CycleActe Until(EtatCycle state)
    {
        var cycle = CycleActe.Commencer(Some.Date("2025-01-01"));
        foreach (var next in Straight.TakeWhile(_ => cycle.Etat != state))
        {
            cycle = Step(cycle, next, next switch
            {
                ArRecu => "2025-04-04",
                Transmis or Signe => "2025-04-02",
                _ => "2025-04-01",
            });
        }

        return cycle;
    }

    private static CycleActe Step(CycleActe cycle, EtatCycle state, string date) =>
        Franchi(cycle.Franchir(state, Some.Date(date), []));

    private static CycleActe Franchi(FranchissementActe outcome) => Assert.IsType<FranchissementActe.Franchi>(outcome).Cycle;

    private static FranchissementActe.Refuse Refused(CycleActe cycle, EtatCycle state, string date) =>
        Assert.IsType<FranchissementActe.Refuse>(cycle.Franchir(state, Some.Date(date), []));
}
