using LegalDocs.Acts;

namespace LegalDocs.Register;

/// <summary>All acts, arranged for finding: by words, number, dates, commune, service, nature, matière, state.</summary>
/// <remarks>
/// Says nothing that the version store does not: it may be lost and rebuilt. Safe from several threads and processes.
/// Recording the same again changes nothing. See <c>Catalogue/README.md</c>.
/// </remarks>
public sealed partial class ActeCatalogue
{
    private readonly RegisterSession _session;

    internal ActeCatalogue(RegisterSession session) => _session = session;

    /// <summary>Puts acts into the catalogue, new or changed: each replaces what was said of it. All of them, or none when
    /// it fails.</summary>
    /// <param name="records">The acts; some hundreds at a time cost least.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is then written.</param>
    /// <returns>The acts that were not written whole; they are on the disk.</returns>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public Task<CatalogueRecording> RecordAsync(IReadOnlyList<CatalogueRecord> records, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        return _session.WriteAsync(
            async scope =>
            {
                var writer = new CatalogueWriter(scope);
                foreach (var record in records)
                {
                    await writer.WriteAsync(record).ConfigureAwait(false);
                }

                return writer.Recording;
            },
            cancellationToken);
    }

    /// <summary>Takes acts out of the catalogue, those whose object is no longer in the store; unknown ones are passed
    /// over.</summary>
    /// <param name="urns">The acts.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is then written.</param>
    /// <returns>How many were known.</returns>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public Task<int> RemoveAsync(IReadOnlyList<ActeUrn> urns, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(urns);
        return _session.WriteAsync(
            async scope =>
            {
                var writer = new CatalogueWriter(scope);
                var removed = 0;
                foreach (var urn in urns)
                {
                    removed += await writer.RemoveAsync(urn).ConfigureAwait(false) ? 1 : 0;
                }

                return removed;
            },
            cancellationToken);
    }

    /// <summary>Packs the index of words after much was recorded, so that searches read less. Changes no answer.</summary>
    /// <param name="cancellationToken">Stops waiting; the index is left as it was.</param>
    /// <returns>A task.</returns>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public Task CompactAsync(CancellationToken cancellationToken) => _session.WriteAsync(
        scope => scope.ExecuteAsync(scope.Engine.CompactWords, null),
        cancellationToken);

    /// <summary>What the catalogue says of an act.</summary>
    /// <param name="urn">The act.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The entry; null when the act is not in the catalogue.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public Task<CatalogueEntry?> FindAsync(ActeUrn urn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(urn);
        return _session.SnapshotAsync(
            async scope =>
            {
                var row = await scope.FindAsync<CatalogueRow>(
                    $"{CatalogueRow.Select} WHERE {CatalogueRow.OfUrn}", CatalogueRow.Key(urn))
                    .ConfigureAwait(false);
                return row?.ToEntry(await CatalogueTerms.LoadAsync(scope).ConfigureAwait(false));
            },
            cancellationToken);
    }

    /// <summary>How far the catalogue has followed an act.</summary>
    /// <param name="urn">The act.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>Version and state; null when the act is not in the catalogue.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public async Task<CatalogueStanding?> FindStandingAsync(ActeUrn urn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(urn);
        var row = await _session.ReadAsync(
            scope => scope.FindAsync<CatalogueRow>(
                $"{CatalogueRow.Select} WHERE {CatalogueRow.OfUrn}", CatalogueRow.Key(urn)),
            cancellationToken).ConfigureAwait(false);
        return row is null
            ? null
            : new CatalogueStanding(checked((int)row.HeadVersion), (EtatCatalogue)row.Etat, row.ReadBy < CatalogueRow.Reading);
    }

    /// <summary>Every act, in the order of the names.</summary>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The entries at this instant.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public Task<IReadOnlyList<CatalogueEntry>> ListAsync(CancellationToken cancellationToken) =>
        _session.SnapshotAsync<IReadOnlyList<CatalogueEntry>>(
            async scope =>
            {
                var terms = await CatalogueTerms.LoadAsync(scope).ConfigureAwait(false);
                var rows = await scope.ListAsync<CatalogueRow>(
                    $"{CatalogueRow.Select} ORDER BY c.siren, c.numero", null).ConfigureAwait(false);
                return [.. rows.Select(row => row.ToEntry(terms))];
            },
            cancellationToken);

    /// <summary>The text of an act and of its annexes, as it was indexed.</summary>
    /// <param name="urn">The act.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The text; null when the act is not in the catalogue.</returns>
    /// <exception cref="RegisterException">The register could not be read.</exception>
    public async Task<string?> FindTextAsync(ActeUrn urn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(urn);
        var content = await _session.ReadAsync(
            scope => scope.FindAsync<byte[]>(
                "SELECT t.content FROM catalogue_text t JOIN catalogue c ON c.id = t.acte_id WHERE " + CatalogueRow.OfUrn,
                CatalogueRow.Key(urn)),
            cancellationToken).ConfigureAwait(false);
        return content is null ? null : PackedText.Unpack(content);
    }
}
