namespace LegalDocs.Versions;

/// <summary>Write-once store of the versions of acts: one OCFL 1.1 object per act, numbered versions v1, v2…</summary>
/// <remarks>
/// Every implementation passes <c>VersionStoreContract</c>. Safe from several threads and processes at once, safe to
/// repeat,
/// and safe to kill: an interrupted commit leaves the object at its old version or at its new one. The stored form is
/// described in <c>FORMAT.md</c>.
/// </remarks>
public interface IVersionStore
{
    /// <summary>Adds a version to an object, which is created when absent. The state of the head again changes
    /// nothing.</summary>
    /// <param name="id">The object.</param>
    /// <param name="draft">The files, the reason and the author of the version.</param>
    /// <param name="cancellationToken">Stops the commit; before the version is claimed nothing becomes visible.</param>
    /// <returns>The number of the new version with its digests, or the head's number when its state was the
    /// same.</returns>
    /// <remarks>
    /// When another writer takes the version number first, the commit starts again on the new head, for
    /// <see cref="VersionMode.Replace"/> as for <see cref="VersionMode.Extend"/>: both versions exist, in some order.
    /// </remarks>
    /// <exception cref="ArgumentException">A path of the draft is refused, or the version would be empty.</exception>
    /// <exception cref="VersionStoreException">The store could not be reached, refused the write, or is
    /// damaged.</exception>
    Task<CommitOutcome> CommitAsync(ActeObjectId id, VersionDraft draft, CancellationToken cancellationToken);

    /// <summary>Completes what a killed writer left unwritten between a version and the root of its object.</summary>
    /// <param name="id">The object, which may not exist.</param>
    /// <param name="cancellationToken">Stops the work, which may be repeated.</param>
    /// <returns>Whether there was something to complete. No version is added or changed.</returns>
    /// <remarks>Readers need it not: they find the last complete version by themselves; validators do.</remarks>
    /// <exception cref="VersionStoreException">The store could not be reached, refused the write, or is damaged.</exception>
    Task<bool> RepairAsync(ActeObjectId id, CancellationToken cancellationToken);

    /// <summary>Reads the history of an object.</summary>
    /// <param name="id">The object.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>All versions, oldest first; null when the object has none.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached, or no inventory of the object is
    /// readable.</exception>
    Task<ObjectHistory?> FindAsync(ActeObjectId id, CancellationToken cancellationToken);

    /// <summary>Opens one file of one version. Its bytes are in memory and their SHA-512 has been verified.</summary>
    /// <param name="id">The object.</param>
    /// <param name="version">Number of the version, 1 or more.</param>
    /// <param name="path">Logical path, such as <c>annexes/fiche-impact.pdf</c>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>A read-only stream at its beginning, which belongs to the caller.</returns>
    /// <exception cref="VersionStoreException">Object, version or file absent (LD6003), or bytes that differ from the
    /// inventory (LD6004): damaged content is never returned.</exception>
    Task<Stream> OpenAsync(ActeObjectId id, int version, string path, CancellationToken cancellationToken);

    /// <summary>Lists the objects that have at least one version, in the order of the storage layout (no
    /// meaning).</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Each object once.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached.</exception>
    IAsyncEnumerable<ActeObjectId> ListAsync(CancellationToken cancellationToken);

    /// <summary>Writes a log entry of an object, only if no entry of that name exists. Among racing writers one
    /// wins.</summary>
    /// <param name="id">The object, which may have no version yet.</param>
    /// <param name="name">1 to 100 ASCII letters, digits, <c>.</c>, <c>-</c>, <c>_</c>, not starting with a
    /// dot.</param>
    /// <param name="content">The whole entry.</param>
    /// <param name="cancellationToken">Stops the write; nothing partial becomes visible.</param>
    /// <returns>True when this call wrote the entry; false when it existed, whatever its bytes.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached or refused the write. The entry may or
    /// may
    /// not exist then: read it back.</exception>
    Task<bool> TryAppendLogAsync(
        ActeObjectId id, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Lists the names of the log entries of an object, in ordinal order.</summary>
    /// <param name="id">The object.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The names; empty when there is none or no object.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached.</exception>
    Task<IReadOnlyList<string>> ListLogsAsync(ActeObjectId id, CancellationToken cancellationToken);

    /// <summary>Reads a log entry. Logs are outside the inventory: no digest protects them here.</summary>
    /// <param name="id">The object.</param>
    /// <param name="name">Name given to <see cref="TryAppendLogAsync"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The bytes, or null when there is no such entry.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached.</exception>
    Task<ReadOnlyMemory<byte>?> ReadLogAsync(ActeObjectId id, string name, CancellationToken cancellationToken);

    /// <summary>Verifies one object: structure, inventories, and the SHA-512 of every stored byte. Changes
    /// nothing.</summary>
    /// <param name="id">The object.</param>
    /// <param name="cancellationToken">Stops the verification.</param>
    /// <returns>Everything that is wrong, each with its file; empty when the object is sound.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached.</exception>
    IAsyncEnumerable<IntegrityFinding> VerifyAsync(ActeObjectId id, CancellationToken cancellationToken);

    /// <summary>Verifies the storage root and every object below it, as <see cref="VerifyAsync"/> does.</summary>
    /// <param name="cancellationToken">Stops the verification.</param>
    /// <returns>Everything that is wrong; empty when the whole store is sound.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached.</exception>
    IAsyncEnumerable<IntegrityFinding> VerifyAllAsync(CancellationToken cancellationToken);
}
