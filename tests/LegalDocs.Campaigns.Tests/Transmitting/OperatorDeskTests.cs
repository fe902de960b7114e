using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>What a person decides: recorded once, obeyed by every worker, refused when the facts contradict it.</summary>
public sealed class OperatorDeskTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_act_that_is_held_does_not_leave_until_it_is_released()
    {
        await using var bench = await ClerkBench.StartAsync();

        var held = await bench.MakeAsync(DecisionKind.Hold);
        await bench.LetPassAsync(3 * Hour);
        Assert.Equal((TransmissionEtat.Retenu, 0), (held.Etat, bench.Way.Arrivals));
        Assert.Null(held.NextAt);
        await bench.MakeAsync(DecisionKind.Release);
        await bench.LetPassAsync(Hour);

        Assert.Equal(TransmissionEtat.AccuseRecu, (await bench.StandingAsync()).Etat);
        Assert.Equal(1, bench.Way.Arrivals);
    }

    [Fact]
    public async Task An_act_held_while_its_outcome_is_unknown_is_looked_up_and_not_sent_again()
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Way.Next = Interference.Loss.BeforeArrival;
        await bench.StepAsync();

        await bench.MakeAsync(DecisionKind.Hold);
        await bench.LetPassAsync(Hour);

        Assert.Equal([AttemptState.Lost], await bench.AttemptsAsync());
        Assert.Equal((TransmissionEtat.Retenu, 0), ((await bench.StandingAsync()).Etat, bench.Way.Arrivals));
    }

    [Fact]
    public async Task A_decision_waits_for_the_worker_that_is_at_the_act()
    {
        await using var bench = await ClerkBench.StartAsync();
        var item = await bench.ClaimAsync();

        Assert.Equal("LD4502", await bench.RefuseAsync(DecisionKind.Hold));
        await bench.StepAsync(item!);

        Assert.Equal("LD4505", await bench.RefuseAsync(DecisionKind.Hold));
    }

    [Fact]
    public async Task A_retry_does_the_step_now_instead_of_at_the_next_pause()
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Way.Next = Interference.Loss.NeverLeft;
        await bench.StepAsync();
        Assert.False(await bench.StepAsync());

        await bench.MakeAsync(DecisionKind.Retry);

        Assert.True(await bench.StepAsync());
        Assert.Equal(1, bench.Way.Arrivals);
    }

    [Fact]
    public async Task Refusals_in_a_row_stop_the_act_and_a_retry_takes_it_up_again()
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Way.Answer = new CreationOutcome.Refused(RefusalKind.Configuration, "Accès refusé");
        await bench.LetPassAsync(48 * Hour);
        var stopped = await bench.StandingAsync();
        Assert.Equal(TransmissionEtat.Arrete, stopped.Etat);
        Assert.Equal(bench.Schedule.MostRefusals, stopped.Attempts.Count);
        Assert.Contains("Accès refusé", stopped.LastAnswer!.French, StringComparison.Ordinal);
        bench.Way.Answer = null;

        await bench.MakeAsync(DecisionKind.Retry);
        await bench.LetPassAsync(Hour);

        Assert.Equal(TransmissionEtat.AccuseRecu, (await bench.StandingAsync()).Etat);
    }

    [Fact]
    public async Task Sends_that_leave_no_trace_stop_the_act_after_some()
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Way.Answer = new CreationOutcome.Unknown("HTTP 200, page");

        await bench.LetPassAsync(8 * Hour);

        var stopped = await bench.StandingAsync();
        Assert.Equal(TransmissionEtat.Arrete, stopped.Etat);
        Assert.Equal(bench.Schedule.MostLosses, stopped.Attempts.Count(attempt => attempt.State == AttemptState.Lost));
    }

    [Fact]
    public async Task A_retry_after_an_anomaly_asks_for_the_state_again_and_sends_nothing()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.StepAsync();
        bench.Way.Status = new StatusOutcome.Failed("Fermeture automatique de la transaction de plus de 30 jours");
        await bench.LetPassAsync(Hour);
        Assert.Contains("vérifiez auprès de la préfecture", (await bench.StandingAsync()).LastAnswer!.French, StringComparison.Ordinal);
        bench.Way.Status = null;

        await bench.MakeAsync(DecisionKind.Retry);
        await bench.LetPassAsync(Hour);

        Assert.Equal(TransmissionEtat.AccuseRecu, (await bench.StandingAsync()).Etat);
        Assert.Equal(1, bench.Way.Arrivals);
    }

    [Fact]
    public async Task What_arrived_is_adopted_at_once_when_a_person_names_its_transaction()
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Way.Next = Interference.Loss.AfterArrival;
        await bench.StepAsync();
        var transaction = Assert.Single(await bench.TransactionsAsync("1"));

        var standing = await bench.MakeAsync(DecisionKind.Arrived, transaction);

        Assert.Equal((TransmissionEtat.Transmis, transaction), (standing.Etat, standing.TransactionId));
        Assert.Equal([AttemptState.Accepted], await bench.AttemptsAsync());
        await bench.LetPassAsync(Hour);
        Assert.Equal(TransmissionEtat.AccuseRecu, (await bench.StandingAsync()).Etat);
        Assert.Equal(1, bench.Way.Arrivals);
    }

    [Fact]
    public async Task A_transaction_that_is_not_that_of_the_act_is_refused()
    {
        await using var bench = await ClerkBench.StartAsync();
        var other = Assert.IsType<CreationOutcome.Accepted>(await bench.Way.CreateAsync(
            new TransmissionRequest
            {
                Siren = bench.Acte.Emetteur,
                Numero = Acts.NumeroInterne.Parse("AUTRE"),
                Nature = bench.Acte.Nature,
                Matiere = bench.Acte.Matiere,
                DateDecision = bench.Acte.Date,
                Objet = "Un autre acte",
                Acte = new PieceTransmise("a.pdf", "%PDF-1.7\n%%EOF\n"u8.ToArray(), "99_DE"),
            },
            Token));
        bench.Way.Next = Interference.Loss.BeforeArrival;
        await bench.StepAsync();

        Assert.Equal("LD4511", await bench.RefuseAsync(DecisionKind.Arrived, other.TransactionId));
        Assert.Equal("LD4510", await bench.RefuseAsync(DecisionKind.Arrived, 999_999));
        bench.Way.IsDown = true;
        Assert.Equal("LD4515", await bench.RefuseAsync(DecisionKind.Arrived, other.TransactionId));

        Assert.Equal([AttemptState.Sending], await bench.AttemptsAsync());
        Assert.Empty((await bench.StandingAsync()).Decisions);
    }

    [Fact]
    public async Task Nobody_can_say_that_it_did_not_arrive_while_the_platform_may_still_be_at_it()
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Way.Next = Interference.Loss.BeforeArrival;
        await bench.StepAsync();

        Assert.Equal("LD4512", await bench.RefuseAsync(DecisionKind.NotArrived));
        bench.Clock.Advance(bench.Schedule.Quarantine);
        var standing = await bench.MakeAsync(DecisionKind.NotArrived);

        Assert.Equal(TransmissionEtat.AEnvoyer, standing.Etat);
        Assert.Equal([AttemptState.Lost], await bench.AttemptsAsync());
        await bench.LetPassAsync(Hour);
        Assert.Equal(1, bench.Way.Arrivals);
        Assert.Equal(TransmissionEtat.AccuseRecu, (await bench.StandingAsync()).Etat);
    }

    [Fact]
    public async Task Nobody_can_say_that_it_did_not_arrive_when_the_platform_has_it()
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Way.Next = Interference.Loss.AfterArrival;
        await bench.StepAsync();
        bench.Clock.Advance(bench.Schedule.Quarantine);

        Assert.Equal("LD4513", await bench.RefuseAsync(DecisionKind.NotArrived));
        await bench.LetPassAsync(Hour);

        Assert.Equal((1, 1), (bench.Way.Arrivals, await bench.TransactionsAsync()));
    }

    [Fact]
    public async Task A_transaction_that_the_platform_forgot_is_sent_again_when_a_person_says_so()
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Way.Answer = new CreationOutcome.Accepted(424_242);
        await bench.StepAsync();
        bench.Way.Answer = null;
        await bench.LetPassAsync(8 * Hour);
        Assert.Equal(TransmissionEtat.Arrete, (await bench.StandingAsync()).Etat);

        await bench.MakeAsync(DecisionKind.NotArrived);
        await bench.LetPassAsync(Hour);

        Assert.Equal(TransmissionEtat.AccuseRecu, (await bench.StandingAsync()).Etat);
        Assert.Equal(1, bench.Way.Arrivals);
    }

    [Fact]
    public async Task Decisions_that_mean_nothing_are_refused_and_leave_no_trace()
    {
        await using var bench = await ClerkBench.StartAsync();
        Assert.Equal("LD4506", await bench.RefuseAsync(DecisionKind.Release));
        Assert.Equal("LD4509", await bench.RefuseAsync(DecisionKind.NotArrived));
        await bench.MakeAsync(DecisionKind.Hold);
        Assert.Equal("LD4504", await bench.RefuseAsync(DecisionKind.Hold));
        Assert.Equal("LD4504", await bench.RefuseAsync(DecisionKind.Retry));
        await bench.MakeAsync(DecisionKind.Release);
        await bench.LetPassAsync(Hour);

        Assert.Equal("LD4503", await bench.RefuseAsync(DecisionKind.Retry));
        Assert.Equal("LD4505", await bench.RefuseAsync(DecisionKind.Hold));
        Assert.Equal("LD4509", await bench.RefuseAsync(DecisionKind.Arrived, 1));
        Assert.Equal(2, (await bench.StandingAsync()).Decisions.Count);
    }

    [Fact]
    public async Task An_act_that_was_never_queued_cannot_be_decided_about()
    {
        await using var bench = await ClerkBench.StartAsync();
        var unknown = Acts.ActeUrn.Of(bench.Acte.Emetteur, Acts.NumeroInterne.Parse("INCONNU"));

        var outcome = await bench.Operator.DecideAsync(
            unknown, new OperatorDecision { Kind = DecisionKind.Hold, Who = "Greffe", Motif = "m" }, Token);

        Assert.Equal("LD4501", Assert.IsType<DecisionOutcome.Refused>(outcome).Finding.Code);
    }

    [Fact]
    public async Task Every_entry_of_the_log_follows_one_before_it_and_says_who_when_and_why()
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Way.Next = Interference.Loss.BeforeArrival;
        await bench.MakeAsync(DecisionKind.Hold);
        await bench.MakeAsync(DecisionKind.Release);
        await bench.StepAsync();
        await bench.MakeAsync(DecisionKind.Hold);
        await bench.LetPassAsync(Hour);
        await bench.MakeAsync(DecisionKind.Release);
        await bench.LetPassAsync(Hour);

        var entries = new Dictionary<string, JsonObject>();
        foreach (var name in await bench.Store.ListLogsAsync(bench.Acte.ObjectId, Token))
        {
            var bytes = (await bench.Store.ReadLogAsync(bench.Acte.ObjectId, name, Token))!.Value;
            entries[ContentDigest.Sha512(bytes.Span)] = JsonNode.Parse(bytes.Span)!.AsObject();
        }

        Assert.Equal(8, entries.Count);
        var previous = entries.Values.Select(entry => (string?)entry["previous"]).ToList();
        Assert.Single(previous, each => each is null);
        Assert.All(previous.OfType<string>(), each => Assert.Contains(each, entries.Keys));
        Assert.Equal(8, previous.Distinct().Count());
        var decided = (await bench.StandingAsync()).Decisions;
        Assert.Equal(
            [DecisionKind.Hold, DecisionKind.Release, DecisionKind.Hold, DecisionKind.Release], decided.Select(each => each.Kind));
        Assert.All(decided, each => Assert.Equal(("Greffe", "parce que"), (each.Who, each.Motif)));
    }
}
