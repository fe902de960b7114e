namespace LegalDocs.Versions;

/// <summary>Verifies one object against OCFL 1.1 and against the hashes of its inventory. One use per object.</summary>
internal sealed class ObjectVerifier(IOcflStorage storage, string objectRoot, ActeObjectId? id)
{
    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);
    private readonly List<IntegrityFinding> _findings = [];

    /// <summary>Everything that is wrong, in order: declaration, inventories, contents, extra files.</summary>
    public async Task<IReadOnlyList<IntegrityFinding>> VerifyAsync(CancellationToken cancellationToken)
    {
        await foreach (var path in storage.ListAsync(objectRoot, cancellationToken).ConfigureAwait(false))
        {
            _files.Add(path[(objectRoot.Length + 1)..]);
        }

        await CheckDeclarationAsync(cancellationToken).ConfigureAwait(false);
        var root = await CheckInventoryAsync(string.Empty, cancellationToken).ConfigureAwait(false);
        var highest = _files.Select(file => OcflNames.ParseVersion(file.Split('/')[0]) ?? 0).DefaultIfEmpty().Max();
        if (root is null && highest == 0)
        {
            return [Findings.Absent(id, objectRoot)];
        }

        var inventory = await CheckVersionsAsync(root, cancellationToken).ConfigureAwait(false);
        if (inventory is not null)
        {
            await CheckContentsAsync(inventory, cancellationToken).ConfigureAwait(false);
            FindExtras(inventory);
        }

        return _findings;
    }

    private async Task CheckDeclarationAsync(CancellationToken cancellationToken)
    {
        var path = $"{objectRoot}/{OcflNames.ObjectDeclaration}";
        var declaration = await storage.ReadAsync(path, cancellationToken).ConfigureAwait(false);
        if (declaration is null || !declaration.Bytes.Span.SequenceEqual(OcflNames.ObjectDeclarationContent.Span))
        {
            _findings.Add(Findings.BadDeclaration(id, path));
        }
    }

    private async Task<HeadVersion?> CheckInventoryAsync(string folder, CancellationToken cancellationToken)
    {
        var path = $"{objectRoot}/{folder}{OcflNames.Inventory}";
        var sidecarPath = $"{objectRoot}/{folder}{OcflNames.Sidecar}";
        var file = await storage.ReadAsync(path, cancellationToken).ConfigureAwait(false);
        if (file is null)
        {
            _findings.Add(Findings.MissingInventory(id, path));
            return null;
        }

        var sidecar = await storage.ReadAsync(sidecarPath, cancellationToken).ConfigureAwait(false);
        if (sidecar is null)
        {
            _findings.Add(Findings.MissingSidecar(id, sidecarPath));
        }
        else if (!OcflNames.SidecarMatches(sidecar.Bytes.Span, file.Bytes.Span))
        {
            _findings.Add(Findings.BadSidecar(id, sidecarPath));
        }

        if (InventoryReader.TryRead(file.Bytes, out var fault) is not { } inventory)
        {
            _findings.Add(Findings.BadInventory(id, path, fault));
            return null;
        }

        if (id is not null && inventory.Id != id.Value)
        {
            _findings.Add(Findings.OtherId(id, path, inventory.Id));
        }

        return new HeadVersion(file.Bytes, inventory, LacksSidecar: sidecar is null);
    }

    /// <summary>Checks each version's inventory against the last one, which is the reference, and returns that
    /// one.</summary>
    private async Task<Inventory?> CheckVersionsAsync(HeadVersion? root, CancellationToken cancellationToken)
    {
        var folders = _files.Select(file => OcflNames.ParseVersion(file.Split('/')[0])).OfType<int>();
        var last = Math.Max(folders.DefaultIfEmpty().Max(), root?.Inventory.Head ?? 0);
        HeadVersion? newest = null;
        for (var number = last; number >= 1; number--)
        {
            var folder = $"{OcflNames.Version(number)}/";
            if (newest is null && number > root?.Inventory.Head && !_files.Contains(folder + OcflNames.Inventory))
            {
                // Contents whose version was never claimed: reported as extra files.
                continue;
            }

            var version = await CheckInventoryAsync(folder, cancellationToken).ConfigureAwait(false);
            newest ??= version ?? root;
            if (version is not null && !IsPrefix(version.Inventory, number, newest!.Inventory))
            {
                _findings.Add(Findings.HistoryDiffers(id, $"{objectRoot}/{folder}{OcflNames.Inventory}"));
            }
        }

        if (root is not null && newest is not null && !root.Bytes.Span.SequenceEqual(newest.Bytes.Span))
        {
            _findings.Add(Findings.RootDiffers(id, $"{objectRoot}/{OcflNames.Inventory}"));
        }

        return (newest ?? root)?.Inventory;
    }

    private async Task CheckContentsAsync(Inventory inventory, CancellationToken cancellationToken)
    {
        foreach (var (digest, paths) in inventory.Manifest.OrderBy(entry => entry.Value[0], StringComparer.Ordinal))
        {
            foreach (var path in paths)
            {
                var full = $"{objectRoot}/{path}";
                var file = await storage.ReadAsync(full, cancellationToken).ConfigureAwait(false);
                if (file is null)
                {
                    _findings.Add(Findings.ContentMissing(id, full));
                }
                else if (OcflNames.Digest(file.Bytes.Span) != digest)
                {
                    _findings.Add(Findings.ContentChanged(id, full));
                }
            }
        }
    }

    private void FindExtras(Inventory inventory)
    {
        var known = inventory.Manifest.Values.SelectMany(paths => paths).ToHashSet(StringComparer.Ordinal);
        string[] folders = [string.Empty, .. Enumerable.Range(1, inventory.Head).Select(number => $"{OcflNames.Version(number)}/")];
        known.UnionWith(folders.SelectMany(folder => new[] { folder + OcflNames.Inventory, folder + OcflNames.Sidecar }));
        known.Add(OcflNames.ObjectDeclaration);
        foreach (var file in _files.Where(file => !known.Contains(file)))
        {
            var elements = file.Split('/');
            var isFree = elements.Length > 1 && elements[0] is OcflNames.Logs or OcflNames.Extensions;
            if (!isFree)
            {
                _findings.Add(Findings.Extra(id, $"{objectRoot}/{file}", SpecificationCode(elements, inventory.Head)));
            }
        }
    }

    private static string SpecificationCode(string[] elements, int head) => elements switch
    {
        [var version, ..] when OcflNames.ParseVersion(version) is null => "E001",
        [var version, ..] when OcflNames.ParseVersion(version) > head => "E046",
        [_, "content", .., ""] => "E024",
        [_, "content", ..] => "E023",
        _ => "E015",
    };

    private static bool IsPrefix(Inventory older, int number, Inventory newest) =>
        older.Head == number
        && number <= newest.Head
        && older.Versions.Zip(newest.Versions).All(pair => pair.First.HasState(pair.Second.State));
}
