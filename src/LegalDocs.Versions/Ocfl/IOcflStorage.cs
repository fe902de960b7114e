namespace LegalDocs.Versions;

/// <summary>What the OCFL store asks of a medium. Paths are relative to the storage root, with <c>/</c>.</summary>
/// <remarks>Implementations report trouble as <see cref="VersionStoreException"/> and make each write durable before
/// they answer.</remarks>
internal interface IOcflStorage
{
    /// <summary>Place of the store, for messages: a folder or an address, without secrets.</summary>
    string Description { get; }

    /// <summary>Whether <see cref="TryReplaceAsync"/> honours its revision. If not, the caller must look again
    /// afterwards.</summary>
    bool ReplacesConditionally { get; }

    /// <summary>Path where new content is stored, relative to the object root.</summary>
    string ContentPath(int version, string logicalPath, string digest);

    /// <summary>Makes the storage root ready for writing. Repeatable.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Reads a whole file, or null when absent.</summary>
    Task<StoredBytes?> ReadAsync(string path, CancellationToken cancellationToken);

    /// <summary>Creates a file with all its bytes, or answers false when it exists.</summary>
    Task<bool> TryCreateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Replaces a file as a whole; false when its revision is no longer the given one (null:
    /// absent).</summary>
    Task<bool> TryReplaceAsync(
        string path, ReadOnlyMemory<byte> content, string? revision, CancellationToken cancellationToken);

    /// <summary>Publishes a version with its contents and inventory, or answers false when its number is
    /// taken.</summary>
    Task<bool> TryClaimAsync(VersionClaim claim, CancellationToken cancellationToken);

    /// <summary>Lists all files below a folder. A path that ends with <c>/</c> is an empty folder.</summary>
    IAsyncEnumerable<string> ListAsync(string folder, CancellationToken cancellationToken);

    /// <summary>Lists all files below a folder with their length; empty folders are left out.</summary>
    IAsyncEnumerable<FileLength> ListLengthsAsync(string folder, CancellationToken cancellationToken);

    /// <summary>Lists the roots of objects that have a version, in ordinal order.</summary>
    IAsyncEnumerable<string> ListObjectRootsAsync(CancellationToken cancellationToken);
}

/// <summary>A file read whole, with a mark of its revision.</summary>
internal sealed record StoredBytes(ReadOnlyMemory<byte> Bytes, string? Revision);

/// <summary>A file and its length in bytes.</summary>
internal sealed record FileLength(string Path, long Bytes);

/// <summary>A version ready to be published.</summary>
internal sealed record VersionClaim
{
    public required string ObjectRoot { get; init; }

    public required int Number { get; init; }

    /// <summary>New contents by path relative to the object root.</summary>
    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Contents { get; init; }

    public required byte[] Inventory { get; init; }

    public byte[] Sidecar => OcflNames.SidecarFor(Inventory);

    public string Folder => $"{ObjectRoot}/{OcflNames.Version(Number)}";
}
