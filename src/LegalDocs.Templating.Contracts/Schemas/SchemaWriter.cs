using System.Text.Json.Nodes;

namespace LegalDocs.Templating.Contracts;

/// <summary>Writes a contract as JSON Schema, draft 2020-12: for editors, validators and those who prepare the data.</summary>
public static class SchemaWriter
{
    /// <summary>The schema of the data of a template.</summary>
    /// <param name="contract">What the template asks for.</param>
    /// <returns>A schema; members in alphabetical order, always the same for the same template.</returns>
    public static JsonObject Write(TemplateContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = contract.Template,
        };
        AddMembers(schema, contract.Fields);
        return schema;
    }

    private static JsonObject Of(TemplateField field)
    {
        var schema = new JsonObject();
        if (field.Places.Count > 0)
        {
            schema["description"] = field.Places[0].Place.Describe(DiagnosticLanguage.French);
        }

        switch (field.Shape)
        {
            case FieldShape.Structure:
                AddMembers(schema, field.Members);
                break;
            case FieldShape.List:
                schema["type"] = "array";
                if (field.Item is not null)
                {
                    schema["items"] = Of(field.Item);
                }

                break;
            case FieldShape.Number:
                schema["type"] = new JsonArray("number", "null");
                break;
            case FieldShape.Value:
                schema["type"] = new JsonArray("string", "number", "boolean", "null");
                break;
        }

        if (field.Values.Count > 0)
        {
            schema["examples"] = new JsonArray([.. field.Values.Select(value => JsonValue.Create(value))]);
        }

        return schema;
    }

    private static void AddMembers(JsonObject schema, IReadOnlyList<TemplateField> fields)
    {
        schema["type"] = "object";
        schema["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Of(field))));
        var required = fields.Where(field => !field.IsOptional).Select(field => (JsonNode?)JsonValue.Create(field.Name)).ToArray();
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray(required);
        }
    }
}
