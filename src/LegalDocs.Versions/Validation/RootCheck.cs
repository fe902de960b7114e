using System.Collections.Concurrent;
using System.Text.Json;

namespace LegalDocs.Versions;

/// <summary>Validates a storage root of anyone, and finds its objects (OCFL 1.1 §4).</summary>
internal sealed class RootCheck(string folder, FindingList findings)
{
    private const string DeclarationPrefix = "0=ocfl_";
    private const string ObjectPrefix = "0=ocfl_object_";

    private readonly ConcurrentDictionary<string, string> _ids = new(StringComparer.Ordinal);
    private SpecificationVersion _specification = SpecificationVersion.V11;
    private string? _layout;

    /// <summary>Folders of objects relative to the root, in ordinal order, once the root itself was looked at.</summary>
    public IReadOnlyList<string> Run()
    {
        CheckDeclaration();
        ReadLayout();
        var objects = new List<string>();
        foreach (var entry in new DirectoryInfo(folder).EnumerateDirectories().OrderBy(each => each.Name, StringComparer.Ordinal))
        {
            if (entry.Name == OcflNames.Extensions)
            {
                CheckExtensions(entry);
            }
            else
            {
                Walk(entry, entry.Name, objects);
            }
        }

        return objects;
    }

    /// <summary>What an object must share with its root: an old enough specification, a place of its own.</summary>
    public void Place(string path, OcflObject found)
    {
        findings.AddIf(found.Specification > _specification, "E081", path);
        if (found.Id is not { } id)
        {
            return;
        }

        findings.AddIf(!_ids.TryAdd(id, path), "E083", path, id);
        var isMisplaced = _layout == StorageLayout.Name
            && ActeObjectId.TryParse(id, out var known) && StorageLayout.ObjectRoot(known) != path;
        findings.AddIf(isMisplaced, "E083", path, id);
    }

    private void CheckDeclaration()
    {
        var declarations = new DirectoryInfo(folder).EnumerateFiles("0=*").Select(file => file.Name).ToList();
        findings.AddIf(declarations.Count == 0, "E069", "");
        findings.AddIf(declarations.Count > 1, "E076", "");
        foreach (var name in declarations)
        {
            var number = name.StartsWith(DeclarationPrefix, StringComparison.Ordinal) ? name[DeclarationPrefix.Length..] : "";
            if (SpecificationVersions.Parse(number) is not { } version)
            {
                findings.Add("E079", name);
                continue;
            }

            _specification = version;
            findings.AddIf(!ObjectCheck.HasText(Path.Combine(folder, name), $"{name[2..]}\n"), "E080", name);
        }
    }

    private void ReadLayout()
    {
        var file = new FileInfo(Path.Combine(folder, OcflNames.Layout));
        if (!file.Exists)
        {
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
            var extension = json.RootElement.GetProperty("extension").GetString();
            _ = json.RootElement.GetProperty("description").GetString();
            _layout = HasDefaults(extension) ? extension : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            findings.Add("E070", OcflNames.Layout);
        }
    }

    /// <summary>Places are checked only where the layout has its default parameters.</summary>
    private bool HasDefaults(string? extension)
    {
        var config = Path.Combine(folder, OcflNames.Extensions, extension ?? "", "config.json");
        return !File.Exists(config) || File.ReadAllBytes(config).AsSpan().SequenceEqual(StorageLayout.ConfigContent.Span);
    }

    private void CheckExtensions(DirectoryInfo extensions)
    {
        foreach (var file in extensions.EnumerateFiles())
        {
            findings.Add("E112", $"{extensions.Name}/{file.Name}");
        }

        ExtensionCheck.Names(extensions.EnumerateDirectories().Select(each => each.Name), findings, "W016");
    }

    private void Walk(DirectoryInfo current, string path, List<string> objects)
    {
        if (current.LinkTarget is not null)
        {
            findings.Add("E090", path);
            return;
        }

        if (current.EnumerateFiles($"{ObjectPrefix}*").Any())
        {
            objects.Add(path);
            return;
        }

        var isEmpty = true;
        foreach (var entry in current.EnumerateFileSystemInfos().OrderBy(each => each.Name, StringComparer.Ordinal))
        {
            isEmpty = false;
            if (entry is DirectoryInfo below)
            {
                Walk(below, $"{path}/{entry.Name}", objects);
            }
            else
            {
                findings.Add("E072", $"{path}/{entry.Name}");
            }
        }

        findings.AddIf(isEmpty, "E073", path);
    }
}
