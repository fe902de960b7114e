using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>Where the receipt of an act comes from, by the log of its attempts.</summary>
public static class ReceiptOrigin
{
    /// <summary>Whether the last send that was accepted, or may have been, went to a rehearsal platform.</summary>
    /// <param name="store">The version store.</param>
    /// <param name="id">The act.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Whether it did; null when nothing was sent.</returns>
    /// <exception cref="VersionStoreException">The log could not be read.</exception>
    public static async Task<bool?> IsRehearsalAsync(
        IVersionStore store, ActeObjectId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        var last = await new AttemptLog(store).FindLastAsync(id, cancellationToken).ConfigureAwait(false);
        return last is null ? null : RehearsalAddress.IsRehearsal(last.Intent.Platform);
    }
}
