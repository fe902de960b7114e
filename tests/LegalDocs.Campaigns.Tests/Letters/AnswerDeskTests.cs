using LegalDocs.Campaigns.Letters;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Register;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Tests.Letters;

/// <summary>Answers to the préfecture: stored, sent once, followed to their own receipt.</summary>
public sealed class AnswerDeskTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CourrierType.DemandePieceComplementaire, CourrierSens.Reponse, "<actes:ARPieceComplementaire")]
    [InlineData(CourrierType.DemandePieceComplementaire, CourrierSens.Refus, "<actes:ARPieceComplementaire")]
    [InlineData(CourrierType.LettreObservations, CourrierSens.Reponse, "<actes:ARReponseRejetLettreObservations")]
    public async Task An_answer_is_stored_sent_once_and_followed_to_its_receipt(CourrierType type, CourrierSens sens, string receipt)
    {
        await using var bench = await LetterBench.StartAsync();
        var letter = await bench.FetchedAsync(type);

        var accepted = await SubmitAsync(bench, letter, sens);
        var ended = await bench.LetPassAsync(Hour);

        Assert.Equal((1, AnswerEnding.Received), (accepted.Number, Assert.Single(ended).Ending));
        Assert.Equal(1, bench.Way.Sends);
        var stored = Assert.Single(await bench.StoredAsync());
        var answer = Assert.Single(stored.Answers);
        Assert.Equal((AnswerEnding.Received, (DateOnly?)new DateOnly(2026, 3, 2)), (answer.Ending, answer.DateReception));
        Assert.False(stored.AwaitsAnswer);
        var xml = await new LetterReader(bench.Store).ReadAsync(stored, "reponse-1/accuse.xml", Token);
        Assert.Contains(receipt, System.Text.Encoding.Latin1.GetString(xml), StringComparison.Ordinal);
        Assert.Empty(ActesSchema.Faults(xml));
        Assert.Equal(
            ["courrier-2-reponse-1-00001-intention.json", "courrier-2-reponse-1-00001-issue.json"],
            await bench.Store.ListLogsAsync(bench.Acte.ObjectId, Token));
        Assert.Equal(new DateOnly(2026, 3, 2), ActeDays.Return(stored).DateReponse);
        Assert.Contains($"reponse_recue {type.ToWire()} 2", await bench.EventsAsync());
    }

    [Fact]
    public async Task Documents_that_were_asked_for_go_together()
    {
        await using var bench = await LetterBench.StartAsync();
        var letter = await bench.FetchedAsync(CourrierType.DemandePieceComplementaire);
        var pieces = new[] { LetterBench.Piece("réponse du maire.pdf"), LetterBench.Piece("avis.pdf", "70_DE") };

        Assert.IsType<AnswerOutcome.Accepted>(await bench.Answers.SubmitAsync(Request(letter, pieces: pieces), Token));
        await bench.LetPassAsync(Hour);

        var answer = Assert.Single(Assert.Single(await bench.StoredAsync()).Answers);
        Assert.Equal(["reponse-1/01-reponse_du_maire.pdf", "reponse-1/02-avis.pdf"], answer.Files.Select(file => file.Path));
        Assert.Equal(AnswerEnding.Received, answer.Ending);
    }

    [Fact]
    public async Task An_answer_to_a_plain_letter_leaves_and_has_no_receipt()
    {
        await using var bench = await LetterBench.StartAsync();
        await SubmitAsync(bench, await bench.FetchedAsync(CourrierType.CourrierSimple));

        Assert.Equal(AnswerEnding.Sent, Assert.Single(await bench.LetPassAsync(Hour)).Ending);
    }

    [Theory]
    [InlineData(PostOffice.Loss.AfterArrival, new[] { AttemptState.Accepted })]
    [InlineData(PostOffice.Loss.BeforeArrival, new[] { AttemptState.Lost, AttemptState.Accepted })]
    [InlineData(PostOffice.Loss.NeverLeft, new[] { AttemptState.NotSent, AttemptState.Accepted })]
    public async Task Whatever_is_lost_an_answer_arrives_once(object loss, AttemptState[] attempts)
    {
        await using var bench = await LetterBench.StartAsync();
        var letter = await bench.FetchedAsync(CourrierType.LettreObservations);
        bench.Way.Next = (PostOffice.Loss)loss;

        await SubmitAsync(bench, letter);
        await bench.LetPassAsync(Hour);

        Assert.Equal(1, bench.Way.Sends);
        Assert.Single(await bench.Way.ListReponsesAsync(letter.Type, bench.Acte.Numero, Token));
        Assert.Equal(attempts, await AttemptsAsync(bench));
        Assert.Equal(AnswerEnding.Received, Assert.Single(Assert.Single(await bench.StoredAsync()).Answers).Ending);
    }

    [Fact]
    public async Task A_register_restored_from_before_the_send_sends_nothing_again()
    {
        await using var bench = await LetterBench.StartAsync();
        var letter = await bench.FetchedAsync(CourrierType.LettreObservations);
        bench.Way.Next = PostOffice.Loss.AfterArrival;
        await SubmitAsync(bench, letter);
        await bench.Answers.WorkDueAsync(Token);

        await bench.ForgetRegisterAsync();
        await SubmitAsync(bench, (await bench.StoredAsync())[0]);
        await bench.LetPassAsync(Hour);

        Assert.Equal(1, bench.Way.Sends);
        Assert.Equal(AnswerEnding.Received, Assert.Single((await bench.StoredAsync())[0].Answers).Ending);
    }

    [Fact]
    public async Task A_process_killed_between_the_register_and_the_log_leaves_nothing_stuck()
    {
        await using var bench = await LetterBench.StartAsync();
        var letter = await bench.FetchedAsync(CourrierType.LettreObservations);
        var accepted = await SubmitAsync(bench, letter);
        var item = await bench.Register.Work.ClaimAsync(["reponse"], bench.Services.Campaign + "#courriers", bench.Schedule.Lease, Token);
        Assert.True(await bench.Register.Work.OpenAttemptAsync(item!, $"{accepted.WorkKey}#1", [], Token));

        await bench.LetPassAsync(Hour);

        Assert.Equal(1, bench.Way.Sends);
        Assert.Equal([AttemptState.NotSent, AttemptState.Accepted], await AttemptsAsync(bench));
        Assert.Equal(AnswerEnding.Received, Assert.Single((await bench.StoredAsync())[0].Answers).Ending);
    }

    [Fact]
    public async Task An_answer_that_somebody_made_before_is_not_taken_for_ours()
    {
        await using var bench = await LetterBench.StartAsync();
        var letter = await bench.FetchedAsync(CourrierType.LettreObservations);
        await bench.Way.AnswerAsync(
            new CourrierReponse { CourrierId = letter.Id, Sens = CourrierSens.Reponse, Piece = LetterBench.Piece("main.pdf") }, Token);
        bench.Way.Next = PostOffice.Loss.BeforeArrival;

        await SubmitAsync(bench, letter);
        await bench.LetPassAsync(Hour);

        Assert.Equal([AttemptState.Lost, AttemptState.Accepted], await AttemptsAsync(bench));
        Assert.Equal(2, (await bench.Way.ListReponsesAsync(letter.Type, bench.Acte.Numero, Token)).Count);
    }

    [Fact]
    public async Task The_same_answer_asked_for_twice_is_one_answer_and_a_further_one_must_be_wanted()
    {
        await using var bench = await LetterBench.StartAsync();
        var letter = await bench.FetchedAsync(CourrierType.DemandePieceComplementaire);
        var first = await SubmitAsync(bench, letter);
        var again = await SubmitAsync(bench, (await bench.StoredAsync())[0]);
        await bench.LetPassAsync(Hour);
        letter = (await bench.StoredAsync())[0];

        var refused = await bench.Answers.SubmitAsync(Request(letter), Token);
        var further = await bench.Answers.SubmitAsync(Request(letter) with { Repeat = AnswerRepeat.Further }, Token);

        Assert.Equal((first, 1), (again, bench.Way.Sends));
        Assert.Equal("LD4611", Assert.Single(Assert.IsType<AnswerOutcome.Refused>(refused).Findings).Code);
        Assert.Equal(2, Assert.IsType<AnswerOutcome.Accepted>(further).Number);
    }

    public static TheoryData<CourrierType, string, string> Wrong() => new()
    {
        { CourrierType.DefereTA, "a.pdf", "LD4610" },
        { CourrierType.LettreObservations, "a.docx", "LD4612" },
        { CourrierType.LettreObservations, "a.pdf+b.pdf", "LD4616" },
        { CourrierType.LettreObservations, "a.pdf:99_ZZ", "LD4615" },
        { CourrierType.DemandePieceComplementaire, string.Join('+', Enumerable.Repeat("a.pdf", 21)), "LD4613" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_cannot_be_sent_is_refused_with_its_reason_and_nothing_is_written(CourrierType type, string files, string code)
    {
        await using var bench = await LetterBench.StartAsync();
        var letter = await bench.FetchedAsync(type);
        var versions = await bench.VersionsAsync();
        var pieces = files.Split('+').Select(file => file.Split(':') is [var name, var piece]
            ? LetterBench.Piece(name, piece)
            : file.EndsWith(".docx", StringComparison.Ordinal) ? new PieceTransmise(file, "PK"u8.ToArray(), "99_DE") : LetterBench.Piece(file));

        var outcome = await bench.Answers.SubmitAsync(Request(letter, pieces: [.. pieces]), Token);

        var finding = Assert.Single(Assert.IsType<AnswerOutcome.Refused>(outcome).Findings);
        Assert.Equal(code, finding.Code);
        Assert.NotNull(finding.RemedyFrench);
        Assert.Equal(versions, await bench.VersionsAsync());
        Assert.Equal(0, bench.Way.Sends);
    }

    [Fact]
    public async Task A_refusal_of_the_platform_is_kept_and_explained_and_the_letter_still_awaits_its_answer()
    {
        await using var bench = await LetterBench.StartAsync();
        var letter = await bench.FetchedAsync(CourrierType.LettreObservations);
        bench.Way.Outcome = new CreationOutcome.Refused(
            RefusalKind.BadData, "Erreur lors de la réception du fichier réponse.pdf : typologie absente");

        await SubmitAsync(bench, letter);
        var ended = Assert.Single(await bench.LetPassAsync(Hour));

        Assert.Equal(AnswerEnding.Refused, ended.Ending);
        Assert.Contains("n’a pas de type de pièce", ended.Detail.French, StringComparison.Ordinal);
        var stored = Assert.Single(await bench.StoredAsync());
        Assert.Contains("typologie absente", Assert.Single(stored.Answers).Message!, StringComparison.Ordinal);
        Assert.True(stored.AwaitsAnswer);
        Assert.IsType<AnswerOutcome.Accepted>(await bench.Answers.SubmitAsync(Request(stored), Token));
    }

    private static async Task<AnswerOutcome.Accepted> SubmitAsync(
        LetterBench bench, StoredLetter letter, CourrierSens sens = CourrierSens.Reponse) =>
        Assert.IsType<AnswerOutcome.Accepted>(await bench.Answers.SubmitAsync(Request(letter, sens), Token));

    private static AnswerRequest Request(
        StoredLetter letter, CourrierSens sens = CourrierSens.Reponse, IReadOnlyList<PieceTransmise>? pieces = null) => new()
        {
            Letter = letter,
            Sens = sens,
            Pieces = pieces ?? [LetterBench.Piece("réponse.pdf")],
        };

    private static async Task<IReadOnlyList<AttemptState>> AttemptsAsync(LetterBench bench) =>
        [.. (await bench.Register.Work.ListAttemptsAsync($"{bench.Acte.Urn.Value}#courriers", Token)).Select(attempt => attempt.State)];
}
