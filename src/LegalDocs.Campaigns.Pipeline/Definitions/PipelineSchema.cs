using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Pipeline.Format;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>JSON Schema (draft-07) of <c>pipeline.yaml</c>, for completion and help in text editors.</summary>
/// <remarks>Made from the same table as the reader: what the schema accepts and what the reader accepts do not
/// drift.</remarks>
public static class PipelineSchema
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
    };

    /// <summary>The schema as a file: two spaces, line feeds, a final one.</summary>
    /// <returns>JSON text, always the same.</returns>
    public static string Text() => Of(PipelineFormat.Root, PipelineFile.FileName);

    /// <summary>The schema of any file described in the same way.</summary>
    internal static string Of(MappingSpec root, string title) => Build(root, title).ToJsonString(Readable) + "\n";

    private static JsonObject Build(MappingSpec spec, string title)
    {
        var definitions = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var root = Mapping(spec, definitions);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = title,
        };
        foreach (var (name, value) in root.ToList())
        {
            root.Remove(name);
            schema[name] = value;
        }

        schema["definitions"] = new JsonObject(
            definitions.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        return schema;
    }

    private static JsonObject Mapping(MappingSpec spec, SortedDictionary<string, JsonObject> definitions)
    {
        var properties = new JsonObject();
        foreach (var key in spec.Keys)
        {
            properties[key.Name] = Value(key.Value, key.Description, definitions);
        }

        return new JsonObject
        {
            ["description"] = spec.Description,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray(
                [.. spec.Keys.Where(key => key.IsRequired).Select(key => JsonValue.Create(key.Name))]),
            ["properties"] = properties,
        };
    }

    private static JsonObject Value(
        ValueSpec spec, string? description, SortedDictionary<string, JsonObject> definitions)
    {
        var value = new JsonObject();
        if (description is not null)
        {
            value["description"] = description;
        }

        switch (spec)
        {
            case ValueSpec.Text text:
                Text(value, text);
                break;
            case ValueSpec.Whole whole:
                value["type"] = "integer";
                value["minimum"] = whole.Min;
                value["maximum"] = whole.Max;
                break;
            case ValueSpec.Number:
                value["type"] = "number";
                break;
            case ValueSpec.Flag:
                value["type"] = "boolean";
                break;
            case ValueSpec.Choice choice:
                value["enum"] = new JsonArray([.. choice.Words.Select(word => JsonValue.Create(word))]);
                break;
            case ValueSpec.Sequence sequence:
                value["type"] = "array";
                value["minItems"] = sequence.MayBeEmpty ? 0 : 1;
                value["items"] = Value(sequence.Item, null, definitions);
                break;
            case ValueSpec.Names names:
                value["type"] = "object";
                value["propertyNames"] = new JsonObject { ["pattern"] = names.Name.Pattern };
                value["additionalProperties"] = Value(names.Item, null, definitions);
                break;
            case ValueSpec.TextOrMapping either:
                value["anyOf"] = new JsonArray(
                    Value(either.Line, null, definitions), Reference(either.Spec, null, definitions));
                break;
            case ValueSpec.Mapping mapping:
                return Reference(mapping.Spec, description, definitions);
        }

        return value;
    }

    private static void Text(JsonObject value, ValueSpec.Text text)
    {
        value["type"] = "string";
        if (text.Pattern is { } pattern)
        {
            value["pattern"] = pattern;
        }
        else
        {
            value["minLength"] = 1;
        }
    }

    /// <summary>Draft-07 ignores what stands beside <c>$ref</c>: the description goes with <c>allOf</c>.</summary>
    private static JsonObject Reference(
        MappingSpec spec, string? description, SortedDictionary<string, JsonObject> definitions)
    {
        if (!definitions.ContainsKey(spec.Id))
        {
            definitions[spec.Id] = Mapping(spec, definitions);
        }

        var reference = new JsonObject { ["$ref"] = $"#/definitions/{spec.Id}" };
        return description is null
            ? reference
            : new JsonObject { ["description"] = description, ["allOf"] = new JsonArray(reference) };
    }
}
