using System.IO.Enumeration;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace LegalDocs.Versions;

/// <summary>File operations that survive a power cut once they have returned.</summary>
/// <remarks>Every call to the disk is announced to <see cref="OnCall"/>, so that tests fail or kill each of them in
/// turn.</remarks>
internal class DurableFiles
{
    /// <summary>EFBIG: a limit of the process or of the file system.</summary>
    public const int FileTooLarge = 27;

    /// <summary>The whole file, or null when it is absent.</summary>
    public byte[]? TryRead(string path)
    {
        OnCall(DiskCall.Read, path);
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            return null; // a folder where the file was: nobody's rights will bring it back
        }
    }

    /// <summary>Everything below a folder; nothing when it is absent. Links are listed, never followed.</summary>
    public IEnumerable<FileSystemInfo> List(string path)
    {
        OnCall(DiskCall.List, path);
        return !Directory.Exists(path)
            ? []
            : new FileSystemEnumerable<FileSystemInfo>(
                path,
                (ref entry) => entry.ToFileSystemInfo(),
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
            {
                ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            };
    }

    /// <summary>Writes a new file and flushes it. Its folder is not flushed.</summary>
    public void WriteNew(string path, ReadOnlySpan<byte> content)
    {
        OnCall(DiskCall.Create, path);
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        OnCall(DiskCall.Write, path);
        Write(file, content, path);
        OnCall(DiskCall.Flush, path);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Flushes the names in a folder. Windows has no such call and flushes them with the files.</summary>
    public void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        OnCall(DiskCall.FlushFolder, path);
        var descriptor = NativeMethods.Open(path, NativeMethods.ReadOnly);
        ThrowIfFailed(descriptor, "open", path);
        try
        {
            ThrowIfFailed(NativeMethods.FSync(descriptor), "fsync", path);
        }
        finally
        {
            _ = NativeMethods.Close(descriptor);
        }
    }

    /// <summary>Flushes a folder and all folders below it.</summary>
    public void FlushTree(string path)
    {
        foreach (var folder in Directory.EnumerateDirectories(path, "*", SearchOption.AllDirectories))
        {
            FlushFolder(folder);
        }

        FlushFolder(path);
    }

    /// <summary>Makes a folder with its parents below a base, and flushes their names.</summary>
    /// <remarks>Names found there are flushed too: the process that made them may not have come so far.</remarks>
    public void CreateFolder(string path, string below)
    {
        if (path.Length <= below.Length)
        {
            CreateBase(path);
            return;
        }

        var parent = Path.GetDirectoryName(path)!;
        CreateFolder(parent, below);
        OnCall(DiskCall.CreateFolder, path);
        Directory.CreateDirectory(path);
        FlushFolder(parent);
    }

    /// <summary>Makes a folder with its parents, for <see cref="FlushTree"/> to flush.</summary>
    public void MakeFolder(string path)
    {
        OnCall(DiskCall.CreateFolder, path);
        Directory.CreateDirectory(path);
    }

    /// <summary>Gives a flushed temporary file its final name, unless that name exists.</summary>
    /// <remarks>Not <c>File.Move(overwrite: false)</c>, which looks first and then renames: two writers can both
    /// win.</remarks>
    public bool TryPublish(string temporary, string final)
    {
        OnCall(DiskCall.Link, final);
        if (OperatingSystem.IsWindows())
        {
            return TryMove(temporary, final);
        }

        if (NativeMethods.Link(temporary, final) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            return error == NativeMethods.FileExists ? false : throw Failure("link", final, error);
        }

        FlushFolder(Path.GetDirectoryName(final)!);
        return true;
    }

    /// <summary>Gives a flushed temporary file its final name, replacing what had it.</summary>
    public void Replace(string temporary, string final)
    {
        OnCall(DiskCall.Rename, final);
        File.Move(temporary, final, overwrite: true);
        FlushFolder(Path.GetDirectoryName(final)!);
    }

    /// <summary>Moves a flushed, non-empty folder to a name, unless that name exists: of several callers one
    /// wins.</summary>
    public bool TryMoveFolder(string source, string destination)
    {
        OnCall(DiskCall.MoveFolder, destination);
        try
        {
            Directory.Move(source, destination);
        }
        catch (IOException) when (Directory.Exists(destination) && Directory.Exists(source))
        {
            return false;
        }

        FlushFolder(Path.GetDirectoryName(destination)!);
        return true;
    }

    /// <summary>Removes a file or a folder with its content; nothing happens when it is absent.</summary>
    public void Delete(string path)
    {
        OnCall(DiskCall.Delete, path);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }

    /// <summary>Called before each call to the disk.</summary>
    protected virtual void OnCall(DiskCall call, string path)
    {
    }

    private static void Write(SafeFileHandle file, ReadOnlySpan<byte> content, string path)
    {
        try
        {
            RandomAccess.Write(file, content, 0);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The runtime's answer to EFBIG, although nothing is wrong with the arguments.
            throw new IOException($"'{path}' is larger than the system allows.", FileTooLarge);
        }
    }

    private void CreateBase(string path)
    {
        if (!Directory.Exists(path))
        {
            var parent = Path.GetDirectoryName(path)!;
            CreateBase(parent);
            OnCall(DiskCall.CreateFolder, path);
            Directory.CreateDirectory(path);
            FlushFolder(parent);
        }
    }

    private static bool TryMove(string temporary, string final)
    {
        try
        {
            // On Windows this is MoveFileEx, which looks and renames in one step.
            File.Move(temporary, final, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(final))
        {
            return false;
        }
    }

    private static void ThrowIfFailed(int result, string call, string path)
    {
        if (result < 0)
        {
            throw Failure(call, path, Marshal.GetLastPInvokeError());
        }
    }

    private static IOException Failure(string call, string path, int error) =>
        new($"{call} of '{path}' failed: {Marshal.GetPInvokeErrorMessage(error)}.", error);
}
