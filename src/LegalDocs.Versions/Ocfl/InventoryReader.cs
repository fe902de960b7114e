using System.Globalization;
using System.Text.Json;

namespace LegalDocs.Versions;

/// <summary>Reads inventories that nothing guarantees: truncated, hostile, or of another tool.</summary>
internal static class InventoryReader
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Reads an inventory.</summary>
    /// <returns>The inventory, or null with the reason in <paramref name="fault"/>.</returns>
    public static Inventory? TryRead(ReadOnlyMemory<byte> bytes, out string fault)
    {
        fault = string.Empty;
        try
        {
            using var json = JsonDocument.Parse(bytes, Options);
            return Read(json.RootElement);
        }
        catch (Exception exception) when (exception
            is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            fault = exception.Message;
            return null;
        }
    }

    private static Inventory Read(JsonElement root)
    {
        Expect(Text(root, "type") == OcflNames.InventoryType, "type is not that of OCFL 1.1");
        Expect(Text(root, "digestAlgorithm") == OcflNames.DigestAlgorithm, "digestAlgorithm is not sha512");
        Expect(!root.TryGetProperty("contentDirectory", out var folder) || folder.GetString() == "content",
            "contentDirectory is not 'content'");
        var manifest = ReadPaths(root.GetProperty("manifest"));
        var versions = ReadVersions(root.GetProperty("versions"));
        Expect(Text(root, "head") == OcflNames.Version(versions.Count), "head is not the last version");
        foreach (var path in manifest.Values.SelectMany(paths => paths))
        {
            Expect(IsContentPath(path, versions.Count), $"content path '{path}' is refused");
        }

        Expect(versions.All(version => version.State.Values.All(manifest.ContainsKey)), "a state digest is not in the manifest");
        return new Inventory { Id = Text(root, "id"), Manifest = manifest, Versions = versions };
    }

    private static List<InventoryVersion> ReadVersions(JsonElement block)
    {
        var count = block.EnumerateObject().Count();
        Expect(count > 0, "there is no version");
        var versions = new List<InventoryVersion>(count);
        for (var number = 1; number <= count; number++)
        {
            versions.Add(ReadVersion(block.GetProperty(OcflNames.Version(number))));
        }

        return versions;
    }

    private static InventoryVersion ReadVersion(JsonElement block)
    {
        var state = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (digest, paths) in ReadPaths(block.GetProperty("state")))
        {
            foreach (var path in paths)
            {
                Expect(state.TryAdd(path, digest), $"logical path '{path}' occurs twice");
            }
        }

        return new InventoryVersion
        {
            Created = DateTimeOffset.Parse(Text(block, "created"), CultureInfo.InvariantCulture).ToUniversalTime(),
            Message = block.TryGetProperty("message", out var message) ? message.GetString() ?? string.Empty : string.Empty,
            Author = block.TryGetProperty("user", out var user)
                ? new VersionAuthor(Text(user, "name"), user.TryGetProperty("address", out var a) ? a.GetString() : null)
                : null,
            State = state,
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadPaths(JsonElement block)
    {
        var byDigest = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var entry in block.EnumerateObject())
        {
            string[] paths = [.. entry.Value.EnumerateArray().Select(path => path.GetString() ?? string.Empty)];
            Expect(paths.Length > 0 && !paths.Contains(string.Empty), $"digest '{entry.Name}' has no path or an empty one");
            Expect(byDigest.TryAdd(entry.Name.ToLowerInvariant(), paths), $"digest '{entry.Name}' occurs twice");
        }

        return byDigest;
    }

    private static bool IsContentPath(string path, int head)
    {
        var elements = path.Split('/');
        return elements.Length >= 3
            && OcflNames.ParseVersion(elements[0]) <= head
            && elements[1] == "content"
            && elements.All(element => element is not ("" or "." or ".."))
            && !path.Contains('\\', StringComparison.Ordinal);
    }

    private static string Text(JsonElement block, string name) =>
        block.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null");

    private static void Expect(bool condition, string fault)
    {
        if (!condition)
        {
            throw new FormatException(fault);
        }
    }
}
