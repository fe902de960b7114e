using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Letters;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Reading;

/// <summary>Reads acts from a version store; nothing else is needed, no register, no campaign.</summary>
/// <param name="store">The store.</param>
public sealed partial class ActeReader(IVersionStore store)
{
    /// <summary>Reads the letters of the préfecture about the same acts.</summary>
    public LetterReader Courriers => new(store);

    /// <summary>All acts of the store, in the order of their names.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Objects that hold an act card; others are passed over.</returns>
    public async IAsyncEnumerable<StoredActe> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var id in store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is { } acte)
            {
                yield return acte;
            }
        }
    }

    /// <summary>All acts of the store that can be read; one damaged act hides none of the others.</summary>
    /// <param name="damaged">Receives the acts that cannot be read.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Objects that hold an act card; others are passed over.</returns>
    public async IAsyncEnumerable<StoredActe> ListAsync(
        ICollection<DamagedActe> damaged, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(damaged);
        await foreach (var id in store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            StoredActe? acte = null;
            try
            {
                acte = await FindAsync(id, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (DamagedActe.IsDamage(error))
            {
                damaged.Add(DamagedActe.Of(id, error));
            }

            if (acte is not null)
            {
                yield return acte;
            }
        }
    }

    /// <summary>Acts that bear a number, whatever the collectivité; « 2026-001 c » finds <c>2026_001C</c>.</summary>
    /// <param name="query">A number, or a SIREN, a slash and a number, or the act's URN.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>None, one, or several when collectivités share a number.</returns>
    public async Task<IReadOnlyList<StoredActe>> SearchAsync(string query, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(query);
        var found = new List<StoredActe>();
        await foreach (var id in store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (Bears(id, query)
                && await FindAsync(id, cancellationToken).ConfigureAwait(false) is { } acte)
            {
                found.Add(acte);
            }
        }

        return found;
    }

    /// <summary>Whether an object bears a number, from its name alone: also when its files are damaged.</summary>
    /// <param name="id">Name of the object.</param>
    /// <param name="query">What <see cref="SearchAsync"/> takes.</param>
    /// <returns>Whether a person who says <paramref name="query"/> may mean this object.</returns>
    public static bool Bears(ActeObjectId id, string query)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrEmpty(query);
        return Names(id).Contains(Letters(query), StringComparer.Ordinal);
    }

    /// <summary>One act.</summary>
    /// <param name="id">Name of the object.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The act, or null when there is none or it holds no act card.</returns>
    public async Task<StoredActe?> FindAsync(ActeObjectId id, CancellationToken cancellationToken)
    {
        var history = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (history is null || !Has(history.Versions[^1], ActeFiles.Card))
        {
            return null;
        }

        var card = await ReadAsync(id, history.Head, ActeFiles.Card, cancellationToken).ConfigureAwait(false);
        return new StoredActe
        {
            Id = id,
            Card = JsonNode.Parse(card) as JsonObject ?? throw new InvalidDataException($"The card of '{id}' is no JSON object."),
            History = history,
            Received = await ReceivedAsync(id, history, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>The bytes of one file of one version, checked against their digest by the store.</summary>
    /// <param name="id">Name of the object.</param>
    /// <param name="version">Number of the version.</param>
    /// <param name="path">Logical path.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The whole file.</returns>
    /// <exception cref="VersionStoreException">The file is absent (LD6003), damaged (LD6004), or out of reach.</exception>
    public Task<byte[]> ReadAsync(ActeObjectId id, int version, string path, CancellationToken cancellationToken) =>
        store.ReadAsync(id, version, path, cancellationToken);

    /// <summary>What people call an act, from its name alone: the number, SIREN and number, the whole URN.</summary>
    private static string[] Names(ActeObjectId id) => id.Value.Split(':') is [.., var siren, var numero]
        ? [Letters(numero), Letters(siren + numero), Letters(id.Value)]
        : [Letters(id.Value)];

    private static bool Has(VersionEntry version, string path) => version.Files.Any(file => file.Path == path);

    private async Task<ReceivedVersion?> ReceivedAsync(
        ActeObjectId id, ObjectHistory history, CancellationToken cancellationToken)
    {
        if (history.Versions.LastOrDefault(version => Has(version, ActeFiles.Receipt)) is not { } version)
        {
            return null;
        }

        var xml = await ReadAsync(id, version.Number, ActeFiles.Receipt, cancellationToken).ConfigureAwait(false);
        return AccuseReceptionParser.Parse(xml) is AccuseReceptionParsing.Parsed parsed
            ? new ReceivedVersion(version.Number, parsed.Accuse)
            : null;
    }

    private static string Letters(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
}
