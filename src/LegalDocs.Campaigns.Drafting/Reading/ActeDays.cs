using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Letters;
using LegalDocs.Campaigns.Seances;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Reading;

/// <summary>The days that a stored act opens, from its receipt and the data merged into it.</summary>
public static class ActeDays
{
    /// <summary>Reads the data of an act and computes its days.</summary>
    /// <param name="reader">Reads the store.</param>
    /// <param name="stored">The act.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What can be computed; null when the store does not say which collectivité it is of.</returns>
    public static async Task<EcheancesActe?> ReadAsync(
        ActeReader reader, StoredActe stored, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(stored);
        if (stored.History.Versions[^1].Files.All(file => file.Path != ActeFiles.Data))
        {
            return null;
        }

        var bytes = await reader.ReadAsync(stored.Id, stored.History.Head, ActeFiles.Data, cancellationToken)
            .ConfigureAwait(false);
        return await OfAsync(reader, stored, JsonNode.Parse(bytes) as JsonObject ?? [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Computes the days of an act whose data were read already.</summary>
    /// <param name="reader">Reads the store: the letters of the préfecture move the end of the déféré.</param>
    /// <param name="stored">The act.</param>
    /// <param name="data">The data merged into its newest version.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What can be computed; null when the data do not say which collectivité it is of.</returns>
    public static async Task<EcheancesActe?> OfAsync(
        ActeReader reader, StoredActe stored, JsonObject data, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(data);
        var letters = await reader.Courriers.ListAsync(stored.History, cancellationToken).ConfigureAwait(false);
        return Of(data, stored, [.. letters.Select(Return)]) is { } acte ? EcheancesActe.Of(acte) : null;
    }

    /// <summary>A letter as the law sees it; an answer counts from the day the préfecture received the last part of it.</summary>
    internal static RetourTransmission Return(StoredLetter letter) => new()
    {
        Nature = LetterWords.NatureOf(letter.Type),
        Date = letter.EffectiveDate,
        DateReponse = letter.Answers.Max(answer => answer.DateReception),
    };

    private static Acte? Of(JsonObject data, StoredActe stored, IReadOnlyList<RetourTransmission> returns)
    {
        var objects = data.Select(member => member.Value).OfType<JsonObject>().ToList();
        var owner = objects.Find(each => ScopeValues.Text(each, "siren") == stored.Siren);
        if (owner is null || CollectiviteDocument.Find([owner]) is not { } body
            || !NumeroInterne.TryParse(stored.Numero, out var numero)
            || ScopeValues.Day(stored.Card, "date") is not { } date)
        {
            return null;
        }

        var published = ScopeValues.Day(owner, "date_publicite")
            ?? (body.Type == TypeCollectivite.Commune ? null : Publication(objects, date));
        return new Acte
        {
            Collectivite = body,
            Nature = NatureActe.Deliberation,
            Numero = numero,
            Date = date,
            Objet = new ObjetActe { FilAriane = [stored.Objet] },
            Publicite = published is { } day ? new PubliciteActe { DateAffichage = day } : null,
            Transmission = stored is { Received: { } received, Cancelled: null }
                ? new TransmissionActe { DateAR = received.Receipt.DateReception, Retours = returns }
                : null,
        };
    }

    /// <summary>The publication that the sitting of that day announces.</summary>
    private static DateOnly? Publication(List<JsonObject> objects, DateOnly date) => objects
        .Where(each => each["comptes_annonces"] is not null && ScopeValues.Day(each, "date") == date)
        .Select(each => ScopeValues.Day(each, "publication")).FirstOrDefault();
}
