namespace LegalDocs.Versions;

/// <summary>Copies single versions of one object: reads and checks all of it, publishes it, reads it back.</summary>
internal sealed class VersionCopy(IOcflStorage source, IOcflStorage destination, string objectRoot, VersionCopy.Written written)
{
    /// <summary>Whether another writer took the number that was about to be written.</summary>
    public bool LostClaim { get; private set; }

    /// <summary>Copies one version; answers what is wrong, or null.</summary>
    public async Task<CopyOutcome.Failed?> CopyAsync(int number, CancellationToken cancellationToken)
    {
        var folder = OcflNames.Version(number);
        var inventoryPath = $"{objectRoot}/{folder}/{OcflNames.Inventory}";
        var file = await source.ReadAsync(inventoryPath, cancellationToken).ConfigureAwait(false);
        if (file is null || InventoryReader.TryRead(file.Bytes, out _) is not { } inventory || inventory.Head != number
            || !await HasItsSidecarAsync(folder, file, cancellationToken).ConfigureAwait(false))
        {
            return CopyFaults.SourceDamaged(objectRoot, inventoryPath);
        }

        var contents = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (path, digest) in NewContents(inventory, folder))
        {
            var content = await source.ReadAsync($"{objectRoot}/{path}", cancellationToken).ConfigureAwait(false);
            if (content is null || OcflNames.Digest(content.Bytes.Span) != digest)
            {
                return CopyFaults.SourceDamaged(objectRoot, $"{objectRoot}/{path}");
            }

            contents.Add(path, content.Bytes);
        }

        var claim = new VersionClaim
        {
            ObjectRoot = objectRoot,
            Number = number,
            Contents = contents,
            Inventory = file.Bytes.ToArray(),
        };
        LostClaim = !await destination.TryClaimAsync(claim, cancellationToken).ConfigureAwait(false);
        return LostClaim ? null : await ReadBackAsync(claim, cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<(string Path, string Digest)> NewContents(Inventory inventory, string folder) =>
        from entry in inventory.Manifest
        from path in entry.Value
        where path.StartsWith($"{folder}/", StringComparison.Ordinal)
        orderby path
        select (path, entry.Key);

    private async Task<bool> HasItsSidecarAsync(string folder, StoredBytes inventory, CancellationToken cancellationToken)
    {
        var sidecar = await source.ReadAsync($"{objectRoot}/{folder}/{OcflNames.Sidecar}", cancellationToken).ConfigureAwait(false);
        // Absent: its writer was interrupted between the two last files of the version (blobs only).
        return sidecar is null || OcflNames.SidecarMatches(sidecar.Bytes.Span, inventory.Bytes.Span);
    }

    private async Task<CopyOutcome.Failed?> ReadBackAsync(VersionClaim claim, CancellationToken cancellationToken)
    {
        var expected = claim.Contents.ToDictionary(file => $"{objectRoot}/{file.Key}", file => file.Value);
        expected[$"{claim.Folder}/{OcflNames.Inventory}"] = claim.Inventory;
        expected[$"{claim.Folder}/{OcflNames.Sidecar}"] = claim.Sidecar;
        foreach (var (path, bytes) in expected)
        {
            var stored = await destination.ReadAsync(path, cancellationToken).ConfigureAwait(false);
            if (stored is null || !stored.Bytes.Span.SequenceEqual(bytes.Span))
            {
                return CopyFaults.NotAsWritten(objectRoot, path);
            }
        }

        written.Versions++;
        written.Files += claim.Contents.Count;
        written.Bytes += claim.Contents.Sum(file => (long)file.Value.Length);
        return null;
    }

    /// <summary>What was written of one object.</summary>
    internal sealed class Written
    {
        public int Versions { get; set; }

        public int Files { get; set; }

        public long Bytes { get; set; }
    }
}
