using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Pdf;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Cataloguing;

/// <summary>The parts of an act that the catalogue reads beside its card: a damaged one costs itself, never the act.</summary>
/// <param name="store">The store.</param>
/// <param name="acte">The act.</param>
/// <param name="known">Files of a version that the caller has in hand; null: none.</param>
internal sealed class ActeParts(IVersionStore store, StoredActe acte, KnownFiles? known)
{
    private static readonly (string French, string English) SubjectsAndDays =
        ("sa commune, son service et ses échéances", "its commune, its service and its days");

    private static readonly (string French, string English) OnlyDays = ("ses échéances", "its days");

    private static readonly (string French, string English) Sendings = ("l’état de son envoi", "the state of its sending");

    private readonly ActeReader _reader = new(store);
    private readonly List<CatalogueFault> _faults = [];

    /// <summary>What could not be read so far.</summary>
    public IReadOnlyList<CatalogueFault> Faults => _faults;

    /// <summary>Whether the log of sendings could not be read: the act may have been sent.</summary>
    public bool IsSendingUnknown { get; private set; }

    /// <summary>The data merged into the newest version; empty when there are none, or damaged ones.</summary>
    public Task<JsonObject> DataAsync(CancellationToken cancellationToken) => GuardAsync(
        async () => acte.History.Newest.Files.Any(file => file.Path == ActeFiles.Data)
            ? JsonNode.Parse((await BytesAsync(ActeFiles.Data, cancellationToken).ConfigureAwait(false)).Span) as JsonObject ?? []
            : [],
        SubjectsAndDays,
        []);

    /// <summary>The days that the act opens; null when they cannot be computed.</summary>
    public Task<EcheancesActe?> DaysAsync(JsonObject data, CancellationToken cancellationToken) => GuardAsync(
        () => ActeDays.OfAsync(_reader, acte, data, cancellationToken), OnlyDays, null);

    /// <summary>The last attempt to send it; null: none was made, or the log is damaged.</summary>
    public async Task<LoggedAttempt?> AttemptAsync(CancellationToken cancellationToken)
    {
        var before = _faults.Count;
        var attempt = await GuardAsync(
            () => new AttemptLog(store).FindLastAsync(acte.Id, cancellationToken), Sendings, null).ConfigureAwait(false);
        IsSendingUnknown = _faults.Count > before;
        return attempt;
    }

    /// <summary>The text of the act, then of its annexes.</summary>
    public async Task<string> TextAsync(CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        foreach (var path in acte.History.Newest.Files.Select(file => file.Path)
            .Where(path => path.EndsWith(".docx", StringComparison.Ordinal)
                && !path.StartsWith(ActeFiles.CourriersFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            texts.AddRange(await PassagesAsync(path, cancellationToken).ConfigureAwait(false));
        }

        return string.Join('\n', texts);
    }

    private async Task<IEnumerable<string>> PassagesAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            switch (WordText.Read(await BytesAsync(path, cancellationToken).ConfigureAwait(false)))
            {
                case TextReading.Read read:
                    return read.Passages.Select(passage => passage.Text);
                case TextReading.Refused refused:
                    _faults.Add(CatalogueFault.UnreadableDocument(acte.Id, path, refused.Reason));
                    break;
            }
        }
        catch (VersionStoreException fault) when (fault.IsDamage)
        {
            _faults.Add(CatalogueFault.DamagedDocument(acte.Id, path));
        }

        return [];
    }

    private async Task<T> GuardAsync<T>(Func<Task<T>> read, (string French, string English) missing, T otherwise)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception error) when (DamagedActe.IsDamage(error))
        {
            _faults.Add(CatalogueFault.DamagedPart(acte.Id, missing, error));
            return otherwise;
        }
    }

    private async Task<ReadOnlyMemory<byte>> BytesAsync(string path, CancellationToken cancellationToken) =>
        known?.Version == acte.History.Head && known.Files.TryGetValue(path, out var bytes)
            ? bytes
            : await _reader.ReadAsync(acte.Id, acte.History.Head, path, cancellationToken).ConfigureAwait(false);
}
