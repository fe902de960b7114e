using System.Runtime.CompilerServices;

namespace LegalDocs.Versions;

/// <summary>Files in a folder, each published whole under its final name.</summary>
internal sealed class FolderStorage(string root, DurableFiles files, TimeProvider timeProvider) : IOcflStorage
{
    private readonly StagingArea _staging = new(root, files, timeProvider);

    public string Description => root;

    // rename(2) has no condition.
    public bool ReplacesConditionally => false;

    public string ContentPath(int version, string logicalPath, string digest) =>
        $"{OcflNames.Version(version)}/content/{logicalPath}";

    public Task PrepareAsync(CancellationToken cancellationToken) => RunAsync(root, () =>
    {
        _staging.Prepare();
        return true;
    }, cancellationToken);

    public Task<StoredBytes?> ReadAsync(string path, CancellationToken cancellationToken) => RunAsync(
        path,
        () => files.TryRead(Full(path)) is { } bytes ? new StoredBytes(bytes, Revision: null) : null,
        cancellationToken);

    public Task<bool> TryCreateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        RunAsync(path, () => TryCreate(path, content), cancellationToken);

    public Task<bool> TryReplaceAsync(
        string path, ReadOnlyMemory<byte> content, string? revision, CancellationToken cancellationToken) =>
        RunAsync(path, () => WriteThen(path, content, Replace), cancellationToken);

    public Task<bool> TryClaimAsync(VersionClaim claim, CancellationToken cancellationToken) =>
        RunAsync(claim.Folder, () => TryClaim(claim, cancellationToken), cancellationToken);

    public async IAsyncEnumerable<string> ListAsync(
        string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var path in await RunAsync(folder, () => List(folder), cancellationToken).ConfigureAwait(false))
        {
            yield return path;
        }
    }

    public async IAsyncEnumerable<FileLength> ListLengthsAsync(
        string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in await RunAsync(folder, () => Lengths(folder), cancellationToken).ConfigureAwait(false))
        {
            yield return file;
        }
    }

    public async IAsyncEnumerable<string> ListObjectRootsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var first in await RunAsync(root, () => Folders(root), cancellationToken).ConfigureAwait(false))
        {
            var objectRoots = await RunAsync(first, () => ObjectRootsUnder(first), cancellationToken).ConfigureAwait(false);
            foreach (var objectRoot in objectRoots)
            {
                yield return Relative(objectRoot);
            }
        }
    }

    private string Full(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    private string Relative(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    private Task<T> RunAsync<T>(string path, Func<T> work, CancellationToken cancellationToken) => Task.Run(() =>
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw DiskFaults.Explain(root, path, exception);
        }
    }, cancellationToken);

    private bool TryCreate(string path, ReadOnlyMemory<byte> content)
    {
        var final = Full(path);
        if (File.Exists(final))
        {
            return false;
        }

        files.CreateFolder(Path.GetDirectoryName(final)!, root);
        return WriteThen(path, content, files.TryPublish);
    }

    private bool WriteThen(string path, ReadOnlyMemory<byte> content, Func<string, string, bool> publish)
    {
        var temporary = _staging.NewPath();
        try
        {
            files.WriteNew(temporary, content.Span);
            return publish(temporary, Full(path));
        }
        finally
        {
            files.Delete(temporary);
        }
    }

    private bool Replace(string temporary, string final)
    {
        files.Replace(temporary, final);
        return true;
    }

    private bool TryClaim(VersionClaim claim, CancellationToken cancellationToken)
    {
        var objectRoot = Full(claim.ObjectRoot);
        var staged = _staging.NewPath();
        try
        {
            Stage(claim, staged, cancellationToken);
            if (claim.Number == 1)
            {
                files.CreateFolder(Path.GetDirectoryName(objectRoot)!, root);
                // A new object appears whole: at no instant is it there without its declaration or inventory.
                if (!Directory.Exists(objectRoot) && files.TryMoveFolder(staged, objectRoot))
                {
                    return true;
                }
            }

            return files.TryMoveFolder(Path.Combine(staged, OcflNames.Version(claim.Number)), Full(claim.Folder));
        }
        finally
        {
            files.Delete(staged);
        }
    }

    private void Stage(VersionClaim claim, string staged, CancellationToken cancellationToken)
    {
        foreach (var (path, content) in claim.Contents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteUnder(staged, path, content.Span);
        }

        string[] folders = claim.Number == 1 ? [$"{OcflNames.Version(1)}/", string.Empty] : [$"{OcflNames.Version(claim.Number)}/"];
        foreach (var folder in folders)
        {
            WriteUnder(staged, folder + OcflNames.Inventory, claim.Inventory);
            WriteUnder(staged, folder + OcflNames.Sidecar, claim.Sidecar);
        }

        if (claim.Number == 1)
        {
            WriteUnder(staged, OcflNames.ObjectDeclaration, OcflNames.ObjectDeclarationContent.Span);
        }

        files.FlushTree(staged);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void WriteUnder(string folder, string path, ReadOnlySpan<byte> content)
    {
        var full = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
        files.MakeFolder(Path.GetDirectoryName(full)!);
        files.WriteNew(full, content);
    }

    private List<string> List(string folder)
    {
        var found = new List<string>();
        foreach (var entry in files.List(Full(folder)))
        {
            if (entry is FileInfo || entry.LinkTarget is not null)
            {
                found.Add(Relative(entry.FullName));
            }
            else if (!Directory.EnumerateFileSystemEntries(entry.FullName).Any())
            {
                found.Add(Relative(entry.FullName) + "/");
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private List<FileLength> Lengths(string folder) =>
        [.. files.List(Full(folder)).OfType<FileInfo>().Select(file => new FileLength(Relative(file.FullName), file.Length))];

    private static string[] ObjectRootsUnder(string first) =>
        [.. Folders(first).SelectMany(Folders).SelectMany(Folders).Where(folder => Directory.Exists(Path.Combine(folder, "v1")))];

    private static string[] Folders(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Where(IsOfLayout).Order(StringComparer.Ordinal)]
        : [];

    private static bool IsOfLayout(string folder) => Path.GetFileName(folder) != OcflNames.Extensions;
}
