using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Tests.Findings;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("cout_anuel", "cout_annuel")]
    [InlineData("Chenove", "Chenôve")]
    [InlineData("modèle", "modele")]
    [InlineData("emeteur", "emetteur")]
    [InlineData("numreo", "numero")]
    [InlineData("21116", "21166")]
    [InlineData("zzzzzz", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_one_change_away_for_three_letters(string given, string? expected)
    {
        string[] known = ["cout_annuel", "Chenôve", "modele", "emetteur", "numero", "21166", "objet"];

        Assert.Equal(expected, NearestName.Find(given, known));
    }

    [Fact]
    public void A_name_too_long_to_be_a_slip_has_no_neighbour() =>
        Assert.Null(NearestName.Find(new string('a', 10_000), [new string('a', 10_000)]));

    [Theory]
    [InlineData("Coût  annuel\u00a0(€)", "COUT ANNUEL (€)")]
    [InlineData("Nombre d’unités\n", "nombre d'unites")]
    [InlineData("\ufeffCode INSEE", "code insee")]
    [InlineData("Cœur", "COEUR")]
    [InlineData("e\u0301tat", "État")]
    public void Names_a_person_would_call_the_same_are_equal(string one, string other) =>
        Assert.Equal(PlainLetters.Of(one), PlainLetters.Of(other));
}
