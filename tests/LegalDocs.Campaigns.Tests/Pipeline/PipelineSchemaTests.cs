using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LegalDocs.Campaigns.Data.Documents;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Tests.Support;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Tests.Pipeline;

public sealed class PipelineSchemaTests
{
    [Fact]
    public void The_schema_shipped_for_editors_is_the_one_the_command_prints() =>
        Assert.Equal(PipelineSchema.Text(), File.ReadAllText(Checkout.PathOf("pipelines", "pipeline.schema.json")));

    [Fact]
    public void The_shipped_campaign_obeys_the_schema() =>
        Assert.Empty(Faults(File.ReadAllText(Checkout.PathOf("pipelines", "services-communs", "pipeline.yaml"))));

    [Fact]
    public void The_shipped_campaign_is_read_without_error_or_warning()
    {
        var loading = PipelineFile.Load(Checkout.PathOf("pipelines", "services-communs"));

        var loaded = Assert.IsType<PipelineLoading.Loaded>(loading);
        Assert.Empty(loaded.Warnings);
        Assert.Equal(3, loaded.Pipeline.Actes.Count);
    }

    [Theory]
    [InlineData("    modele: convention.docx", "    modèle: convention.docx")]
    [InlineData("nature: 4", "nature: 7")]
    [InlineData("campagne: essai", "campagne: Essai 1")]
    [InlineData("type: siren", "type: sirene")]
    [InlineData("version: 1", "version: 2")]
    [InlineData("epci: donnees/epci.json", "epci: { source: e.xlsx, champs: { nom: { titre: Nom } } }")]
    [InlineData("epci: donnees/epci.json", "epci: { source: e.xlsx, champs: { a..b: { titre: Nom, type: texte } } }")]
    [InlineData("      - { acte: convention, type_piece: 99_DE }", "      - { acte: convention, type_piece: DE }")]
    public void What_the_reader_refuses_the_schema_refuses(string before, string after)
    {
        var text = SmallCampaign.Pipeline.Replace(before, after, StringComparison.Ordinal);

        Assert.NotEqual(SmallCampaign.Pipeline, text);
        Assert.NotEmpty(Faults(text));
        Assert.Empty(Faults(SmallCampaign.Pipeline));
    }

    [Fact]
    public void A_context_document_is_a_file_or_the_fields_of_a_workbook() => Assert.Empty(Faults(SmallCampaign.Pipeline.Replace(
        "epci: donnees/epci.json",
        "epci: { source: e.xlsx, champs: { organe.nom: { titre: Nom, type: texte } }, listes: { m: { cle: [a], colonnes: { a: "
            + "{ titre: A, type: texte } } } } }",
        StringComparison.Ordinal)));

    [Fact]
    public void Every_key_has_a_description_in_french()
    {
        var schema = JsonNode.Parse(PipelineSchema.Text())!.AsObject();
        var mappings = schema["definitions"]!.AsObject().Select(pair => pair.Value!.AsObject()).Append(schema);

        foreach (var (key, value) in mappings.SelectMany(mapping => mapping["properties"]!.AsObject()))
        {
            Assert.True(value!["description"] is not null, key);
        }
    }

    private static List<string> Faults(string yaml)
    {
        var root = YamlReader.Read(yaml, [])!;
        var schema = JsonNode.Parse(PipelineSchema.Text())!.AsObject();
        var faults = new List<string>();
        Validate(YamlSource.ToJson(root), schema, schema, "$", faults);
        return faults;
    }

    /// <summary>The part of draft-07 that the schema uses; any other keyword makes the test fail.</summary>
    private static void Validate(JsonNode? value, JsonObject schema, JsonObject root, string at, List<string> faults)
    {
        foreach (var (keyword, rule) in schema)
        {
            var isRight = keyword switch
            {
                "$schema" or "title" or "description" or "definitions" => true,
                "$ref" => Follow(rule!.GetValue<string>()),
                "allOf" => rule!.AsArray().All(each => Nested(value, each!.AsObject(), at)),
                "anyOf" => rule!.AsArray().Any(each =>
                {
                    var others = new List<string>();
                    Validate(value, each!.AsObject(), root, at, others);
                    return others.Count == 0;
                }),
                "type" => IsOf(value, rule!.GetValue<string>()),
                "enum" => rule!.AsArray().Any(each => JsonNode.DeepEquals(each, value)),
                "pattern" => value is not JsonValue text || !text.TryGetValue<string>(out var content)
                    || Regex.IsMatch(content, rule!.GetValue<string>()),
                "minLength" => value is not JsonValue || value.ToString().Length >= rule!.GetValue<int>(),
                "minimum" => value!.GetValue<decimal>() >= rule!.GetValue<int>(),
                "maximum" => value!.GetValue<decimal>() <= rule!.GetValue<int>(),
                "minItems" => value!.AsArray().Count >= rule!.GetValue<int>(),
                "items" => value!.AsArray().All(item => Nested(item, rule!.AsObject(), at + "[]")),
                "required" => rule!.AsArray().All(name => value!.AsObject().ContainsKey(name!.GetValue<string>())),
                "properties" =>
                    value is not JsonObject map || map.All(pair => rule!.AsObject()[pair.Key] is not { } below
                    || Nested(pair.Value, below.AsObject(), $"{at}.{pair.Key}")),
                "additionalProperties" when rule is JsonObject below =>
                    value!.AsObject().All(pair => Nested(pair.Value, below, $"{at}.{pair.Key}")),
                "additionalProperties" => value!.AsObject().All(
                    pair => schema["properties"]!.AsObject().ContainsKey(pair.Key)),
                "propertyNames" => value!.AsObject().All(
                    pair => Regex.IsMatch(pair.Key, rule!["pattern"]!.GetValue<string>())),
                _ => throw new InvalidOperationException($"unknown keyword {keyword}"),
            };
            if (!isRight)
            {
                faults.Add($"{at}: {keyword}");
            }
        }

        bool Follow(string reference) =>
            Nested(value, root["definitions"]![reference["#/definitions/".Length..]]!.AsObject(), at);

        bool Nested(JsonNode? node, JsonObject rule, string place)
        {
            var before = faults.Count;
            Validate(node, rule, root, place, faults);
            return faults.Count == before;
        }
    }

    private static bool IsOf(JsonNode? value, string type) => (value, type) switch
    {
        (JsonObject, "object") or (JsonArray, "array") => true,
        (JsonValue number, "integer" or "number") => number.TryGetValue<decimal>(out _),
        (JsonValue text, "string") => text.TryGetValue<string>(out _),
        (JsonValue flag, "boolean") => flag.TryGetValue<bool>(out _),
        _ => false,
    };
}
