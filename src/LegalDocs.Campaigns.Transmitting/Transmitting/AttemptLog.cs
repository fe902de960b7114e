using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LegalDocs.Campaigns.Making;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Transmitting;

/// <summary>
/// The attempts of an act and what people decided about it, in its OCFL <c>logs/</c>: create-only, each entry with the hash
/// of one before it.
/// </summary>
/// <remarks>The second fence between workers: only one of them can create the intent of attempt n, or decision n.</remarks>
/// <param name="store">The store.</param>
/// <param name="subject">Beginning of the names of the entries: acts and answers to letters have logs of their own.</param>
internal sealed class AttemptLog(IVersionStore store, string subject = "transmission")
{
    private const string IntentSuffix = "-intention.json";
    private const string EndSuffix = "-issue.json";
    private const string DecisionSuffix = "-decision.json";

    private readonly string _prefix = $"{subject}-";

    /// <summary>The last attempt of an act, or null when nothing was ever sent.</summary>
    /// <exception cref="VersionStoreException">The store could not be read, or an entry is damaged.</exception>
    public async Task<LoggedAttempt?> FindLastAsync(ActeObjectId id, CancellationToken cancellationToken) =>
        (await ReadAsync(id, int.MaxValue, cancellationToken).ConfigureAwait(false)).Last;

    /// <summary>The last attempt, the decisions made since a rank, and the end of the chain.</summary>
    /// <param name="id">The act.</param>
    /// <param name="known">Decisions up to this rank are not read again.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="VersionStoreException">The store could not be read, or an entry is damaged.</exception>
    public async Task<TransmissionLog> ReadAsync(ActeObjectId id, int known, CancellationToken cancellationToken)
    {
        var names = await store.ListLogsAsync(id, cancellationToken).ConfigureAwait(false);
        var links = new List<Link>();
        var last = await LastAsync(id, names, links, cancellationToken).ConfigureAwait(false);
        var decisions = new List<DecisionEntry>();
        var decisionNames = names.Where(IsDecision).Order(StringComparer.Ordinal).ToList();
        foreach (var (index, name) in decisionNames.Index().Where(each => each.Index >= known || each.Index == decisionNames.Count - 1))
        {
            var bytes = (await store.ReadLogAsync(id, name, cancellationToken).ConfigureAwait(false))!.Value;
            var entry = Read(id, name, bytes, TransmissionJson.Default.DecisionEntry);
            links.Add(new Link(ContentDigest.Sha512(bytes.Span), entry.Previous, entry.At));
            if (index >= known)
            {
                decisions.Add(entry);
            }
        }

        return new TransmissionLog(last, decisions, decisionNames.Count, LeafOf(links));
    }

    /// <summary>Writes an intent; false when another worker was first: send nothing.</summary>
    public Task<bool> TryOpenAsync(ActeObjectId id, AttemptIntent intent, CancellationToken cancellationToken) =>
        AppendAsync(id, Name(intent.Attempt, IntentSuffix), intent, TransmissionJson.Default.AttemptIntent, cancellationToken);

