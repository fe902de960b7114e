using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>Cancelling, at every stage that the protocol knows (protocol 7), followed to its end.</summary>
public sealed class OperatorCancellationTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_send_the_act_is_withdrawn_and_a_retry_puts_it_back()
    {
        await using var bench = await ClerkBench.StartAsync();

        await bench.MakeAsync(DecisionKind.Cancel);
        await bench.LetPassAsync(3 * Hour);
        Assert.Equal((EtatActe.Retire, 0), ((await bench.RecordAsync()).Etat, bench.Way.Arrivals));
        Assert.Equal(TransmissionEnding.Withdrawn, (await bench.ResultAsync()).Ending);
        Assert.Equal("LD4507", await bench.RefuseAsync(DecisionKind.Cancel));
        await bench.MakeAsync(DecisionKind.Retry);
        await bench.LetPassAsync(Hour);

        Assert.Equal(EtatActe.AccuseRecu, (await bench.RecordAsync()).Etat);
    }

    [Theory]
    [InlineData(false, "retire", 0)]
    [InlineData(true, "annule", 1)]
    public async Task While_the_outcome_is_unknown_the_act_is_withdrawn_or_cancelled_as_the_look_up_says(
        bool hasArrived, string etat, int cancellations)
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Way.Next = hasArrived ? Interference.Loss.AfterArrival : Interference.Loss.BeforeArrival;
        await bench.StepAsync();

        var asked = await bench.MakeAsync(DecisionKind.Cancel);
        await bench.LetPassAsync(2 * Hour);

        Assert.Equal(TransmissionEtat.AnnulationEnCours, asked.Etat);
        Assert.Equal(etat, (await bench.RecordAsync()).Etat.ToText());
        Assert.Equal(cancellations, (await bench.TransactionsAsync("6")).Count);
        Assert.Equal(hasArrived ? 1 : 0, bench.Way.Arrivals);
    }

    [Fact]
    public async Task Between_acceptance_and_receipt_the_receipt_is_kept_then_the_cancellation_asked_for()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.StepAsync();

        await bench.MakeAsync(DecisionKind.Cancel);
        await bench.LetPassAsync(2 * Hour);

        await AssertCancelledAsync(bench);
    }

    [Fact]
    public async Task After_the_receipt_the_cancellation_is_asked_for_and_followed_until_the_State_acknowledges_it()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.LetPassAsync(Hour);

        var asked = await bench.MakeAsync(DecisionKind.Cancel);
        Assert.Equal((TransmissionEtat.AnnulationEnCours, EtatActe.AccuseRecu), (asked.Etat, (await bench.RecordAsync()).Etat));
        await bench.LetPassAsync(Hour);

        await AssertCancelledAsync(bench);
        Assert.Equal("LD4503", await bench.RefuseAsync(DecisionKind.Retry));
        Assert.Equal("LD4507", await bench.RefuseAsync(DecisionKind.Cancel));
        Assert.Equal(TransmissionEnding.Cancelled, (await bench.ResultAsync()).Ending);
    }

    [Theory]
    [InlineData("BeforeArrival")]
    [InlineData("AfterArrival")]
    [InlineData("NeverLeft")]
    public async Task A_demand_whose_answer_is_lost_is_looked_up_and_made_once(string loss)
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.LetPassAsync(Hour);
        bench.Way.NextCancel = Enum.Parse<Interference.Loss>(loss);

        await bench.MakeAsync(DecisionKind.Cancel);
        await bench.LetPassAsync(2 * Hour);

        await AssertCancelledAsync(bench);
    }

    [Fact]
    public async Task A_process_that_died_while_asking_leaves_a_trace_and_the_demand_is_looked_up()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.LetPassAsync(Hour);
        var act = Assert.Single(await bench.TransactionsAsync("1"));
        await bench.MakeAsync(DecisionKind.Cancel);
        var item = (await bench.ClaimAsync())!;
        var state = TransmissionState.Parse(item.State) with { CancelSentAt = bench.Clock.GetUtcNow() };
        await bench.Register.Work.SaveAsync(item, new WorkChange { State = state.ToJson() }, Token);
        await bench.Way.CancelAsync(act, Token);

        await bench.LetPassAsync(2 * Hour);

        await AssertCancelledAsync(bench);
    }

    [Fact]
    public async Task A_demand_that_the_platform_refuses_leaves_the_act_received_and_says_why()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.LetPassAsync(Hour);
        var act = Assert.Single(await bench.TransactionsAsync("1"));
        await bench.Way.CloseAsync(act, TransactionClosing.Archive, Token);

        await bench.MakeAsync(DecisionKind.Cancel);
        await bench.LetPassAsync(Hour);

        var standing = await bench.StandingAsync();
        Assert.Equal((TransmissionEtat.AccuseRecu, EtatActe.AccuseRecu), (standing.Etat, (await bench.RecordAsync()).Etat));
        Assert.Contains("Impossible d'annuler", standing.LastAnswer!.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_that_the_platform_rejected_has_nothing_to_cancel()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.StepAsync();
        bench.Way.Status = new StatusOutcome.Failed("Enveloppe invalide");
        await bench.LetPassAsync(Hour);

        Assert.Equal("LD4508", await bench.RefuseAsync(DecisionKind.Cancel));
    }

    private static async Task AssertCancelledAsync(ClerkBench bench)
    {
        var record = await bench.RecordAsync();
        Assert.Equal(EtatActe.Annule, record.Etat);
        Assert.Null(record.DateAR);
        Assert.Single(await bench.TransactionsAsync("6"));
        Assert.Equal(1, bench.Way.Arrivals);
        var history = (await bench.Store.FindAsync(bench.Acte.ObjectId, Token))!;
        Assert.Equal(
            [ActeFiles.Docx, ActeFiles.Pdf, ActeFiles.Cancellation, ActeFiles.CancellationReceipt, ActeFiles.Receipt],
            history.Newest.Files.Select(file => file.Path).OrderBy(path => path != ActeFiles.Docx && path != ActeFiles.Pdf)
                .ThenBy(path => path, StringComparer.Ordinal));
        var proof = await new ActeReader(bench.Store).ReadAsync(bench.Acte.ObjectId, history.Head, ActeFiles.CancellationReceipt, Token);
        Assert.Contains("ARAnnulation", System.Text.Encoding.UTF8.GetString(proof), StringComparison.Ordinal);
    }
}
