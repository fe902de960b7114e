using System.Text.Json.Nodes;

namespace LegalDocs.Templating.Contracts;

/// <summary>The values a preview tries, the most likely first; long, wide, with accents.</summary>
internal sealed class WorstValues
{
    // The longest name of a French commune, and a family name of the same kind.
    private const string Words = "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson, Œuvre d’Été Wœrthéenne ";

    private readonly string _text;
    private readonly JsonNode[] _plain;
    private readonly JsonObject[] _structures;

    public WorstValues(PreviewOptions options)
    {
        var repeated = string.Concat(Enumerable.Repeat(Words, (options.Length / Words.Length) + 1));
        _text = repeated[..options.Length].TrimEnd();
        _structures = [.. options.Samples.OfType<JsonObject>()];
        _plain =
        [
            Text(), 888_888.88m, "2028-12-31", 88, "18:30", "f",
            new JsonArray([.. Enumerable.Range(0, options.Rows).Select(_ => Text())]),
            SampleFiles.Picture, SampleFiles.Document,
            .. options.Samples,
        ];
    }

    /// <summary>The longest text.</summary>
    public JsonNode Text() => JsonValue.Create(_text);

    /// <summary>How many values there are to try for a field.</summary>
    public int Count(TemplateField field) => field.Shape switch
    {
        FieldShape.Structure => _structures.Length + 1,
        FieldShape.List => 1,
        _ => First(field).Count + _plain.Length,
    };

    /// <summary>A plain value, or for a field handed to functions a list or an object.</summary>
    public JsonNode Plain(TemplateField field, int choice)
    {
        var first = First(field);
        if (choice < first.Count)
        {
            return first[choice].DeepClone();
        }

        var index = choice - first.Count;
        return field.Shape == FieldShape.Number
            ? _plain[(index + 1) % _plain.Length].DeepClone()
            : _plain[index].DeepClone();
    }

    // First come values that exist: those the template compares with, those of samples that have a member of that name.
    private List<JsonNode> First(TemplateField field)
    {
        List<JsonNode> first = [.. field.Values.Select(value => (JsonNode)JsonValue.Create(value))];
        if (field.Parts is var (separator, count))
        {
            var length = Math.Max(1, _text.Length / count);
            first.Add(JsonValue.Create(string.Join(separator, Enumerable.Repeat(_text[..length].Trim(), count))));
        }

        first.AddRange(_structures.SelectMany(sample => sample)
            .Where(member => member.Key == field.Name && member.Value is JsonValue).Select(member => member.Value!));
        return first;
    }

    /// <summary>Members that an object gets beside those the template names; null at first.</summary>
    public JsonObject? Structure(int choice) => choice == 0 ? null : _structures[choice - 1];
}
