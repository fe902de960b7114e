using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LegalDocs.Acts;
using LegalDocs.French;

namespace LegalDocs.Campaigns.Seances;

/// <summary>The context document that describes the collectivité whose assembly sits.</summary>
/// <remarks>A document is a collectivité when it has a <c>siren</c>, a <c>nom</c> and a known <c>type</c>.</remarks>
internal static class CollectiviteDocument
{
    private static readonly JsonSerializerOptions WrittenTypes = new()
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>The first collectivité among the context documents, or null.</summary>
    public static Collectivite? Find(IEnumerable<JsonObject> documents) =>
        documents.Select(Read).FirstOrDefault(found => found is not null);

    private static Collectivite? Read(JsonObject document)
    {
        if (!Siren.TryParse(Text(document, "siren"), out var siren)
            || Text(document, "nom") is not { Length: > 0 } name || TypeOf(document) is not { } type)
        {
            return null;
        }

        return new Collectivite
        {
            Siren = siren,
            Nom = name,
            Type = type,
            CodeInsee = Text(document, "code_insee"),
            Departement = document["departement"] is JsonObject departement ? Text(departement, "code") : null,
            Organe = document["organe"] is JsonObject organe && Text(organe, "nom") is { } title
                ? new Organe { Nom = title, Genre = Text(organe, "genre") == "f" ? Gender.Feminine : Gender.Masculine }
                : null,
        };
    }

    private static TypeCollectivite? TypeOf(JsonObject document)
    {
        try
        {
            return Text(document, "type") is { } word
                ? JsonSerializer.Deserialize<TypeCollectivite>(JsonSerializer.Serialize(word), WrittenTypes)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject document, string name) =>
        document[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
