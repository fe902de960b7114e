using System.Text.Json;

namespace LegalDocs.Versions;

/// <summary>Reads an inventory against OCFL §3.5, and keeps what can be understood of a wrong one.</summary>
internal sealed class InventoryCheck
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "id", "type", "digestAlgorithm", "head", "contentDirectory", "fixity", "manifest", "versions",
    };

    private readonly FindingList _findings;
    private readonly OcflInventory _inventory;
    private readonly string _path;

    private InventoryCheck(FindingList findings, OcflInventory inventory)
    {
        _findings = findings;
        _inventory = inventory;
        _path = inventory.Path;
    }

    /// <summary>What an inventory says; null when it is no JSON object.</summary>
    public static OcflInventory? Read(FindingList findings, string folder, ReadOnlyMemory<byte> bytes)
    {
        var inventory = new OcflInventory { Folder = folder, Bytes = bytes };
        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                findings.Add("E033", inventory.Path);
                return null;
            }

            new InventoryCheck(findings, inventory).Run(json.RootElement);
            return inventory;
        }
        catch (JsonException error)
        {
            findings.Add("E033", inventory.Path, error.Message);
            return null;
        }
    }

    private void Run(JsonElement root)
    {
        foreach (var key in root.EnumerateObject().Select(each => each.Name).Where(name => !Keys.Contains(name)))
        {
            _findings.Add("E102", _path, key);
        }

        ReadIdentity(root);
        ReadContentDirectory(root);
        var manifest = ReadManifest(root);
        VersionBlockCheck.Read(_findings, _inventory, root, manifest);
        ReadHead(root);
        FixityCheck.Read(_findings, _inventory, root);
        CheckContentPaths();
    }

    private void ReadIdentity(JsonElement root)
    {
        _inventory.Id = Text(root, "id", "E037");
        if (_inventory.Id is { } id)
        {
            _findings.AddIf(id.Length == 0, "E037", _path);
            _findings.AddIf(!Uri.TryCreate(id, UriKind.Absolute, out _), "W005", _path, id);
        }

        var type = Text(root, "type", "E038");
        _inventory.Specification = SpecificationVersions.OfType(type);
        _findings.AddIf(type is not null && _inventory.Specification is null, "E038", _path, type ?? "");
        if (Text(root, "digestAlgorithm", "E025") is { } algorithm)
        {
            _inventory.Algorithm = algorithm;
            _findings.AddIf(algorithm == "sha256", "W004", _path);
            _findings.AddIf(algorithm is not ("sha256" or "sha512"), "E025", _path, algorithm);
        }
    }

    private void ReadContentDirectory(JsonElement root)
    {
        if (root.TryGetProperty("contentDirectory", out var value))
        {
            var folder = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
            _findings.AddIf(folder.Length == 0 || folder.Contains('/', StringComparison.Ordinal), "E017", _path, value.ToString());
            _findings.AddIf(folder is "." or "..", "E018", _path, folder);
            _inventory.DeclaredContentDirectory = folder;
        }
    }

    /// <summary>The digests of the manifest, as written.</summary>
    private HashSet<string> ReadManifest(JsonElement root)
    {
        var digests = new HashSet<string>(StringComparer.Ordinal);
        if (!root.TryGetProperty("manifest", out var block))
        {
            _findings.Add("E041", _path, "manifest");
            return digests;
        }

        if (block.ValueKind != JsonValueKind.Object)
        {
            _findings.Add("E106", _path);
            return digests;
        }

        new DigestBlock(_findings, _path, "E092", "E096").Read(block, _inventory.Manifest);
        digests.UnionWith(block.EnumerateObject().Select(each => each.Name));
        return digests;
    }

    private void ReadHead(JsonElement root)
    {
        if (!root.TryGetProperty("head", out var head))
        {
            _findings.Add("E036", _path, "head");
            return;
        }

        _inventory.Head = head.ValueKind == JsonValueKind.String ? head.GetString() : null;
        var last = _inventory.Versions.Count > 0 ? _inventory.Versions.Last().Value.Name : null;
        _findings.AddIf(last is not null && _inventory.Head != last, "E040", _path, head.ToString());
    }

    /// <summary>Each content path must lie in the content folder of a version of the inventory.</summary>
    private void CheckContentPaths()
    {
        var names = _inventory.Versions.Values.Select(version => version.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var path in _inventory.Manifest.Keys)
        {
            var elements = path.Split('/');
            var isInside = elements.Length > 2 && names.Contains(elements[0]);
            _findings.AddIf(!isInside && !PathRules.HasBadElement(path) && !PathRules.HasOuterSlash(path), "E042", _path, path);
        }
    }

    private string? Text(JsonElement root, string key, string wrongKind)
    {
        if (!root.TryGetProperty(key, out var value))
        {
            _findings.Add("E036", _path, key);
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            _findings.Add(wrongKind, _path, value.ToString());
            return null;
        }

        return value.GetString();
    }
}
