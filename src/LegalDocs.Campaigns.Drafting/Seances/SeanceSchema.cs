using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using LegalDocs.Acts;

namespace LegalDocs.Campaigns.Seances;

/// <summary>JSON Schema (draft-07) of the document that describes a sitting, for completion and help in text
/// editors.</summary>
/// <remarks>The parts that <c>LegalDocs.Acts</c> defines are exported from its records, with their descriptions: schema and
/// reader do not drift.</remarks>
public static class SeanceSchema
{
    private const string Day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private const string Hour = "^[0-9]{2}:[0-9]{2}$";

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
    };

    /// <summary>The schema as a file: two spaces, line feeds, a final one.</summary>
    /// <returns>JSON text, always the same.</returns>
    public static string Text() => Build().ToJsonString(Readable) + "\n";

    private static JsonObject Build() => new()
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["title"] = "séance",
        ["description"] = "Séance d’une assemblée : ce qui n’est pas dit reste inconnu, et les règles qui en dépendent le disent.",
        ["type"] = "object",
        ["required"] = new JsonArray("date", "membres"),
        ["properties"] = new JsonObject
        {
            ["source"] = Text("D’où viennent ces données"),
            ["date"] = Text("Jour de la séance (AAAA-MM-JJ)", Day),
            ["heure"] = Optional(Text("Heure d’ouverture (HH:MM)", Hour)),
            ["lieu"] = Optional(Text("Lieu")),
            ["convocation"] = OneOf(
                Text("Jour d’envoi de la convocation (AAAA-MM-JJ)", Day), Part(typeof(Convocation), "Convocation")),
            ["publication"] = Text("Jour de publication des actes de la séance (AAAA-MM-JJ)", Day),
            ["president"] = Text("Identifiant du membre qui préside"),
            ["secretaire"] = Text("Identifiant du secrétaire de séance"),
            ["secretaires"] = List(Text("Identifiant d’un secrétaire"), "Secrétaires, s’ils sont plusieurs"),
            ["renouvellement"] = Text("Jour du dernier renouvellement général (AAAA-MM-JJ)", Day),
            ["sieges_vacants"] = Whole("Nombre de sièges vacants"),
            ["huis_clos"] = Flag("Séance à huis clos"),
            ["premiere_apres_renouvellement"] = Flag("Première séance après le renouvellement général"),
            ["ordre_du_jour"] = List(Text("Numéro d’un acte"), "Actes inscrits à l’ordre du jour envoyé"),
            ["comptes_annonces"] = Counts(),
            ["membres"] = List(Member(), "Tous les membres en exercice, dans l’ordre de l’acte"),
            ["points"] = List(Part(typeof(PointDocument), "Ce qu’un acte a de particulier"), "Ce que certains actes ont de particulier"),
            ["publicite"] = Part(typeof(PubliciteSeance), "Publicité de la séance"),
        },
    };

    private static JsonObject Member() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("id", "civilite", "prenom", "nom", "presence"),
        ["properties"] = new JsonObject
        {
            ["id"] = Text("Identifiant stable"),
            ["civilite"] = new JsonObject { ["description"] = "Civilité", ["enum"] = new JsonArray("M.", "Mme") },
            ["prenom"] = Text("Prénom"),
            ["nom"] = Text("Nom, en capitales"),
            ["presence"] = new JsonObject
            {
                ["description"] = "Où était le membre",
                ["enum"] = new JsonArray(
                    [.. StatutPresenceWire.Texts.Order(StringComparer.Ordinal).Select(text => JsonValue.Create(text))]),
            },
            ["pouvoir_a"] = Optional(Text("Identifiant du membre à qui pouvoir est donné")),
        },
    };

    private static JsonObject Counts()
    {
        string[] names = ["membres_du_conseil", "membres_en_exercice", "presents", "pouvoirs"];
        return new JsonObject
        {
            ["description"] = "Nombres que l’acte annonce, comparés aux listes (EFF-1)",
            ["type"] = "object",
            ["required"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]),
            ["properties"] = new JsonObject(names.Select(name =>
                KeyValuePair.Create(name, (JsonNode?)Whole(name.Replace('_', ' '))))),
        };
    }

    /// <summary>A record of LegalDocs.Acts, its members described in French by their attributes.</summary>
    private static JsonObject Part(Type type, string description)
    {
        var options = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) =>
            {
                var attributes = context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), false);
                if (attributes is [DescriptionAttribute { Description: var text }, ..] && node is JsonObject described)
                {
                    described.Insert(0, "description", text);
                }

                return node;
            },
        };
        var schema = ActsJson.Options.GetJsonSchemaAsNode(type, options).AsObject();
        schema["type"] = "object";
        schema.Insert(0, "description", description);
        return schema;
    }

    private static JsonObject Text(string description, string? pattern = null)
    {
        var schema = new JsonObject { ["description"] = description, ["type"] = "string", ["minLength"] = 1 };
        if (pattern is not null)
        {
            schema["pattern"] = pattern;
        }

        return schema;
    }

    private static JsonObject Optional(JsonObject schema)
    {
        schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        return schema;
    }

    private static JsonObject OneOf(params JsonNode[] schemas) => new() { ["oneOf"] = new JsonArray(schemas) };

    private static JsonObject Whole(string description) =>
        new() { ["description"] = description, ["type"] = "integer", ["minimum"] = 0 };

    private static JsonObject Flag(string description) => new() { ["description"] = description, ["type"] = "boolean" };

    private static JsonObject List(JsonObject items, string description) =>
        new() { ["description"] = description, ["type"] = "array", ["items"] = items };
}
