using LegalDocs.Register;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Transmitting;

/// <content>Resolving: what became of a send that had no clear answer.</content>
internal sealed partial class TransmissionClerk
{
    /// <summary>An attempt is open, from this run or from one that was killed: look it up after the quarantine.</summary>
    private async Task<bool> ResolveAsync(Step step, Attempt open, CancellationToken cancellationToken)
    {
        var settledAt = open.StartedAt + Schedule.Quarantine;
        if (await WaitAsync(step, settledAt, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        var rank = RankOf(open);
        switch (await LookUpAsync(step, settledAt, cancellationToken).ConfigureAwait(false))
        {
            case LookupOutcome.Found found:
                var last = await _log.FindLastAsync(step.ObjectId, cancellationToken).ConfigureAwait(false);
                await CloseLogAsync(step, rank, AttemptEnding.Accepted, found.TransactionId, "adopted", cancellationToken)
                    .ConfigureAwait(false);
                return await AcceptAsync(
                    step,
                    new ClosedAttempt(open.Id, AttemptState.Accepted, "adopted"),
                    last?.Intent.Version ?? 0,
                    found.TransactionId,
                    cancellationToken).ConfigureAwait(false);
            case LookupOutcome.AnotherAct other:
                await CloseLogAsync(step, rank, AttemptEnding.Refused, null, "number of another act", cancellationToken)
                    .ConfigureAwait(false);
                return await StopAsync(
                    step,
                    new ClosedAttempt(open.Id, AttemptState.Refused, "number of another act"),
                    TransmissionDetails.NumberTaken(other.TransactionId, other.Date),
                    cancellationToken).ConfigureAwait(false);
            case LookupOutcome.Absent:
                await CloseLogAsync(step, rank, AttemptEnding.Lost, null, null, cancellationToken).ConfigureAwait(false);
                return await SendAgainAsync(step, new ClosedAttempt(open.Id, AttemptState.Lost, null), cancellationToken)
                    .ConfigureAwait(false);
            default:
                return false;
        }
    }

    /// <summary>The register knows no attempt, the act's log does: a register restored from an older backup.</summary>
    private async Task<bool> ResolveForgottenAsync(Step step, LoggedAttempt last, CancellationToken cancellationToken)
    {
        var settledAt = last.Intent.At + Schedule.Quarantine;
        if (await WaitAsync(step, settledAt, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        switch (await LookUpAsync(step, settledAt, cancellationToken).ConfigureAwait(false))
        {
            case LookupOutcome.Found found:
                await CloseLogAsync(
                    step, last.Intent.Attempt, AttemptEnding.Accepted, found.TransactionId, "adopted", cancellationToken)
                    .ConfigureAwait(false);
                return await AcceptAsync(step, null, last.Intent.Version, found.TransactionId, cancellationToken)
                    .ConfigureAwait(false);
            case LookupOutcome.AnotherAct other:
                return await StopAsync(
                    step, null, TransmissionDetails.NumberTaken(other.TransactionId, other.Date), cancellationToken)
                    .ConfigureAwait(false);
            case LookupOutcome.Absent:
                await CloseLogAsync(step, last.Intent.Attempt, AttemptEnding.Lost, null, null, cancellationToken)
                    .ConfigureAwait(false);
                return await SendAgainAsync(step, null, cancellationToken).ConfigureAwait(false);
            default:
                return false;
        }
    }

    /// <summary>The platform says the number is taken: perhaps by an earlier send of ours whose answer was lost.</summary>
    private async Task<bool> LookUpDuplicateAsync(
        Step step, SentAttempt sent, string message, CancellationToken cancellationToken)
    {
        switch (await LookUpAsync(step, Now, cancellationToken).ConfigureAwait(false))
        {
            case LookupOutcome.Found found:
                await CloseLogAsync(step, sent.Rank, AttemptEnding.Accepted, found.TransactionId, "adopted", cancellationToken)
                    .ConfigureAwait(false);
                return await AcceptAsync(
                    step,
                    new ClosedAttempt(sent.Id, AttemptState.Accepted, "adopted"),
                    sent.Version,
                    found.TransactionId,
                    cancellationToken).ConfigureAwait(false);
            case LookupOutcome.AnotherAct or LookupOutcome.Absent:
                await CloseLogAsync(step, sent.Rank, AttemptEnding.Refused, null, message, cancellationToken)
                    .ConfigureAwait(false);
                return await StopAsync(
                    step,
                    new ClosedAttempt(sent.Id, AttemptState.Refused, message),
                    TransmissionDetails.NumberTakenElsewhere(message),
                    cancellationToken).ConfigureAwait(false);
            default:
                return false;
        }
    }

    /// <summary>Null when the platform could not be asked, or another worker is at it: the attempt stays open.</summary>
    private async Task<LookupOutcome?> LookUpAsync(Step step, DateTimeOffset settledAt, CancellationToken cancellationToken)
    {
        try
        {
            var lease = new LeaseKeeper(_services.Register.Work, step.Item, Schedule.Lease, _services.TimeProvider);
            var outcome = await _lookup.FindAsync(step.Platform, Identity(step), settledAt, lease, cancellationToken)
                .ConfigureAwait(false);
            if (outcome is not null)
            {
                TransmissionWatch.RecordLookup(outcome);
            }

            return outcome;
        }
        catch (TransmissionException error)
        {
            await PostponeAsync(step, TransmissionDetails.Unreachable(error.Message), cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>Puts the step off until an instant, if it is not yet there.</summary>
    private async Task<bool> WaitAsync(Step step, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (Now >= until)
        {
            return false;
        }

        await _services.Register.Work.SaveAsync(step.Item, new WorkChange { DueAt = until }, cancellationToken)
            .ConfigureAwait(false);
        return true;
    }

    private async Task<bool> SendAgainAsync(Step step, ClosedAttempt? lost, CancellationToken cancellationToken)
    {
        var losses = step.State.Losses + 1;
        if (losses >= Schedule.MostLosses)
        {
            return await StopAsync(step, lost, TransmissionDetails.TooManyLosses(losses), cancellationToken).ConfigureAwait(false);
        }

        var change = new WorkChange
        {
            State = (step.State with
            {
                Step = TransmissionStep.Send,
                Failures = 0,
                Losses = losses,
                Detail = TransmissionDetails.Lost,
            }).ToJson(),
            DueAt = Now,
            ClosedAttempt = lost,
            Event = new ActeEvent("envoi_perdu", null),
        };
        await _services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
        return false;
    }
}
