namespace LegalDocs.Versions.Tests.Support;

/// <summary>A storage that tells a test of each call, before it is made and after, and lets it throw.</summary>
internal sealed class InterceptedStorage(IOcflStorage inner, Action<int, CallMoment> onCall) : IOcflStorage
{
    private int _calls;

    public int Calls => _calls;

    public string Description => inner.Description;

    public bool ReplacesConditionally => inner.ReplacesConditionally;

    public string ContentPath(int version, string logicalPath, string digest) =>
        inner.ContentPath(version, logicalPath, digest);

    public Task PrepareAsync(CancellationToken cancellationToken) => Around(async () =>
    {
        await inner.PrepareAsync(cancellationToken);
        return true;
    });

    public Task<StoredBytes?> ReadAsync(string path, CancellationToken cancellationToken) =>
        Around(() => inner.ReadAsync(path, cancellationToken));

    public Task<bool> TryCreateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        Around(() => inner.TryCreateAsync(path, content, cancellationToken));

    public Task<bool> TryReplaceAsync(
        string path, ReadOnlyMemory<byte> content, string? revision, CancellationToken cancellationToken) =>
        Around(() => inner.TryReplaceAsync(path, content, revision, cancellationToken));

    public Task<bool> TryClaimAsync(VersionClaim claim, CancellationToken cancellationToken) =>
        Around(() => inner.TryClaimAsync(claim, cancellationToken));

    public IAsyncEnumerable<string> ListAsync(string folder, CancellationToken cancellationToken) =>
        AroundList(inner.ListAsync(folder, cancellationToken));

    public IAsyncEnumerable<string> ListObjectRootsAsync(CancellationToken cancellationToken) =>
        AroundList(inner.ListObjectRootsAsync(cancellationToken));

    public IAsyncEnumerable<FileLength> ListLengthsAsync(string folder, CancellationToken cancellationToken) =>
        AroundList(inner.ListLengthsAsync(folder, cancellationToken));

    private async IAsyncEnumerable<T> AroundList<T>(IAsyncEnumerable<T> list)
    {
        foreach (var path in await Around(() => StoreExtensions.CollectAsync(list)))
        {
            yield return path;
        }
    }

    private async Task<T> Around<T>(Func<Task<T>> call)
    {
        var number = Interlocked.Increment(ref _calls);
        onCall(number, CallMoment.Before);
        var result = await call();
        onCall(number, CallMoment.After);
        return result;
    }
}

/// <summary>Whether a call is about to be made or has just succeeded.</summary>
internal enum CallMoment
{
    Before,
    After,
}
