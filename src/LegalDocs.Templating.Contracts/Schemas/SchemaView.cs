using System.Text.Json;

namespace LegalDocs.Templating.Contracts;

/// <summary>What a schema says of one datum.</summary>
internal sealed class SchemaView : DataView
{
    private readonly JsonElement _root;
    private readonly JsonElement[] _schemas;

    public SchemaView(JsonElement schema, JsonElement root, bool isRequired)
    {
        _root = root;
        _schemas = [.. Resolve(schema, new HashSet<string>(StringComparer.Ordinal))];
        var types = _schemas.SelectMany(TypesOf).ToHashSet(StringComparer.Ordinal);
        MayLack = !isRequired;
        Kind = types switch
        {
            _ when Has("properties") || (types.Contains("object") && !HasOther(types, "object")) => DataKind.Structure,
            _ when Has("items") || (types.Contains("array") && !HasOther(types, "array")) => DataKind.List,
            _ when types.Count > 0 && !types.Overlaps(["object", "array"]) && !types.SetEquals(["null"]) => DataKind.Value,
            _ => DataKind.Any,
        };
        if (Kind is DataKind.Structure or DataKind.List && types.Contains("null"))
        {
            MayLack = true;
        }
    }

    public override DataKind Kind { get; }

    public override bool MayLack { get; }

    public override IEnumerable<string> Names => Properties().Select(property => property.Name).Distinct(StringComparer.Ordinal);

    // JSON Schema is open by default; a name that no property declares is taken for a mistake, unless the schema says it is not.
    public override bool IsOpen => Kind != DataKind.Structure || !Has("properties") || _schemas.Any(schema =>
        schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind is JsonValueKind.True or JsonValueKind.Object);

    public override IEnumerable<DataView> Items => _schemas
        .Where(schema => schema.TryGetProperty("items", out _))
        .Select(schema => new SchemaView(schema.GetProperty("items"), _root, isRequired: true)).Take(1);

    public override object Sample => Kind switch
    {
        DataKind.List => new DataList([]),
        DataKind.Structure => new DataObject(new DataShape([.. Names]), [.. Names.Select(_ => (object?)null)]),
        _ => "",
    };

    public override DataView? Find(string name)
    {
        var found = Properties().Where(property => property.Name == name).Select(property => property.Value).ToList();
        return found.Count == 0 ? null : new SchemaView(found[0], _root, IsRequired(name));
    }

    private static bool HasOther(HashSet<string> types, string type) => types.Any(each => each != type && each != "null");

    private bool Has(string keyword) => _schemas.Any(schema => schema.TryGetProperty(keyword, out _));

    private IEnumerable<JsonProperty> Properties() => _schemas
        .Where(schema => schema.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
        .SelectMany(schema => schema.GetProperty("properties").EnumerateObject());

    private bool IsRequired(string name) => _schemas.Any(schema =>
        schema.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.Array
        && required.EnumerateArray().Any(each => each.ValueKind == JsonValueKind.String && each.GetString() == name));

    private static IEnumerable<string> TypesOf(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return [];
        }

        return type.ValueKind switch
        {
            JsonValueKind.String => [type.GetString()!],
            JsonValueKind.Array => type.EnumerateArray().Select(each => each.ToString()),
            _ => [],
        };
    }

    private IEnumerable<JsonElement> Resolve(JsonElement schema, HashSet<string> followed)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        yield return schema;
        if (schema.TryGetProperty("$ref", out var reference) && followed.Add(reference.ToString())
            && Follow(reference.ToString()) is { } target)
        {
            foreach (var each in Resolve(target, followed))
            {
                yield return each;
            }
        }

        if (schema.TryGetProperty("allOf", out var all) && all.ValueKind == JsonValueKind.Array)
        {
            foreach (var each in all.EnumerateArray().SelectMany(part => Resolve(part, followed)))
            {
                yield return each;
            }
        }
    }

    private JsonElement? Follow(string reference)
    {
        if (!reference.StartsWith('#'))
        {
            return null;
        }

        var current = _root;
        foreach (var segment in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal);
            if (current.ValueKind != JsonValueKind.Object || !current.TryGetProperty(name, out current))
            {
                return null;
            }
        }

        return current;
    }
}
