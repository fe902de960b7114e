using System.Globalization;
using LegalDocs.Pdf;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>Makes the copy of an act that bears the mention of its receipt by the State (CGCT art. L2131-1).</summary>
/// <remarks>
/// The copy is the file that was transmitted, byte for byte, then one increment that draws the mention: a signature in it can
/// still be verified. It bears the date of the receipt, so the same act gives the same bytes. Safe to repeat.
/// </remarks>
/// <param name="store">The store.</param>
public sealed class CertifiedCopyDesk(IVersionStore store)
{
    private const int MaxRounds = 5;

    /// <summary>Makes the copy and keeps it with the act.</summary>
    /// <param name="id">The act.</param>
    /// <param name="author">Who asks, for the history.</param>
    /// <param name="cancellationToken">Stops; nothing half-written becomes visible.</param>
    /// <returns>The copy, or why there is none.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached, or is damaged.</exception>
    public async Task<CertifiedCopyOutcome> MakeAsync(ActeObjectId id, VersionAuthor author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(author);
        for (var round = 0; round < MaxRounds; round++)
        {
            var history = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (history is null || SignedVersion.Digest(history.Newest, ActeFiles.Receipt) is not { } receipt)
            {
                return new CertifiedCopyOutcome.Refused(CopyFindings.NoReceipt(HasEarlierReceipt(history)));
            }

            if (await MakeAsync(history, receipt, author, cancellationToken).ConfigureAwait(false) is { } outcome)
            {
                return outcome;
            }
        }

        return new CertifiedCopyOutcome.Refused(SigningFindings.KeepsChanging());
    }

    private static bool HasEarlierReceipt(ObjectHistory? history) =>
        history?.Versions.Any(version => SignedVersion.Digest(version, ActeFiles.Receipt) is not null) == true;

    /// <summary>Makes and stores; null when the head changed meanwhile.</summary>
    private async Task<CertifiedCopyOutcome?> MakeAsync(
        ObjectHistory history, string receipt, VersionAuthor author, CancellationToken cancellationToken)
    {
        var xml = await store.ReadAsync(history.Id, history.Head, ActeFiles.Receipt, cancellationToken).ConfigureAwait(false);
        if (AccuseReceptionParser.Parse(xml) is not AccuseReceptionParsing.Parsed parsed)
        {
            return new CertifiedCopyOutcome.Refused(CopyFindings.BadReceipt());
        }

        // The first version with this receipt is what was sent; a signature may have come later.
        var sent = history.Versions.First(version => SignedVersion.Digest(version, ActeFiles.Receipt) == receipt);
        var path = SignedVersion.Digest(sent, ActeFiles.SignedPdf) is null ? ActeFiles.Pdf : ActeFiles.SignedPdf;
        var pdf = await store.ReadAsync(history.Id, sent.Number, path, cancellationToken).ConfigureAwait(false);
        return PdfStamper.Stamp(pdf, Stamp(parsed.Accuse)) switch
        {
            PdfEdit.Done done => await StoreAsync(history, receipt, done.Pdf, author, cancellationToken).ConfigureAwait(false),
            PdfEdit.Refused refused => new CertifiedCopyOutcome.Refused(CopyFindings.From(refused.Refusal)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<CertifiedCopyOutcome?> StoreAsync(
        ObjectHistory history, string receipt, ReadOnlyMemory<byte> copy, VersionAuthor author, CancellationToken cancellationToken)
    {
        var draft = new VersionDraft
        {
            Files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal) { [ActeFiles.StampedPdf] = copy },
            Mode = VersionMode.Extend,
            Message = "Copie certifiée avec la mention de l’accusé de réception",
            Author = author,
            ExpectedHead = new Dictionary<string, string?>(StringComparer.Ordinal) { [ActeFiles.Receipt] = receipt },
        };
        return await store.CommitAsync(history.Id, draft, cancellationToken).ConfigureAwait(false) switch
        {
            CommitOutcome.Committed committed => new CertifiedCopyOutcome.Done(committed.Version, true, copy),
            CommitOutcome.Unchanged unchanged => new CertifiedCopyOutcome.Done(unchanged.Version, false, copy),
            _ => null,
        };
    }

    private static PdfStamp Stamp(AccuseReception receipt) => new()
    {
        Lines =
        [
            "Acte reçu par le représentant de l’État",
            $"le {receipt.DateReception.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}",
            receipt.IdActe,
            "Certifié conforme à l’acte transmis au contrôle de légalité",
        ],
        At = new DateTimeOffset(receipt.DateReception.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
    };
}
