using System.Text;

namespace LegalDocs.Versions;

/// <summary>Validates one object of anyone against OCFL 1.0 or 1.1. One use per object.</summary>
internal sealed class ObjectCheck(string folder, FindingList findings)
{
    private const string DeclarationPrefix = "0=ocfl_object_";
    private const int MaxInventoryBytes = 1 << 30;
    private const int MaxSidecarBytes = 1024;

    private readonly ObjectTree _tree = ObjectTree.Read(folder);
    private readonly List<OcflInventory> _earlier = [];

    private SpecificationVersion _specification = SpecificationVersion.V11;

    public OcflObject Run(int parallelism, CancellationToken cancellationToken)
    {
        foreach (var link in _tree.Links)
        {
            findings.Add("E090", link);
        }

        CheckDeclaration();
        var root = ReadInventory("");
        findings.AddIf(root is null && !_tree.Files.Contains(OcflNames.Inventory), "E063", OcflNames.Inventory);
        CheckRootEntries(root);
        if (root is null)
        {
            return new OcflObject(_specification, null);
        }

        findings.AddIf(
            root.Specification is { } declared && declared != _specification, "E038", root.Path, $"OCFL {_specification.Number()}");
        foreach (var version in root.Versions)
        {
            CheckVersion(root, version.Key, version.Value);
        }

        CheckSpecificationOrder(root);
        new ContentCheck(_tree, findings, root, _earlier).Run(parallelism, cancellationToken);
        return new OcflObject(_specification, root.Id);
    }

    private void CheckDeclaration()
    {
        var declarations = _tree.Files
            .Where(file => file.StartsWith("0=", StringComparison.Ordinal) && !file.Contains('/', StringComparison.Ordinal))
            .ToList();
        findings.AddIf(declarations.Count != 1, "E003", "");
        foreach (var name in declarations)
        {
            var number = name.StartsWith(DeclarationPrefix, StringComparison.Ordinal) ? name[DeclarationPrefix.Length..] : "";
            if (SpecificationVersions.Parse(number) is not { } version)
            {
                findings.Add("E006", name);
                continue;
            }

            _specification = version;
            findings.AddIf(!HasText(_tree.FullPath(name), $"{name[2..]}\n"), "E007", name);
        }
    }

    public static bool HasText(string path, string text) =>
        new FileInfo(path).Length == Encoding.UTF8.GetByteCount(text) && File.ReadAllText(path) == text;

    private void CheckRootEntries(OcflInventory? root)
    {
        var versions = root?.Versions.Values.Select(version => version.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var entry in _tree.Files.Where(file => !file.Contains('/', StringComparison.Ordinal)))
        {
            var isKnown = entry.StartsWith("0=", StringComparison.Ordinal)
                || entry == OcflNames.Inventory || entry == Sidecar(root?.Algorithm ?? OcflNames.DigestAlgorithm);
            findings.AddIf(!isKnown, "E001", entry);
        }

        foreach (var entry in _tree.Folders.Where(each => !each.Contains('/', StringComparison.Ordinal)))
        {
            if (VersionName.Parse(entry) is not null)
            {
                findings.AddIf(root is not null && !versions.Contains(entry), "E046", entry);
            }
            else
            {
                findings.AddIf(entry is not (OcflNames.Logs or OcflNames.Extensions), "E001", entry);
            }
        }

        ExtensionCheck.Run(_tree, findings, "E067", "W013");
    }

    private OcflInventory? ReadInventory(string version)
    {
        var path = version.Length == 0 ? OcflNames.Inventory : $"{version}/{OcflNames.Inventory}";
        if (!_tree.Files.Contains(path))
        {
            return null;
        }

        if (new FileInfo(_tree.FullPath(path)).Length > MaxInventoryBytes)
        {
            findings.Add("E033", path);
            return null;
        }

        var bytes = File.ReadAllBytes(_tree.FullPath(path));
        var inventory = InventoryCheck.Read(findings, version, bytes);
        if (inventory is not null)
        {
            CheckSidecar(inventory);
        }

        return inventory;
    }

