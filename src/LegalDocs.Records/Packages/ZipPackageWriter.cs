using System.IO.Compression;

namespace LegalDocs.Records;

/// <summary>A zip without compression, dates or anything else that differs from one machine to the next.</summary>
internal sealed class ZipPackageWriter : PackageWriter
{
    // rw-r--r-- of a regular file, in the upper half as Unix programs expect.
    private const int Mode = unchecked((int)0x81A40000);
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FileStream _file;
    private readonly ZipArchive _zip;
    private bool _isClosed;

    public ZipPackageWriter(string path)
        : base(path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _file = new FileStream(TemporaryPath, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        _zip = new ZipArchive(_file, ZipArchiveMode.Create, leaveOpen: true);
    }

    private protected override void Write(string path, ReadOnlySpan<byte> content)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.NoCompression);
        entry.LastWriteTime = Epoch;
        entry.ExternalAttributes = Mode;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private protected override void Publish()
    {
        _zip.Dispose();
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        _isClosed = true;
        File.Move(TemporaryPath, FullPath, overwrite: false);
    }

    private protected override void Abandon()
    {
        if (!_isClosed)
        {
            _zip.Dispose();
            _file.Dispose();
        }

        File.Delete(TemporaryPath);
    }
}
