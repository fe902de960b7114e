using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>Are the letters of the préfecture about this act, whole as they came, and does their card say what they say?</summary>
internal static class LetterProof
{
    private const string Code = "LD4630";

    public static async Task<IReadOnlyList<ProofStep>> CheckAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        var steps = new List<ProofStep>();
        foreach (var card in Cards(evidence, ActeFiles.CourrierCard))
        {
            steps.Add(await CheckLetterAsync(evidence, card, cancellationToken).ConfigureAwait(false));
        }

        return steps;
    }

    /// <summary>The cards of letters, or of answers, at the versions that brought them.</summary>
    internal static IEnumerable<ArchivedFile> Cards(Evidence evidence, string name) => evidence.Acte.Contents()
        .Where(file => file.Path.StartsWith(ActeFiles.CourriersFolder, StringComparison.Ordinal)
            && file.Path.EndsWith($"/{name}", StringComparison.Ordinal));

    /// <summary>A card as a JSON object; null when it is none.</summary>
    internal static JsonObject? Json(byte[]? bytes)
    {
        try
        {
            return bytes is null ? null : JsonNode.Parse(bytes) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<ProofStep> CheckLetterAsync(Evidence evidence, ArchivedFile file, CancellationToken cancellationToken)
    {
        var folder = file.Path[..^ActeFiles.CourrierCard.Length];
        var card = Json(await evidence.FindAsync(file.Version, file.Path, cancellationToken).ConfigureAwait(false));
        var archive = await evidence.FindAsync(file.Version, folder + ActeFiles.CourrierArchive, cancellationToken).ConfigureAwait(false);
        var message = await evidence.FindAsync(file.Version, folder + ActeFiles.CourrierMessage, cancellationToken).ConfigureAwait(false);
        if (archive is null || message is null || Parse(archive) is not { } letter)
        {
            return Failed(file, new("son archive manque ou n’est pas lisible", "its archive is missing or cannot be read"));
        }

        if (card is null)
        {
            return Failed(file, new("sa fiche n’est pas lisible", "its card cannot be read"));
        }

        var fault = Content(evidence, file, folder, letter, message) ?? CardFault(card, letter)
            ?? await ActeFaultAsync(evidence, letter, cancellationToken).ConfigureAwait(false);
        return fault is not null ? Failed(file, fault) : new ProofStep(Code, ProofOutcome.Proven, file.Path, new(
            $"Courrier {NumberOf(file)} : message et pièces sont octet pour octet ceux de l’archive reçue ; il porte sur "
                + $"« {letter.IdActe} ».",
            $"Letter {NumberOf(file)}: message and documents are byte for byte those of the archive received; it is about "
                + $"'{letter.IdActe}'."));
    }

    private static RecordText? Content(Evidence evidence, ArchivedFile card, string folder, Courrier letter, byte[] message)
    {
        if (!letter.Message.Content.Span.SequenceEqual(message))
        {
            return new("son message n’est pas celui de l’archive reçue", "its message is not that of the archive");
        }

        var mine = evidence.Versions[card.Version - 1].Files
            .Where(file => file.Path.StartsWith($"{folder}documents/", StringComparison.Ordinal)).Select(file => file.Sha512);
        return mine.Order(StringComparer.Ordinal).SequenceEqual(
            letter.Documents.Select(document => Digests.Sha512(document.Content.Span)).Order(StringComparer.Ordinal))
            ? null
            : new("ses pièces ne sont pas celles de l’archive reçue", "its documents are not those of the archive");
    }

    /// <summary>Time limits are computed from the card: it must say what the message says.</summary>
    private static RecordText? CardFault(JsonObject card, Courrier letter)
    {
        (string Field, string? Written, string? Said)[] fields =
        [
            ("type", LogChain.Text(card, "type"), letter.Type.ToWire()),
            ("id_acte", LogChain.Text(card, "id_acte"), letter.IdActe),
            ("date", LogChain.Text(card, "date"), letter.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("motif", LogChain.Text(card, "motif"), letter.Motif),
        ];
        return Array.Find(fields, each => each.Written != each.Said) is { Field: { } field } differs
            ? new(
                $"sa fiche dit « {differs.Written ?? "rien"} » ({field}), le message dit « {differs.Said ?? "rien"} »",
                $"its card says '{differs.Written ?? "nothing"}' ({field}), the message says '{differs.Said ?? "nothing"}'")
            : null;
    }

    /// <summary>The act that was received bears the identifier of the receipt; before it, what the card of the act says.</summary>
    private static async Task<RecordText?> ActeFaultAsync(Evidence evidence, Courrier letter, CancellationToken cancellationToken)
    {
        var receipts = new List<string>();
        foreach (var file in evidence.Contents(ActeFiles.Receipt))
        {
            var xml = await evidence.FindAsync(file.Version, file.Path, cancellationToken).ConfigureAwait(false);
            if (xml is not null && AccuseReceptionParser.Parse(xml) is AccuseReceptionParsing.Parsed { Accuse: { } receipt })
            {
                receipts.Add(receipt.IdActe);
            }
        }

        var isMine = receipts.Count > 0
            ? receipts.Contains(letter.IdActe)
            : evidence.Acte.Identity?.ToTransmission() is not { } identity
                || IdentifiantActe.Find(letter.IdActe)?.Mismatches(identity).Count == 0;
        return isMine
            ? null
            : new($"il porte sur « {letter.IdActe} », un autre acte", $"it is about '{letter.IdActe}', another act");
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

    private static string NumberOf(ArchivedFile card) =>
        card.Path[ActeFiles.CourriersFolder.Length..^(ActeFiles.CourrierCard.Length + 1)];

    private static ProofStep Failed(ArchivedFile card, RecordText fault) => new(Code, ProofOutcome.Failed, card.Path, new(
        $"Courrier {NumberOf(card)} : {fault.French}. Comparez avec la plateforme, ou restaurez une sauvegarde.",
        $"Letter {NumberOf(card)}: {fault.English}. Compare with the platform, or restore a backup."));
}
