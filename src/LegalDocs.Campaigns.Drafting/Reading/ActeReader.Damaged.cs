using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Reading;

/// <content>Acts of which some files are damaged.</content>
public sealed partial class ActeReader
{
    /// <summary>One act, although some of its files may be damaged: nobody loses a sound file for another one's fault.</summary>
    /// <param name="id">Name of the object.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The act with what is damaged of its card and its receipt; null when there is none or it holds no act card.</returns>
    /// <exception cref="VersionStoreException">The store could not be reached, or no inventory of the object is readable.</exception>
    public async Task<ReadableActe?> FindReadableAsync(ActeObjectId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        var history = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (history is null || !Has(history.Newest, ActeFiles.Card))
        {
            return null;
        }

        var damaged = new List<DamagedFile>();
        var fichier = await FichierAsync(history, damaged, cancellationToken).ConfigureAwait(false);
        var received = history.Versions.LastOrDefault(version => Has(version, ActeFiles.Receipt));
        var isReceipt = received is null
            || await IsReceiptAsync(id, received.Number, damaged, cancellationToken).ConfigureAwait(false);
        return new ReadableActe
        {
            Id = id,
            History = history,
            Fichier = fichier,
            ReceivedVersion = isReceipt ? received?.Number : null,
            Damaged = damaged,
        };
    }

    private async Task<string> FichierAsync(
        ObjectHistory history, List<DamagedFile> damaged, CancellationToken cancellationToken)
    {
        if (await TryReadAsync(history.Id, history.Head, ActeFiles.Card, damaged, cancellationToken).ConfigureAwait(false) is { } card)
        {
            try
            {
                if ((JsonNode.Parse(card) as JsonObject)?["fichier"]?.GetValue<string>() is { Length: > 0 } name)
                {
                    return name;
                }
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
            {
                damaged.Add(new DamagedFile(history.Head, ActeFiles.Card));
            }
        }

        var parts = history.Id.Value.Split(':');
        var plain = string.Join('_', parts[^Math.Min(2, parts.Length)..]);
        return string.Concat(plain.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' ? sign : '_'));
    }

    /// <summary>Whether the préfecture received the version: yes when nobody can tell any more what the receipt said.</summary>
    private async Task<bool> IsReceiptAsync(
        ActeObjectId id, int version, List<DamagedFile> damaged, CancellationToken cancellationToken) =>
        await TryReadAsync(id, version, ActeFiles.Receipt, damaged, cancellationToken).ConfigureAwait(false) is not { } xml
            || AccuseReceptionParser.Parse(xml) is AccuseReceptionParsing.Parsed;

    private async Task<byte[]?> TryReadAsync(
        ActeObjectId id, int version, string path, List<DamagedFile> damaged, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ReadAsync(id, version, path, cancellationToken).ConfigureAwait(false);
        }
        catch (VersionStoreException fault) when (fault.IsDamage)
        {
            damaged.Add(new DamagedFile(version, path));
            return null;
        }
    }
}
