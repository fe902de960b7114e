using System.Globalization;
using LegalDocs.Campaigns.Making;
using LegalDocs.Register;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Transmitting;

/// <content>Following: the transaction is asked about with growing pauses until the receipt, an anomaly or a refusal.</content>
internal sealed partial class TransmissionClerk
{
    private const int UnknownTransactionTries = 5;
    private const string ClosedByItself = "Fermeture automatique";

    private async Task<bool> FollowAsync(Step step, CancellationToken cancellationToken)
    {
        var outcome = await step.Platform.GetStatusAsync(step.State.TransactionId, cancellationToken).ConfigureAwait(false);
        switch (outcome)
        {
            case StatusOutcome.Acknowledged acknowledged:
                return await ReceiveAsync(step, acknowledged.Receipt, cancellationToken).ConfigureAwait(false);
            case StatusOutcome.InProgress progress:
                return await AskLaterAsync(step, progress.Code, cancellationToken).ConfigureAwait(false);
            case StatusOutcome.Failed failed when failed.Message.StartsWith(ClosedByItself, StringComparison.OrdinalIgnoreCase):
                return await StopAsync(step, null, TransmissionDetails.ClosedWithoutReceipt(failed.Message), cancellationToken)
                    .ConfigureAwait(false);
            case StatusOutcome.Failed failed:
                return await StopAsync(step, null, TransmissionDetails.Anomaly(failed.Message), cancellationToken)
                    .ConfigureAwait(false);
            case StatusOutcome.Cancelled cancelled:
                return await EndCancelledAsync(step, cancelled, cancellationToken).ConfigureAwait(false);
            case StatusOutcome.Unreadable unreadable:
                await KeepAsync(step, unreadable.Xml, cancellationToken).ConfigureAwait(false);
                return await StopAsync(step, null, TransmissionDetails.UnreadableReceipt(unreadable.Fault), cancellationToken)
                    .ConfigureAwait(false);
            case StatusOutcome.NotFound notFound when step.State.Failures >= UnknownTransactionTries:
                return await StopAsync(
                    step,
                    null,
                    TransmissionDetails.UnknownTransaction(step.State.TransactionId, notFound.Message),
                    cancellationToken).ConfigureAwait(false);
            case StatusOutcome.NotFound notFound:
                return await PostponeAsync(step, TransmissionDetail.Of(notFound.Message), cancellationToken).ConfigureAwait(false);
            case StatusOutcome.Unavailable unavailable:
                return await PostponeAsync(step, TransmissionDetails.Unreachable(unavailable.Reason), cancellationToken)
                    .ConfigureAwait(false);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Long is no error (protocol 7): a person is told, once, and the questions go on.</summary>
    private async Task<bool> AskLaterAsync(Step step, int code, CancellationToken cancellationToken)
    {
        var isLate = step.State.AcceptedAt is { } accepted && Now - accepted >= Schedule.LateAfter;
        var detail = isLate
            ? TransmissionDetails.Late(code, (int)(Now - step.State.AcceptedAt!.Value).TotalDays)
            : TransmissionDetails.InProgress(code);
        var change = new WorkChange
        {
            State = (step.State with { Polls = step.State.Polls + 1, Failures = 0, IsLateTold = isLate, Detail = detail }).ToJson(),
            DueAt = Now + Schedule.PollAfter(step.State.Polls),
            Event = isLate && !step.State.IsLateTold ? new ActeEvent("accuse_en_retard", detail.French) : null,
        };
        await _services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false);
        return false;
    }

    private async Task<bool> ReceiveAsync(Step step, AccuseReception receipt, CancellationToken cancellationToken)
    {
        if (receipt.Mismatches(Identity(step)) is { Count: > 0 } mismatches)
        {
            await KeepAsync(step, receipt.Xml, cancellationToken).ConfigureAwait(false);
            return await StopAsync(
                step, null, TransmissionDetails.ForeignReceipt(receipt.IdActe, mismatches), cancellationToken)
                .ConfigureAwait(false);
        }

        // The store first: it is the truth, and the same version twice changes nothing.
        await CommitReceiptAsync(step, receipt, cancellationToken).ConfigureAwait(false);
        var isEnded = !step.State.IsCancelAsked;
        var change = new WorkChange
        {
            State = (step.State with
            {
                Step = isEnded ? TransmissionStep.Received : TransmissionStep.Cancel,
                Polls = 0,
                Failures = 0,
                Detail = TransmissionDetail.Of(receipt.IdActe),
            }).ToJson(),
            IsDone = isEnded,
            DueAt = Now,
            Acte = step.Record with
            {
                Etat = EtatActe.AccuseRecu,
                IdActe = receipt.IdActe,
                DateAR = receipt.DateReception,
            },
            Event = new ActeEvent("accuse_recu", receipt.IdActe),
        };
        return await _services.Register.Work.SaveAsync(step.Item, change, cancellationToken).ConfigureAwait(false) && isEnded;
    }

    /// <summary>
    /// The version with the receipt holds the files that were sent, even when the act changed in the meantime: nobody
    /// may believe that the préfecture received what it did not.
    /// </summary>
    private async Task CommitReceiptAsync(Step step, AccuseReception receipt, CancellationToken cancellationToken)
    {
        var history = await _services.Store.FindAsync(step.ObjectId, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidDataException($"'{step.ObjectId}' was sent and is not in the store.");
        if (FindKept(history, receipt) is { } kept)
        {
            // A step that was killed between the store and the register, perhaps before the root of the object was written: no
            // later write would complete it.
            await _services.Store.RepairAsync(step.ObjectId, cancellationToken).ConfigureAwait(false);
            await RecordReceivedAsync(step, kept.Number, receipt, cancellationToken).ConfigureAwait(false);
            return;
        }

        var sent = history.Versions[(step.State.Version == 0 ? history.Head : step.State.Version) - 1];
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        if (sent.Number != history.Head)
        {
            var reader = new Reading.ActeReader(_services.Store);
            foreach (var file in sent.Files)
            {
                files[file.Path] = await reader.ReadAsync(step.ObjectId, sent.Number, file.Path, cancellationToken)
                    .ConfigureAwait(false);
            }
        }

        files[ActeFiles.Receipt] = receipt.Xml;
        var outcome = await _services.Store.CommitAsync(
            step.ObjectId,
            new VersionDraft
            {
                Files = files,
                Mode = sent.Number == history.Head ? VersionMode.Extend : VersionMode.Replace,
                Message = string.Create(
                    CultureInfo.InvariantCulture, $"Accusé de réception {receipt.IdActe} (version {sent.Number})"),
                Author = _services.Author,
            },
            cancellationToken).ConfigureAwait(false);
        var version = (outcome as CommitOutcome.Committed)?.Version ?? history.Head;
        await RecordReceivedAsync(step, version, receipt, cancellationToken).ConfigureAwait(false);
    }

    private static VersionEntry? FindKept(ObjectHistory history, AccuseReception receipt)
    {
        var digest = ContentDigest.Sha512(receipt.Xml.Span);
        return history.Versions.FirstOrDefault(version =>
            version.Files.Any(file => file.Path == ActeFiles.Receipt && file.Sha512 == digest));
    }

    /// <summary>A receipt that cannot be used is kept as it came, beside the attempts.</summary>
    private Task<bool> KeepAsync(Step step, ReadOnlyMemory<byte> xml, CancellationToken cancellationToken) =>
        _services.Store.TryAppendLogAsync(
            step.ObjectId, $"ar-refuse-{ContentDigest.Sha512(xml.Span)[..16]}.xml", xml, cancellationToken);
}
