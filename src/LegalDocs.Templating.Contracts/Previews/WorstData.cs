using System.Text.Json.Nodes;

namespace LegalDocs.Templating.Contracts;

/// <summary>Makes up data for a contract, and finds by trying what the functions of the template accept.</summary>
internal sealed class WorstData(TemplateContract contract, PreviewOptions options)
{
    private readonly WorstValues _values = new(options);
    private readonly Dictionary<string, int> _choices = new(StringComparer.Ordinal);
    private readonly ILookup<(TemplatePlace, int), TemplateField> _byTag = contract.All()
        .SelectMany(field => field.Uses.Select(use => (field, use)))
        .Where(pair => pair.use.Kind is not (FieldUseKind.Member or FieldUseKind.Iterate or FieldUseKind.Size))
        .OrderBy(pair => pair.use.Offset)
        .Select(pair => (pair.field, key: (pair.use.Tag.Location.Value, pair.use.Tag.Quote.Start)))
        .Distinct()
        .ToLookup(pair => pair.key, pair => pair.field);

    public JsonObject Make() => Members(contract.Fields);

    /// <summary>Chooses other values for the fields of tags that failed.</summary>
    /// <returns>False when all were tried.</returns>
    public bool TryOthers(IReadOnlyList<TemplateDiagnostic> failures)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var failure in failures)
        {
            var fields = _byTag[(failure.Place, failure.Position)].ToList();
            if (fields.Any(field => changed.Contains(field.Path)) || Advance(fields))
            {
                changed.UnionWith(fields.Select(field => field.Path));
            }
        }

        return changed.Count > 0;
    }

    // All combinations of the values of the fields of one tag, as an odometer goes.
    private bool Advance(List<TemplateField> fields)
    {
        foreach (var field in fields)
        {
            var next = _choices.GetValueOrDefault(field.Path) + 1;
            if (next < _values.Count(field))
            {
                _choices[field.Path] = next;
                return true;
            }

            _choices[field.Path] = 0;
        }

        return false;
    }

    private JsonObject Members(IReadOnlyList<TemplateField> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, Value(field))));

    private JsonNode? Value(TemplateField field)
    {
        var choice = _choices.GetValueOrDefault(field.Path);
        return field.Shape switch
        {
            FieldShape.List => new JsonArray([.. Enumerable.Range(0, options.Rows).Select(_ => field.Item is null
                ? _values.Text()
                : Value(field.Item))]),
            FieldShape.Structure => Merged(Members(field.Members), _values.Structure(choice)),
            _ => _values.Plain(field, choice),
        };
    }

    private static JsonObject Merged(JsonObject members, JsonObject? more)
    {
        foreach (var (name, value) in more ?? [])
        {
            if (!members.ContainsKey(name))
            {
                members[name] = value?.DeepClone();
            }
        }

        return members;
    }
}
