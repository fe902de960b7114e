using System.IO.Compression;
using LegalDocs.French.Places;
using LegalDocs.French.Tests.Support;

namespace LegalDocs.French.Tests.Places;

/// <summary>Every name of the code officiel géographique of 2026 against the official charnière
/// (Data/README.md).</summary>
public sealed class CommunesOfFranceTests
{
    private const int NameCount = 32_655;

    // Charnière of INSEE by TNCC and what « à » gives, with the length of the article that a contraction eats.
    private static readonly (string De, string Au, int Eaten)[] Official =
    [
        ("de ", "à ", 0), ("d’", "à ", 0), ("du ", "au ", 3), ("de ", "à ", 0), ("des ", "aux ", 4), ("de ", "à ", 0),
        ("des ", "aux ", 4), ("de ", "à ", 0), ("de ", "à ", 0),
    ];

    [Fact]
    public void Every_commune_of_France_follows_its_official_charniere()
    {
        var count = 0;
        foreach (var (tncc, nom) in Read())
        {
            var commune = new Place { Nom = nom, Kind = PlaceKind.Commune, Tncc = tncc };
            var (de, au, eaten) = Official[tncc];

            Assert.Equal(de + nom[eaten..], PlacePrepositions.De(commune));
            Assert.Equal(au + nom[eaten..], PlacePrepositions.Au(commune));
            count++;
        }

        Assert.Equal(NameCount, count);
    }

    [Fact]
    public void No_commune_gets_a_preposition_that_French_ears_refuse()
    {
        foreach (var (tncc, nom) in Read())
        {
            // Official datum with an article under TNCC 0: the code is followed, and reported to INSEE, not bent.
            if (nom == "Le Vernet-Chaméane")
            {
                continue;
            }

            var place = new Place { Nom = nom, Kind = PlaceKind.Commune, Tncc = tncc };
            var de = PlacePrepositions.De(place);
            Assert.DoesNotMatch("^de (Les? |Aux )|^(du|des) (Les? |La |L')|^de [AEIOUÉÈÊÎÔŒ]|^d’[BCDFGJ-NP-TV-XZ]", de);
            Assert.DoesNotMatch("^à (Les? |Aux )|^aux? (Les? |La |L')", PlacePrepositions.Au(place));
        }
    }

    [Fact]
    public void The_same_name_can_take_either_sound() =>
        Assert.Contains(
            Read().GroupBy(commune => commune.Nom), group => group.Key == "Hauteville" && group.Count() == 2);

    [Fact]
    public void A_name_without_code_is_refused_even_when_it_looks_easy() =>
        Refused.By(() => PlacePrepositions.De(new Place { Nom = "Nouméa", Kind = PlaceKind.Commune }));

    private static List<(int Tncc, string Nom)> Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", "communes-2026.txt.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        List<(int, string)> communes = [];
        var tncc = -1;
        while (reader.ReadLine() is { } line)
        {
            if (line is [>= '0' and <= '8'])
            {
                tncc = line[0] - '0';
            }
            else if (line.Length > 0)
            {
                communes.Add((tncc, line));
            }
        }

        return communes;
    }
}
