using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Making;

/// <summary>Acts that are no longer made again: sent to the préfecture, sent with an act that was, or signed.</summary>
/// <remarks>
/// What was voted and transmitted, or signed, is what people decided: other words need another act. A rehearsal freezes
/// nothing, and neither does a transmission that the State has cancelled. A signed act that was not sent may be made again
/// when somebody asks for it by its number; the signed version stays in the store.
/// </remarks>
/// <param name="plan">The campaign.</param>
/// <param name="store">The versions and the logs of what was sent.</param>
/// <param name="redone">Numbers of the signed acts that may be made again.</param>
internal sealed class FrozenActes(CampaignPlan plan, IVersionStore store, IReadOnlyCollection<string> redone)
{
    private readonly AttemptLog _log = new(store);
    private readonly ILookup<string, PlannedActe> _senders = plan.Actes
        .SelectMany(acte => acte.Pieces.Select(piece => (piece.ActeKey, Sender: acte)))
        .ToLookup(pair => pair.ActeKey, pair => pair.Sender, StringComparer.Ordinal);

    /// <summary>Why an act may not be made again; null when it may.</summary>
    /// <exception cref="VersionStoreException">The store could not be read.</exception>
    public async Task<Finding?> FindAsync(PlannedActe acte, ObjectHistory history, CancellationToken cancellationToken)
    {
        if (await SentAtAsync(acte, history, cancellationToken).ConfigureAwait(false) is { } sent)
        {
            return FrozenFindings.Sent(acte, sent);
        }

        foreach (var sender in _senders[acte.Key])
        {
            var other = await store.FindAsync(sender.ObjectId, cancellationToken).ConfigureAwait(false);
            if (other is not null && await SentAtAsync(sender, other, cancellationToken).ConfigureAwait(false) is { } with)
            {
                return FrozenFindings.SentWith(acte, sender, with);
            }
        }

        return history.Versions.LastOrDefault(version => Has(version, ActeFiles.SignedPdf)) is { } signed
            && !redone.Contains(acte.Numero.Value)
            ? FrozenFindings.Signed(acte, signed)
            : null;
    }

    /// <summary>When an act left for the préfecture, or may have; null when it did not, or only in rehearsal.</summary>
    private async Task<DateTimeOffset?> SentAtAsync(PlannedActe acte, ObjectHistory history, CancellationToken cancellationToken)
    {
        if (history.Versions.Any(version => Has(version, ActeFiles.Cancellation)))
        {
            return null;
        }

        var last = await _log.FindLastAsync(acte.ObjectId, cancellationToken).ConfigureAwait(false);
        return last is { End: null } or { End.Ending: AttemptEnding.Accepted }
            && !RehearsalAddress.IsRehearsal(last.Intent.Platform)
            ? last.Intent.At
            : null;
    }

    private static bool Has(VersionEntry version, string path) => version.Files.Any(file => file.Path == path);
}
