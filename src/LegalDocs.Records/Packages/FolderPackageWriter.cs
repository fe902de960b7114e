namespace LegalDocs.Records;

/// <summary>A folder, moved under its name when it is whole.</summary>
internal sealed class FolderPackageWriter : PackageWriter
{
    public FolderPackageWriter(string path)
        : base(path) => Directory.CreateDirectory(TemporaryPath);

    private protected override void Write(string path, ReadOnlySpan<byte> content)
    {
        var full = Path.Combine(TemporaryPath, path.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var file = new FileStream(full, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    private protected override void Publish() => Directory.Move(TemporaryPath, FullPath);

    private protected override void Abandon()
    {
        if (Directory.Exists(TemporaryPath))
        {
            Directory.Delete(TemporaryPath, recursive: true);
        }
    }
}
