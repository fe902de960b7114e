namespace LegalDocs.Versions;

/// <summary>Content of an <c>inventory.json</c> (OCFL 1.1 §3.5). Digests are lower-case.</summary>
internal sealed record Inventory
{
    public required string Id { get; init; }

    /// <summary>Content paths, relative to the object root, by digest.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Manifest { get; init; }

    /// <summary>Versions 1 to head, in that order.</summary>
    public required IReadOnlyList<InventoryVersion> Versions { get; init; }

    public int Head => Versions.Count;

    public InventoryVersion Newest => Versions[^1];

    /// <summary>The history that callers see.</summary>
    public ObjectHistory ToHistory(ActeObjectId id) => new()
    {
        Id = id,
        Head = Head,
        Versions = [.. Versions.Select((version, index) => version.ToEntry(index + 1))],
    };
}

/// <summary>One version block of an inventory.</summary>
internal sealed record InventoryVersion
{
    public required DateTimeOffset Created { get; init; }

    public required string Message { get; init; }

    public required VersionAuthor? Author { get; init; }

    /// <summary>Digest by logical path.</summary>
    public required IReadOnlyDictionary<string, string> State { get; init; }

    public VersionEntry ToEntry(int number) => new()
    {
        Number = number,
        Created = Created,
        Message = Message,
        Author = Author,
        Files = [.. State.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new StoredFile(file.Key, file.Value))],
    };

    public bool HasState(IReadOnlyDictionary<string, string> other) =>
        State.Count == other.Count && State.All(file => other.TryGetValue(file.Key, out var digest) && digest == file.Value);
}
