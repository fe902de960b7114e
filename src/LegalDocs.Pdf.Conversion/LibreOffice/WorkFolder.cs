using System.Globalization;

namespace LegalDocs.Pdf;

/// <summary>A folder of this converter alone inside the shared work directory, removed with it.</summary>
/// <remarks>A lock held as long as the process lives tells the folders of the living from those of the killed, which are reused.</remarks>
internal sealed class WorkFolder : IDisposable
{
    private const int MaxFolders = 1_000;

    private readonly string _claimed;
    private readonly FileStream _lock;

    private WorkFolder(string path, string claimed, FileStream held)
    {
        Path = path;
        _claimed = claimed;
        _lock = held;
    }

    /// <summary>Where the work is done: the claimed folder, or the one in memory that it leads to.</summary>
    public string Path { get; }

    /// <summary>Takes the first free folder of the work directory, in memory where there is room.</summary>
    /// <param name="workDirectory">Where the folders and their locks stand.</param>
    /// <param name="memoryDirectory">Root of a file system in memory; null keeps the folder on disk.</param>
    /// <exception cref="PdfConverterException">The work directory cannot be written.</exception>
    public static WorkFolder Claim(string workDirectory, string? memoryDirectory)
    {
        try
        {
            var root = MakePrivate(System.IO.Path.GetFullPath(workDirectory));
            for (var number = 1; number <= MaxFolders; number++)
            {
                var path = System.IO.Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"run-{number}"));
                if (TryLock($"{path}.lock") is { } held)
                {
                    RemoveRemains(path);
                    return new WorkFolder(MemoryFolder.TryMake(memoryDirectory, path) ?? MakePrivate(path), path, held);
                }
            }

            throw new IOException($"{MaxFolders} converters already work in '{root}'");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ConverterFailures.WorkDirectory(workDirectory, error);
        }
    }

    /// <summary>Path of a slot's folder.</summary>
    public string Slot(int number) =>
        System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $"slot-{number}"));

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            RemoveRemains(_claimed);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next converter that claims this folder removes what is left.
        }

        _lock.Dispose();
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    private static void RemoveRemains(string path)
    {
        MemoryFolder.RemoveBehind(path);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>Documents pass through here: nobody but the owner may read them.</summary>
    private static string MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
