namespace LegalDocs.Versions;

/// <summary>Reads and repairs the root of objects: which version is the head, and do root inventory and sidecar say
/// so?</summary>
/// <remarks>
/// Root inventory and sidecar cannot change in one step, and follow the claim of a version. The truth is the highest
/// complete
/// version folder; bringing the root up to it is a copy, the same for everyone, and may be repeated.
/// </remarks>
internal sealed class ObjectRoots(IOcflStorage storage)
{
    // Each round is lost only to another writer's success; this many in a row mean a defect, not contention.
    private const int MaxRounds = 1000;

    /// <summary>Finds the head of an object, whatever the state of its root.</summary>
    /// <exception cref="VersionStoreException">There are versions, but no inventory of them is readable.</exception>
    public async Task<RootState> LoadAsync(string objectRoot, CancellationToken cancellationToken)
    {
        var inventory = await ReadAsync(objectRoot, OcflNames.Inventory, cancellationToken).ConfigureAwait(false);
        var sidecar = await ReadAsync(objectRoot, OcflNames.Sidecar, cancellationToken).ConfigureAwait(false);
        var stated = inventory is not null && sidecar is not null ? ReadHead(inventory, sidecar) : null;
        var head = stated ?? await FindHighestAsync(objectRoot, inventory is not null, cancellationToken).ConfigureAwait(false);
        while (await FindVersionAsync(objectRoot, (head?.Inventory.Head ?? 0) + 1, cancellationToken).ConfigureAwait(false)
            is { } next)
        {
            head = next;
        }

        return new RootState(inventory, sidecar, head, head is null || ReferenceEquals(head, stated));
    }

    /// <summary>Brings the root up to the highest complete version.</summary>
    public async Task<RootState> RepairAsync(string objectRoot, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var root = await LoadAsync(objectRoot, cancellationToken).ConfigureAwait(false);
            if (root.IsConsistent)
            {
                return root;
            }

            await TryWriteRootAsync(objectRoot, root, root.Head!, cancellationToken).ConfigureAwait(false);
        }

        throw StoreFaults.RootStuck(objectRoot);
    }

    /// <summary>Makes a claimed version the head.</summary>
    /// <param name="objectRoot">The object.</param>
    /// <param name="before">The root as read before the claim.</param>
    /// <param name="head">The version just claimed.</param>
    /// <param name="cancellationToken">Should not be that of the caller: the version exists already.</param>
    public async Task PublishAsync(
        string objectRoot, RootState before, HeadVersion head, CancellationToken cancellationToken)
    {
        var first = storage.ReplacesConditionally
            && await TryWriteRootAsync(objectRoot, before, head, cancellationToken).ConfigureAwait(false);
        if (!first)
        {
            // Without conditions a slower writer may just have put an older root in place: look until it is right.
            await RepairAsync(objectRoot, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> TryWriteRootAsync(
        string objectRoot, RootState seen, HeadVersion head, CancellationToken cancellationToken)
    {
        var sidecar = OcflNames.SidecarFor(head.Bytes.Span);
        if (seen.Inventory is null)
        {
            await storage.TryCreateAsync(
                $"{objectRoot}/{OcflNames.ObjectDeclaration}", OcflNames.ObjectDeclarationContent, cancellationToken).ConfigureAwait(false);
        }

        if (head.LacksSidecar)
        {
            var folder = OcflNames.Version(head.Inventory.Head);
            await storage.TryCreateAsync(
                $"{objectRoot}/{folder}/{OcflNames.Sidecar}", sidecar, cancellationToken).ConfigureAwait(false);
        }

        return await storage.TryReplaceAsync(
                $"{objectRoot}/{OcflNames.Inventory}", head.Bytes, seen.Inventory?.Revision, cancellationToken).ConfigureAwait(false)
            && await storage.TryReplaceAsync(
                $"{objectRoot}/{OcflNames.Sidecar}", sidecar, seen.Sidecar?.Revision, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HeadVersion?> FindHighestAsync(string objectRoot, bool mustExist, CancellationToken cancellationToken)
    {
        var numbers = new SortedSet<int>();
        await foreach (var path in storage.ListAsync(objectRoot, cancellationToken).ConfigureAwait(false))
        {
            var name = path[(objectRoot.Length + 1)..].Split('/')[0];
            if (OcflNames.ParseVersion(name) is { } number)
            {
                numbers.Add(number);
            }
        }

        foreach (var number in numbers.Reverse())
        {
            if (await FindVersionAsync(objectRoot, number, cancellationToken).ConfigureAwait(false) is { } version)
            {
                return version;
            }
        }

        return mustExist ? throw StoreFaults.NoInventory(objectRoot) : null;
    }

    private async Task<HeadVersion?> FindVersionAsync(string objectRoot, int number, CancellationToken cancellationToken)
    {
        var folder = $"{objectRoot}/{OcflNames.Version(number)}";
        var inventory = await ReadAsync(folder, OcflNames.Inventory, cancellationToken).ConfigureAwait(false);
        if (inventory is null)
        {
            return null;
        }

        var sidecar = await ReadAsync(folder, OcflNames.Sidecar, cancellationToken).ConfigureAwait(false);
        var version = ReadHead(inventory, sidecar);
        return version?.Inventory.Head == number ? version : null;
    }

    private Task<StoredBytes?> ReadAsync(string folder, string name, CancellationToken cancellationToken) =>
        storage.ReadAsync($"{folder}/{name}", cancellationToken);

    private static HeadVersion? ReadHead(StoredBytes inventory, StoredBytes? sidecar)
    {
        if (sidecar is not null && !OcflNames.SidecarMatches(sidecar.Bytes.Span, inventory.Bytes.Span))
        {
            return null;
        }

        return InventoryReader.TryRead(inventory.Bytes, out _) is { } content
            ? new HeadVersion(inventory.Bytes, content, LacksSidecar: sidecar is null)
            : null;
    }
}

/// <summary>A version whose inventory was read.</summary>
/// <param name="Bytes">Its inventory as stored.</param>
/// <param name="Inventory">The same, read.</param>
/// <param name="LacksSidecar">The writer was interrupted between the two last files of the version (blobs
/// only).</param>
internal sealed record HeadVersion(ReadOnlyMemory<byte> Bytes, Inventory Inventory, bool LacksSidecar);

/// <summary>What was found at the root of an object.</summary>
/// <param name="Inventory">Root inventory, null when absent.</param>
/// <param name="Sidecar">Root sidecar, null when absent.</param>
/// <param name="Head">Highest complete version, null when there is none.</param>
/// <param name="IsConsistent">Whether the root states that head.</param>
internal sealed record RootState(StoredBytes? Inventory, StoredBytes? Sidecar, HeadVersion? Head, bool IsConsistent);
