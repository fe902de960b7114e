using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LegalDocs.Versions.Azure;

/// <summary>Files in a container of Azure Blob Storage, each written by one request that the service does whole or not
/// at all.</summary>
internal sealed partial class BlobStorage(BlobContainerClient container, ContentTier tier = ContentTier.Account) : IOcflStorage
{
    // Several documents of one act go up together; more only makes the service slow down others.
    private const int ParallelUploads = 4;

    // 64 bits tell the contents of two racing writers apart; should they not, the create is refused, never mixed up.
    private const int DigestPrefixLength = 16;

    private readonly BlobWrites _writes = new(container, tier);

    public string Description { get; } = $"azure:{container.Name} ({container.AccountName})";

    public bool ReplacesConditionally => true;

    /// <remarks>Two writers of one version number write to different names, so that neither disturbs the
    /// other.</remarks>
    public string ContentPath(int version, string logicalPath, string digest) =>
        $"{OcflNames.Version(version)}/content/{digest[..DigestPrefixLength]}/{logicalPath}";

    /// <summary>Asks for one small blob: any answer but a refusal means that the store can be used.</summary>
    public async Task ProbeAsync(CancellationToken cancellationToken) =>
        await ReadAsync(OcflNames.RootDeclaration, cancellationToken).ConfigureAwait(false);

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(OcflNames.RootDeclaration, cancellationToken).ConfigureAwait(false) is null)
        {
            await RunAsync(container.Name, CreateContainerAsync, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task<StoredBytes?> ReadAsync(string path, CancellationToken cancellationToken) => RunAsync(
        path, token => _writes.TryReadAsync(path, token), cancellationToken);

    public Task<bool> TryCreateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        TryReplaceAsync(path, content, revision: null, cancellationToken);

    public Task<bool> TryReplaceAsync(
        string path, ReadOnlyMemory<byte> content, string? revision, CancellationToken cancellationToken) => RunAsync(
        path, token => _writes.TryWriteAsync(path, content, revision, token), cancellationToken);

    public async Task<bool> TryClaimAsync(VersionClaim claim, CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(
            claim.Contents,
            new ParallelOptions { MaxDegreeOfParallelism = ParallelUploads, CancellationToken = cancellationToken },
            async (file, token) => await PutContentAsync(claim, file.Key, file.Value, token).ConfigureAwait(false))
            .ConfigureAwait(false);
        var inventory = $"{claim.Folder}/{OcflNames.Inventory}";
        var isClaimed = await TryCreateAsync(inventory, claim.Inventory, cancellationToken).ConfigureAwait(false);
        if (isClaimed)
        {
            // The version exists from here on: cancelling would only leave work to the next writer.
            await TryCreateAsync($"{claim.Folder}/{OcflNames.Sidecar}", claim.Sidecar, CancellationToken.None).ConfigureAwait(false);
        }

        await RemoveLeftoversAsync(claim.ObjectRoot, claim.Folder).ConfigureAwait(false);
        return isClaimed;
    }

    /// <summary>Sets the index tags of an object.</summary>
    public Task<TagOutcome> TagAsync(
        string objectRoot, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken) => RunAsync(
        objectRoot,
        token => ExplainedAsync(
            () => BlobTags.SetAsync(container, objectRoot, tags, token), fault => BlobTags.Explain(Description, fault)),
        cancellationToken);

    public IAsyncEnumerable<string> ListAsync(string folder, CancellationToken cancellationToken) =>
        ListPrefixAsync(folder.Length == 0 ? string.Empty : folder + "/", cancellationToken);

    public IAsyncEnumerable<FileLength> ListLengthsAsync(string folder, CancellationToken cancellationToken) =>
        ListBlobsAsync(
            folder.Length == 0 ? string.Empty : folder + "/",
            blob => new FileLength(blob.Name, blob.Properties.ContentLength ?? 0),
            cancellationToken);

    public async IAsyncEnumerable<string> ListObjectRootsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var suffix = $"/{OcflNames.Version(1)}/{OcflNames.Inventory}";
        await foreach (var path in ListPrefixAsync(string.Empty, cancellationToken).ConfigureAwait(false))
        {
            if (path.EndsWith(suffix, StringComparison.Ordinal) && path.Split('/').Length == StorageLayout.Depth + 2)
            {
                yield return path[..^suffix.Length];
            }
        }
    }

    private async Task PutContentAsync(
        VersionClaim claim, string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var full = $"{claim.ObjectRoot}/{path}";
        if (await TryCreateAsync(full, content, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        // Ours from an interrupted try, or another writer's: in both cases good when the bytes are the same.
        var found = await ReadAsync(full, cancellationToken).ConfigureAwait(false);
        if (found is null || OcflNames.Digest(found.Bytes.Span) != OcflNames.Digest(content.Span))
        {
            throw BlobFaults.OtherContent(Description, full);
        }
    }

    /// <summary>Removes contents of a claimed version that its inventory does not name: of a writer that lost or
    /// died.</summary>
    /// <remarks>Nobody can need them any more: a version number is claimed once.</remarks>
    private async Task RemoveLeftoversAsync(string objectRoot, string folder)
    {
        var inventoryPath = $"{folder}/{OcflNames.Inventory}";
        var file = await ReadAsync(inventoryPath, CancellationToken.None).ConfigureAwait(false);
        if (file is null || InventoryReader.TryRead(file.Bytes, out _) is not { } inventory)
        {
            return;
        }

        var named = inventory.Manifest.Values.SelectMany(paths => paths).ToHashSet(StringComparer.Ordinal);
        await foreach (var path in ListPrefixAsync($"{folder}/content/", CancellationToken.None).ConfigureAwait(false))
        {
            if (!named.Contains(path[(objectRoot.Length + 1)..]))
            {
                await RunAsync(path, token => _writes.DeleteLeftoverAsync(path, token), CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private IAsyncEnumerable<string> ListPrefixAsync(string prefix, CancellationToken cancellationToken) =>
        ListBlobsAsync(prefix, blob => blob.Name, cancellationToken);

    private IAsyncEnumerable<T> ListBlobsAsync<T>(
        string prefix, Func<BlobItem, T> select, CancellationToken cancellationToken) =>
        ListBlobsAsync(new GetBlobsOptions { Prefix = prefix }, select, cancellationToken);

    private async IAsyncEnumerable<T> ListBlobsAsync<T>(
        GetBlobsOptions options, Func<BlobItem, T> select, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var from = continuation;
            var page = await RunAsync(
                options.Prefix, token => ListPageAsync(options, from, token), cancellationToken).ConfigureAwait(false);
            foreach (var blob in page?.Values ?? [])
            {
                yield return select(blob);
            }

            continuation = page?.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuation));
    }

    private async Task<Page<BlobItem>?> ListPageAsync(
        GetBlobsOptions options, string? continuation, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var page in container.GetBlobsAsync(options, cancellationToken).AsPages(continuation).ConfigureAwait(false))
            {
                return page;
            }

            return null;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return null;
        }
    }

    private async Task<bool> CreateContainerAsync(CancellationToken cancellationToken)
    {
        try
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException exception) when (exception.Status == 403)
        {
            // A right limited to this container cannot create it; it exists then, or the first write says that it does
            // not.
            return false;
        }

        return true;
    }

    /// <summary>Runs a request of a feature that not every account has, with the feature's own words for a refusal.</summary>
    private static async Task<T> ExplainedAsync<T>(
        Func<Task<T>> request, Func<RequestFailedException, VersionStoreException?> explain)
    {
        try
        {
            return await request().ConfigureAwait(false);
        }
        catch (RequestFailedException exception) when (explain(exception) is { } fault)
        {
            throw fault;
        }
    }

    private async Task<T> RunAsync<T>(
        string path, Func<CancellationToken, Task<T>> request, CancellationToken cancellationToken)
    {
        try
        {
            return await request(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested
            && BlobFaults.Explain(Description, path, exception) is { } fault)
        {
            throw fault;
        }
    }
}
