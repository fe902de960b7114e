using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Transmission;

namespace LegalDocs.Records;

/// <summary>Is the PDF that was sent the PDF that is kept, and is the chain of sendings unbroken?</summary>
/// <remarks>Each entry of <c>logs/transmission-NNNNN-intention.json</c>, <c>-issue.json</c> and <c>-decision.json</c> holds the SHA-512 of
/// the one it followed when it was written, so that a change is found by that entry; the last one is protected by nothing but its form.
/// Names tell attempts from decisions, not the order: a decision may come between an intent and its end.</remarks>
internal static class SendingProof
{
    private const string Format = "legaldocs-transmission/1";

    private static readonly (string French, string English) Rehearsed = (
        " C’était une répétition, sur la plateforme de l’ordinateur même : ni l’envoi ni l’accusé n’ont de valeur juridique.",
        " It was a rehearsal, on the platform of the computer itself: neither the sending nor the receipt has any force of law.");

    public static async Task<IReadOnlyList<ProofStep>> CheckAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        var entries = (await evidence.LogsAsync(cancellationToken).ConfigureAwait(false))
            .Where(log => log.Name.StartsWith("transmission-", StringComparison.Ordinal)).ToList();
        if (entries.Count == 0)
        {
            return
            [
                new ProofStep("LD6624", ProofOutcome.NotApplicable, null, new(
                    "Transmission : aucun envoi n’est consigné pour cet acte.", "Transmission: no sending is recorded for this act.")),
            ];
        }

        var steps = new List<ProofStep>();
        var digests = entries.Select(entry => Digests.Sha512(entry.Bytes.Span)).ToHashSet(StringComparer.Ordinal);
        var isBegun = false;
        string? before = null;
        foreach (var (name, bytes) in entries)
        {
            var path = $"logs/{name}";
            if (Parse(bytes) is not { } entry || Text(entry, "format") != Format)
            {
                steps.Add(Unreadable(path));
            }
            else
            {
                var previous = Text(entry, "previous");
                if (previous is null ? isBegun : !digests.Contains(previous))
                {
                    steps.Add(Broken(path, before));
                }

                isBegun |= previous is null;

                if (name.EndsWith("-intention.json", StringComparison.Ordinal))
                {
                    steps.Add(await CheckSentAsync(evidence, path, entry, cancellationToken).ConfigureAwait(false));
                }
            }

            before = path;
        }

        if (steps.All(step => step.Outcome != ProofOutcome.Failed))
        {
            steps.Add(new ProofStep("LD6625", ProofOutcome.Proven, null, new(
                "Chaîne des envois : "
                    + $"{ProofTexts.Count(entries.Count, "écriture, intacte", "écritures, chacune scellée par la suivante")}.",
                $"Chain of sendings: {ProofTexts.Count(entries.Count, "entry, intact", "entries, each sealed by the next")}.")));
        }

        return steps;
    }

    private static async Task<ProofStep> CheckSentAsync(
        Evidence evidence, string path, JsonObject intent, CancellationToken cancellationToken)
    {
        var version = intent["version"] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;
        var sent = (intent["files"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault();
        if (version < 1 || version > evidence.Versions.Count || sent is null)
        {
            return Unreadable(path);
        }

        var kept = evidence.Versions[version - 1].Files.FirstOrDefault(file => file.Sha512 == Text(sent, "sha512"));
        if (kept is not null && await evidence.FindAsync(version, kept.Path, cancellationToken).ConfigureAwait(false) is null)
        {
            return new ProofStep("LD6624", ProofOutcome.Failed, kept.Path, new(
                $"Transmission : « {kept.Path} » de la version {version}, qui a été envoyé, est altéré : rien ne peut être comparé.",
                $"Transmission: '{kept.Path}' of version {version}, which was sent, is altered: nothing can be compared."));
        }

        var day = DateTimeOffset.TryParse(Text(intent, "at"), CultureInfo.InvariantCulture, out var at)
            ? DateOnly.FromDateTime(at.UtcDateTime)
            : (DateOnly?)null;
        var isRehearsal = RehearsalAddress.IsRehearsal(Text(intent, "platform"));
        return kept is null
            ? new ProofStep("LD6624", ProofOutcome.Failed, path, new(
                $"Transmission : le fichier envoyé « {Text(sent, "name")} » n’est pas celui de la version {version}. Comparez avec la "
                    + "plateforme avant de vous prévaloir de cet acte.",
                $"Transmission: the file sent, '{Text(sent, "name")}', is not that of version {version}. Compare with the platform before "
                    + "relying on this act."))
            : new ProofStep("LD6624", ProofOutcome.Proven, kept.Path, new(
                $"Transmission : le fichier envoyé{(day is { } date ? $" le {ProofTexts.Day(date)}" : "")}, « {Text(sent, "name")} », est "
                    + $"octet pour octet « {kept.Path} » de la version {version}.{(isRehearsal ? Rehearsed.French : "")}",
                $"Transmission: the file sent{(day is { } iso ? $" on {ProofTexts.Iso(iso)}" : "")}, '{Text(sent, "name")}', is byte for "
                    + $"byte '{kept.Path}' of version {version}.{(isRehearsal ? Rehearsed.English : "")}"));
    }

    private static ProofStep Unreadable(string path) => new("LD6625", ProofOutcome.Failed, path, new(
        $"Chaîne des envois : « {path} » n’est pas lisible. Restaurez-le depuis une sauvegarde.",
        $"Chain of sendings: '{path}' cannot be read. Restore it from a backup."));

    private static ProofStep Broken(string path, string? before) => new("LD6625", ProofOutcome.Failed, path, before is null
        ? new(
            $"Chaîne des envois : « {path} » devrait suivre une écriture qui n’est plus là. Restaurez-la depuis une sauvegarde.",
            $"Chain of sendings: '{path}' should follow an entry that is no longer there. Restore it from a backup.")
        : new(
            $"Chaîne des envois : « {path} » ne suit pas « {before} » ; l’une des deux écritures a été changée, ôtée ou déplacée. "
                + "Restaurez-les depuis une sauvegarde.",
            $"Chain of sendings: '{path}' does not follow '{before}'; one of the two entries was changed, removed or moved. Restore them "
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

    private static string? Text(JsonObject entry, string name) =>
        entry[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
