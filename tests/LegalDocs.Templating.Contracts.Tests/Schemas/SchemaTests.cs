using System.Text.Json;
using LegalDocs.Templating.Contracts.Tests.Support;

namespace LegalDocs.Templating.Contracts.Tests.Schemas;

/// <summary>JSON Schema, written from a template and compared with one.</summary>
public sealed class SchemaTests
{
    private const string Template =
        "{{ titre }} {{ commune.nom }} {{ for a in agents }}{{ a.nom }} {{ a.indice * 2 }}{{ end }} {{ if urgent }}!{{ end }} {{ note ?? \"\" }}";

    [Fact]
    public void The_schema_tells_names_shapes_and_what_is_required() => Assert.Equal(
        """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "modele.docx",
          "type": "object",
          "properties": {
            "agents": {
              "description": "paragraphe 1",
              "type": "array",
              "items": {
                "description": "paragraphe 1",
                "type": "object",
                "properties": {
                  "nom": {
                    "description": "paragraphe 1",
                    "type": [
                      "string",
                      "number",
                      "boolean",
                      "null"
                    ]
                  }
                },
                "required": [
                  "nom"
                ]
              }
            }
          },
          "required": [
            "agents"
          ]
        }
        """.ReplaceLineEndings("\n"),
        SchemaWriter.Write(Analysis.Contract("{{ for a in agents }}{{ a.nom }}{{ end }}"))
            .ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }));

    [Fact]
    public void A_template_fits_its_own_schema()
    {
        var contract = Analysis.Contract(Template);
        var schema = Analysis.Schema(SchemaWriter.Write(contract).ToJsonString());

        var found = ContractComparer.Compare(contract, schema);

        Assert.Empty(found.Diagnostics);
        Assert.Empty(found.Unused);
    }

    [Theory]
    [InlineData("{{ a.b }}", """{ "properties": { "a": { "properties": { "c": {} }, "required": ["c"] } }, "required": ["a"] }""", "LD1301 {{ a.b }}")]
    [InlineData("{{ x }}", """{ "properties": { "a": {} } }""", "LD1300 {{ x }}")]
    [InlineData("{{ a }}", """{ "properties": { "a": { "type": "array" } }, "required": ["a"] }""", "LD1311 {{ a }}")]
    [InlineData("{{ a }}", """{ "properties": { "a": { "type": "string" } } }""", "LD1601 {{ a }}")]
    [InlineData("{{ a.b }}", """{ "properties": { "a": { "$ref": "#/$defs/p" } }, "required": ["a"], "$defs": { "p": { "properties": { "c": {} } } } }""", "LD1301 {{ a.b }}")]
    [InlineData("{{ for x in a }}{{ x.b }}{{ end }}", """{ "properties": { "a": { "items": { "type": "string" } } }, "required": ["a"] }""", "LD1303 {{ x.b }}")]
    public void What_the_schema_does_not_promise_is_said(string text, string schema, string finding) => Assert.Equal(
        [finding], Analysis.Found(ContractComparer.Compare(Analysis.Contract(text), Analysis.Schema(schema))));

    [Theory]
    [InlineData("{{ a ?? 1 }} {{ if b }}{{ b }}{{ end }}", """{ "properties": { "a": { "type": "string" }, "b": { "type": "string" } } }""")]
    [InlineData("{{ a.b.c }}", """{ "properties": { "a": { "type": "object" } }, "required": ["a"] }""")]
    [InlineData("{{ x }}", """{ "type": "object", "properties": {}, "additionalProperties": true }""")]
    [InlineData("{{ a.b }}", """{ "properties": { "a": { "allOf": [ { "$ref": "#/properties/a" }, { "properties": { "b": {} }, "required": ["b"] } ] } }, "required": ["a"] }""")]
    public void What_the_schema_allows_is_no_fault(string text, string schema) => Assert.Empty(
        ContractComparer.Compare(Analysis.Contract(text), Analysis.Schema(schema)).Diagnostics);

    [Fact]
    public void What_the_schema_promises_and_no_tag_uses_is_listed() => Assert.Equal(
        ["a.c", "d"],
        ContractComparer.Compare(
            Analysis.Contract("{{ a.b }}"),
            Analysis.Schema("""{ "properties": { "a": { "properties": { "b": {}, "c": {} } }, "d": {} } }""")).Unused);

    [Theory]
    [InlineData("3")]
    [InlineData("""{ "type": "array" }""")]
    public void A_schema_of_something_else_is_refused(string schema) =>
        Assert.Throws<ArgumentException>(() => Analysis.Schema(schema));

    [Fact]
    public void A_schema_that_refers_to_itself_without_end_comes_to_an_end() => Assert.Equal(
        ["LD1301 {{ a.a.a.b }}"],
        Analysis.Found(ContractComparer.Compare(
            Analysis.Contract("{{ a.a.a.b }}"),
            Analysis.Schema("""{ "properties": { "a": { "$ref": "#" } }, "required": ["a"], "allOf": [ { "$ref": "#" }, { "$ref": "#" } ] }"""))));
}