    /// <summary>Writes how the last attempt ended, at the end of the chain; an attempt that has ended, or is not the last, keeps
    /// the end it has.</summary>
    /// <exception cref="VersionStoreException">The store could not be read or written, or an entry is damaged.</exception>
    public async Task CloseAsync(ActeObjectId id, AttemptClosing closing, CancellationToken cancellationToken)
    {
        var log = await ReadAsync(id, int.MaxValue, cancellationToken).ConfigureAwait(false);
        if (log.Last is not { End: null } last || last.Intent.Attempt != closing.Attempt)
        {
            return;
        }

        var end = new AttemptEnd
        {
            Attempt = closing.Attempt,
            At = closing.At,
            Ending = closing.Ending,
            TransactionId = closing.TransactionId,
            Detail = closing.Detail,
            Previous = log.Leaf!,
        };
        await AppendAsync(id, Name(end.Attempt, EndSuffix), end, TransmissionJson.Default.AttemptEnd, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Writes a decision; false when there is already one of that rank: read the log again.</summary>
    public Task<bool> TryDecideAsync(ActeObjectId id, DecisionEntry decision, CancellationToken cancellationToken) =>
        AppendAsync(
            id, Name(decision.Decision, DecisionSuffix), decision, TransmissionJson.Default.DecisionEntry, cancellationToken);

    private Task<bool> AppendAsync<T>(
        ActeObjectId id, string name, T entry, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        store.TryAppendLogAsync(id, name, JsonSerializer.SerializeToUtf8Bytes(entry, type), cancellationToken);

    private async Task<LoggedAttempt?> LastAsync(
        ActeObjectId id, IReadOnlyList<string> names, List<Link> links, CancellationToken cancellationToken)
    {
        var last = names.Where(name => name.StartsWith(_prefix, StringComparison.Ordinal)
            && name.EndsWith(IntentSuffix, StringComparison.Ordinal)).Max(StringComparer.Ordinal);
        if (last is null)
        {
            return null;
        }

        var bytes = (await store.ReadLogAsync(id, last, cancellationToken).ConfigureAwait(false))!.Value;
        var intent = Read(id, last, bytes, TransmissionJson.Default.AttemptIntent);
        links.Add(new Link(ContentDigest.Sha512(bytes.Span), intent.Previous, intent.At));
        var endName = Name(intent.Attempt, EndSuffix);
        var content = await store.ReadLogAsync(id, endName, cancellationToken).ConfigureAwait(false);
        var end = content is { } found ? Read(id, endName, found, TransmissionJson.Default.AttemptEnd) : null;
        if (end is not null)
        {
            links.Add(new Link(ContentDigest.Sha512(content!.Value.Span), end.Previous, end.At));
        }

        return new LoggedAttempt(intent, end);
    }

    /// <summary>The entry that no other one follows; the latest, when two writers followed the same one at once.</summary>
    private static string? LeafOf(List<Link> links) => links
        .Where(link => !links.Any(other => other.Previous == link.Digest))
        .OrderBy(link => link.At).LastOrDefault()?.Digest;

    private bool IsDecision(string name) =>
        name.StartsWith(_prefix, StringComparison.Ordinal) && name.EndsWith(DecisionSuffix, StringComparison.Ordinal);

    private string Name(int rank, string suffix) =>
        string.Create(CultureInfo.InvariantCulture, $"{_prefix}{rank:00000}{suffix}");

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

    private sealed record Link(string Digest, string? Previous, DateTimeOffset At);
}

/// <summary>An attempt as the log knows it.</summary>
/// <param name="Intent">What was to be sent.</param>
/// <param name="End">How it ended; null: unknown.</param>
internal sealed record LoggedAttempt(AttemptIntent Intent, AttemptEnd? End);

/// <summary>What the log of an act says.</summary>
/// <param name="Last">The last attempt; null: nothing was ever sent.</param>
/// <param name="Decisions">Decisions after the rank that was known, in their order.</param>
/// <param name="DecisionCount">All decisions.</param>
/// <param name="Leaf">SHA-512 of the last entry, for the chain; null: the log is empty.</param>
internal sealed record TransmissionLog(
    LoggedAttempt? Last, IReadOnlyList<DecisionEntry> Decisions, int DecisionCount, string? Leaf);

/// <summary>How an attempt ended, before its end has a place in the log.</summary>
/// <param name="Attempt">Rank of the attempt.</param>
/// <param name="At">When that was known, in UTC.</param>
/// <param name="Ending">What became of it.</param>
internal sealed record AttemptClosing(int Attempt, DateTimeOffset At, AttemptEnding Ending)
{
    /// <summary>Number of the transaction, when accepted.</summary>
    public long? TransactionId { get; init; }

    /// <summary>The platform's words, or why it was given up.</summary>
    public string? Detail { get; init; }
}
