namespace LegalDocs.Versions;

/// <summary>Copies single objects from one medium to another.</summary>
internal sealed class ObjectCopy(IOcflStorage source, IOcflStorage destination, CopyCheck check)
{
    // A claim is lost only to another writer of the same object.
    private const int MaxRounds = 3;

    private readonly ObjectRoots _from = new(source);
    private readonly ObjectRoots _to = new(destination);

    public async Task<CopyOutcome> CopyAsync(string objectRoot, CancellationToken cancellationToken)
    {
        try
        {
            return await CopyKnownAsync(objectRoot, cancellationToken).ConfigureAwait(false);
        }
        catch (VersionStoreException fault) when (fault.Code is "LD6004" or "LD6005" or "LD6054")
        {
            // Of this object alone; whatever concerns the medium stops the copy.
            return new CopyOutcome.Failed(objectRoot, fault.Code, fault.French, fault.Message[(fault.Code.Length + 2)..]);
        }
    }

    private async Task<CopyOutcome> CopyKnownAsync(string objectRoot, CancellationToken cancellationToken)
    {
        var from = (await _from.LoadAsync(objectRoot, cancellationToken).ConfigureAwait(false)).Head;
        if (from is null || !ActeObjectId.TryParse(from.Inventory.Id, out var id) || StorageLayout.ObjectRoot(id) != objectRoot)
        {
            return CopyFaults.SourceDamaged(objectRoot, $"{objectRoot}/{OcflNames.Inventory}");
        }

        if (await CopyLogsAsync(objectRoot, cancellationToken).ConfigureAwait(false) is { } logFault)
        {
            return logFault;
        }

        var written = new VersionCopy.Written();
        for (var round = 0; round < MaxRounds; round++)
        {
            var to = await _to.LoadAsync(objectRoot, cancellationToken).ConfigureAwait(false);
            var held = to.Head?.Inventory.Head ?? 0;
            if (await FindDifferenceAsync(objectRoot, from, to.Head, cancellationToken).ConfigureAwait(false) is { } difference)
            {
                return difference;
            }

            if (held == from.Inventory.Head)
            {
                await _to.RepairAsync(objectRoot, CancellationToken.None).ConfigureAwait(false);
                return await EndAsync(objectRoot, id, written, cancellationToken).ConfigureAwait(false);
            }

            var fault = await CopyVersionsAsync(objectRoot, held, from.Inventory.Head, written, cancellationToken).ConfigureAwait(false);
            if (fault is not null)
            {
                return fault;
            }
        }

        return CopyFaults.Contended(objectRoot);
    }

    private async Task<CopyOutcome.Failed?> CopyVersionsAsync(
        string objectRoot, int held, int head, VersionCopy.Written written, CancellationToken cancellationToken)
    {
        var versions = new VersionCopy(source, destination, objectRoot, written);
        for (var number = held + 1; number <= head; number++)
        {
            if (await versions.CopyAsync(number, cancellationToken).ConfigureAwait(false) is { } fault)
            {
                return fault;
            }

            if (versions.LostClaim)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Nothing is appended to an object whose history is not the beginning of the source's.</summary>
    private async Task<CopyOutcome.Failed?> FindDifferenceAsync(
        string objectRoot, HeadVersion from, HeadVersion? to, CancellationToken cancellationToken)
    {
        if (to is null)
        {
            return null;
        }

        var common = Math.Min(to.Inventory.Head, from.Inventory.Head);
        // An inventory holds the whole history up to its version: the last common one speaks for all before.
        var path = $"{objectRoot}/{OcflNames.Version(common)}/{OcflNames.Inventory}";
        var here = await source.ReadAsync(path, cancellationToken).ConfigureAwait(false);
        var there = await destination.ReadAsync(path, cancellationToken).ConfigureAwait(false);
        if (here is null || there is null || !here.Bytes.Span.SequenceEqual(there.Bytes.Span))
        {
            return CopyFaults.Differs(objectRoot, path);
        }

        return to.Inventory.Head > from.Inventory.Head
            ? CopyFaults.Newer(objectRoot, to.Inventory.Head, from.Inventory.Head)
            : null;
    }

    private async Task<CopyOutcome.Failed?> CopyLogsAsync(string objectRoot, CancellationToken cancellationToken)
    {
        await foreach (var path in source.ListAsync($"{objectRoot}/{OcflNames.Logs}", cancellationToken).ConfigureAwait(false))
        {
            if (path.EndsWith('/'))
            {
                continue;
            }

            var log = await source.ReadAsync(path, cancellationToken).ConfigureAwait(false);
            if (log is null)
            {
                return CopyFaults.SourceDamaged(objectRoot, path);
            }

            await destination.TryCreateAsync(path, log.Bytes, cancellationToken).ConfigureAwait(false);
            var stored = await destination.ReadAsync(path, cancellationToken).ConfigureAwait(false);
            if (stored is null || !stored.Bytes.Span.SequenceEqual(log.Bytes.Span))
            {
                return CopyFaults.LogDiffers(objectRoot, path);
            }
        }

        return null;
    }

    private async Task<CopyOutcome> EndAsync(
        string objectRoot, ActeObjectId id, VersionCopy.Written written, CancellationToken cancellationToken)
    {
        if (check == CopyCheck.Everything)
        {
            var findings = await new ObjectVerifier(destination, objectRoot, id).VerifyAsync(cancellationToken).ConfigureAwait(false);
            if (findings is [var first, ..])
            {
                return CopyFaults.NotAsWritten(objectRoot, first.Path);
            }
        }

        return written.Versions == 0
            ? new CopyOutcome.AlreadyThere(id)
            : new CopyOutcome.Copied(id, written.Versions, written.Files, written.Bytes);
    }
}
