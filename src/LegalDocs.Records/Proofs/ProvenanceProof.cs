using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary>Are the merged data those from which the documents say they were made?</summary>
internal static class ProvenanceProof
{
    public static async Task<IReadOnlyList<ProofStep>> CheckAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        var steps = new List<ProofStep>();
        foreach (var file in evidence.Contents(ActeFiles.Provenance))
        {
            var data = evidence.Versions[file.Version - 1].Files.FirstOrDefault(each => each.Path == ActeFiles.Data);
            var bytes = await evidence.FindAsync(file.Version, file.Path, cancellationToken).ConfigureAwait(false);
            if (data is not null && bytes is not null && Stated(bytes) is { } stated)
            {
                steps.Add(stated == data.Sha512 ? Proven(file) : Failed(file));
            }
        }

        return steps;
    }

    private static string? Stated(byte[] provenance)
    {
        try
        {
            return JsonNode.Parse(provenance)?["donnees"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ProofStep Proven(ArchivedFile file) => new("LD6628", ProofOutcome.Proven, file.Path, new(
        $"Provenance : les documents de la version {file.Version} déclarent les données conservées avec eux.",
        $"Provenance: the documents of version {file.Version} declare the data kept with them."));

    private static ProofStep Failed(ArchivedFile file) => new("LD6628", ProofOutcome.Failed, file.Path, new(
        $"Provenance : les documents de la version {file.Version} déclarent d’autres données que « {ActeFiles.Data} ». Cette version n’a "
            + "pas été faite par LegalDocs telle quelle.",
        $"Provenance: the documents of version {file.Version} declare other data than '{ActeFiles.Data}'. This version was not made by "
            + "LegalDocs as it stands."));
}
