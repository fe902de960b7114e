using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Seances;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Exports;

/// <summary>A délibération of the store, with what its data say of the collectivité and of the vote.</summary>
public sealed record StoredDeliberation
{
    /// <summary>The act.</summary>
    public required StoredActe Acte { get; init; }

    /// <summary>Day of the sitting.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Subject code.</summary>
    public required Matiere Matiere { get; init; }

    /// <summary>The collectivité.</summary>
    public required Collectivite Collectivite { get; init; }

    /// <summary>Members in office; null: not known.</summary>
    public int? EnExercice { get; init; }

    /// <summary>The vote; null: not known.</summary>
    public Vote? Vote { get; init; }

    /// <summary>Every délibération of a store whose collectivité is described, in the order of days, then of
    /// numbers.</summary>
    /// <param name="reader">Reads the store.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Acts of nature 1; others are passed over.</returns>
    public static async Task<IReadOnlyList<StoredDeliberation>> ListAsync(
        ActeReader reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var found = new List<StoredDeliberation>();
        await foreach (var acte in reader.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (ScopeValues.Whole(acte.Card, "nature") == (int)NatureActe.Deliberation
                && acte.History.Versions[^1].Files.Any(file => file.Path == ActeFiles.Data))
            {
                var bytes = await reader.ReadAsync(acte.Id, acte.History.Head, ActeFiles.Data, cancellationToken)
                    .ConfigureAwait(false);
                if (Of(acte, JsonNode.Parse(bytes) as JsonObject ?? []) is { } deliberation)
                {
                    found.Add(deliberation);
                }
            }
        }

        return
        [
            .. found.OrderBy(each => each.Date).ThenBy(each => each.Acte.Siren, StringComparer.Ordinal)
                .ThenBy(each => each.Acte.Numero, StringComparer.Ordinal),
        ];
    }

    private static StoredDeliberation? Of(StoredActe acte, JsonObject data)
    {
        var objects = data.Select(member => member.Value).OfType<JsonObject>().ToList();
        var owner = objects.Find(each => ScopeValues.Text(each, "siren") == acte.Siren);
        if (owner is null || CollectiviteDocument.Find([owner]) is not { } body
            || ScopeValues.Day(acte.Card, "date") is not { } date
            || !Matiere.TryParse(ScopeValues.Text(acte.Card, "matiere"), out var matiere))
        {
            return null;
        }

        var sitting = objects.Find(each =>
            each["comptes"] is JsonObject && ScopeValues.Day(each, "date") == date && body.Type != TypeCollectivite.Commune);
        var voting = owner["pour"] is not null
            ? owner
            : objects.Find(each => each["pour"] is not null && each["siren"] is null);
        return new StoredDeliberation
        {
            Acte = acte,
            Date = date,
            Matiere = matiere,
            Collectivite = body,
            EnExercice = sitting is { } seance
                ? ScopeValues.Whole((JsonObject)seance["comptes"]!, "membres_en_exercice")
                : ScopeValues.Whole(owner, "membres_en_exercice"),
            Vote = voting is { } vote && ScopeValues.Whole(vote, "pour") is { } pour && ScopeValues.Whole(vote, "contre") is { } contre
                ? new Vote { Pour = pour, Contre = contre, Abstentions = ScopeValues.Whole(vote, "abstentions") ?? 0 }
                : null,
        };
    }
}
