using LegalDocs.Register;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Transmitting;

/// <content>Sending: once, with the intent written twice before the first byte leaves.</content>
internal sealed partial class TransmissionClerk
{
    private async Task<bool> SendAsync(Step step, CancellationToken cancellationToken)
    {
        var log = await _log.ReadAsync(step.ObjectId, step.State.Decisions, cancellationToken).ConfigureAwait(false);
        var last = log.Last;
        switch (last)
        {
            case { End: null } or { End.Ending: AttemptEnding.Accepted }
                when RehearsalAddress.IsRehearsal(last.Intent.Platform) != _services.Platforms.IsRehearsal:
                return await PostponeAsync(step.Item, step.State, OtherPlatform, Schedule.LongestRetry, cancellationToken)
                    .ConfigureAwait(false);
            case { End: null }:
                return await ResolveForgottenAsync(step, last, cancellationToken).ConfigureAwait(false);
            case { End: { Ending: AttemptEnding.Accepted, TransactionId: { } known } } when last.Intent.Attempt != step.State.Overruled:
                return await AcceptAsync(step, null, last.Intent.Version, known, cancellationToken).ConfigureAwait(false);
        }

        if (step.State.IsCancelAsked)
        {
            return await WithdrawAsync(step, cancellationToken).ConfigureAwait(false);
        }

        if (step.State.Hold is not null)
        {
            await _services.Register.Work.SaveAsync(
                step.Item, new WorkChange { DueAt = Now + Schedule.LongestRetry }, cancellationToken).ConfigureAwait(false);
            return false;
        }

        if (_byUrn.GetValueOrDefault(step.Item.Subject) is not { } acte || _heldBack.Contains(acte.Key))
        {
            return await PostponeAsync(
                step.Item, step.State, _heldBackDetail, Schedule.LongestRetry, cancellationToken)
                .ConfigureAwait(false);
        }

        if (await PauseAsync(step, cancellationToken).ConfigureAwait(false) is { } pause)
        {
            return await WaitForPlatformAsync(step, pause, cancellationToken).ConfigureAwait(false);
        }

        var package = await TransmissionPackage.ReadAsync(acte, _plan, _services.Store, cancellationToken)
            .ConfigureAwait(false);
        return package is null
            ? await PostponeAsync(step, TransmissionDetails.NotStored, cancellationToken).ConfigureAwait(false)
            : await SendAsync(step, package, log, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> SendAsync(
        Step step, TransmissionPackage package, TransmissionLog log, CancellationToken cancellationToken)
    {
        var rank = await NextRankAsync(step, log, cancellationToken).ConfigureAwait(false);
        var id = AttemptId(step.Record.Urn, rank);
        var begun = _services.TimeProvider.GetTimestamp();
        var files = package.Files.Select(file => new AttemptFile(file.Name, file.Sha512)).ToList();
        if (!await _services.Register.Work.OpenAttemptAsync(step.Item, id, files, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        var intent = new AttemptIntent
        {
            Attempt = rank,
            At = Now,
            Platform = step.Platform.Name,
            Version = package.Version,
            Files = package.Files,
            Previous = log.Leaf,
        };
        var isOurs = await _log.TryOpenAsync(step.ObjectId, intent, cancellationToken).ConfigureAwait(false);
        if (!isOurs)
        {
            return await GiveUpAsync(step, id, TransmissionDetails.AnotherWorker, cancellationToken).ConfigureAwait(false);
        }

        if (_services.TimeProvider.GetElapsedTime(begun) > Schedule.Lease / LeaseShare)
        {
            await CloseLogAsync(step, rank, AttemptEnding.NotSent, null, "too slow", cancellationToken).ConfigureAwait(false);
            return await GiveUpAsync(step, id, TransmissionDetails.TooSlow, cancellationToken).ConfigureAwait(false);
        }

        var outcome = await step.Platform.CreateAsync(package.Request, cancellationToken).ConfigureAwait(false);
        TransmissionWatch.RecordSend(outcome);
        return await RecordAsync(step, new SentAttempt(id, rank, package.Version), outcome, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>How long to wait for a platform that is down: whether it answers again is asked with a question, never with
    /// an act.</summary>
    private async Task<TimeSpan?> PauseAsync(Step step, CancellationToken cancellationToken)
    {
        if (step.Platform.Circuit is not { } circuit)
        {
            return null;
        }

        if (circuit.PauseBeforeSend() is { } pause)
        {
            return pause;
        }

        if (!circuit.Standing.IsDown)
        {
            return null;
        }

        try
        {
            return await step.Platform.TestConnectionAsync(cancellationToken).ConfigureAwait(false) is null
                ? null
                : circuit.PauseBeforeSend() ?? Schedule.FirstRetry;
        }
        catch (TransmissionException)
        {
            return circuit.PauseBeforeSend() ?? Schedule.FirstRetry;
        }
    }

    /// <summary>The circuit of the platform is open: the act waits, no attempt is spent.</summary>
    private Task<bool> WaitForPlatformAsync(Step step, TimeSpan pause, CancellationToken cancellationToken)
    {
        var since = step.Platform.Circuit?.Standing.DownSince ?? Now;
        var growing = Schedule.RetryAfter(step.State.Failures);
        return PostponeAsync(
            step.Item,
            step.State,
            TransmissionDetails.PlatformDown(since),
            pause > growing ? pause : growing,
            cancellationToken);
    }

    /// <summary>One more than the register and the log know: after a rehearsal, or a kill between the two
    /// records, the register remembers attempts that the log does not.</summary>
    private async Task<int> NextRankAsync(Step step, TransmissionLog log, CancellationToken cancellationToken)
    {
        var known = await _services.Register.Work.ListAttemptsAsync(step.Item.Subject, cancellationToken).ConfigureAwait(false);
        return 1 + Math.Max(log.Last?.Intent.Attempt ?? 0, known.Select(RankOf).DefaultIfEmpty().Max());
    }

    /// <summary>Nothing left: the same attempt never will, a later one may.</summary>
    private async Task<bool> GiveUpAsync(
        Step step, string attemptId, TransmissionDetail detail, CancellationToken cancellationToken)
    {
        var change = new WorkChange
        {
            State = (step.State with { Failures = step.State.Failures + 1, Detail = detail }).ToJson(),
            DueAt = Now + Schedule.RetryAfter(step.State.Failures),
            ClosedAttempt = new ClosedAttempt(attemptId, AttemptState.NotSent, detail.English),
        };
        await _services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
        return false;
    }

    private async Task<bool> RecordAsync(
        Step step, SentAttempt sent, CreationOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case CreationOutcome.Accepted accepted:
                await CloseLogAsync(step, sent.Rank, AttemptEnding.Accepted, accepted.TransactionId, null, cancellationToken)
                    .ConfigureAwait(false);
                return await AcceptAsync(
                    step,
                    new ClosedAttempt(sent.Id, AttemptState.Accepted, null),
                    sent.Version,
                    accepted.TransactionId,
                    cancellationToken).ConfigureAwait(false);
            case CreationOutcome.NotSent notSent:
                await CloseLogAsync(step, sent.Rank, AttemptEnding.NotSent, null, notSent.Reason, cancellationToken)
                    .ConfigureAwait(false);
                return await GiveUpAsync(step, sent.Id, TransmissionDetails.Unreachable(notSent.Reason), cancellationToken)
                    .ConfigureAwait(false);
            case CreationOutcome.Refused { Kind: RefusalKind.DuplicateNumber } duplicate:
                return await LookUpDuplicateAsync(step, sent, duplicate.Message, cancellationToken).ConfigureAwait(false);
            case CreationOutcome.Refused refused:
                return await RefuseAsync(step, sent, refused, cancellationToken).ConfigureAwait(false);
            case CreationOutcome.Unknown unknown:
                return await WaitOutAsync(step, unknown.Reason, cancellationToken).ConfigureAwait(false);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<bool> RefuseAsync(
        Step step, SentAttempt sent, CreationOutcome.Refused refused, CancellationToken cancellationToken)
    {
        await CloseLogAsync(step, sent.Rank, AttemptEnding.Refused, null, refused.Message, cancellationToken)
            .ConfigureAwait(false);
        var attempt = new ClosedAttempt(sent.Id, AttemptState.Refused, refused.Message);
        if (refused.Kind == RefusalKind.BadData)
        {
            return await StopAsync(step, attempt, TransmissionDetails.Refused(refused.Message), cancellationToken)
                .ConfigureAwait(false);
        }

        if (step.State.Refusals + 1 >= Schedule.MostRefusals)
        {
            return await StopAsync(
                step, attempt, TransmissionDetails.TooManyRefusals(step.State.Refusals + 1, refused.Message), cancellationToken)
                .ConfigureAwait(false);
        }

        // Account, rights or a failing server: the act is right, the same number goes later.
        var change = new WorkChange
        {
            State = (step.State with
            {
                Failures = step.State.Failures + 1,
                Refusals = step.State.Refusals + 1,
                Detail = TransmissionDetails.RefusedForNow(refused.Message),
            }).ToJson(),
            DueAt = Now + Schedule.RetryAfter(step.State.Failures),
            ClosedAttempt = attempt,
            Event = new ActeEvent("refus_provisoire", refused.Message),
        };
        await _services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
        return false;
    }

    /// <summary>No clear answer: the attempt stays open and is looked up once the platform has surely made up its mind.</summary>
    private async Task<bool> WaitOutAsync(Step step, string reason, CancellationToken cancellationToken)
    {
        var change = new WorkChange
        {
            State = (step.State with { Detail = TransmissionDetails.Unknown(reason) }).ToJson(),
            DueAt = Now + Schedule.Quarantine,
            Event = new ActeEvent("reponse_inconnue", reason),
        };
        await _services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
        return false;
    }

    private Task CloseLogAsync(
        Step step, int rank, AttemptEnding ending, long? transactionId, string? detail, CancellationToken cancellationToken) =>
        _log.CloseAsync(
            step.ObjectId,
            new AttemptClosing(rank, Now, ending) { TransactionId = transactionId, Detail = detail },
            cancellationToken);

    private sealed record SentAttempt(string Id, int Rank, int Version);
}
