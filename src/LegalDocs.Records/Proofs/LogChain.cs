using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalDocs.Records;

/// <summary>Log entries about one thing that is sent, each sealed by another: an act, or an answer to a letter.</summary>
/// <remarks>Each of <c>{subject}-NNNNN-intention.json</c>, <c>-issue.json</c> and <c>-decision.json</c> holds the SHA-512 of the one
/// it followed when it was written, so that a change is found by that entry; the last one is protected by nothing but its form.
/// Names tell attempts from decisions, not the order: a decision may come between an intent and its end.</remarks>
/// <param name="code">Code of its faults.</param>
/// <param name="title">What it is a chain of, with a capital.</param>
internal sealed class LogChain(string code, RecordText title)
{
    private const string Format = "legaldocs-transmission/1";

    /// <summary>Reads the entries of a chain.</summary>
    /// <param name="entries">Names and bytes, in the order of the names.</param>
    /// <returns>Every entry; those that cannot be read, or follow none that is there, with their fault.</returns>
    public IReadOnlyList<LogLink> Read(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> entries)
    {
        var links = new List<LogLink>();
        var digests = entries.Select(entry => Digests.Sha512(entry.Bytes.Span)).ToHashSet(StringComparer.Ordinal);
        var isBegun = false;
        foreach (var (name, bytes) in entries)
        {
            var path = $"logs/{name}";
            if (Parse(bytes) is not { } entry || Text(entry, "format") != Format)
            {
                links.Add(new LogLink(path, null, Unreadable(path)));
                continue;
            }

            var previous = Text(entry, "previous");
            var isBroken = previous is null ? isBegun : !digests.Contains(previous);
            isBegun |= previous is null;
            links.Add(new LogLink(path, entry, isBroken ? Broken(path, links.LastOrDefault()?.Path) : null));
        }

        return links;
    }

    /// <summary>The chain as a whole, when none of its entries has a fault.</summary>
    public ProofStep Sound(int count) => new(code, ProofOutcome.Proven, null, new(
        $"{title.French} : {ProofTexts.Count(count, "écriture, intacte", "écritures, chacune scellée par la suivante")}.",
        $"{title.English}: {ProofTexts.Count(count, "entry, intact", "entries, each sealed by the next")}."));

    /// <summary>An entry that is no entry.</summary>
    public ProofStep Unreadable(string path) => new(code, ProofOutcome.Failed, path, new(
        $"{title.French} : « {path} » n’est pas lisible. Restaurez-le depuis une sauvegarde.",
        $"{title.English}: '{path}' cannot be read. Restore it from a backup."));

    /// <summary>The end of the sending is not written, and the store holds what comes of it.</summary>
    public ProofStep Cut(RecordText proof) => new(code, ProofOutcome.Failed, null, new(
        $"{title.French} : {proof.French}, et aucune écriture de « logs/ » ne dit l’envoi abouti. Restaurez « logs/ » depuis une "
            + "sauvegarde.",
        $"{title.English}: {proof.English}, and no entry of 'logs/' says that the sending succeeded. Restore 'logs/' from a backup."));

    /// <summary>Whether an entry says that the platform took what was sent, at once, found later, or as a person decided.</summary>
    public static bool IsArrival(LogLink link) => link.Entry is { } entry
        && (Text(entry, "ending") == "Accepted" || (link.Path.EndsWith("-decision.json", StringComparison.Ordinal)
            && TransactionOf(entry) is not null));

    /// <summary>The transaction that an entry names; null: none.</summary>
    public static long? TransactionOf(JsonObject entry) =>
        entry["transaction_id"] is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    /// <summary>A text of an entry; null: none.</summary>
    public static string? Text(JsonObject entry, string name) =>
        entry[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private ProofStep Broken(string path, string? before) => new(code, ProofOutcome.Failed, path, before is null
        ? new(
            $"{title.French} : « {path} » devrait suivre une écriture qui n’est plus là. Restaurez-la depuis une sauvegarde.",
            $"{title.English}: '{path}' should follow an entry that is no longer there. Restore it from a backup.")
        : new(
            $"{title.French} : « {path} » ne suit pas « {before} » ; l’une des deux écritures a été changée, ôtée ou déplacée. "
                + "Restaurez-les depuis une sauvegarde.",
            $"{title.English}: '{path}' does not follow '{before}'; one of the two entries was changed, removed or moved. Restore them "
                + "from a backup."));

    private static JsonObject? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes.Span, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>An entry of a chain.</summary>
/// <param name="Path">Its place in the object.</param>
/// <param name="Entry">What it says; null when it cannot be read.</param>
/// <param name="Fault">What is wrong with it by itself or with its place in the chain; null: nothing.</param>
internal sealed record LogLink(string Path, JsonObject? Entry, ProofStep? Fault)
{
    /// <summary>Whether it says what is about to be sent.</summary>
    public bool IsIntent => Path.EndsWith("-intention.json", StringComparison.Ordinal);
}
