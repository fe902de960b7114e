using System.Runtime.Versioning;

namespace LegalDocs.Pdf;

/// <summary>A private folder on a file system in memory, reached by a link from the work directory.</summary>
/// <remarks>
/// LibreOffice flushes three files to the disk for each document that it converts: in memory, batches take a fifth less time.
/// The link lets the next converter find and remove what a killed one left behind.
/// </remarks>
internal static class MemoryFolder
{
    private const string Prefix = "legaldocs-";

    /// <summary>Room asked for before a folder is made: profiles and the documents of all slots take a tenth of it.</summary>
    private const long WantedBytes = 512L << 20;

    /// <summary>Makes the folder and its link.</summary>
    /// <param name="memoryDirectory">Root of a file system in memory; null makes none.</param>
    /// <param name="link">Path of the link to make; must not exist.</param>
    /// <returns>Path of the folder; null when there is no such file system, or too little room on it.</returns>
    public static string? TryMake(string? memoryDirectory, string link)
    {
        if (memoryDirectory is null || OperatingSystem.IsWindows() || !HasRoom(memoryDirectory))
        {
            return null;
        }

        try
        {
            var folder = Path.Combine(memoryDirectory, $"{Prefix}{Path.GetRandomFileName()}");
            File.CreateSymbolicLink(link, folder);
            MakeNew(folder);
            return folder;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            RemoveBehind(link);
            return null;
        }
    }

    /// <summary>Removes a link and the folder that it leads to; nothing when the path is no link.</summary>
    public static void RemoveBehind(string link)
    {
        if (new DirectoryInfo(link).LinkTarget is not { } target)
        {
            return;
        }

        if (Path.GetFileName(target).StartsWith(Prefix, StringComparison.Ordinal) && Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }

        File.Delete(link);
    }

    /// <summary>A folder that stands there already may be a stranger's: only a new one, closed to others, will do.</summary>
    [UnsupportedOSPlatform("windows")]
    private static void MakeNew(string folder)
    {
        if (Path.Exists(folder))
        {
            throw new IOException($"'{folder}' exists already");
        }

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static bool HasRoom(string directory)
    {
        try
        {
            var drive = new DriveInfo(directory);
            return drive is { DriveType: DriveType.Ram, IsReady: true } && drive.AvailableFreeSpace >= WantedBytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
