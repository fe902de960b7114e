using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Register;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Transmitting;

/// <content>Cancelling: withdrawn before it is sent; asked of the State once it was received, and followed to its end.</content>
internal sealed partial class TransmissionClerk
{
    /// <summary>A second demand while one is pending: ours arrived (protocol 7).</summary>
    private const string AlreadyAsked = "Une demande d'annulation est déjà en cours";

    private async Task<bool> WithdrawAsync(Step step, CancellationToken cancellationToken)
    {
        var change = new WorkChange
        {
            State = (step.State with { Step = TransmissionStep.Withdrawn, Hold = null }).ToJson(),
            IsDone = true,
            Acte = step.Record with { Etat = EtatActe.Retire },
            Event = new ActeEvent("retire", null),
        };
        return await _services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks the platform to cancel, once: the act's status, then the lists, say whether it was asked before.</summary>
    private async Task<bool> CancelAsync(Step step, CancellationToken cancellationToken)
    {
        if (step.State.CancelSentAt is { } sent
            && await WaitAsync(step, sent + Schedule.Quarantine, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        switch (await step.Platform.GetStatusAsync(step.State.TransactionId, cancellationToken).ConfigureAwait(false))
        {
            case StatusOutcome.Cancelled cancelled:
                return await EndCancelledAsync(step, cancelled, cancellationToken).ConfigureAwait(false);
            case StatusOutcome.Unavailable unavailable:
                return await PostponeAsync(step, TransmissionDetails.Unreachable(unavailable.Reason), cancellationToken)
                    .ConfigureAwait(false);
            case var _ when step.Platform is not IPlateformeActions:
                return await StayReceivedAsync(step, TransmissionDetails.CancelRefusedHere, cancellationToken).ConfigureAwait(false);
            case var _ when step.State.CancelSentAt is not null:
                return await AdoptCancellationAsync(step, cancellationToken).ConfigureAwait(false);
            default:
                return await AskToCancelAsync(step, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> AdoptCancellationAsync(Step step, CancellationToken cancellationToken)
    {
        try
        {
            var found = await TransactionLookup.FindCancellationAsync(step.Platform, Identity(step), cancellationToken)
                .ConfigureAwait(false);
            return found is null
                ? await AskToCancelAsync(step, cancellationToken).ConfigureAwait(false)
                : await FollowCancellationAsync(step, found.Id, cancellationToken).ConfigureAwait(false);
        }
        catch (TransmissionException error)
        {
            return await PostponeAsync(step, TransmissionDetails.Unreachable(error.Message), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> AskToCancelAsync(Step step, CancellationToken cancellationToken)
    {
        // The intent before the demand: a process that dies now leaves a trace, and the next one looks before it asks.
        var asked = step.State with { CancelSentAt = Now };
        var intent = new WorkChange { State = asked.ToJson(), Lease = LeaseAfterSave.Keep };
        if (!await _services.Register.Work.SaveAsync(step.Item, intent, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        var sent = step with { State = asked };
        var platform = (IPlateformeActions)step.Platform;
        switch (await platform.CancelAsync(step.State.TransactionId, cancellationToken).ConfigureAwait(false))
        {
            case CreationOutcome.Accepted accepted:
                return await FollowCancellationAsync(sent, accepted.TransactionId, cancellationToken).ConfigureAwait(false);
            case CreationOutcome.Refused refused when refused.Message.StartsWith(AlreadyAsked, StringComparison.OrdinalIgnoreCase):
                return await FollowCancellationAsync(sent, 0, cancellationToken).ConfigureAwait(false);
            case CreationOutcome.Refused { Kind: RefusalKind.BadData or RefusalKind.DuplicateNumber } refused:
                return await StayReceivedAsync(sent, TransmissionDetails.CancelRefused(refused.Message), cancellationToken)
                    .ConfigureAwait(false);
            case CreationOutcome.Refused refused:
                return await PostponeAsync(
                    sent with { State = asked with { CancelSentAt = null } },
                    TransmissionDetails.RefusedForNow(refused.Message),
                    cancellationToken).ConfigureAwait(false);
            case CreationOutcome.NotSent notSent:
                return await PostponeAsync(
                    sent with { State = asked with { CancelSentAt = null } },
                    TransmissionDetails.Unreachable(notSent.Reason),
                    cancellationToken).ConfigureAwait(false);
            case CreationOutcome.Unknown unknown:
                return await PostponeAsync(sent, TransmissionDetails.Unknown(unknown.Reason), cancellationToken).ConfigureAwait(false);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<bool> FollowCancellationAsync(Step step, long cancellationId, CancellationToken cancellationToken)
    {
        var change = new WorkChange
        {
            State = (step.State with
            {
                Step = TransmissionStep.FollowCancel,
                CancellationId = cancellationId,
                CancelSentAt = null,
                Polls = 0,
                Failures = 0,
                Detail = TransmissionDetails.CancelRequested,
            }).ToJson(),
            DueAt = Now + Schedule.PollAfter(0),
            Event = new ActeEvent(
                "annulation_demandee", cancellationId == 0 ? null : cancellationId.ToString(CultureInfo.InvariantCulture)),
        };
        await _services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
        return false;
    }

    /// <summary>The act itself goes to « annulé » when the State acknowledges; the demand may fail on its own.</summary>
    private async Task<bool> FollowCancelAsync(Step step, CancellationToken cancellationToken)
    {
        switch (await step.Platform.GetStatusAsync(step.State.TransactionId, cancellationToken).ConfigureAwait(false))
        {
            case StatusOutcome.Cancelled cancelled:
                return await EndCancelledAsync(step, cancelled, cancellationToken).ConfigureAwait(false);
            case StatusOutcome.Unavailable unavailable:
                return await PostponeAsync(step, TransmissionDetails.Unreachable(unavailable.Reason), cancellationToken)
                    .ConfigureAwait(false);
        }

        var demand = step.State.CancellationId == 0
            ? null
            : await step.Platform.GetStatusAsync(step.State.CancellationId, cancellationToken).ConfigureAwait(false);
        if (demand is StatusOutcome.Failed failed)
        {
            return await StayReceivedAsync(step, TransmissionDetails.CancelRejected(failed.Message), cancellationToken)
                .ConfigureAwait(false);
        }

        var change = new WorkChange
        {
            State = (step.State with { Polls = step.State.Polls + 1, Failures = 0, Detail = TransmissionDetails.CancelRequested }).ToJson(),
            DueAt = Now + Schedule.PollAfter(step.State.Polls),
        };
        await _services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
        return false;
    }

    /// <summary>No cancellation came of it: the receipt stands, and so does the act.</summary>
    private async Task<bool> StayReceivedAsync(Step step, TransmissionDetail detail, CancellationToken cancellationToken)
    {
        var change = new WorkChange
        {
            State = (step.State with
            {
                Step = TransmissionStep.Received,
                IsCancelAsked = false,
                CancelSentAt = null,
                CancellationId = 0,
                Detail = detail,
            }).ToJson(),
            IsDone = true,
            Event = new ActeEvent("annulation_refusee", detail.French),
        };
        return await _services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> EndCancelledAsync(
        Step step, StatusOutcome.Cancelled cancelled, CancellationToken cancellationToken)
    {
        await CommitCancellationAsync(step, cancelled, cancellationToken).ConfigureAwait(false);
        var change = new WorkChange
        {
            State = (step.State with { Step = TransmissionStep.Cancelled, Detail = TransmissionDetails.Cancelled }).ToJson(),
            IsDone = true,
            Acte = step.Record with { Etat = EtatActe.Annule, DateAR = null },
            Event = new ActeEvent("annule", null),
        };
        return await _services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The proof of the cancellation is a version, as the receipt is; the same one twice changes nothing.</summary>
    private async Task CommitCancellationAsync(
        Step step, StatusOutcome.Cancelled cancelled, CancellationToken cancellationToken)
    {
        var history = await _services.Store.FindAsync(step.ObjectId, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidDataException($"'{step.ObjectId}' was sent and is not in the store.");
        if (history.Versions.Any(version => version.Files.Any(file => file.Path == ActeFiles.Cancellation)))
        {
            return;
        }

        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            [ActeFiles.Cancellation] = System.Text.Encoding.UTF8.GetBytes(Cancellation(step).ToJsonString() + "\n"),
        };
        if (cancelled.Xml is { Length: > 0 } xml)
        {
            files[ActeFiles.CancellationReceipt] = xml;
        }

        await _services.Store.CommitAsync(
            step.ObjectId,
            new VersionDraft
            {
                Files = files,
                Mode = VersionMode.Extend,
                Message = string.Create(
                    CultureInfo.InvariantCulture, $"Transmission annulée (transaction {step.State.TransactionId})"),
                Author = _services.Author,
            },
            cancellationToken).ConfigureAwait(false);
    }

    private JsonObject Cancellation(Step step) => new()
    {
        ["format"] = "legaldocs-annulation/1",
        ["constatee"] = Now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["plateforme"] = step.Platform.Name,
        ["transaction"] = step.State.TransactionId,
        ["transaction_annulation"] = step.State.CancellationId == 0 ? null : step.State.CancellationId,
        ["repetition"] = _services.Platforms.IsRehearsal,
    };
}