    private void CheckSidecar(OcflInventory inventory)
    {
        var name = Sidecar(inventory.Algorithm);
        var path = inventory.Folder.Length == 0 ? name : $"{inventory.Folder}/{name}";
        if (!_tree.Files.Contains(path))
        {
            findings.Add("E058", path);
            return;
        }

        var file = new FileInfo(_tree.FullPath(path));
        var text = file.Length > MaxSidecarBytes ? "" : File.ReadAllText(file.FullName);
        var parts = text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var digest, OcflNames.Inventory])
        {
            findings.Add("E061", path);
        }
        else if (FileDigests.Knows(inventory.Algorithm))
        {
            var computed = FileDigests.Compute(inventory.Bytes, inventory.Algorithm);
            findings.AddIf(!digest.Equals(computed, StringComparison.OrdinalIgnoreCase), "E060", path);
        }
    }

    private void CheckVersion(OcflInventory root, int number, OcflVersionBlock version)
    {
        if (!_tree.Folders.Contains(version.Name))
        {
            findings.Add("E010", version.Name);
            return;
        }

        var inventory = ReadInventory(version.Name);
        CheckVersionEntries(inventory ?? root, version.Name);
        if (inventory is null)
        {
            findings.AddIf(!_tree.Files.Contains($"{version.Name}/{OcflNames.Inventory}"), "W010", version.Name);
            return;
        }

        _earlier.Add(inventory);
        findings.AddIf(inventory.Id != root.Id, "E037", inventory.Path, inventory.Id ?? "");
        findings.AddIf(inventory.ContentDirectory != root.ContentDirectory, "E019", inventory.Path, inventory.ContentDirectory);
        findings.AddIf(inventory.Head != version.Name, "E040", inventory.Path, inventory.Head ?? "");
        if (number == root.Versions.Last().Key)
        {
            findings.AddIf(!inventory.Bytes.Span.SequenceEqual(root.Bytes.Span), "E064", inventory.Path);
        }
        else
        {
            HistoryCheck.Run(findings, root, inventory);
        }
    }

    private void CheckVersionEntries(OcflInventory inventory, string version)
    {
        var content = $"{version}/{inventory.ContentDirectory}";
        foreach (var file in _tree.FilesBelow(version).Where(file => file.LastIndexOf('/') == version.Length))
        {
            var isKnown = file == $"{version}/{OcflNames.Inventory}" || file == $"{version}/{Sidecar(inventory.Algorithm)}";
            findings.AddIf(!isKnown, "E015", file);
        }

        foreach (var below in _tree.Folders.Where(each => each.StartsWith($"{version}/", StringComparison.Ordinal)))
        {
            findings.AddIf(below != content && below.LastIndexOf('/') == version.Length, "W002", below);
            findings.AddIf(below == content && _tree.EmptyFolders.Contains(below), "W003", below);
            findings.AddIf(
                below.StartsWith($"{content}/", StringComparison.Ordinal) && _tree.EmptyFolders.Contains(below), "E024", below);
        }
    }

    /// <summary>Each version conforms to the same or a later specification than the one before it.</summary>
    private void CheckSpecificationOrder(OcflInventory root)
    {
        var known = SpecificationVersion.V10;
        foreach (var inventory in _earlier.Where(each => each.Specification is not null))
        {
            findings.AddIf(inventory.Specification < known, "E103", inventory.Path);
            known = inventory.Specification > known ? inventory.Specification.Value : known;
        }

        findings.AddIf(root.Specification < known, "E103", root.Path);
    }

    private static string Sidecar(string algorithm) => $"{OcflNames.Inventory}.{algorithm}";
}

/// <summary>What the storage root wants to know of an object.</summary>
/// <param name="Specification">The version that it declares; the newest known when it declares none.</param>
/// <param name="Id">Its identifier, as far as it is known.</param>
internal sealed record OcflObject(SpecificationVersion Specification, string? Id);
