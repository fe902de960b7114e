namespace LegalDocs.Records;

/// <summary>Writes a package, file after file, into a folder or a zip; it appears under its name when it is whole.</summary>
/// <remarks>
/// The same files in the same order give the same bytes: a zip is not compressed (PDF and .docx are already), its entries
/// have one date and one mode. Memory holds one file at a time. Not for several threads.
/// </remarks>
public abstract class PackageWriter : IAsyncDisposable
{
    private readonly List<PackageEntry> _entries = [];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    private protected PackageWriter(string path)
    {
        FullPath = path;
        TemporaryPath = $"{path}.{Guid.NewGuid():N}.part";
    }

    /// <summary>Absolute path of the package.</summary>
    public string FullPath { get; }

    /// <summary>The files written so far, in that order.</summary>
    public IReadOnlyList<PackageEntry> Entries => _entries;

    /// <summary>Where the package is written until it is whole.</summary>
    private protected string TemporaryPath { get; }

    /// <summary>Begins a package.</summary>
    /// <param name="path">Absolute path; a zip when it ends with <c>.zip</c>, a folder otherwise. Nothing may be there.</param>
    /// <returns>The writer; dispose it: what is not complete is removed.</returns>
    /// <exception cref="RecordsException">Something is there (LD6640), or the place cannot be written (LD6641).</exception>
    public static PackageWriter Create(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(full) || Directory.Exists(full))
        {
            throw PackageFaults.Exists(full);
        }

        return PackageFaults.Guard<PackageWriter>(
            full,
            () => full.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                ? new ZipPackageWriter(full)
                : new FolderPackageWriter(full));
    }

    /// <summary>Adds a file.</summary>
    /// <param name="path">Relative path with <c>/</c>; no element may be empty, <c>.</c> or <c>..</c>.</param>
    /// <param name="content">The whole file.</param>
    /// <returns>The file as written.</returns>
    /// <exception cref="ArgumentException">The path is refused, or was written already.</exception>
    /// <exception cref="RecordsException">The place cannot be written.</exception>
    public PackageEntry Add(string path, ReadOnlySpan<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path.Split('/').Any(element => element is "" or "." or "..") || path.AsSpan().IndexOfAny('\\', ':', '\0') >= 0)
        {
            throw new ArgumentException($"'{path}' is no path of a package.", nameof(path));
        }

        if (!_paths.Add(path))
        {
            throw new ArgumentException($"'{path}' was written already.", nameof(path));
        }

        var entry = new PackageEntry(path, content.Length, Digests.Sha256(content), Digests.Sha512(content));
        try
        {
            Write(path, content);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw PackageFaults.NotWritten(FullPath, fault);
        }

        _entries.Add(entry);
        return entry;
    }

    /// <summary>Makes everything durable and gives the package its name.</summary>
    /// <exception cref="RecordsException">Something came to be there meanwhile, or the place cannot be written.</exception>
    public void Complete() => PackageFaults.Guard(FullPath, () =>
    {
        Publish();
        return true;
    });

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Abandon();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected abstract void Write(string path, ReadOnlySpan<byte> content);

    private protected abstract void Publish();

    private protected abstract void Abandon();
}
