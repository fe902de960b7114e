using System.Globalization;
using System.Text.Json;
using LegalDocs.Campaigns.Cataloguing;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Letters;

/// <content>Resolving what had no clear answer, following to the end, and keeping the end.</content>
internal sealed partial class AnswerClerk
{
    /// <summary>An attempt is open, from this run or from one that was killed: look it up after the quarantine.</summary>
    private async Task<EndedAnswer?> ResolveAsync(Step step, Attempt open, CancellationToken cancellationToken)
    {
        if (await WaitAsync(step, open.StartedAt + Schedule.Quarantine, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        // Killed between the register and the log: no byte can have left.
        var rank = RankOf(open.Id);
        var last = await step.Log.FindLastAsync(step.ObjectId, cancellationToken).ConfigureAwait(false);
        if (last?.Intent.Attempt != rank)
        {
            return await SendAgainAsync(step, new ClosedAttempt(open.Id, AttemptState.NotSent, "never begun"), cancellationToken)
                .ConfigureAwait(false);
        }

        return await ResolveAsync(step, last, open.Id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The register knows no attempt, the log does: a register restored from an older backup.</summary>
    private async Task<EndedAnswer?> ResolveForgottenAsync(Step step, LoggedAttempt last, CancellationToken cancellationToken) =>
        await WaitAsync(step, last.Intent.At + Schedule.Quarantine, cancellationToken).ConfigureAwait(false)
            ? null
            : await ResolveAsync(step, last, null, cancellationToken).ConfigureAwait(false);

    private async Task<EndedAnswer?> ResolveAsync(
        Step step, LoggedAttempt last, string? attempt, CancellationToken cancellationToken)
    {
        if (last.End is { Ending: AttemptEnding.Accepted, TransactionId: { } known })
        {
            return await AcceptAsync(step, Closed(attempt, AttemptState.Accepted), known, cancellationToken).ConfigureAwait(false);
        }

        long? found;
        try
        {
            var now = await step.Platform
                .ListReponsesAsync(step.Letter.Type, step.Urn.Numero, cancellationToken).ConfigureAwait(false);
            found = now.Except(last.Intent.Known ?? []).Order().Select(id => (long?)id).FirstOrDefault();
        }
        catch (TransmissionException error)
        {
            return await PostponeAsync(step, TransmissionDetails.Unreachable(error.Message), cancellationToken).ConfigureAwait(false);
        }

        if (found is { } adopted)
        {
            await CloseLogAsync(step, last.Intent.Attempt, AttemptEnding.Accepted, adopted, "adopted", cancellationToken)
                .ConfigureAwait(false);
            return await AcceptAsync(step, Closed(attempt, AttemptState.Accepted), adopted, cancellationToken).ConfigureAwait(false);
        }

        await CloseLogAsync(step, last.Intent.Attempt, AttemptEnding.Lost, null, null, cancellationToken).ConfigureAwait(false);
        return await SendAgainAsync(step, Closed(attempt, AttemptState.Lost), cancellationToken).ConfigureAwait(false);
    }

    private static ClosedAttempt? Closed(string? attempt, AttemptState state) =>
        attempt is null ? null : new ClosedAttempt(attempt, state, null);

    private async Task<EndedAnswer?> SendAgainAsync(Step step, ClosedAttempt? attempt, CancellationToken cancellationToken)
    {
        var change = new WorkChange
        {
            State = (step.State with { Step = TransmissionStep.Send, Failures = 0, Detail = TransmissionDetails.Lost }).ToJson(),
            DueAt = Now,
            ClosedAttempt = attempt,
        };
        await services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private async Task<bool> WaitAsync(Step step, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (Now >= until)
        {
            return false;
        }

        await services.Register.Work.SaveAsync(step.Item, new WorkChange { DueAt = until }, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<EndedAnswer?> FollowAsync(Step step, CancellationToken cancellationToken)
    {
        var id = step.State.TransactionId;
        switch (await step.Platform.GetReponseStatusAsync(id, cancellationToken).ConfigureAwait(false))
        {
            case ReponseOutcome.Acknowledged received:
                // Without a message of the State, the day on which it was seen: later than the true one, hence safe.
                var day = received.DateReception ?? DateOnly.FromDateTime(Now.UtcDateTime);
                return await EndAsync(
                    step, null, new End(AnswerEnding.Received, id, day, null, received.Xml), cancellationToken).ConfigureAwait(false);
            case ReponseOutcome.Sent:
                return await EndAsync(
                    step, null, new End(AnswerEnding.Sent, id, null, null, default), cancellationToken).ConfigureAwait(false);
            case ReponseOutcome.Failed failed:
                return await EndAsync(
                    step, null, new End(AnswerEnding.Refused, id, null, failed.Message, default), cancellationToken).ConfigureAwait(false);
            case ReponseOutcome.InProgress progress:
                var change = new WorkChange
                {
                    State = (step.State with
                    {
                        Polls = step.State.Polls + 1,
                        Failures = 0,
                        Detail = AnswerDetails.InProgress(progress.Code),
                    }).ToJson(),
                    DueAt = Now + Schedule.PollAfter(step.State.Polls),
                };
                await services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
                return null;
            case ReponseOutcome.Unavailable unavailable:
                return await PostponeAsync(step, TransmissionDetails.Unreachable(unavailable.Reason), cancellationToken)
                    .ConfigureAwait(false);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The store first: it is the truth, and the end of an answer is kept once.</summary>
    private async Task<EndedAnswer?> EndAsync(Step step, ClosedAttempt? attempt, End end, CancellationToken cancellationToken)
    {
        if (step.Answer.Ending == AnswerEnding.Pending)
        {
            await KeepAsync(step, end, cancellationToken).ConfigureAwait(false);
        }

        var detail = end.Ending switch
        {
            AnswerEnding.Received => AnswerDetails.Received(end.Day!.Value),
            AnswerEnding.Sent => AnswerDetails.Sent,
            _ => AnswerDetails.Failed(end.Message!),
        };
        var step2 = end.Ending == AnswerEnding.Refused ? TransmissionStep.Stopped : TransmissionStep.Received;
        var change = new WorkChange
        {
            State = (step.State with { Step = step2, Detail = detail }).ToJson(),
            IsDone = true,
            ClosedAttempt = attempt,
        };
        if (!await services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        await TellAsync(step, end.Ending == AnswerEnding.Refused ? "reponse_refusee" : "reponse_recue", cancellationToken)
            .ConfigureAwait(false);
        return new EndedAnswer(step.Urn, step.Letter.Id, step.State.Reponse, end.Ending, detail);
    }

    private async Task KeepAsync(Step step, End end, CancellationToken cancellationToken)
    {
        var card = new AnswerEndCard
        {
            Resultat = end.Ending switch
            {
                AnswerEnding.Received => "recue",
                AnswerEnding.Sent => "envoyee",
                _ => "refusee",
            },
            Transaction = end.TransactionId,
            DateReception = end.Day,
            Message = end.Message,
        };
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            [Full(ActeFiles.ReponseEnd)] = JsonSerializer.SerializeToUtf8Bytes(card, LetterJson.Default.AnswerEndCard),
        };
        if (!end.Xml.IsEmpty)
        {
            files[Full(ActeFiles.ReponseReceipt)] = end.Xml;
        }

        await services.Store.CommitAsync(
            step.ObjectId,
            new VersionDraft
            {
                Files = files,
                Mode = VersionMode.Extend,
                Message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Réponse {step.State.Reponse} au courrier {step.Letter.Id} : {card.Resultat}"),
                Author = services.Author,
            },
            cancellationToken).ConfigureAwait(false);
        _ = await new CatalogueFeed(services.Store, services.Register.Catalogue)
            .UpdateAsync(step.ObjectId, null, cancellationToken).ConfigureAwait(false);

        string Full(string path) => LetterReader.PathOf(step.Letter.Folder, LetterReader.AnswerPath(step.State.Reponse, path));
    }

    private sealed record End(
        AnswerEnding Ending, long TransactionId, DateOnly? Day, string? Message, ReadOnlyMemory<byte> Xml);
}
