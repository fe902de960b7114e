using System.Text.Json.Nodes;

namespace LegalDocs.Versions.Tests.History;

public sealed class JsonChangeTests
{
    [Theory]
    [InlineData("""{"a":{"b":[1,2]}}""", """{"a":{"b":[1,3]}}""", "a.b[1]: 2 → 3")]
    [InlineData("""{"a":1}""", """{}""", "a: 1 → ")]
    [InlineData("""{"a":1}""", """{"a":null}""", "a: 1 → ")]
    [InlineData("""[{"x":true}]""", """[{"x":true},{"x":false}]""", "[1].x:  → false")]
    [InlineData("""{"a":1}""", """{"a":"1"}""", "a: 1 → \"1\"")]
    [InlineData("""{"b":1,"a":1}""", """{"a":2,"b":2}""", "a: 1 → 2", "b: 1 → 2")]
    public void Each_value_that_differs_is_told_with_its_place(string before, string after, params string[] expected)
    {
        var changes = JsonChange.Between(JsonNode.Parse(before), JsonNode.Parse(after));

        Assert.Equal(expected, changes.Select(each => $"{each.Place}: {each.Before?.ToJsonString()} → {each.After?.ToJsonString()}"));
    }

    [Theory]
    [InlineData("""{"b":1,"a":"é"}""", """{ "a": "\u00e9", "b": 1 }""")]
    [InlineData("""{"a":{}}""", """{"a":[]}""")]
    [InlineData("""{"a":null}""", """{}""")]
    public void Order_escapes_and_emptiness_are_no_difference(string before, string after) =>
        Assert.Empty(JsonChange.Between(JsonNode.Parse(before), JsonNode.Parse(after)));

    [Fact]
    public void A_document_that_is_not_there_counts_as_empty()
    {
        var only = Assert.Single(JsonChange.Between(null, JsonNode.Parse("""{"a":1}""")));

        Assert.Equal(("a", null, "1"), (only.Place, only.Before, only.After?.ToJsonString()));
        Assert.Empty(JsonChange.Between(null, null));
    }
}
