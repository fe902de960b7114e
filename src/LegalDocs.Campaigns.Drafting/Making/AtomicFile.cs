namespace LegalDocs.Campaigns.Making;

/// <summary>Files that appear whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>Writes aside in the same folder, then renames over the target.</summary>
    /// <param name="path">Absolute path of the target; its folder is made when missing.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="cancellationToken">Stops the writing; the target is untouched.</param>
    /// <returns>A task.</returns>
    /// <exception cref="IOException">The folder or the file cannot be written.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var aside = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            await File.WriteAllBytesAsync(aside, content, cancellationToken).ConfigureAwait(false);
            File.Move(aside, path, overwrite: true);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }
}
