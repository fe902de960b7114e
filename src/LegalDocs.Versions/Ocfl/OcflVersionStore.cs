using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LegalDocs.Versions;

/// <summary>The version store on any medium: decides what is written and in which order; the medium writes
/// it.</summary>
/// <remarks>Concrete stores: <see cref="FolderVersionStore"/>, <see cref="MemoryVersionStore"/>, and the blob store of
/// <c>LegalDocs.Versions.Azure</c>.</remarks>
public abstract partial class OcflVersionStore : IVersionStore
{
    private readonly IOcflStorage _storage;
    private readonly TimeProvider _timeProvider;
    private readonly StorageRoot _root;
    private readonly ObjectRoots _objects;

    internal OcflVersionStore(IOcflStorage storage, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        _storage = storage;
        _timeProvider = timeProvider;
        _root = new StorageRoot(storage);
        _objects = new ObjectRoots(storage);
    }

    /// <inheritdoc/>
    public async Task<CommitOutcome> CommitAsync(
        ActeObjectId id, VersionDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        var digests = CheckedDigests(draft);
        await _root.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var objectRoot = StorageLayout.ObjectRoot(id);
        var lost = 0;
        while (true)
        {
            var root = await LoadForWritingAsync(id, objectRoot, cancellationToken).ConfigureAwait(false);
            var plan = new VersionPlan(root.Head?.Inventory, draft, digests);
            if (!plan.HasExpectedHead)
            {
                return new CommitOutcome.HeadDiffers(root.Head?.Inventory.Head ?? 0);
            }

            if (plan.ChangesNothing)
            {
                return new CommitOutcome.Unchanged(root.Head!.Inventory.Head);
            }

            if (plan.Number == lost)
            {
                throw StoreFaults.VersionUnreadable(objectRoot, lost);
            }

            if (await TryPublishAsync(id, objectRoot, root, plan, cancellationToken).ConfigureAwait(false))
            {
                return new CommitOutcome.Committed(plan.Number, plan.State);
            }

            lost = plan.Number;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> RepairAsync(ActeObjectId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        var objectRoot = StorageLayout.ObjectRoot(id);
        var root = await _objects.LoadAsync(objectRoot, cancellationToken).ConfigureAwait(false);
        if (root.IsConsistent)
        {
            return false;
        }

        ThrowIfOther(id, objectRoot, root.Head?.Inventory);
        await _objects.RepairAsync(objectRoot, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    public async Task<ObjectHistory?> FindAsync(ActeObjectId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        var inventory = await FindInventoryAsync(id, cancellationToken).ConfigureAwait(false);
        return inventory?.ToHistory(id);
    }

    /// <inheritdoc/>
    public async Task<Stream> OpenAsync(ActeObjectId id, int version, string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var inventory = await FindInventoryAsync(id, cancellationToken).ConfigureAwait(false);
        if (inventory is null || version > inventory.Head
            || !inventory.Versions[version - 1].State.TryGetValue(path, out var digest))
        {
            throw StoreFaults.Absent(id, version, path);
        }

        foreach (var contentPath in inventory.Manifest[digest])
        {
            var full = $"{StorageLayout.ObjectRoot(id)}/{contentPath}";
            var content = await _storage.ReadAsync(full, cancellationToken).ConfigureAwait(false);
            if (content is not null && OcflNames.Digest(content.Bytes.Span) == digest)
            {
                return ReadOnly(content.Bytes);
            }
        }

        throw StoreFaults.ContentDamaged(id, path);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ActeObjectId> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var objectRoot in _storage.ListObjectRootsAsync(cancellationToken).ConfigureAwait(false))
        {
            // The id is in the folder's name unless it was cut; then only the inventory knows it.
            if ((StorageLayout.FindId(objectRoot) ?? await ReadIdAsync(objectRoot, cancellationToken).ConfigureAwait(false)) is { } id)
            {
                yield return id;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<bool> TryAppendLogAsync(
        ActeObjectId id, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        LogicalPath.ThrowIfLogNameRefused(name);
        await _root.PrepareAsync(cancellationToken).ConfigureAwait(false);
        return await _storage.TryCreateAsync(LogPath(id, name), content, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListLogsAsync(ActeObjectId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        var folder = $"{StorageLayout.ObjectRoot(id)}/{OcflNames.Logs}";
        var names = new List<string>();
        await foreach (var path in _storage.ListAsync(folder, cancellationToken).ConfigureAwait(false))
        {
            var name = path[(folder.Length + 1)..];
            if (name.Length > 0 && !name.Contains('/', StringComparison.Ordinal))
            {
                names.Add(name);
            }
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>?> ReadLogAsync(ActeObjectId id, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        LogicalPath.ThrowIfLogNameRefused(name);
        var entry = await _storage.ReadAsync(LogPath(id, name), cancellationToken).ConfigureAwait(false);
        return entry?.Bytes;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<IntegrityFinding> VerifyAsync(
        ActeObjectId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        var verifier = new ObjectVerifier(_storage, StorageLayout.ObjectRoot(id), id);
        foreach (var finding in await verifier.VerifyAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return finding;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<IntegrityFinding> VerifyAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await _root.FindFaultAsync(cancellationToken).ConfigureAwait(false) is { } fault)
        {
            yield return Findings.BadRoot(_storage.Description, fault);
        }

        await foreach (var objectRoot in _storage.ListObjectRootsAsync(cancellationToken).ConfigureAwait(false))
        {
            var verifier = new ObjectVerifier(_storage, objectRoot, StorageLayout.FindId(objectRoot));
            foreach (var finding in await verifier.VerifyAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Over the very bytes that were read: a second copy of a large annexe would only fill memory.</summary>
    private static MemoryStream ReadOnly(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    private static string LogPath(ActeObjectId id, string name) => $"{StorageLayout.ObjectRoot(id)}/{OcflNames.Logs}/{name}";

    private static Dictionary<string, string> CheckedDigests(VersionDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentException.ThrowIfNullOrWhiteSpace(draft.Message);
        ArgumentException.ThrowIfNullOrWhiteSpace(draft.Author.Name);
        if (draft.Files.Count == 0)
        {
            throw new ArgumentException("A version has at least one file.", nameof(draft));
        }

        LogicalPath.ThrowIfRefused(draft.Files.Keys);
        return draft.Files.ToDictionary(
            file => file.Key, file => OcflNames.Digest(file.Value.Span), StringComparer.Ordinal);
    }

    private async Task<ActeObjectId?> ReadIdAsync(string objectRoot, CancellationToken cancellationToken)
    {
        var inventory = await LoadHeadAsync(objectRoot, cancellationToken).ConfigureAwait(false);
        return ActeObjectId.TryParse(inventory?.Id, out var id) ? id : null;
    }

    private async Task<RootState> LoadForWritingAsync(
        ActeObjectId id, string objectRoot, CancellationToken cancellationToken)
    {
        var root = await _objects.LoadAsync(objectRoot, cancellationToken).ConfigureAwait(false);
        ThrowIfOther(id, objectRoot, root.Head?.Inventory);
        return root.IsConsistent ? root : await _objects.RepairAsync(objectRoot, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> TryPublishAsync(
        ActeObjectId id, string objectRoot, RootState root, VersionPlan plan, CancellationToken cancellationToken)
    {
        var claim = plan.ToClaim(id, objectRoot, _timeProvider.GetUtcNow(), _storage);
        if (!await _storage.TryClaimAsync(claim, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        var inventory = InventoryReader.TryRead(claim.Inventory, out _)!;
        var head = new HeadVersion(claim.Inventory, inventory, LacksSidecar: false);
        // The version exists from here on: cancelling would only leave the root to be repaired.
        await _objects.PublishAsync(objectRoot, root, head, CancellationToken.None).ConfigureAwait(false);
        return true;
    }

    private async Task<Inventory?> FindInventoryAsync(ActeObjectId id, CancellationToken cancellationToken)
    {
        var objectRoot = StorageLayout.ObjectRoot(id);
        var inventory = await LoadHeadAsync(objectRoot, cancellationToken).ConfigureAwait(false);
        ThrowIfOther(id, objectRoot, inventory);
        return inventory;
    }

    private async Task<Inventory?> LoadHeadAsync(string objectRoot, CancellationToken cancellationToken)
    {
        var root = await _objects.LoadAsync(objectRoot, cancellationToken).ConfigureAwait(false);
        return root.Head?.Inventory;
    }

    private static void ThrowIfOther(ActeObjectId id, string objectRoot, Inventory? inventory)
    {
        if (inventory is not null && inventory.Id != id.Value)
        {
            throw StoreFaults.OtherInventory(objectRoot, inventory.Id);
        }
    }
}
