using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>Are the letters of the préfecture about this act, whole as they came, and are the answers those that were decided?</summary>
internal static class LetterProof
{
    public static async Task<IReadOnlyList<ProofStep>> CheckAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        var steps = new List<ProofStep>();
        foreach (var card in Named(evidence, ActeFiles.CourrierCard))
        {
            steps.Add(await CheckLetterAsync(evidence, card, cancellationToken).ConfigureAwait(false));
        }

        foreach (var card in Named(evidence, ActeFiles.ReponseCard))
        {
            steps.Add(await CheckAnswerAsync(evidence, card, cancellationToken).ConfigureAwait(false));
        }

        return steps;
    }

    private static IEnumerable<ArchivedFile> Named(Evidence evidence, string name) => evidence.Acte.Contents()
        .Where(file => file.Path.StartsWith(ActeFiles.CourriersFolder, StringComparison.Ordinal)
            && file.Path.EndsWith($"/{name}", StringComparison.Ordinal));

    private static async Task<ProofStep> CheckLetterAsync(Evidence evidence, ArchivedFile card, CancellationToken cancellationToken)
    {
        var folder = card.Path[..^ActeFiles.CourrierCard.Length];
        var number = folder[ActeFiles.CourriersFolder.Length..].TrimEnd('/');
        var archive = await evidence.FindAsync(card.Version, folder + ActeFiles.CourrierArchive, cancellationToken).ConfigureAwait(false);
        var message = await evidence.FindAsync(card.Version, folder + ActeFiles.CourrierMessage, cancellationToken).ConfigureAwait(false);
        if (archive is null || message is null || Parse(archive) is not { } letter)
        {
            return Failed("LD4630", card, number, "son archive manque ou n’est pas lisible", "its archive is missing or cannot be read");
        }

        if (!letter.Message.Content.Span.SequenceEqual(message))
        {
            return Failed(
                "LD4630", card, number, "son message n’est pas celui de l’archive reçue", "its message is not that of the archive");
        }

        var mine = evidence.Versions[card.Version - 1].Files
            .Where(file => file.Path.StartsWith($"{folder}documents/", StringComparison.Ordinal)).Select(file => file.Sha512);
        if (!mine.Order(StringComparer.Ordinal).SequenceEqual(
            letter.Documents.Select(document => Digests.Sha512(document.Content.Span)).Order(StringComparer.Ordinal)))
        {
            return Failed(
                "LD4630", card, number, "ses pièces ne sont pas celles de l’archive reçue", "its documents are not those of the archive");
        }

        var identity = evidence.Acte.Identity;
        return identity is not null && !letter.IdActe.Contains($"-{identity.Siren}-", StringComparison.Ordinal)
            ? Failed(
                "LD4630", card, number, $"il porte sur « {letter.IdActe} », un autre acte", $"it is about '{letter.IdActe}', another act")
            : new ProofStep("LD4630", ProofOutcome.Proven, card.Path, new(
                $"Courrier {number} : message et pièces sont octet pour octet ceux de l’archive reçue ; il porte sur « {letter.IdActe} ».",
                $"Letter {number}: message and documents are byte for byte those of the archive received; it is about '{letter.IdActe}'."));
    }

    private static async Task<ProofStep> CheckAnswerAsync(Evidence evidence, ArchivedFile card, CancellationToken cancellationToken)
    {
        var folder = card.Path[..^ActeFiles.ReponseCard.Length];
        var number = folder[ActeFiles.CourriersFolder.Length..].TrimEnd('/');
        var bytes = await evidence.FindAsync(card.Version, card.Path, cancellationToken).ConfigureAwait(false);
        if (bytes is null || Files(bytes) is not { Count: > 0 } files)
        {
            return Failed("LD4631", card, number, "sa fiche n’est pas lisible", "its card cannot be read");
        }

        var stored = evidence.Versions[card.Version - 1].Files.ToDictionary(file => file.Path, file => file.Sha512, StringComparer.Ordinal);
        var changed = files.Find(file => stored.GetValueOrDefault(folder + file.Name) != file.Sha512).Name;
        return changed is null
            ? new ProofStep("LD4631", ProofOutcome.Proven, card.Path, new(
                $"Réponse {number} : {ProofTexts.Count(files.Count, "fichier est celui", "fichiers sont ceux")} qu’on a décidé d’envoyer.",
                $"Answer {number}: {ProofTexts.Count(files.Count, "file is that", "files are those")} that were decided to be sent."))
            : Failed(
                "LD4631",
                card,
                number,
                $"« {changed} » n’est pas le fichier qu’on a décidé d’envoyer",
                $"'{changed}' is not the file decided to be sent");
    }

    private static List<(string Name, string Sha512)> Files(byte[] card)
    {
        try
        {
            return [.. (JsonNode.Parse(card)?["fichiers"] as JsonArray ?? []).OfType<JsonObject>()
                .Select(file => (file["fichier"]?.GetValue<string>() ?? string.Empty, file["sha512"]?.GetValue<string>() ?? string.Empty))];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static Courrier? Parse(byte[] archive)
    {
        try
        {
            return Courrier.Parse(archive);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static ProofStep Failed(string code, ArchivedFile card, string number, string french, string english) =>
        new(code, ProofOutcome.Failed, card.Path, new(
            $"Courrier {number} : {french}. Comparez avec la plateforme, ou restaurez une sauvegarde.",
            $"Letter {number}: {english}. Compare with the platform, or restore a backup."));
}
