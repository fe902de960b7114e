using System.Formats.Tar;
using System.IO.Compression;

namespace LegalDocs.Transmission;

/// <summary>Archives of the exchange: a flat tar, compressed by gzip (protocol 5.1).</summary>
public static class ArchiveActes
{
    private const int MaxEntries = 200;
    private const long MaxBytes = 512L * 1024 * 1024;

    /// <summary>Reads an archive that came from outside; nothing is written to a disk.</summary>
    /// <param name="archive">The bytes.</param>
    /// <returns>The files, in the order of the archive; folders and links are passed over.</returns>
    /// <exception cref="InvalidDataException">No archive, too many files, too many bytes, or names that are paths or come
    /// twice.</exception>
    public static IReadOnlyList<ArchiveEntry> Read(ReadOnlyMemory<byte> archive)
    {
        var entries = new List<ArchiveEntry>();
        long total = 0;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(archive.ToArray()), CompressionMode.Decompress);
            using var reader = new TarReader(gzip);
            while (reader.GetNextEntry() is { } entry)
            {
                if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
                {
                    continue;
                }

                total += Math.Max(entry.Length, 0);
                Check(entry, entries, total);
                entries.Add(new ArchiveEntry(entry.Name, Content(entry)));
            }
        }
        catch (Exception error) when (error is EndOfStreamException or ArgumentException or FormatException)
        {
            throw new InvalidDataException($"Not an archive of the exchange: {error.Message}", error);
        }

        return entries;
    }

    /// <summary>Writes an archive; the same files give the same bytes.</summary>
    /// <param name="entries">The files: flat names, each once.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Write(IReadOnlyList<ArchiveEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
        using (var writer = new TarWriter(gzip, TarEntryFormat.Ustar))
        {
            foreach (var entry in entries)
            {
                writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, entry.Name)
                {
                    DataStream = new MemoryStream(entry.Content.ToArray()),
                    ModificationTime = DateTimeOffset.UnixEpoch,
                    Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead,
                });
            }
        }

        return bytes.ToArray();
    }

    private static void Check(TarEntry entry, List<ArchiveEntry> soFar, long total)
    {
        if (soFar.Count == MaxEntries || total > MaxBytes)
        {
            throw new InvalidDataException($"More than {MaxEntries} files or {MaxBytes} bytes in an archive.");
        }

        if (entry.Name.AsSpan().ContainsAny('/', '\\', '\0') || entry.Name is "" or "." or "..")
        {
            throw new InvalidDataException($"'{entry.Name}' is no file name of a flat archive.");
        }

        if (soFar.Any(known => known.Name.Equals(entry.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidDataException($"'{entry.Name}' comes twice in an archive.");
        }
    }

    private static byte[] Content(TarEntry entry)
    {
        using var content = new MemoryStream();
        entry.DataStream?.CopyTo(content);
        return content.ToArray();
    }
}

/// <summary>A file of an archive.</summary>
/// <param name="Name">Its name, without folder.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ArchiveEntry(string Name, ReadOnlyMemory<byte> Content);
