using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>Is the PDF that was sent the PDF that is kept, and is the chain of sendings unbroken and whole?</summary>
internal static class SendingProof
{
    private static readonly LogChain Chain = new("LD6625", new("Chaîne des envois", "Chain of sendings"));

    private static readonly (string French, string English) Rehearsed = (
        " C’était une répétition, sur la plateforme de l’ordinateur même : ni l’envoi ni l’accusé n’ont de valeur juridique.",
        " It was a rehearsal, on the platform of the computer itself: neither the sending nor the receipt has any force of law.");

    public static async Task<IReadOnlyList<ProofStep>> CheckAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        var entries = (await evidence.LogsAsync(cancellationToken).ConfigureAwait(false))
            .Where(log => log.Name.StartsWith("transmission-", StringComparison.Ordinal)).ToList();
        var isReceived = evidence.Contents(ActeFiles.Receipt).Any();
        if (entries.Count == 0)
        {
            return [isReceived ? Chain.Cut(Received) : Never];
        }

        var steps = new List<ProofStep>();
        var links = Chain.Read(entries);
        foreach (var link in links)
        {
            if (link.Fault is { } fault)
            {
                steps.Add(fault);
            }

            if (link is { IsIntent: true, Entry: { } intent })
            {
                steps.Add(await CheckSentAsync(evidence, link.Path, intent, cancellationToken).ConfigureAwait(false));
            }
        }

        if (steps.All(step => step.Outcome != ProofOutcome.Failed))
        {
            steps.Add(isReceived && !links.Any(LogChain.IsArrival) ? Chain.Cut(Received) : Chain.Sound(entries.Count));
        }

        return steps;
    }

    private static RecordText Received { get; } =
        new("l’accusé de réception est au dépôt", "the receipt is in the store");

    private static ProofStep Never { get; } = new("LD6624", ProofOutcome.NotApplicable, null, new(
        "Transmission : aucun envoi n’est consigné pour cet acte.", "Transmission: no sending is recorded for this act."));

    private static async Task<ProofStep> CheckSentAsync(
        Evidence evidence, string path, JsonObject intent, CancellationToken cancellationToken)
    {
        var version = SendingIntent.Version(intent);
        var sent = SendingIntent.All(intent).FirstOrDefault();
        if (version < 1 || sent.Sha512 is null)
        {
            return Chain.Unreadable(path);
        }

        if (version > evidence.Versions.Count)
        {
            return SendingIntent.VersionGone("LD6624", path, version);
        }

        var kept = evidence.Versions[version - 1].Files.FirstOrDefault(file => file.Sha512 == sent.Sha512);
        if (kept is not null && await evidence.FindAsync(version, kept.Path, cancellationToken).ConfigureAwait(false) is null)
        {
            return new ProofStep("LD6624", ProofOutcome.Failed, kept.Path, new(
                $"Transmission : « {kept.Path} » de la version {version}, qui a été envoyé, est altéré : rien ne peut être comparé.",
                $"Transmission: '{kept.Path}' of version {version}, which was sent, is altered: nothing can be compared."));
        }

        return kept is null
            ? new ProofStep("LD6624", ProofOutcome.Failed, path, new(
                $"Transmission : le fichier envoyé « {sent.Name} » n’est pas celui de la version {version}. Comparez avec la "
                    + "plateforme avant de vous prévaloir de cet acte.",
                $"Transmission: the file sent, '{sent.Name}', is not that of version {version}. Compare with the platform before "
                    + "relying on this act."))
            : Proven(intent, kept.Path, version, sent.Name);
    }

    private static ProofStep Proven(JsonObject intent, string kept, int version, string name)
    {
        var day = DateTimeOffset.TryParse(LogChain.Text(intent, "at"), CultureInfo.InvariantCulture, out var at)
            ? DateOnly.FromDateTime(at.UtcDateTime)
            : (DateOnly?)null;
        var isRehearsal = RehearsalAddress.IsRehearsal(LogChain.Text(intent, "platform"));
        return new ProofStep("LD6624", ProofOutcome.Proven, kept, new(
            $"Transmission : le fichier envoyé{(day is { } date ? $" le {ProofTexts.Day(date)}" : "")}, « {name} », est "
                + $"octet pour octet « {kept} » de la version {version}.{(isRehearsal ? Rehearsed.French : "")}",
            $"Transmission: the file sent{(day is { } iso ? $" on {ProofTexts.Iso(iso)}" : "")}, '{name}', is byte for "
                + $"byte '{kept}' of version {version}.{(isRehearsal ? Rehearsed.English : "")}"));
    }
}
