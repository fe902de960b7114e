using System.Runtime.InteropServices;

namespace LegalDocs.Versions;

/// <summary>File operations that survive a power cut once they have returned.</summary>
internal static class DurableFiles
{
    /// <summary>Writes a new file and flushes it. Its folder is not flushed.</summary>
    public static void WriteNew(string path, ReadOnlySpan<byte> content)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, content, 0);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Flushes the names in a folder. Windows has no such call and flushes them with the files.</summary>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

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
    public static void FlushTree(string path)
    {
        foreach (var folder in Directory.EnumerateDirectories(path, "*", SearchOption.AllDirectories))
        {
            FlushFolder(folder);
        }

        FlushFolder(path);
    }

    /// <summary>Makes a folder with its parents; each new name is flushed.</summary>
    public static void CreateFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        var parent = Path.GetDirectoryName(path)!;
        CreateFolder(parent);
        Directory.CreateDirectory(path);
        FlushFolder(parent);
    }

    /// <summary>Gives a flushed temporary file its final name, unless that name exists.</summary>
    /// <remarks>Not <c>File.Move(overwrite: false)</c>, which looks first and then renames: two writers can both win.</remarks>
    public static bool TryPublish(string temporary, string final)
    {
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
    public static void Replace(string temporary, string final)
    {
        File.Move(temporary, final, overwrite: true);
        FlushFolder(Path.GetDirectoryName(final)!);
    }

    /// <summary>Moves a flushed, non-empty folder to a name, unless that name exists: of several callers one wins.</summary>
    public static bool TryMoveFolder(string source, string destination)
    {
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
