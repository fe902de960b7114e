using System.Globalization;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Letters;

/// <content>Sending: once, with the intent written twice before the first byte leaves.</content>
internal sealed partial class AnswerClerk
{
    private async Task<EndedAnswer?> SendAsync(Step step, CancellationToken cancellationToken)
    {
        var last = await step.Log.FindLastAsync(step.ObjectId, cancellationToken).ConfigureAwait(false);
        if (last is { End: null })
        {
            return await ResolveForgottenAsync(step, last, cancellationToken).ConfigureAwait(false);
        }

        if (last is { End: { Ending: AttemptEnding.Accepted, TransactionId: { } known } })
        {
            return await AcceptAsync(step, null, known, cancellationToken).ConfigureAwait(false);
        }

        IReadOnlyList<long> before;
        try
        {
            before = await step.Platform
                .ListReponsesAsync(step.Letter.Type, step.Urn.Numero, cancellationToken).ConfigureAwait(false);
        }
        catch (TransmissionException error)
        {
            return await PostponeAsync(step, TransmissionDetails.Unreachable(error.Message), cancellationToken).ConfigureAwait(false);
        }

        return await SendAsync(step, last, before, cancellationToken).ConfigureAwait(false);
    }

    private async Task<EndedAnswer?> SendAsync(
        Step step, LoggedAttempt? last, IReadOnlyList<long> before, CancellationToken cancellationToken)
    {
        var rank = 1 + Math.Max(last?.Intent.Attempt ?? 0, await LastRankAsync(step, cancellationToken).ConfigureAwait(false));
        var attempt = string.Create(CultureInfo.InvariantCulture, $"{step.Item.Key}#{rank}");
        var begun = services.TimeProvider.GetTimestamp();
        var answer = step.Answer;
        var isOpen = await services.Register.Work.OpenAttemptAsync(
            step.Item, attempt, [.. answer.Files.Select(file => new AttemptFile(file.Name, file.Sha512))], cancellationToken)
            .ConfigureAwait(false);
        if (!isOpen)
        {
            return null;
        }

        var pieces = await PiecesAsync(step, cancellationToken).ConfigureAwait(false);
        var intent = new AttemptIntent
        {
            Attempt = rank,
            At = Now,
            Platform = (step.Platform as IPlateforme)?.Name ?? string.Empty,
            Version = step.Letter.Files[answer.Files[0].Path],
            Files = [.. answer.Files.Select(file => new SentFile(file.Name, file.TypePiece, file.Sha512))],
            Known = before,
            Previous = (await step.Log.ReadAsync(step.ObjectId, 0, cancellationToken).ConfigureAwait(false)).Leaf,
        };
        if (!await step.Log.TryOpenAsync(step.ObjectId, intent, cancellationToken).ConfigureAwait(false))
        {
            return await GiveUpAsync(step, attempt, TransmissionDetails.AnotherWorker, cancellationToken).ConfigureAwait(false);
        }

        if (services.TimeProvider.GetElapsedTime(begun) > Schedule.Lease / LeaseShare)
        {
            await CloseLogAsync(step, rank, AttemptEnding.NotSent, null, "too slow", cancellationToken).ConfigureAwait(false);
            return await GiveUpAsync(step, attempt, TransmissionDetails.TooSlow, cancellationToken).ConfigureAwait(false);
        }

        var outcome = await step.Platform.AnswerAsync(
            new CourrierReponse { CourrierId = step.Letter.Id, Sens = answer.Sens, Piece = pieces[0], PiecesJointes = pieces[1..] },
            cancellationToken).ConfigureAwait(false);
        return await RecordAsync(step, attempt, rank, outcome, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An attempt that was killed before its log entry has taken its name in the register for ever.</summary>
    private async Task<int> LastRankAsync(Step step, CancellationToken cancellationToken) =>
        (await services.Register.Work.ListAttemptsAsync(SubjectOf(step.Urn), cancellationToken).ConfigureAwait(false))
            .Where(attempt => attempt.WorkKey == step.Item.Key).Select(attempt => RankOf(attempt.Id)).DefaultIfEmpty().Max();

    private static int RankOf(string attemptId) =>
        int.Parse(attemptId.AsSpan(attemptId.LastIndexOf('#') + 1), CultureInfo.InvariantCulture);

    private async Task<EndedAnswer?> RecordAsync(
        Step step, string attempt, int rank, CreationOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case CreationOutcome.Accepted accepted:
                await CloseLogAsync(step, rank, AttemptEnding.Accepted, accepted.TransactionId, null, cancellationToken)
                    .ConfigureAwait(false);
                return await AcceptAsync(
                    step, new ClosedAttempt(attempt, AttemptState.Accepted, null), accepted.TransactionId, cancellationToken)
                    .ConfigureAwait(false);
            case CreationOutcome.NotSent notSent:
                await CloseLogAsync(step, rank, AttemptEnding.NotSent, null, notSent.Reason, cancellationToken).ConfigureAwait(false);
                return await GiveUpAsync(step, attempt, TransmissionDetails.Unreachable(notSent.Reason), cancellationToken)
                    .ConfigureAwait(false);
            case CreationOutcome.Refused refused:
                return await RefuseAsync(step, attempt, rank, refused, cancellationToken).ConfigureAwait(false);
            case CreationOutcome.Unknown unknown:
                var change = new WorkChange
                {
                    State = (step.State with { Detail = TransmissionDetails.Unknown(unknown.Reason) }).ToJson(),
                    DueAt = Now + Schedule.Quarantine,
                };
                await services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<EndedAnswer?> RefuseAsync(
        Step step, string attempt, int rank, CreationOutcome.Refused refused, CancellationToken cancellationToken)
    {
        await CloseLogAsync(step, rank, AttemptEnding.Refused, null, refused.Message, cancellationToken).ConfigureAwait(false);
        var closed = new ClosedAttempt(attempt, AttemptState.Refused, refused.Message);
        if (refused.Kind is RefusalKind.BadData or RefusalKind.DuplicateNumber)
        {
            return await EndAsync(
                step, closed, new End(AnswerEnding.Refused, 0, null, refused.Message, default), cancellationToken).ConfigureAwait(false);
        }

        // Account, rights or a failing server: the answer is right, it goes later.
        var change = new WorkChange
        {
            State = (step.State with
            {
                Failures = step.State.Failures + 1,
                Detail = AnswerDetails.RefusedForNow(refused.Message),
            }).ToJson(),
            DueAt = Now + Schedule.RetryAfter(step.State.Failures),
            ClosedAttempt = closed,
        };
        await services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>Nothing left: the same attempt never will, a later one may.</summary>
    private async Task<EndedAnswer?> GiveUpAsync(
        Step step, string attempt, TransmissionDetail detail, CancellationToken cancellationToken)
    {
        var change = new WorkChange
        {
            State = (step.State with { Failures = step.State.Failures + 1, Detail = detail }).ToJson(),
            DueAt = Now + Schedule.RetryAfter(step.State.Failures),
            ClosedAttempt = new ClosedAttempt(attempt, AttemptState.NotSent, detail.English),
        };
        await services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>The files as they are stored: what leaves is what is kept.</summary>
    private async Task<PieceTransmise[]> PiecesAsync(Step step, CancellationToken cancellationToken)
    {
        var pieces = new List<PieceTransmise>();
        foreach (var file in step.Answer.Files)
        {
            var content = await _letters.ReadAsync(step.Letter, file.Path, cancellationToken).ConfigureAwait(false);
            if (ContentDigest.Sha512(content) != file.Sha512)
            {
                throw new InvalidDataException($"'{file.Path}' of '{step.ObjectId}' is not what was decided to be sent.");
            }

            pieces.Add(new PieceTransmise(file.Name, content, file.TypePiece));
        }

        return [.. pieces];
    }

    private Task CloseLogAsync(
        Step step, int rank, AttemptEnding ending, long? transactionId, string? detail, CancellationToken cancellationToken) =>
        step.Log.CloseAsync(
            step.ObjectId,
            new AttemptClosing(rank, Now, ending) { TransactionId = transactionId, Detail = detail },
            cancellationToken);
}
