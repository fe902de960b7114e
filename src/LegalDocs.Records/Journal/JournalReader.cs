using System.Runtime.CompilerServices;

namespace LegalDocs.Records;

/// <summary>Reads the lines of a journal, and its end.</summary>
internal static class JournalReader
{
    /// <summary>All lines with their place, and whether a line feed ends them. A line is cut at a length that none of ours has.</summary>
    public static async IAsyncEnumerable<(long Number, ReadOnlyMemory<byte> Bytes, bool IsWhole)> LinesAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var file = Open(path);
        if (file is null)
        {
            yield break;
        }

        await using (file.ConfigureAwait(false))
        {
            var line = new List<byte>(1024);
            var buffer = new byte[32 * 1024];
            long number = 0;
            for (int read; (read = await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                for (var i = 0; i < read; i++)
                {
                    if (buffer[i] == (byte)'\n')
                    {
                        yield return (++number, line.ToArray(), true);
                        line.Clear();
                    }
                    else if (line.Count <= JournalFormat.MaxLineBytes)
                    {
                        line.Add(buffer[i]);
                    }
                }
            }

            if (line.Count > 0)
            {
                yield return (++number, line.ToArray(), false);
            }
        }
    }

    /// <summary>The last whole line, and what comes after it.</summary>
    public static JournalTail ReadTail(FileStream file)
    {
        // Two lines at their longest: the last whole one and a torn one.
        var length = (int)Math.Min(file.Length, 2L * (JournalFormat.MaxLineBytes + 1));
        var bytes = new byte[length];
        file.Seek(-length, SeekOrigin.End);
        file.ReadExactly(bytes);
        var end = Array.LastIndexOf(bytes, (byte)'\n');
        var torn = end + 1 < bytes.Length ? bytes[(end + 1)..] : null;
        if (end < 0)
        {
            return new JournalTail(null, torn, HasLines: file.Length > length);
        }

        var begin = end == 0 ? 0 : Array.LastIndexOf(bytes, (byte)'\n', end - 1) + 1;
        return new JournalTail(JournalFormat.TryRead(bytes.AsSpan(begin, end - begin)), torn, HasLines: true);
    }

    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw JournalFaults.NotWritten(path, fault);
        }
    }
}

/// <summary>The end of a journal.</summary>
/// <param name="Last">The last whole line; null when there is none, or it does not fit its seal.</param>
/// <param name="Torn">Bytes after the last line feed; null when there are none.</param>
/// <param name="HasLines">Whether there is any whole line.</param>
internal sealed record JournalTail(SealedLine? Last, byte[]? Torn, bool HasLines);
