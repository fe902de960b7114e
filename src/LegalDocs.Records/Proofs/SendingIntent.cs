using System.Text.Json.Nodes;

namespace LegalDocs.Records;

/// <summary>What an intent says of the files that were about to leave.</summary>
internal static class SendingIntent
{
    /// <summary>The version that they were taken from; 0 when it is not said.</summary>
    public static int Version(JsonObject intent) =>
        intent["version"] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;

    /// <summary>Their names and digests, in the order in which they were sent.</summary>
    public static IEnumerable<(string Name, string? Sha512)> All(JsonObject intent) =>
        (intent["files"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(file => (LogChain.Text(file, "name") ?? string.Empty, LogChain.Text(file, "sha512")));

    /// <summary>The version sent is not in the store any more: an older backup under newer logs.</summary>
    public static ProofStep VersionGone(string code, string path, int version) => new(code, ProofOutcome.Failed, path, new(
        $"Transmission : la version {version}, qui a été envoyée, n’est plus au dépôt. Restaurez l’acte depuis une sauvegarde plus "
            + "récente.",
        $"Transmission: version {version}, which was sent, is no longer in the store. Restore the act from a newer backup."));
}
