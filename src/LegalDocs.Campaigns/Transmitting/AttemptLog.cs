using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LegalDocs.Campaigns.Making;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>The attempts of an act, in its OCFL <c>logs/</c>: create-only, each entry with the hash of the one before.</summary>
/// <remarks>The second fence between workers: only one of them can create the intent of attempt n.</remarks>
/// <param name="store">The store.</param>
/// <param name="prefix">Beginning of the names of the entries: acts and answers to letters have logs of their own.</param>
internal sealed class AttemptLog(IVersionStore store, string prefix = "transmission")
{
    /// <summary>The last attempt of an act, or null when nothing was ever sent.</summary>
    /// <exception cref="VersionStoreException">The store could not be read, or an entry is damaged.</exception>
    public async Task<LoggedAttempt?> FindLastAsync(ActeObjectId id, CancellationToken cancellationToken)
    {
        var names = await store.ListLogsAsync(id, cancellationToken).ConfigureAwait(false);
        var last = names.LastOrDefault(name => name.StartsWith($"{prefix}-", StringComparison.Ordinal)
            && name.EndsWith("-intention.json", StringComparison.Ordinal));
        if (last is null)
        {
            return null;
        }

        var bytes = (await store.ReadLogAsync(id, last, cancellationToken).ConfigureAwait(false))!.Value;
        var intent = Read(id, last, bytes, TransmissionJson.Default.AttemptIntent);
        var endName = EndName(intent.Attempt);
        var end = await store.ReadLogAsync(id, endName, cancellationToken).ConfigureAwait(false);
        return new LoggedAttempt(
            intent,
            end is { } content ? Read(id, endName, content, TransmissionJson.Default.AttemptEnd) : null,
            ContentDigest.Sha512((end ?? bytes).Span),
            ContentDigest.Sha512(bytes.Span));
    }

    /// <summary>Writes an intent; false when another worker was first: send nothing.</summary>
    public Task<bool> TryOpenAsync(ActeObjectId id, AttemptIntent intent, CancellationToken cancellationToken) =>
        store.TryAppendLogAsync(
            id,
            IntentName(intent.Attempt),
            JsonSerializer.SerializeToUtf8Bytes(intent, TransmissionJson.Default.AttemptIntent),
            cancellationToken);

    /// <summary>Writes how an attempt ended; a second end of the same attempt changes nothing.</summary>
    public Task<bool> CloseAsync(ActeObjectId id, AttemptEnd end, CancellationToken cancellationToken) =>
        store.TryAppendLogAsync(
            id,
            EndName(end.Attempt),
            JsonSerializer.SerializeToUtf8Bytes(end, TransmissionJson.Default.AttemptEnd),
            cancellationToken);

    private string IntentName(int attempt) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-{attempt:00000}-intention.json");

    private string EndName(int attempt) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-{attempt:00000}-issue.json");

    private static T Read<T>(ActeObjectId id, string name, ReadOnlyMemory<byte> bytes, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes.Span, type)
                ?? throw new InvalidDataException($"Log entry '{name}' of '{id}' is null.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"Log entry '{name}' of '{id}' is damaged: {error.Message}", error);
        }
    }
}

/// <summary>An attempt as the log knows it.</summary>
/// <param name="Intent">What was to be sent.</param>
/// <param name="End">How it ended; null: unknown.</param>
/// <param name="LastDigest">SHA-512 of its last entry, for the chain.</param>
/// <param name="IntentDigest">SHA-512 of the intent.</param>
internal sealed record LoggedAttempt(AttemptIntent Intent, AttemptEnd? End, string LastDigest, string IntentDigest);
