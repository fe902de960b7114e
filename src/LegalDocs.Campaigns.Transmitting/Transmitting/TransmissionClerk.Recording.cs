using System.Globalization;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Running;
using LegalDocs.Transmission;

namespace LegalDocs.Campaigns.Transmitting;

/// <content>Recording: the journal hears of each step before the register does.</content>
internal sealed partial class TransmissionClerk
{
    /// <summary>What was sent is read from the act's own log of attempts: after a kill nobody else remembers.</summary>
    private async Task RecordSentAsync(Step step, int version, long transactionId, CancellationToken cancellationToken)
    {
        var last = await _log.FindLastAsync(step.ObjectId, cancellationToken).ConfigureAwait(false);
        var sent = last?.Intent.Files is [var first, ..] ? first : null;
        var joined = Math.Max(0, (last?.Intent.Files.Count ?? 0) - 1);
        var detail = string.Create(
            CultureInfo.InvariantCulture,
            $"{sent?.Name ?? "acte"}, pièces jointes : {joined} ; {step.Platform.Name} ; transaction n° {transactionId}");
        await _services.Journal.EnsureAsync(
            new ActeFact(ActeAction.Transmission, step.ObjectId, version == 0 ? null : version, sent?.Sha512, detail),
            cancellationToken).ConfigureAwait(false);
    }

    private Task RecordReceivedAsync(Step step, int version, AccuseReception receipt, CancellationToken cancellationToken) =>
        _services.Journal.EnsureAsync(
            new ActeFact(
                ActeAction.Reception,
                step.ObjectId,
                version,
                ContentDigest.Sha512(receipt.Xml.Span),
                $"Accusé de réception {receipt.IdActe} du {receipt.DateReception.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}"),
            cancellationToken);

    /// <summary>Not looked up in the journal: the same refusal may come twice, of two sendings.</summary>
    private Task RecordStoppedAsync(Step step, TransmissionDetail detail, CancellationToken cancellationToken) =>
        _services.Journal.RecordAsync(
            new ActeFact(
                ActeAction.Anomalie, step.ObjectId, step.State.Version == 0 ? null : step.State.Version, null, detail.French),
            cancellationToken);
}
