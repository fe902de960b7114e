using System.Globalization;
using System.Text;
using LegalDocs.Acts;
using LegalDocs.Register;

namespace LegalDocs.Benchmarks.Search;

/// <summary>Acts as a large intercommunalité piles them up: few natures, many communes, words of very uneven
/// frequency. The same at each call, on every machine.</summary>
internal sealed class SyntheticActes
{
    private const int WordsOfAText = 600;
    private const int RareWords = 20_000;

    private static readonly string[] CommonWords =
        """
        de la le les et des à en du que pour par sur au dans une un est aux ou avec ce qui il conseil commune métropole
        convention service commun délibération article présente code général collectivités territoriales vu considérant
        président maire membres vote décide approuve autorise signer document afférent dispositions conditions agents
        personnel financement budget exercice dépenses recettes crédits montant euros durée année mission missions moyens
        compétence compétences transfert adhésion habitants urbanisme instruction autorisations archives marchés publics
        commande informatique juridique formation travaux voirie eau assainissement déchets transport mobilité logement
        école cantine crèche bibliothèque musée stade piscine œuvre sœur mœurs préfet préfecture légalité exécutoire
        recours tribunal administratif publication affichage transmission annexe fiche impact comité technique avis
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Syllables =
        ["ba", "bri", "cha", "cou", "dé", "du", "fa", "flo", "gé", "gran", "ju", "la", "lo", "ma", "mé", "mon", "na", "no", "pa",
            "pré", "qui", "ra", "ré", "sa", "sé", "so", "ta", "tion", "tou", "va", "ver", "vi"];

    private static readonly Siren[] Sirens =
        [.. new[] { "242100410", "212100036", "212101661", "212102313", "212106058" }.Select(Siren.Parse)];

    private static readonly string[] Matieres =
        ["1.1", "1.4", "2.1", "2.2", "3.1", "3.5", "4.1", "4.2", "5.2", "5.7", "5.7.1", "6.1", "7.1", "7.5", "7.10", "8.1", "8.5", "9.1"];

    private readonly Random _random = new(20180927);
    private readonly string[] _rare = [.. Enumerable.Range(0, RareWords).Select(RareWord)];

    /// <summary>Every act, made one after the other.</summary>
    public IEnumerable<CatalogueRecord> Make(int count) => Enumerable.Range(0, count).Select(Acte);

    private CatalogueRecord Acte(int index)
    {
        var commune = Skewed(350);
        var service = Skewed(60);
        var date = new DateOnly(2008, 1, 1).AddDays(_random.Next(6_800));
        var etat = _random.Next(10) switch { < 7 => EtatCatalogue.AccuseRecu, 7 => EtatCatalogue.Transmis, 8 => EtatCatalogue.Signe, _ => EtatCatalogue.Genere };
        var numero = NumeroInterne.Parse(string.Create(CultureInfo.InvariantCulture, $"A{date.Year}_{index:000000}"));
        var communeName = $"Commune-sur-{_rare[commune]}";
        var entry = new CatalogueEntry
        {
            Urn = ActeUrn.Of(Sirens[index % Sirens.Length], numero),
            Nature = (NatureActe)(1 + Skewed(6)),
            Libelle = "Acte",
            Objet = $"Convention relative au service {_rare[service]} avec la commune de {communeName}",
            Date = date,
            Matiere = Matiere.Parse(Matieres[Skewed(Matieres.Length)]),
            Commune = _random.Next(5) == 0 ? null : new CatalogueTerm($"{21_000 + commune}", communeName),
            Service = new CatalogueTerm($"SC{service:00}", $"Service {_rare[service]}"),
            Campagne = $"campagne-{date.Year}",
            Cle = $"acte/{index}",
            Etat = etat,
            HeadVersion = 2,
            SignedVersion = etat == EtatCatalogue.Signe ? 2 : null,
            IdActe = etat == EtatCatalogue.AccuseRecu ? $"021-{numero.Value}" : null,
            DateAR = etat == EtatCatalogue.AccuseRecu ? date.AddDays(3) : null,
            Sha512 = string.Create(128, index, (span, value) => span.Fill((char)('0' + (value % 10)))),
        };
        return new CatalogueRecord { Entry = entry, AwaitedKeys = [], Text = Text() };
    }

    private string Text()
    {
        var text = new StringBuilder();
        for (var i = 0; i < WordsOfAText; i++)
        {
            text.Append(_random.Next(4) == 0 ? _rare[Skewed(RareWords)] : CommonWords[Skewed(CommonWords.Length)])
                .Append(i % 12 == 11 ? '\n' : ' ');
        }

        return text.ToString();
    }

    /// <summary>Small numbers often, large ones seldom: the square of an even draw.</summary>
    private int Skewed(int count)
    {
        var draw = _random.NextDouble();
        return (int)(draw * draw * count);
    }

    private static string RareWord(int index)
    {
        var word = new StringBuilder();
        for (var rest = index + 1_000; rest > 0; rest /= Syllables.Length)
        {
            word.Append(Syllables[rest % Syllables.Length]);
        }

        return word.ToString();
    }
}
