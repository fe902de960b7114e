using LegalDocs.French.Places;

namespace LegalDocs.French.Tests.Places;

/// <summary>Every département and région of 2026 against the official charnière (Data/README.md).</summary>
public sealed class DepartementsAndRegionsTests
{
    // Charnière of INSEE by TNCC: the article is not in the name, so nothing is eaten.
    private static readonly (string De, string Au)[] Official =
        [("de ", "à "), ("d’", "à "), ("du ", "au "), ("de la ", "à la "), ("des ", "aux "), ("de l’", "à l’")];

    [Fact]
    public void Every_departement_and_region_follows_its_official_charniere()
    {
        var lines = File.ReadAllLines(
            Path.Combine(AppContext.BaseDirectory, "Data", "departements-regions-2026.txt"));

        foreach (var line in lines.Select(line => line.Split(';')))
        {
            var kind = line[0] == "D" ? PlaceKind.Departement : PlaceKind.Region;
            var tncc = line[1][0] - '0';
            var place = new Place { Nom = line[2], Kind = kind, Tncc = tncc };

            Assert.Equal(Official[tncc].De + line[2], PlacePrepositions.De(place));
            Assert.Equal(Official[tncc].Au + line[2], PlacePrepositions.Au(place));
        }

        Assert.Equal(133, lines.Length);
    }
}
