using Azure.Storage.Blobs.Models;

namespace LegalDocs.Versions.Azure;

/// <summary>Immutability policies and legal holds of blobs.</summary>
internal sealed partial class BlobStorage
{
    private const int ParallelProtections = 8;

    public async Task<ProtectionOutcome> ProtectAsync(
        ActeObjectId id, Protection protection, CancellationToken cancellationToken)
    {
        var (changed, unchanged) = (0, 0);
        await Parallel.ForEachAsync(
            ListProtectionsAsync(StorageLayout.ObjectRoot(id), cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = ParallelProtections, CancellationToken = cancellationToken },
            async (file, token) =>
            {
                _ = await ProtectAsync(file, protection, token).ConfigureAwait(false)
                    ? Interlocked.Increment(ref changed)
                    : Interlocked.Increment(ref unchanged);
            }).ConfigureAwait(false);
        return changed + unchanged > 0 ? new ProtectionOutcome(changed, unchanged) : throw BlobProtections.Nothing(Description, id);
    }

    /// <summary>Sums up the files of an object, or of the whole container (null).</summary>
    public async Task<ProtectionState> MeasureProtectionAsync(string? objectRoot, CancellationToken cancellationToken)
    {
        var state = new ProtectionState();
        await foreach (var file in ListProtectionsAsync(objectRoot, cancellationToken).ConfigureAwait(false))
        {
            state = state.With(file);
        }

        return state;
    }

    private async IAsyncEnumerable<FileProtection> ListProtectionsAsync(
        string? objectRoot, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new GetBlobsOptions
        {
            Prefix = objectRoot is null ? string.Empty : objectRoot + "/",
            Traits = BlobTraits.ImmutabilityPolicy | BlobTraits.LegalHold,
        };
        await foreach (var file in ListBlobsAsync(options, FileProtection.Of, cancellationToken).ConfigureAwait(false))
        {
            if (FileProtection.Counts(file.Path))
            {
                yield return file;
            }
        }
    }

    private async Task<bool> ProtectAsync(FileProtection file, Protection protection, CancellationToken cancellationToken)
    {
        var blob = container.GetBlobClient(file.Path);
        Func<CancellationToken, Task>? request = protection switch
        {
            Protection.Until until when file.Prolonged(until) is var wanted && wanted != file =>
                token => blob.SetImmutabilityPolicyAsync(wanted.ToPolicy(), conditions: null, token),
            Protection.Hold when !file.IsHeld => token => blob.SetLegalHoldAsync(hasLegalHold: true, token),
            Protection.Release when file.IsHeld => token => blob.SetLegalHoldAsync(hasLegalHold: false, token),
            _ => null,
        };
        if (request is null)
        {
            return false;
        }

        return await RunAsync(
            file.Path,
            token => ExplainedAsync(
                async () =>
                {
                    await request(token).ConfigureAwait(false);
                    return true;
                },
                fault => BlobProtections.Explain(Description, file.Path, fault)),
            cancellationToken).ConfigureAwait(false);
    }
}
