using System.Collections.Concurrent;

namespace LegalDocs.Versions;

/// <summary>Copies all objects of a store into another one, of the same or of another kind.</summary>
/// <remarks>
/// Each version is written with its own inventory, byte for byte, oldest first: digests, messages, authors and dates are
/// those of the source. Nothing is overwritten. A copy that was killed leaves objects at an earlier version; the same copy
/// again goes on. Logs come before versions, so that the destination never forgets that an act was sent. An object of
/// which there are only logs has no version and is not copied.
/// </remarks>
public static class StoreCopy
{
    /// <summary>Copies what the destination lacks.</summary>
    /// <param name="source">Read only.</param>
    /// <param name="destination">Absent, empty, or a store that holds some of the objects.</param>
    /// <param name="options">How.</param>
    /// <param name="observer">Hears of each object; may be null.</param>
    /// <param name="cancellationToken">Stops between two writes; the same copy again goes on.</param>
    /// <returns>The sum, with each object that could not be copied.</returns>
    /// <exception cref="VersionStoreException">A store could not be reached, refused, is full or is not one of ours.</exception>
    public static async Task<CopyReport> CopyAsync(
        OcflVersionStore source,
        OcflVersionStore destination,
        CopyOptions options,
        ICopyObserver? observer,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(options);
        if (source.Storage.Description == destination.Storage.Description && source.Storage is not MemoryStorage)
        {
            throw CopyFaults.SameStore(source.Storage.Description);
        }

        await source.RequireRootAsync(cancellationToken).ConfigureAwait(false);
        await destination.PrepareRootAsync(cancellationToken).ConfigureAwait(false);
        var roots = new List<string>();
        await foreach (var root in source.Storage.ListObjectRootsAsync(cancellationToken).ConfigureAwait(false))
        {
            roots.Add(root);
        }

        observer?.Started(roots.Count);
        var copy = new ObjectCopy(source.Storage, destination.Storage, options.Check);
        var outcomes = new ConcurrentBag<CopyOutcome>();
        var hearing = new Lock();
        await Parallel.ForEachAsync(
            roots,
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken },
            async (root, token) =>
            {
                var outcome = await copy.CopyAsync(root, token).ConfigureAwait(false);
                outcomes.Add(outcome);
                lock (hearing)
                {
                    observer?.Done(outcome);
                }
            }).ConfigureAwait(false);
        return CopyReport.Of(outcomes);
    }
}
