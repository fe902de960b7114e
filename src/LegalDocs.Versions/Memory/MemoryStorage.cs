using System.Globalization;
using System.Runtime.CompilerServices;

namespace LegalDocs.Versions;

/// <summary>Files in memory, under one lock.</summary>
internal sealed class MemoryStorage : IOcflStorage
{
    private readonly SortedDictionary<string, StoredBytes> _files = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _revision;

    public string Description => "memory";

    public bool ReplacesConditionally => true;

    public string ContentPath(int version, string logicalPath, string digest) =>
        $"{OcflNames.Version(version)}/content/{logicalPath}";

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<StoredBytes?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return Task.FromResult(_files.GetValueOrDefault(path));
        }
    }

    public Task<bool> TryCreateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        TryReplaceAsync(path, content, revision: null, cancellationToken);

    public Task<bool> TryReplaceAsync(
        string path, ReadOnlyMemory<byte> content, string? revision, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (_files.GetValueOrDefault(path)?.Revision != revision)
            {
                return Task.FromResult(false);
            }

            Put(path, content);
            return Task.FromResult(true);
        }
    }

    public Task<bool> TryClaimAsync(VersionClaim claim, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var inventory = $"{claim.Folder}/{OcflNames.Inventory}";
            if (_files.ContainsKey(inventory))
            {
                return Task.FromResult(false);
            }

            foreach (var (path, content) in claim.Contents)
            {
                Put($"{claim.ObjectRoot}/{path}", content);
            }

            Put(inventory, claim.Inventory);
            Put($"{claim.Folder}/{OcflNames.Sidecar}", claim.Sidecar);
            return Task.FromResult(true);
        }
    }

    public async IAsyncEnumerable<string> ListAsync(
        string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var prefix = folder.Length == 0 ? string.Empty : folder + "/";
        foreach (var path in Paths().Where(path => path.StartsWith(prefix, StringComparison.Ordinal)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return path;
        }
    }

    public async IAsyncEnumerable<FileLength> ListLengthsAsync(
        string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var path in ListAsync(folder, cancellationToken).ConfigureAwait(false))
        {
            if (await ReadAsync(path, cancellationToken).ConfigureAwait(false) is { } file)
            {
                yield return new FileLength(path, file.Bytes.Length);
            }
        }
    }

    public async IAsyncEnumerable<string> ListObjectRootsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var suffix = $"/v1/{OcflNames.Inventory}";
        foreach (var path in Paths().Where(path => path.EndsWith(suffix, StringComparison.Ordinal)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return path[..^suffix.Length];
        }
    }

    /// <summary>Removes a file, as damage does.</summary>
    public void Delete(string path)
    {
        lock (_lock)
        {
            _files.Remove(path);
        }
    }

    private void Put(string path, ReadOnlyMemory<byte> content) =>
        _files[path] = new StoredBytes(content.ToArray(), (++_revision).ToString(CultureInfo.InvariantCulture));

    private string[] Paths()
    {
        lock (_lock)
        {
            return [.. _files.Keys];
        }
    }
}
