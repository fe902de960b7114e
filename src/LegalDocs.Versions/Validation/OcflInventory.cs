using System.Text.Json;

namespace LegalDocs.Versions;

/// <summary>An inventory as it is written, right or wrong: what could be understood of it.</summary>
internal sealed class OcflInventory
{
    /// <summary>Folder of the inventory relative to the object root: empty, or a version's name.</summary>
    public required string Folder { get; init; }

    public required ReadOnlyMemory<byte> Bytes { get; init; }

    public string? Id { get; set; }

    public SpecificationVersion? Specification { get; set; }

    public string Algorithm { get; set; } = OcflNames.DigestAlgorithm;

    public string? Head { get; set; }

    /// <summary>Null when the key is absent: the folder is then <c>content</c>.</summary>
    public string? DeclaredContentDirectory { get; set; }

    public string ContentDirectory => DeclaredContentDirectory ?? "content";

    /// <summary>Digest by content path.</summary>
    public Dictionary<string, string> Manifest { get; } = new(StringComparer.Ordinal);

    /// <summary>Digest by content path, for each algorithm.</summary>
    public Dictionary<string, Dictionary<string, string>> Fixity { get; } = new(StringComparer.Ordinal);

    /// <summary>Versions by number.</summary>
    public SortedDictionary<int, OcflVersionBlock> Versions { get; } = [];

    public string Path => Folder.Length == 0 ? OcflNames.Inventory : $"{Folder}/{OcflNames.Inventory}";
}

/// <summary>A version block of an inventory.</summary>
internal sealed class OcflVersionBlock
{
    private static readonly string[] MetadataKeys = ["created", "message", "user"];

    public required string Name { get; init; }

    /// <summary>Digest by logical path.</summary>
    public Dictionary<string, string> State { get; } = new(StringComparer.Ordinal);

    /// <summary>Date, message and author as written: earlier inventories should say the same (W011).</summary>
    public string Metadata { get; set; } = "";

    public static string MetadataOf(JsonElement block) => string.Join(
        '\n',
        MetadataKeys.Select(key => block.TryGetProperty(key, out var value) ? value.ToString() : ""));
}
