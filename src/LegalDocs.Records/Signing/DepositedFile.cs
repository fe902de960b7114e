namespace LegalDocs.Records;

/// <summary>Reads a file that somebody deposits, with a limit and an eye on who may still be writing it.</summary>
internal static class DepositedFile
{
    /// <summary>The content, or null when the file changed while it was read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="maxBytes">One byte more than this is read at most: enough to say that the file is too large.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<byte[]?> ReadAsync(FileInfo file, int maxBytes, CancellationToken cancellationToken)
    {
        file.Refresh();
        var (length, written) = (file.Length, file.LastWriteTimeUtc);
        var content = new byte[Math.Min(length, maxBytes + 1L)];
        var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using (stream.ConfigureAwait(false))
        {
            await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
        }

        file.Refresh();
        return file.Exists && file.Length == length && file.LastWriteTimeUtc == written ? content : null;
    }
}
