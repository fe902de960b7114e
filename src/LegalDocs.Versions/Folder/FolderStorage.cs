using System.Runtime.CompilerServices;

namespace LegalDocs.Versions;

/// <summary>Files in a folder, each published whole under its final name.</summary>
internal sealed class FolderStorage(string root, TimeProvider timeProvider) : IOcflStorage
{
    private readonly StagingArea _staging = new(root, timeProvider);

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

    public Task<StoredBytes?> ReadAsync(string path, CancellationToken cancellationToken) => RunAsync(path, () =>
    {
        try
        {
            return new StoredBytes(File.ReadAllBytes(Full(path)), Revision: null);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }, cancellationToken);

    public Task<bool> TryCreateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        RunAsync(path, () => File.Exists(Full(path)) ? false : WriteThen(path, content, DurableFiles.TryPublish), cancellationToken);

    public Task<bool> TryReplaceAsync(
        string path, ReadOnlyMemory<byte> content, string? revision, CancellationToken cancellationToken) =>
        RunAsync(path, () => WriteThen(path, content, Replace), cancellationToken);

    public Task<bool> TryClaimAsync(VersionClaim claim, CancellationToken cancellationToken) =>
        RunAsync(claim.Folder, () => TryClaim(claim), cancellationToken);

    public async IAsyncEnumerable<string> ListAsync(
        string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var path in await RunAsync(folder, () => List(folder), cancellationToken).ConfigureAwait(false))
        {
            yield return path;
        }
    }

    public async IAsyncEnumerable<string> ListObjectRootsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var first in await RunAsync(root, () => Folders(root), cancellationToken).ConfigureAwait(false))
        {
            var objectRoots = await RunAsync(first, () => ObjectRootsUnder(first), cancellationToken).ConfigureAwait(false);
            foreach (var objectRoot in objectRoots)
            {
                yield return Path.GetRelativePath(root, objectRoot).Replace(Path.DirectorySeparatorChar, '/');
            }
        }
    }

    private string Full(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    private Task<T> RunAsync<T>(string path, Func<T> work, CancellationToken cancellationToken) => Task.Run(() =>
    {
        try
        {
            return work();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw StoreFaults.Refused(root, path, exception);
        }
        catch (IOException exception)
        {
            throw StoreFaults.Unreachable(root, path, exception);
        }
    }, cancellationToken);

    private bool WriteThen(string path, ReadOnlyMemory<byte> content, Func<string, string, bool> publish)
    {
        var final = Full(path);
        DurableFiles.CreateFolder(Path.GetDirectoryName(final)!);
        var temporary = _staging.NewPath();
        try
        {
            DurableFiles.WriteNew(temporary, content.Span);
            return publish(temporary, final);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static bool Replace(string temporary, string final)
    {
        DurableFiles.Replace(temporary, final);
        return true;
    }

    private bool TryClaim(VersionClaim claim)
    {
        var objectRoot = Full(claim.ObjectRoot);
        var staged = _staging.NewPath();
        try
        {
            Stage(claim, staged);
            if (claim.Number == 1 && !Directory.Exists(objectRoot))
            {
                // A new object appears whole: at no instant is it there without its declaration or inventory.
                DurableFiles.CreateFolder(Path.GetDirectoryName(objectRoot)!);
                if (DurableFiles.TryMoveFolder(staged, objectRoot))
                {
                    return true;
                }
            }

            return DurableFiles.TryMoveFolder(Path.Combine(staged, OcflNames.Version(claim.Number)), Full(claim.Folder));
        }
        finally
        {
            DeleteFolder(staged);
        }
    }

    private static void Stage(VersionClaim claim, string staged)
    {
        foreach (var (path, content) in claim.Contents)
        {
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

        DurableFiles.FlushTree(staged);
    }

    private static void WriteUnder(string folder, string path, ReadOnlySpan<byte> content)
    {
        var full = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        DurableFiles.WriteNew(full, content);
    }

    private static void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private List<string> List(string folder)
    {
        var start = Full(folder);
        var found = new List<string>();
        if (!Directory.Exists(start))
        {
            return found;
        }

        foreach (var entry in new DirectoryInfo(start).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (entry is FileInfo)
            {
                found.Add(path);
            }
            else if (!Directory.EnumerateFileSystemEntries(entry.FullName).Any())
            {
                found.Add(path + "/");
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static string[] ObjectRootsUnder(string first) =>
        [.. Folders(first).SelectMany(Folders).SelectMany(Folders).Where(folder => Directory.Exists(Path.Combine(folder, "v1")))];

    private static string[] Folders(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Where(IsOfLayout).Order(StringComparer.Ordinal)]
        : [];

    private static bool IsOfLayout(string folder) => Path.GetFileName(folder) != OcflNames.Extensions;
}
