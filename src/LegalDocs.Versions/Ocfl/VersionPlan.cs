namespace LegalDocs.Versions;

/// <summary>A draft laid on a head: the state it gives, the contents that are new, the inventory that
/// follows.</summary>
internal sealed class VersionPlan
{
    private readonly Inventory? _head;
    private readonly VersionDraft _draft;

    public VersionPlan(Inventory? head, VersionDraft draft, IReadOnlyDictionary<string, string> digests)
    {
        _head = head;
        _draft = draft;
        var state = draft.Mode == VersionMode.Extend && head is not null
            ? new Dictionary<string, string>(head.Newest.State, StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, digest) in digests)
        {
            state[path] = digest;
        }

        LogicalPath.ThrowIfRefused(state.Keys);
        State = state;
    }

    /// <summary>Digest by logical path of the planned version.</summary>
    public IReadOnlyDictionary<string, string> State { get; }

    public int Number => (_head?.Head ?? 0) + 1;

    /// <summary>Whether the head is the one that the draft was made for.</summary>
    public bool HasExpectedHead => _draft.ExpectedHead is null || _draft.ExpectedHead.All(
        file => _head?.Newest.State.GetValueOrDefault(file.Key) == file.Value);

    public bool ChangesNothing => _head is not null && _head.Newest.HasState(State);

    /// <summary>The version ready to publish; content the object already holds is referenced, not stored
    /// again.</summary>
    public VersionClaim ToClaim(ActeObjectId id, string objectRoot, DateTimeOffset created, IOcflStorage storage)
    {
        var manifest = _head is null
            ? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            : new Dictionary<string, IReadOnlyList<string>>(_head.Manifest, StringComparer.Ordinal);
        var contents = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (path, digest) in State.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (!manifest.ContainsKey(digest))
            {
                var contentPath = storage.ContentPath(Number, path, digest);
                manifest.Add(digest, [contentPath]);
                contents.Add(contentPath, _draft.Files[path]);
            }
        }

        var version = new InventoryVersion
        {
            Created = created,
            Message = _draft.Message,
            Author = _draft.Author,
            State = State,
        };
        var inventory = new Inventory
        {
            Id = id.Value,
            Manifest = manifest,
            Versions = [.. _head?.Versions ?? [], version],
        };
        return new VersionClaim
        {
            ObjectRoot = objectRoot,
            Number = Number,
            Contents = contents,
            Inventory = InventoryWriter.Write(inventory),
        };
    }
}
