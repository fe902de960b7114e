using LegalDocs.Acts;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Cataloguing;

/// <summary>Makes the catalogue again from the whole store; searches go on meanwhile, and an interruption harms
/// nothing.</summary>
/// <param name="store">The store.</param>
/// <param name="catalogue">The catalogue, empty or not.</param>
public sealed class CatalogueRebuild(IVersionStore store, ActeCatalogue catalogue)
{
    private const int BatchSize = 200;

    private readonly CatalogueReader _reader = new(store);

    /// <summary>Reads every object, writes every entry, then takes out the acts that the store has not. A store without any act takes out
    /// nothing: its address is wrong, or its disk is not there.</summary>
    /// <param name="onProgress">Told how many acts are written so far; may be null.</param>
    /// <param name="cancellationToken">Stops; the same call goes on or begins again.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="VersionStoreException">The store could not be read.</exception>
    /// <exception cref="RegisterException">The register could not be written.</exception>
    public async Task<RebuildReport> RunAsync(Action<int>? onProgress, CancellationToken cancellationToken)
    {
        var seen = new HashSet<ActeUrn>();
        var faults = new List<CatalogueFault>();
        var foreign = 0;
        await foreach (var ids in BatchesAsync(cancellationToken).ConfigureAwait(false))
        {
            var readings = await ReadAsync(ids, cancellationToken).ConfigureAwait(false);
            var records = readings.Select(reading => reading.Record).OfType<CatalogueRecord>().ToList();
            var recording = await catalogue.RecordAsync(records, cancellationToken).ConfigureAwait(false);
            faults.AddRange(recording.Shortened.Select(CatalogueFault.TooManyWords));
            seen.UnionWith(records.Select(record => record.Entry.Urn));
            faults.AddRange(readings.SelectMany(reading => reading.Faults));
            foreign += readings.Count(reading => reading.Record is null && reading.Faults.Count == 0);
            onProgress?.Invoke(seen.Count);
        }

        var gone = await FindGoneAsync(seen, cancellationToken).ConfigureAwait(false);
        var kept = seen.Count == 0 ? gone.Count : 0;
        var removed = kept > 0 ? 0 : await catalogue.RemoveAsync(gone, cancellationToken).ConfigureAwait(false);
        await catalogue.CompactAsync(cancellationToken).ConfigureAwait(false);
        return new RebuildReport { Catalogued = seen.Count, Removed = removed, Kept = kept, Foreign = foreign, Faults = faults };
    }

    private async Task<IReadOnlyList<CatalogueReading>> ReadAsync(
        IReadOnlyList<ActeObjectId> ids, CancellationToken cancellationToken)
    {
        var readings = new CatalogueReading[ids.Count];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = 16 };
        await Parallel.ForEachAsync(ids.Index(), options, async (each, token) =>
            readings[each.Index] = await _reader.ReadAsync(each.Item, null, token).ConfigureAwait(false))
            .ConfigureAwait(false);
        return readings;
    }

    private async IAsyncEnumerable<IReadOnlyList<ActeObjectId>> BatchesAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batch = new List<ActeObjectId>(BatchSize);
        await foreach (var id in store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            batch.Add(id);
            if (batch.Count == BatchSize)
            {
                yield return batch;
                batch = new List<ActeObjectId>(BatchSize);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    /// <summary>What the store has not. An act made after the listing passed is none of these, nor one whose object is damaged: it must
    /// be found all the same.</summary>
    private async Task<IReadOnlyList<ActeUrn>> FindGoneAsync(HashSet<ActeUrn> seen, CancellationToken cancellationToken)
    {
        var gone = new List<ActeUrn>();
        foreach (var entry in await catalogue.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!seen.Contains(entry.Urn)
                && await _reader.ReadAsync(ActeObjectId.Parse(entry.Urn.Value), null, cancellationToken)
                    .ConfigureAwait(false) is { Record: null, Faults.Count: 0 })
            {
                gone.Add(entry.Urn);
            }
        }

        return gone;
    }
}

/// <summary>What a rebuild came to.</summary>
public sealed record RebuildReport
{
    /// <summary>Acts that the catalogue now holds.</summary>
    public required int Catalogued { get; init; }

    /// <summary>Acts taken out, because the store has them not.</summary>
    public required int Removed { get; init; }

    /// <summary>Acts that stay although the store has them not, because it has no act at all.</summary>
    public required int Kept { get; init; }

    /// <summary>Objects of the store that are no acts of LegalDocs.</summary>
    public required int Foreign { get; init; }

    /// <summary>What could not be read.</summary>
    public required IReadOnlyList<CatalogueFault> Faults { get; init; }
}
