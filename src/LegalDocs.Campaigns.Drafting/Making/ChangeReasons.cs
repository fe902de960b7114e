using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Making;

/// <summary>Why an act is made again.</summary>
/// <param name="French">In French: « commune.pour : 17 → 18 ».</param>
/// <param name="English">The same in English.</param>
public sealed record ChangeReason(string French, string English);

/// <summary>Says why an act is made again: what differs between its stored version and what was just merged.</summary>
/// <remarks>Only data that a template of the act names are told, unless nothing else explains the change.</remarks>
public static class ChangeReasons
{
    /// <summary>Compares templates, card, data and engine, in that order.</summary>
    /// <param name="acte">The act, merged.</param>
    /// <param name="plan">Its campaign.</param>
    /// <param name="store">The version store.</param>
    /// <param name="history">What the store has of it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>At least one reason.</returns>
    /// <exception cref="VersionStoreException">The store could not be read.</exception>
    public static async Task<IReadOnlyList<ChangeReason>> ReadAsync(
        RenderedActe acte, CampaignPlan plan, IVersionStore store, ObjectHistory history, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(acte);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        var stored = new StoredFiles(new ActeReader(store), history);
        var provenance = await stored.FindAsync(ActeFiles.Provenance, cancellationToken).ConfigureAwait(false);
        var card = await stored.FindAsync(ActeFiles.Card, cancellationToken).ConfigureAwait(false);
        var data = await stored.FindAsync(ActeFiles.Data, cancellationToken).ConfigureAwait(false);
        List<ChangeReason> reasons =
        [
            .. Templates(acte, plan, provenance),
            .. JsonChange.Between(card, JsonNode.Parse(acte.Card.Span))
                .Select(each => Reason(each with { Place = $"acte.{each.Place}" })),
            .. Data(acte, plan, data),
        ];
        if (provenance?["moteur"]?.GetValue<string>() is { } engine && engine != $"LegalDocs {ActeProvenance.EngineVersion}")
        {
            reasons.Add(new ChangeReason(
                $"{engine} → LegalDocs {ActeProvenance.EngineVersion}", $"{engine} → LegalDocs {ActeProvenance.EngineVersion}"));
        }

        return reasons.Count > 0 ? reasons : [new ChangeReason("fonctions ou moteur modifiés", "functions or engine changed")];
    }

    private static IEnumerable<ChangeReason> Templates(RenderedActe acte, CampaignPlan plan, JsonNode? provenance)
    {
        var before = (provenance?["documents"] as JsonArray ?? []).OfType<JsonObject>()
            .ToDictionary(each => (string?)each["fichier"] ?? string.Empty, each => (string?)each["modele_sha512"], StringComparer.Ordinal);
        foreach (var document in acte.Documents)
        {
            var name = Path.GetFileName(document.TemplatePath);
            if (!before.Remove(document.Path, out var digest))
            {
                yield return new ChangeReason($"{document.Label} : ajouté", $"{document.Label}: added");
            }
            else if (digest != plan.Templates[document.TemplatePath].Sha512)
            {
                yield return new ChangeReason($"modèle {name} modifié", $"template {name} changed");
            }
        }

        foreach (var removed in before.Keys)
        {
            yield return new ChangeReason($"{removed} : retiré", $"{removed}: removed");
        }
    }

    /// <summary>Data of the act itself are those of its card.</summary>
    private static IEnumerable<ChangeReason> Data(RenderedActe acte, CampaignPlan plan, JsonNode? stored)
    {
        var differences = JsonChange.Between(stored, JsonNode.Parse(acte.Data.Span))
            .Where(each => !each.Place.StartsWith("acte.", StringComparison.Ordinal)).ToList();
        var named = new NamedFields(acte.Documents.Select(document => plan.Templates[document.TemplatePath].Contract));
        var used = differences.Where(each => named.Contains(each.Place)).ToList();
        return (used.Count > 0 ? used : differences).Select(Reason);
    }

    private static ChangeReason Reason(JsonChange each) => new(
        $"{each.Place} : {Text(each.Before) ?? "(rien)"} → {Text(each.After) ?? "(rien)"}",
        $"{each.Place}: {Text(each.Before) ?? "(nothing)"} → {Text(each.After) ?? "(nothing)"}");

    private static string? Text(JsonValue? value) =>
        value?.GetValueKind() == JsonValueKind.String ? $"« {value.GetValue<string>()} »" : value?.ToJsonString();

    /// <summary>JSON files of the newest version.</summary>
    private sealed class StoredFiles(ActeReader reader, ObjectHistory history)
    {
        public async Task<JsonNode?> FindAsync(string path, CancellationToken cancellationToken) =>
            history.Versions[^1].Files.Any(file => file.Path == path)
                ? JsonNode.Parse(await reader.ReadAsync(history.Id, history.Head, path, cancellationToken).ConfigureAwait(false))
                : null;
    }
}
