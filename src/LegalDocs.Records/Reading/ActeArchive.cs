using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>Reads acts from a version store and nothing else.</summary>
/// <param name="store">The store.</param>
public sealed class ActeArchive(IVersionStore store)
{
    /// <summary>The store.</summary>
    public IVersionStore Store { get; } = store;

    /// <summary>One act.</summary>
    /// <param name="id">The object.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The act; null when the object has no version. An object without card, or with a damaged one, has no identity.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached, or no inventory of the object is readable.</exception>
    public async Task<ArchivedActe?> FindAsync(ActeObjectId id, CancellationToken cancellationToken)
    {
        if (await Store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } history)
        {
            return null;
        }

        var card = await FindJsonAsync(id, history.Newest, ActeFiles.Card, cancellationToken).ConfigureAwait(false);
        return new ArchivedActe { Id = id, History = history, Identity = ActeIdentity.Of(card) };
    }

    /// <summary>All acts of the store, in the order of its layout.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Each object once, also those without card.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached, or an object has no readable inventory.</exception>
    public async IAsyncEnumerable<ArchivedActe> ListAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var id in Store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is { } acte)
            {
                yield return acte;
            }
        }
    }

    /// <summary>The bytes of a file, checked against their digest by the store.</summary>
    internal Task<byte[]> ReadAsync(ActeObjectId id, int version, string path, CancellationToken cancellationToken) =>
        Store.ReadAsync(id, version, path, cancellationToken);

    /// <summary>A JSON object of a version; null when the file is absent, damaged, or something else.</summary>
    internal async Task<JsonObject?> FindJsonAsync(
        ActeObjectId id, VersionEntry version, string path, CancellationToken cancellationToken)
    {
        if (version.Files.All(file => file.Path != path))
        {
            return null;
        }

        try
        {
            var bytes = await ReadAsync(id, version.Number, path, cancellationToken).ConfigureAwait(false);
            return JsonNode.Parse(bytes) as JsonObject;
        }
        catch (Exception fault) when (fault is JsonException or VersionStoreException { Code: "LD6004" })
        {
            return null;
        }
    }
}
