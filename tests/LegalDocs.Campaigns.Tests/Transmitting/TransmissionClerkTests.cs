using LegalDocs.Acts;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Running;
using LegalDocs.Register;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>The protocol of DESIGN section 7, one step at a time: certain, once.</summary>
public sealed class TransmissionClerkTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_act_is_sent_once_followed_and_its_receipt_kept_as_a_version()
    {
        await using var bench = await ClerkBench.StartAsync();

        await bench.LetPassAsync(Hour);

        var record = await bench.RecordAsync();
        Assert.Equal(EtatActe.AccuseRecu, record.Etat);
        Assert.Equal("021-242100410-20180927-D00001-DE", record.IdActe);
        Assert.Equal(new DateOnly(2026, 3, 2), record.DateAR);
        Assert.Equal(1, bench.Way.Arrivals);
        Assert.Equal([AttemptState.Accepted], await bench.AttemptsAsync());
        var history = await bench.Store.FindAsync(bench.Acte.ObjectId, Token);
        Assert.Equal(
            [ActeFiles.Docx, ActeFiles.Pdf, ActeFiles.Receipt], history!.Newest.Files.Select(file => file.Path));
        Assert.Equal(TransmissionEnding.Received, (await bench.ResultAsync()).Ending);
    }

    [Fact]
    public async Task The_intent_and_its_end_are_in_the_act_s_log_each_with_the_hash_of_the_one_before()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.LetPassAsync(Hour);

        var names = await bench.Store.ListLogsAsync(bench.Acte.ObjectId, Token);
        var intent = (await bench.Store.ReadLogAsync(bench.Acte.ObjectId, names[0], Token))!.Value;
        var end = (await bench.Store.ReadLogAsync(bench.Acte.ObjectId, names[1], Token))!.Value;

        Assert.Equal(["transmission-00001-intention.json", "transmission-00001-issue.json"], names);
        Assert.Contains(ContentDigest.Sha512(intent.Span), System.Text.Encoding.UTF8.GetString(end.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_of_a_signed_act_is_the_signed_file()
    {
        await using var bench = await ClerkBench.StartAsync();
        var signed = System.Text.Encoding.ASCII.GetBytes("%PDF-1.7 signed\n%%EOF\n");
        await bench.Store.CommitAsync(
            bench.Acte.ObjectId,
            new Versions.VersionDraft
            {
                Files = new Dictionary<string, ReadOnlyMemory<byte>> { [ActeFiles.SignedPdf] = signed },
                Mode = Versions.VersionMode.Extend,
                Message = "Version signée",
                Author = new Versions.VersionAuthor("Greffe", null),
            },
            Token);

        await bench.LetPassAsync(Hour);

        var names = await bench.Store.ListLogsAsync(bench.Acte.ObjectId, Token);
        var intent = (await bench.Store.ReadLogAsync(bench.Acte.ObjectId, names[0], Token))!.Value;
        Assert.Contains(ContentDigest.Sha512(signed), System.Text.Encoding.UTF8.GetString(intent.Span), StringComparison.Ordinal);
        Assert.Equal(EtatActe.AccuseRecu, (await bench.RecordAsync()).Etat);
    }

    [Fact]
    public async Task An_answer_lost_after_arrival_is_waited_out_looked_up_and_adopted()
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Way.Next = Interference.Loss.AfterArrival;

        await bench.StepAsync();
        await bench.LetPassAsync(bench.Schedule.Quarantine - TimeSpan.FromMinutes(1));
        Assert.Equal([AttemptState.Sending], await bench.AttemptsAsync());
        await bench.LetPassAsync(Hour);

        Assert.Equal([AttemptState.Accepted], await bench.AttemptsAsync());
        Assert.Equal((1, 1), (bench.Way.Arrivals, await bench.TransactionsAsync()));
        Assert.Equal(EtatActe.AccuseRecu, (await bench.RecordAsync()).Etat);
    }

    [Fact]
    public async Task A_send_lost_before_arrival_is_sent_again_under_the_same_number_and_only_after_a_look_up()
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Way.Next = Interference.Loss.BeforeArrival;

        await bench.StepAsync();
        await bench.LetPassAsync(bench.Schedule.Quarantine - TimeSpan.FromMinutes(1));
        Assert.Equal(0, bench.Way.Arrivals);
        await bench.LetPassAsync(Hour);

        Assert.Equal([AttemptState.Lost, AttemptState.Accepted], await bench.AttemptsAsync());
        Assert.Equal((1, 1), (bench.Way.Arrivals, await bench.TransactionsAsync()));
        Assert.Equal(EtatActe.AccuseRecu, (await bench.RecordAsync()).Etat);
    }

    [Fact]
    public async Task What_never_left_is_put_off_without_a_look_up()
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Way.Next = Interference.Loss.NeverLeft;

        await bench.StepAsync();
        Assert.False(await bench.StepAsync());
        await bench.LetPassAsync(Hour);

        Assert.Equal([AttemptState.NotSent, AttemptState.Accepted], await bench.AttemptsAsync());
        Assert.Equal(1, bench.Way.Arrivals);
    }

    [Fact]
    public async Task A_register_restored_from_before_the_send_sends_nothing_again()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.StepAsync();

        await bench.ForgetRegisterAsync();
        await bench.LetPassAsync(Hour);

        Assert.Equal((1, 1), (bench.Way.Arrivals, await bench.TransactionsAsync()));
        Assert.Equal(EtatActe.AccuseRecu, (await bench.RecordAsync()).Etat);
    }

    [Fact]
    public async Task A_register_restored_during_an_unknown_send_waits_and_looks_up_before_anything()
    {
        await using var bench = await ClerkBench.StartAsync();
        bench.Way.Next = Interference.Loss.AfterArrival;
        await bench.StepAsync();

        await bench.ForgetRegisterAsync();
        await bench.LetPassAsync(Hour);

        Assert.Equal((1, 1), (bench.Way.Arrivals, await bench.TransactionsAsync()));
        Assert.Equal(EtatActe.AccuseRecu, (await bench.RecordAsync()).Etat);
    }

    [Fact]
    public async Task A_worker_whose_lease_is_gone_sends_nothing()
    {
        await using var bench = await ClerkBench.StartAsync();
        var paused = (await bench.ClaimAsync())!;
        bench.Clock.Advance(bench.Schedule.Lease);
        var successor = (await bench.ClaimAsync())!;

        await bench.StepAsync(paused);
        Assert.Equal(0, bench.Way.Arrivals);
        await bench.StepAsync(successor);

        Assert.Equal(1, bench.Way.Arrivals);
    }

    /// <summary>Found by the proof under fire, seed 836894: the name of the attempt was taken, the act was stuck for ever.</summary>
    [Fact]
    public async Task A_worker_killed_between_the_two_records_of_its_intent_leaves_nothing_stuck()
    {
        await using var bench = await ClerkBench.StartAsync();
        var killed = (await bench.ClaimAsync())!;
        Assert.True(await bench.Register.Work.OpenAttemptAsync(killed, $"{bench.Acte.Urn.Value}#1", [], Token));

        await bench.LetPassAsync(Hour);

        Assert.Equal([AttemptState.Lost, AttemptState.Accepted], await bench.AttemptsAsync());
        Assert.Equal((1, 1), (bench.Way.Arrivals, await bench.TransactionsAsync()));
        Assert.Equal(EtatActe.AccuseRecu, (await bench.RecordAsync()).Etat);
    }

    [Fact]
    public async Task A_number_that_another_act_bears_stops_and_asks_a_person()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.Way.CreateAsync(
            new TransmissionRequest
            {
                Siren = bench.Acte.Emetteur,
                Numero = bench.Acte.Numero,
                Nature = NatureActe.Deliberation,
                Matiere = Matiere.Parse("5.7"),
                DateDecision = new DateOnly(2017, 1, 5),
                Objet = "Un autre acte",
                Acte = new PieceTransmise("a.pdf", "%PDF-1.7\n%%EOF\n"u8.ToArray(), "99_DE"),
            },
            Token);

        await bench.LetPassAsync(Hour);

        Assert.Equal(EtatActe.Anomalie, (await bench.RecordAsync()).Etat);
        Assert.Equal([AttemptState.Refused], await bench.AttemptsAsync());
        Assert.Equal(1, await bench.TransactionsAsync());
        Assert.Equal(TransmissionEnding.Failed, (await bench.ResultAsync()).Ending);
    }

    [Fact]
    public async Task A_receipt_of_another_act_is_kept_and_proves_nothing()
    {
        await using var bench = await ClerkBench.StartAsync();
        var xml = "<ARActe IDActe='021-242100410-20180927-AUTRE-DE' DateReception='2026-03-02'/>"u8.ToArray();
        var receipt = Assert.IsType<AccuseReceptionParsing.Parsed>(AccuseReceptionParser.Parse(xml)).Accuse;
        await bench.StepAsync();
        bench.Way.Status = new StatusOutcome.Acknowledged(receipt);

        await bench.LetPassAsync(Hour);

        Assert.Equal(EtatActe.Anomalie, (await bench.RecordAsync()).Etat);
        Assert.Null((await bench.RecordAsync()).DateAR);
        var logs = await bench.Store.ListLogsAsync(bench.Acte.ObjectId, Token);
        var name = logs.Single(each => each.StartsWith("ar-refuse", StringComparison.Ordinal));
        var kept = await bench.Store.ReadLogAsync(bench.Acte.ObjectId, name, Token);
        Assert.Equal(xml, kept!.Value.ToArray());
        Assert.Single((await bench.Store.FindAsync(bench.Acte.ObjectId, Token))!.Versions);
    }

    [Fact]
    public async Task An_anomaly_stops_with_the_platform_s_words()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.StepAsync();
        bench.Way.Status = new StatusOutcome.Failed("Enveloppe invalide : Problème sur acte.pdf");

        await bench.LetPassAsync(Hour);

        var result = await bench.ResultAsync();
        Assert.Equal(TransmissionEnding.Failed, result.Ending);
        Assert.Contains("Problème sur acte.pdf", result.Detail.French, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_changed_between_send_and_receipt_keeps_the_receipt_with_the_words_that_were_sent()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.StepAsync();
        await SomePlan.StoreAsync(bench.Store, bench.Acte, "v2", Token);

        await bench.LetPassAsync(Hour);

        var history = (await bench.Store.FindAsync(bench.Acte.ObjectId, Token))!;
        var docx = await new ActeReader(bench.Store).ReadAsync(bench.Acte.ObjectId, history.Head, ActeFiles.Docx, Token);
        Assert.Equal("docx v1", System.Text.Encoding.UTF8.GetString(docx));
        Assert.Contains(history.Newest.Files, file => file.Path == ActeFiles.Receipt);
    }

    [Fact]
    public async Task An_act_changed_after_its_receipt_is_told_and_never_sent_again()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.LetPassAsync(Hour);
        await SomePlan.StoreAsync(bench.Store, bench.Acte, "v2", Token);
        await bench.Desk.EnqueueAsync([new ActeResult.Made(bench.Acte, 3, 1, [])], Token);

        await bench.LetPassAsync(Hour);

        Assert.Equal(TransmissionEnding.ChangedAfterReceipt, (await bench.ResultAsync()).Ending);
        Assert.Equal(1, bench.Way.Arrivals);
    }

    [Fact]
    public async Task A_platform_that_cannot_say_is_asked_again_for_as_long_as_it_takes()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.StepAsync();
        bench.Way.Status = new StatusOutcome.Unavailable("maintenance");
        await bench.LetPassAsync(TimeSpan.FromHours(3));
        Assert.Equal(EtatActe.Transmis, (await bench.RecordAsync()).Etat);

        bench.Way.Status = null;
        await bench.LetPassAsync(2 * Hour);

        Assert.Equal(EtatActe.AccuseRecu, (await bench.RecordAsync()).Etat);
    }

    [Fact]
    public async Task While_a_campaign_is_held_back_nothing_new_leaves_and_the_next_run_sends_at_once()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.Desk.HoldBackAsync([new ActeResult.Made(bench.Acte, 1, 1, [])], Token);
        var held = await bench.ResultAsync();
        Assert.Equal((TransmissionEnding.Waiting, 0), (held.Ending, bench.Way.Arrivals));
        Assert.Contains("contrôle avant envoi", held.Detail.French, StringComparison.Ordinal);
        Assert.False(await bench.StepAsync());

        bench.Join();
        await bench.Desk.EnqueueAsync([new ActeResult.Made(bench.Acte, 1, 1, [])], Token);

        Assert.True(await bench.StepAsync());
        Assert.Equal(1, bench.Way.Arrivals);
    }

    [Fact]
    public async Task A_receipt_that_is_late_is_told_once_and_nothing_is_sent_again()
    {
        await using var bench = await ClerkBench.StartAsync();
        await bench.StepAsync();
        bench.Way.Status = new StatusOutcome.InProgress(3);

        await bench.LetPassAsync(TimeSpan.FromDays(4));

        var history = await bench.Register.Actes.HistoryAsync(bench.Acte.Urn, Token);
        Assert.Single(history, entry => entry.Name == "accuse_en_retard");
        Assert.Contains("depuis 3 jours", (await bench.StandingAsync()).LastAnswer!.French, StringComparison.Ordinal);
        Assert.Equal((EtatActe.Transmis, 1), ((await bench.RecordAsync()).Etat, bench.Way.Arrivals));
    }
}
