using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LegalDocs.Acts;
using LegalDocs.French;

namespace LegalDocs.Campaigns.Seances;

/// <summary>The context document that describes the collectivité whose assembly sits.</summary>
/// <remarks>A document is a collectivité when it has a <c>siren</c>, a <c>nom</c>, and a known <c>type</c> or the
/// <c>code_insee</c> of a commune.</remarks>
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
            Siret = Siret.TryParse(Text(document, "siret"), out var siret) ? siret : null,
            Nom = name,
            Type = type,
            CodeInsee = Text(document, "code_insee"),
            Departement = DepartementOf(document),
            ModeFinancement = Text(document, "fiscalite") switch
            {
                "FPU" => ModeFinancement.Fpu,
                "FA" => ModeFinancement.Fa,
                _ => null,
            },
            Membres = document["membres"] is JsonArray members
                ? [.. members.OfType<JsonObject>().Select(Read).OfType<Collectivite>()]
                : [],
            Organe = document["organe"] is JsonObject organe && Text(organe, "nom") is { } title
                ? new Organe { Nom = title, Genre = Text(organe, "genre") == "f" ? Gender.Feminine : Gender.Masculine }
                : null,
        };
    }

    /// <summary>The département, else that of the INSEE code: its first two characters, three overseas.</summary>
    private static string? DepartementOf(JsonObject document) => document["departement"] switch
    {
        JsonObject departement => Text(departement, "code"),
        JsonValue => Text(document, "departement"),
        _ => Text(document, "code_insee") is { Length: 5 } insee
            ? insee[..(insee.StartsWith("97", StringComparison.Ordinal) || insee.StartsWith("98", StringComparison.Ordinal) ? 3 : 2)]
            : null,
    };

    private static TypeCollectivite? TypeOf(JsonObject document)
    {
        try
        {
            return Text(document, "type") is { } word
                ? JsonSerializer.Deserialize<TypeCollectivite>(JsonSerializer.Serialize(word), WrittenTypes)
                : Text(document, "code_insee") is not null ? TypeCollectivite.Commune : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject document, string name) =>
        document[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
