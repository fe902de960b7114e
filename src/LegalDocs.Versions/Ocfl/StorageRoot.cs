using System.Text.Json;

namespace LegalDocs.Versions;

/// <summary>The root of a store: declares OCFL 1.1 and the layout, and refuses places that belong to something
/// else.</summary>
internal sealed class StorageRoot(IOcflStorage storage)
{
    private bool _isReady;

    /// <summary>Makes or checks the root before the first write. Repeatable and safe from several processes.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_isReady)
        {
            return;
        }

        await storage.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var declaration = await storage.ReadAsync(OcflNames.RootDeclaration, cancellationToken).ConfigureAwait(false);
        if (declaration is null)
        {
            await RefuseForeignFilesAsync(cancellationToken).ConfigureAwait(false);
            await CreateAsync(StorageLayout.ConfigPath, StorageLayout.ConfigContent, cancellationToken).ConfigureAwait(false);
            await CreateAsync(OcflNames.Layout, StorageLayout.LayoutContent, cancellationToken).ConfigureAwait(false);
            // Last: its presence means that the layout is complete.
            await CreateAsync(OcflNames.RootDeclaration, OcflNames.RootDeclarationContent, cancellationToken).ConfigureAwait(false);
        }

        if (await FindFaultAsync(cancellationToken).ConfigureAwait(false) is { } fault)
        {
            throw StoreFaults.Foreign(storage.Description, fault);
        }

        _isReady = true;
    }

    /// <summary>What keeps an existing root from being one of ours, or null.</summary>
    public async Task<RootFault?> FindFaultAsync(CancellationToken cancellationToken)
    {
        var declaration = await storage.ReadAsync(OcflNames.RootDeclaration, cancellationToken).ConfigureAwait(false);
        if (declaration is null || !declaration.Bytes.Span.SequenceEqual(OcflNames.RootDeclarationContent.Span))
        {
            return new RootFault(
                $"« {OcflNames.RootDeclaration} » manque ou n’est pas ce qu’il doit être",
                $"{OcflNames.RootDeclaration} is missing or wrong");
        }

        var layout = await storage.ReadAsync(OcflNames.Layout, cancellationToken).ConfigureAwait(false);
        if (!Says(layout, "extension", StorageLayout.Name))
        {
            return new RootFault(
                $"« {OcflNames.Layout} » ne nomme pas {StorageLayout.Name}", $"{OcflNames.Layout} does not name {StorageLayout.Name}");
        }

        // Parameters left out have the extension's defaults, which are ours.
        var config = await storage.ReadAsync(StorageLayout.ConfigPath, cancellationToken).ConfigureAwait(false);
        var hasDefaults = config is null || config.Bytes.Span.SequenceEqual(StorageLayout.ConfigContent.Span)
            || (Says(config, "digestAlgorithm", "sha256") && Says(config, "tupleSize", "3") && Says(config, "numberOfTuples", "3"));
        return hasDefaults
            ? null
            : new RootFault(
                $"« {StorageLayout.ConfigPath} » a d’autres paramètres que sha256, 3 et 3",
                $"{StorageLayout.ConfigPath} has other parameters than sha256, 3, 3");
    }

    private async Task RefuseForeignFilesAsync(CancellationToken cancellationToken)
    {
        await foreach (var path in storage.ListAsync(string.Empty, cancellationToken).ConfigureAwait(false))
        {
            var isOurs = path is OcflNames.Layout or OcflNames.RootDeclaration
                || path.StartsWith($"{OcflNames.Extensions}/", StringComparison.Ordinal)
                || path.Split('/') is [{ Length: 3 }, { Length: 3 }, { Length: 3 }, _, ..];
            if (!isOurs)
            {
                throw StoreFaults.Foreign(storage.Description, new RootFault($"il contient « {path} »", $"it holds '{path}'"));
            }
        }
    }

    private async Task CreateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        await storage.TryCreateAsync(path, content, cancellationToken).ConfigureAwait(false);

    private static bool Says(StoredBytes? file, string name, string value)
    {
        if (file is null)
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(file.Bytes);
            return json.RootElement.TryGetProperty(name, out var found) && found.ToString() == value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}

/// <summary>What keeps a storage root from being one of ours.</summary>
/// <param name="French">The end of a sentence, in French.</param>
/// <param name="English">The same in English.</param>
internal sealed record RootFault(string French, string English);
