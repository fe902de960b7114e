using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Seances;

namespace LegalDocs.Campaigns.Tests.Seances;

public sealed class SeanceSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(SeanceSchema.Text())!.AsObject();

    [Fact]
    public void The_schema_shipped_for_editors_is_the_one_the_command_prints() =>
        Assert.Equal(SeanceSchema.Text(), File.ReadAllText(Checkout.PathOf("pipelines", "seance.schema.json")));

    [Fact]
    public void The_real_sitting_says_nothing_that_the_schema_does_not_know()
    {
        var seance = JsonNode.Parse(File.ReadAllText(
            Checkout.PathOf("pipelines", "services-communs", "donnees", "seance-2018-09-27.json")))!.AsObject();

        Assert.Subset(Names(Schema), seance.Select(pair => pair.Key).ToHashSet());
        Assert.All(Schema["required"]!.AsArray(), name => Assert.True(seance.ContainsKey(name!.GetValue<string>())));
        var member = Schema["properties"]!["membres"]!["items"]!.AsObject();
        Assert.All(seance["membres"]!.AsArray(), each =>
            Assert.Subset(Names(member), each!.AsObject().Select(pair => pair.Key).ToHashSet()));
    }

    [Fact]
    public void The_parts_are_those_of_the_records_each_described_in_French()
    {
        var convocation = Schema["properties"]!["convocation"]!["oneOf"]![1]!.AsObject();

        Assert.Equal(
            ["date_envoi", "heure_envoi", "mode", "note_synthese", "seconde", "urgence"], Names(convocation).Order());
        Assert.All(convocation["properties"]!.AsObject(), pair => Assert.NotNull(pair.Value!["description"]));
        Assert.Contains("liste_affichee", Names(Schema["properties"]!["publicite"]!.AsObject()));
    }

    [Fact]
    public void Every_member_has_a_description() => Assert.All(
        Schema["properties"]!.AsObject().Where(pair => pair.Key != "convocation"),
        pair => Assert.NotNull(pair.Value!["description"]));

    private static HashSet<string> Names(JsonObject schema) => [.. schema["properties"]!.AsObject().Select(pair => pair.Key)];
}
