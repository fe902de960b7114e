using System.Text.Json;

namespace LegalDocs.Versions;

/// <summary>Reads the version blocks of an inventory (OCFL 1.1 §3.5.3).</summary>
internal sealed class VersionBlockCheck
{
    private readonly FindingList _findings;
    private readonly OcflInventory _inventory;
    private readonly HashSet<string> _manifest;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private VersionBlockCheck(FindingList findings, OcflInventory inventory, HashSet<string> manifest)
    {
        _findings = findings;
        _inventory = inventory;
        _manifest = manifest;
    }

    public static void Read(FindingList findings, OcflInventory inventory, JsonElement root, HashSet<string> manifest)
    {
        if (!root.TryGetProperty("versions", out var versions))
        {
            findings.Add("E041", inventory.Path, "versions");
        }
        else if (versions.ValueKind != JsonValueKind.Object)
        {
            findings.Add("E044", inventory.Path);
        }
        else
        {
            new VersionBlockCheck(findings, inventory, manifest).Run(versions);
        }
    }

    private void Run(JsonElement versions)
    {
        foreach (var entry in versions.EnumerateObject())
        {
            if (VersionName.Parse(entry.Name) is not { } name)
            {
                _findings.Add("E046", _inventory.Path, entry.Name);
                continue;
            }

            var version = new OcflVersionBlock { Name = entry.Name };
            _inventory.Versions[name.Number] = version;
            if (entry.Value.ValueKind == JsonValueKind.Object)
            {
                ReadVersion(version, entry.Value);
            }
            else
            {
                _findings.Add("E047", _inventory.Path, entry.Name);
            }
        }

        CheckSequence();
        CheckUse();
    }

    private void CheckSequence()
    {
        var path = _inventory.Path;
        _findings.AddIf(_inventory.Versions.Count == 0, "E008", path);
        var expected = 1;
        foreach (var (number, _) in _inventory.Versions)
        {
            _findings.AddIf(expected == 1 && number != 1, "E009", path);
            _findings.AddIf(number != expected, "E010", path, OcflNames.Version(expected));
            expected = number + 1;
        }

        var names = _inventory.Versions.Values.Select(version => VersionName.Parse(version.Name)!.Value).ToList();
        var isPadded = names.Any(name => name.IsPadded);
        _findings.AddIf(isPadded, "W001", path);
        foreach (var name in names.Where(_ => isPadded))
        {
            _findings.AddIf(!name.IsPadded, "E011", path, name.Text);
            _findings.AddIf(name.Width != names[0].Width, "E012", path, name.Text);
            _findings.AddIf(!name.IsPadded || name.Width != names[0].Width, "E013", path, name.Text);
        }
    }

    /// <summary>Only from OCFL 1.1 on, a digest of the manifest must be used by a version.</summary>
    private void CheckUse()
    {
        if (_inventory.Specification != SpecificationVersion.V10)
        {
            foreach (var digest in _manifest.Except(_used, StringComparer.OrdinalIgnoreCase))
            {
                _findings.Add("E107", _inventory.Path, digest);
            }
        }
    }

    private void ReadVersion(OcflVersionBlock version, JsonElement block)
    {
        version.Metadata = OcflVersionBlock.MetadataOf(block);
        ReadCreated(version, block);
        ReadAuthor(version, block);
        if (!block.TryGetProperty("state", out var state))
        {
            Add("E048", version, "state");
        }
        else if (state.ValueKind != JsonValueKind.Object)
        {
            Add("E050", version);
        }
        else
        {
            ReadState(version, state);
        }
    }

    private void ReadCreated(OcflVersionBlock version, JsonElement block)
    {
        if (!block.TryGetProperty("created", out var created))
        {
            Add("E048", version, "created");
        }
        else if (created.ValueKind != JsonValueKind.String || !Rfc3339.IsDateTime(created.GetString()!))
        {
            Add("E049", version, created.ToString());
        }
    }

    private void ReadAuthor(OcflVersionBlock version, JsonElement block)
    {
        var hasMessage = block.TryGetProperty("message", out var message);
        var hasUser = block.TryGetProperty("user", out var user);
        if (!hasMessage || !hasUser)
        {
            Add("W007", version);
        }

        if (hasMessage && message.ValueKind != JsonValueKind.String)
        {
            Add("E094", version);
        }

        if (!hasUser)
        {
            return;
        }

        if (user.ValueKind != JsonValueKind.Object || Text(user, "name") is not { Length: > 0 })
        {
            Add("E054", version);
        }
        else if (Text(user, "address") is not { } address)
        {
            Add("W008", version);
        }
        else if (!Uri.TryCreate(address, UriKind.Absolute, out _))
        {
            Add("W009", version, address);
        }
    }

    private void ReadState(OcflVersionBlock version, JsonElement state)
    {
        foreach (var entry in state.EnumerateObject())
        {
            if (!_manifest.Contains(entry.Name) || entry.Value.ValueKind != JsonValueKind.Array)
            {
                Add("E050", version, entry.Name);
            }

            _used.Add(entry.Name);
            if (entry.Value.ValueKind == JsonValueKind.Array)
            {
                ReadLogicalPaths(version, entry);
            }
        }

        foreach (var path in PathRules.Conflicts(version.State.Keys.ToHashSet(StringComparer.Ordinal)))
        {
            Add("E095", version, path);
        }
    }

    private void ReadLogicalPaths(OcflVersionBlock version, JsonProperty entry)
    {
        foreach (var element in entry.Value.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.String)
            {
                Add("E050", version, element.ToString());
                continue;
            }

            var path = element.GetString()!;
            if (PathRules.HasOuterSlash(path))
            {
                Add("E053", version, path);
            }

            if (PathRules.HasBadElement(path))
            {
                Add("E052", version, path);
            }

            if (!version.State.TryAdd(path, entry.Name))
            {
                Add("E095", version, path);
            }
        }
    }

    private void Add(string code, OcflVersionBlock version, string detail = "") =>
        _findings.Add(code, _inventory.Path, detail.Length == 0 ? version.Name : $"{version.Name}, {detail}");

    private static string? Text(JsonElement block, string key) =>
        block.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
