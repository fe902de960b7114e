using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>A decision has one meaning whatever dies: it was made when it is in the act's log, and only then.</summary>
public sealed class OperatorCrashTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_dies_before_the_log_is_written_decided_nothing()
    {
        await using var bench = await ClerkBench.StartAsync();
        await DieAsync(bench, DecisionKind.Hold, isWritten: false);

        await bench.LetPassAsync(Hour);

        Assert.Equal(TransmissionEtat.AccuseRecu, (await bench.StandingAsync()).Etat);
        Assert.Empty((await bench.StandingAsync()).Decisions);
    }

    [Fact]
    public async Task Whoever_dies_after_the_log_is_written_decided_and_the_next_worker_obeys()
    {
        await using var bench = await ClerkBench.StartAsync();
        await DieAsync(bench, DecisionKind.Hold, isWritten: true);

        await bench.LetPassAsync(Hour);

        Assert.Equal((TransmissionEtat.Retenu, 0), ((await bench.StandingAsync()).Etat, bench.Way.Arrivals));
        Assert.Equal("Greffe", Assert.Single((await bench.StandingAsync()).Decisions).Who);
    }

    [Theory]
    [InlineData(false, "accuse_recu")]
    [InlineData(true, "annule")]
    public async Task Finished_work_taken_up_by_somebody_who_dies_is_finished_again_or_goes_on(bool isWritten, string etat)
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.LetPassAsync(Hour);
        await DieAsync(bench, DecisionKind.Cancel, isWritten);

        await bench.LetPassAsync(Hour);

        Assert.Equal(etat, (await bench.RecordAsync()).Etat.ToText());
        Assert.Equal(1, (await bench.Register.Work.CountAsync(SomePlan.Campaign, Token)).Done);
        Assert.Equal(1, bench.Way.Arrivals);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_adoption_cut_short_adopts_the_same_transaction(bool isWritten)
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Way.Next = Interference.Loss.AfterArrival;
        await bench.StepAsync();
        var transaction = Assert.Single(await bench.TransactionsAsync("1"));
        await DieAsync(bench, DecisionKind.Arrived, isWritten, transaction);

        await bench.LetPassAsync(Hour);

        var standing = await bench.StandingAsync();
        Assert.Equal((TransmissionEtat.AccuseRecu, transaction), (standing.Etat, standing.TransactionId));
        Assert.Equal([AttemptState.Accepted], await bench.AttemptsAsync());
        Assert.Equal(1, bench.Way.Arrivals);
    }

    [Fact]
    public async Task The_next_person_finds_the_decision_of_the_one_who_died_carried_out_first()
    {
        await using var bench = await ClerkBench.StartAsync();
        await DieAsync(bench, DecisionKind.Hold, isWritten: true);
        bench.Clock.Advance(TimeSpan.FromMinutes(2));

        var standing = await bench.MakeAsync(DecisionKind.Release);

        Assert.Equal(TransmissionEtat.AEnvoyer, standing.Etat);
        Assert.Equal([DecisionKind.Hold, DecisionKind.Release], standing.Decisions.Select(each => each.Kind));
    }

    [Fact]
    public async Task Two_people_who_decide_at_once_are_heard_one_after_the_other()
    {
        await using var bench = await ClerkBench.StartAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => bench.DecideAsync(DecisionKind.Hold), Token)));

        Assert.Single(outcomes, outcome => outcome is DecisionOutcome.Made);
        Assert.Single((await bench.StandingAsync()).Decisions);
    }

    [Theory]
    [InlineData(DecisionKind.Hold, "retenu")]
    [InlineData(DecisionKind.Cancel, "retire")]
    public async Task A_register_restored_from_before_a_decision_obeys_it(DecisionKind kind, string etat)
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.MakeAsync(kind);

        await bench.ForgetRegisterAsync();
        await bench.LetPassAsync(2 * Hour);

        Assert.Equal((etat, 0), ((await bench.StandingAsync()).Etat.ToText(), bench.Way.Arrivals));
    }

    [Fact]
    public async Task A_register_restored_from_before_everything_ends_where_the_act_ended()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.MakeAsync(DecisionKind.Hold);
        await bench.MakeAsync(DecisionKind.Release);
        await bench.LetPassAsync(Hour);
        await bench.MakeAsync(DecisionKind.Cancel);
        await bench.LetPassAsync(Hour);
        Assert.Equal(EtatActe.Annule, (await bench.RecordAsync()).Etat);

        await bench.ForgetRegisterAsync();
        await bench.LetPassAsync(2 * Hour);

        Assert.Equal(EtatActe.Annule, (await bench.RecordAsync()).Etat);
        Assert.Equal(1, bench.Way.Arrivals);
        Assert.Single(await bench.TransactionsAsync("6"));
        Assert.Single((await bench.Store.FindAsync(bench.Acte.ObjectId, Token))!.Versions, version =>
            version.Message.Contains("annulée", StringComparison.Ordinal));
    }

    private static async Task DieAsync(ClerkBench bench, DecisionKind kind, bool isWritten, long? transaction = null)
    {
        bench.LogStore = new DyingStore(bench.Store, isWritten);
        await Assert.ThrowsAsync<ProcessDiedException>(() => bench.DecideAsync(kind, transaction));
        bench.LogStore = null;
    }
}
