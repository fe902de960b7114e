using LegalDocs.Acts;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Cataloguing;

/// <summary>Keeps the catalogue at the side of the store: whoever changed an object says so here. Safe to repeat.</summary>
/// <param name="store">The store, which is the truth.</param>
/// <param name="catalogue">The catalogue.</param>
public sealed class CatalogueFeed(IVersionStore store, ActeCatalogue catalogue)
{
    private readonly CatalogueReader _reader = new(store);

    /// <summary>Reads an object again and writes what the catalogue says of it. A killed process leaves the entry as it
    /// was: the next run, or a rebuild, mends it.</summary>
    /// <param name="id">The object.</param>
    /// <param name="known">Files of a version just written; null: all is read from the store.</param>
    /// <param name="cancellationToken">Stops the work, which may be repeated.</param>
    /// <returns>What could not be read.</returns>
    /// <exception cref="VersionStoreException">The store could not be read.</exception>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public async Task<IReadOnlyList<CatalogueFault>> UpdateAsync(
        ActeObjectId id, KnownFiles? known, CancellationToken cancellationToken)
    {
        var reading = await _reader.ReadAsync(id, known, cancellationToken).ConfigureAwait(false);
        if (reading.Record is not { } record)
        {
            return reading.Faults;
        }

        var recording = await catalogue.RecordAsync([record], cancellationToken).ConfigureAwait(false);
        return [.. reading.Faults, .. recording.Shortened.Select(CatalogueFault.TooManyWords)];
    }

    /// <summary>The same after a step of a transmission: when only state or receipt changed, no document is read.</summary>
    /// <param name="id">The object.</param>
    /// <param name="cancellationToken">Stops the work, which may be repeated.</param>
    /// <returns>What could not be read.</returns>
    /// <exception cref="VersionStoreException">The store could not be read.</exception>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public async Task<IReadOnlyList<CatalogueFault>> UpdateStateAsync(ActeObjectId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        var standing = await catalogue.FindStandingAsync(ActeUrn.Parse(id.Value), cancellationToken).ConfigureAwait(false);
        var reading = await _reader.ReadSinceAsync(id, standing?.HeadVersion ?? 0, cancellationToken).ConfigureAwait(false);
        if (reading.Record is not { Text: null } record)
        {
            return await UpdateAsync(id, null, cancellationToken).ConfigureAwait(false);
        }

        var recording = await catalogue.RecordAsync([record], cancellationToken).ConfigureAwait(false);
        return recording.Unknown.Count == 0
            ? reading.Faults
            : await UpdateAsync(id, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How far the catalogue has followed an act.</summary>
    /// <param name="acte">An act of the plan.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>Version and state; null when it has no such act.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public Task<CatalogueStanding?> FindStandingAsync(PlannedActe acte, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(acte);
        return catalogue.FindStandingAsync(acte.Urn, cancellationToken);
    }

    /// <summary>Updates an act whose catalogue entry is missing, older than its object, or may be: sendings leave marks that
    /// no version shows.</summary>
    /// <param name="acte">An act of the plan.</param>
    /// <param name="standing">How far the catalogue has followed it.</param>
    /// <param name="head">Number of its newest version in the store.</param>
    /// <param name="cancellationToken">Stops the work, which may be repeated.</param>
    /// <returns>A task.</returns>
    /// <exception cref="VersionStoreException">The store could not be read.</exception>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public async Task CatchUpAsync(PlannedActe acte, CatalogueStanding? standing, int head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(acte);
        var isCurrent = standing?.HeadVersion == head
            && (acte.Definition.Transmission is null || standing.Etat == EtatCatalogue.AccuseRecu);
        if (!isCurrent)
        {
            await UpdateStateAsync(acte.ObjectId, cancellationToken).ConfigureAwait(false);
        }
    }
}
