using LegalDocs.Acts;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>How much a store holds.</summary>
public sealed record StoreStatistics
{
    /// <summary>The whole store.</summary>
    public required StoreCount Total { get; init; }

    /// <summary>By kind of act, in the order of the kinds; null for objects without card.</summary>
    public required IReadOnlyList<(NatureActe? Nature, StoreCount Count)> ByNature { get; init; }

    /// <summary>By year of the act, oldest first; null for objects without date.</summary>
    public required IReadOnlyList<(int? Year, StoreCount Count)> ByYear { get; init; }

    /// <summary>Measures a store: reads inventories, lengths and cards, no document.</summary>
    /// <param name="store">The store.</param>
    /// <param name="measured">Hears of each object measured; may be null.</param>
    /// <param name="cancellationToken">Stops the measuring.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached, or an object has no readable inventory.</exception>
    public static async Task<StoreStatistics> MeasureAsync(
        OcflVersionStore store, Action<ActeObjectId>? measured, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        var archive = new ActeArchive(store);
        var total = new StoreCount();
        var natures = new Dictionary<int, StoreCount>();
        var years = new Dictionary<int, StoreCount>();
        await foreach (var id in store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await store.MeasureAsync(id, cancellationToken).ConfigureAwait(false) is not { } measure)
            {
                continue;
            }

            var card = await archive.FindJsonAsync(id, measure.History.Newest, ActeFiles.Card, cancellationToken).ConfigureAwait(false);
            var identity = ActeIdentity.Of(card);
            total = total.With(measure);
            Add(natures, (int)(identity?.Nature ?? 0), measure);
            Add(years, identity?.Date?.Year ?? 0, measure);
            measured?.Invoke(id);
        }

        return new StoreStatistics
        {
            Total = total,
            ByNature = [.. Sorted(natures).Select(entry => (entry.Key == 0 ? (NatureActe?)null : (NatureActe)entry.Key, entry.Value))],
            ByYear = [.. Sorted(years).Select(entry => (entry.Key == 0 ? (int?)null : entry.Key, entry.Value))],
        };
    }

    private static void Add(Dictionary<int, StoreCount> counts, int key, ObjectMeasure measure) =>
        counts[key] = counts.GetValueOrDefault(key, new StoreCount()).With(measure);

    /// <summary>What is unknown (0) comes last.</summary>
    private static IEnumerable<KeyValuePair<int, StoreCount>> Sorted(Dictionary<int, StoreCount> counts) =>
        counts.OrderBy(entry => entry.Key == 0).ThenBy(entry => entry.Key);
}

/// <summary>Sums over objects.</summary>
public sealed record StoreCount
{
    /// <summary>Objects that have a version.</summary>
    public int Objects { get; init; }

    /// <summary>Versions.</summary>
    public int Versions { get; init; }

    /// <summary>Files of all versions, counted in each version that has them.</summary>
    public int Files { get; init; }

    /// <summary>Contents stored, each once.</summary>
    public int Contents { get; init; }

    /// <summary>Bytes of the contents stored.</summary>
    public long StoredBytes { get; init; }

    /// <summary>Bytes not stored because versions share them.</summary>
    public long SavedBytes { get; init; }

    /// <summary>Bytes of inventories, digest files, declarations and logs.</summary>
    public long OverheadBytes { get; init; }

    internal StoreCount With(ObjectMeasure measure) => new()
    {
        Objects = Objects + 1,
        Versions = Versions + measure.History.Head,
        Files = Files + measure.Files,
        Contents = Contents + measure.Contents,
        StoredBytes = StoredBytes + measure.StoredBytes,
        SavedBytes = SavedBytes + measure.SavedBytes,
        OverheadBytes = OverheadBytes + measure.OverheadBytes,
    };
}
