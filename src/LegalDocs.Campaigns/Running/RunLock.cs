namespace LegalDocs.Campaigns.Running;

/// <summary>Keeps two runs of the same campaign apart on one machine; the system frees it when the process
/// dies.</summary>
public sealed class RunLock : IDisposable
{
    private readonly FileStream _file;

    private RunLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, or answers null when another run holds it.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <param name="path">The lock file; its folder is made when missing.</param>
    /// <returns>The lock, or null.</returns>
    public static RunLock? TryTake(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new RunLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Lets another run in.</summary>
    public void Dispose() => _file.Dispose();
}
