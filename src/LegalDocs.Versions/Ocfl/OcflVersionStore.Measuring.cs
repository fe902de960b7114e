namespace LegalDocs.Versions;

/// <content>What a records manager asks of a whole store.</content>
public abstract partial class OcflVersionStore
{
    /// <summary>The medium, for a copy.</summary>
    internal IOcflStorage Storage => _storage;

    /// <summary>Measures an object from its inventory and the lengths of its files; no content is read.</summary>
    /// <param name="id">The object.</param>
    /// <param name="cancellationToken">Stops the measuring.</param>
    /// <returns>Its measure; null when it has no version. A content that is missing counts as nothing: verify finds it.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached, or no inventory of the object is readable.</exception>
    public async Task<ObjectMeasure?> MeasureAsync(ActeObjectId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (await FindInventoryAsync(id, cancellationToken).ConfigureAwait(false) is not { } inventory)
        {
            return null;
        }

        var objectRoot = StorageLayout.ObjectRoot(id);
        var lengths = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var file in _storage.ListLengthsAsync(objectRoot, cancellationToken).ConfigureAwait(false))
        {
            lengths[file.Path[(objectRoot.Length + 1)..]] = file.Bytes;
        }

        var contents = inventory.Manifest.Values.SelectMany(paths => paths).ToList();
        var stored = contents.Sum(path => lengths.GetValueOrDefault(path));
        return new ObjectMeasure
        {
            History = inventory.ToHistory(id),
            Contents = contents.Count,
            StoredBytes = stored,
            Files = inventory.Versions.Sum(version => version.State.Count),
            VersionBytes = inventory.Versions.Sum(
                version => version.State.Values.Sum(digest => lengths.GetValueOrDefault(inventory.Manifest[digest][0]))),
            OverheadBytes = lengths.Values.Sum() - stored,
        };
    }

    internal Task PrepareRootAsync(CancellationToken cancellationToken) => _root.PrepareAsync(cancellationToken);

    /// <exception cref="VersionStoreException">The root is not one of ours.</exception>
    internal async Task RequireRootAsync(CancellationToken cancellationToken)
    {
        if (await _root.FindFaultAsync(cancellationToken).ConfigureAwait(false) is { } fault)
        {
            throw StoreFaults.Foreign(_storage.Description, fault);
        }
    }
}
