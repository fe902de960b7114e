using System.Security.Cryptography;
using System.Text;

namespace LegalDocs.Pdf;

/// <summary>Results kept on disk, up to a bound; the least recently used go first.</summary>
/// <remarks>
/// An entry is 32 bytes of SHA-256 followed by the PDF it is the hash of, so that a torn or altered file is never served.
/// Safe from several processes at once: entries are written aside and moved, and equal keys have equal contents. The
/// cache is an aid: any failure of the disk is a miss, never an error.
/// </remarks>
internal sealed class PdfCache
{
    private const double KeptAfterSweep = 0.9;

    private readonly string _directory;
    private readonly long _limit;
    private readonly byte[] _settings;
    private readonly TimeProvider _timeProvider;
    private readonly Lock _gate = new();
    private long _size;
    private int _temporary;

    private PdfCache(string directory, long limit, byte[] settings, TimeProvider timeProvider)
    {
        _directory = directory;
        _limit = limit;
        _settings = settings;
        _timeProvider = timeProvider;
    }

    /// <param name="directory">Folder of the entries, made when missing.</param>
    /// <param name="limit">Most bytes kept.</param>
    /// <param name="settings">All that decides the result beside the document: engine, fonts, options, normaliser.</param>
    /// <param name="timeProvider">Tells which entries were used last.</param>
    public static PdfCache Open(string directory, long limit, string settings, TimeProvider timeProvider)
    {
        Directory.CreateDirectory(directory);
        var cache = new PdfCache(directory, limit, SHA256.HashData(Encoding.UTF8.GetBytes(settings)), timeProvider);
        cache._size = cache.Entries().Sum(entry => entry.Length);
        return cache;
    }

    public byte[]? Find(ReadOnlySpan<byte> docx)
    {
        var path = EntryPath(docx);
        try
        {
            var entry = File.ReadAllBytes(path);
            if (entry.Length <= SHA256.HashSizeInBytes
                || !SHA256.HashData(entry.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(entry.AsSpan(0, SHA256.HashSizeInBytes)))
            {
                File.Delete(path);
                return null;
            }

            File.SetLastWriteTimeUtc(path, _timeProvider.GetUtcNow().UtcDateTime);
            return entry[SHA256.HashSizeInBytes..];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Store(ReadOnlySpan<byte> docx, ReadOnlySpan<byte> pdf)
    {
        var length = SHA256.HashSizeInBytes + pdf.Length;
        if (length > _limit)
        {
            return;
        }

        try
        {
            Write(EntryPath(docx), pdf);
            lock (_gate)
            {
                _size += length;
                if (_size > _limit)
                {
                    Sweep();
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A result that is not kept is made again when asked for.
        }
    }

    private void Write(string path, ReadOnlySpan<byte> pdf)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = $"{path}.{Environment.ProcessId}-{Interlocked.Increment(ref _temporary)}.tmp";
        using (var file = File.Create(aside))
        {
            file.Write(SHA256.HashData(pdf));
            file.Write(pdf);
        }

        File.SetLastWriteTimeUtc(aside, _timeProvider.GetUtcNow().UtcDateTime);
        File.Move(aside, path, overwrite: true);
    }

    private void Sweep()
    {
        var entries = Entries().OrderBy(entry => entry.LastWriteTimeUtc).ThenBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        _size = entries.Sum(entry => entry.Length);
        foreach (var entry in entries.TakeWhile(_ => _size > _limit * KeptAfterSweep))
        {
            _size -= entry.Length;
            entry.Delete();
        }
    }

    private IEnumerable<FileInfo> Entries() =>
        new DirectoryInfo(_directory).EnumerateFiles("*", SearchOption.AllDirectories);

    private string EntryPath(ReadOnlySpan<byte> docx)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData([.. SHA256.HashData(docx), .. _settings]));
        return Path.Combine(_directory, key[..2], $"{key}.pdf");
    }
}
