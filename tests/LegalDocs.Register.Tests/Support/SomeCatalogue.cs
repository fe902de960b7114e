using System.Globalization;
using LegalDocs.Acts;

namespace LegalDocs.Register.Tests.Support;

/// <summary>Catalogue records whose content does not matter, and a few that tell each other apart.</summary>
internal static class SomeCatalogue
{
    public static readonly CatalogueTerm Dijon = new("21231", "Dijon");
    public static readonly CatalogueTerm Fontaine = new("21278", "Fontaine-lès-Dijon");
    public static readonly CatalogueTerm Chenove = new("21166", "Chenôve");
    public static readonly CatalogueTerm Archives = new("SC05", "Archives");
    public static readonly CatalogueTerm Commande = new("SC03", "Commande publique");

    public static CatalogueRecord Record(string numero, string text = "", Func<CatalogueEntry, CatalogueEntry>? edit = null)
    {
        var entry = new CatalogueEntry
        {
            Urn = ActeUrn.Of(Siren.Parse("242100410"), NumeroInterne.Parse(numero)),
            Nature = NatureActe.Deliberation,
            Libelle = "Délibération",
            Objet = "Sans objet",
            Date = new DateOnly(2018, 9, 27),
            Matiere = Matiere.Parse("5.7"),
            Campagne = "essai",
            Cle = $"acte/{numero}",
            Etat = EtatCatalogue.Genere,
            HeadVersion = 1,
            Sha512 = new string('a', 128),
        };
        return new CatalogueRecord { Entry = edit?.Invoke(entry) ?? entry, AwaitedKeys = [], Text = text };
    }

    /// <summary>Twelve acts over two years, three communes, two services, five matières.</summary>
    public static IReadOnlyList<CatalogueRecord> Twelve() =>
    [
        .. Enumerable.Range(0, 12).Select(i => Record(
            "A" + i.ToString("00", CultureInfo.InvariantCulture),
            $"Texte numéro {i} du service commun{(i % 3 == 0 ? " des archives de la métropole" : string.Empty)}",
            entry => entry with
            {
                Nature = i % 2 == 0 ? NatureActe.Deliberation : NatureActe.Contrat,
                Date = new DateOnly(i < 6 ? 2018 : 2019, 1 + (i % 3), 1),
                Commune = new[] { Dijon, Fontaine, Chenove, null }[i % 4],
                Service = new[] { Archives, Commande, null }[i % 3],
                Matiere = Matiere.Parse(new[] { "5.7", "5.7.1", "7.1", "7.10", "1.1" }[i % 5]),
                Etat = i % 4 == 0 ? EtatCatalogue.AccuseRecu : EtatCatalogue.Genere,
                DateAR = i % 4 == 0 ? new DateOnly(2019, 5, 2) : null,
                IdActe = i % 4 == 0 ? $"021-{i}" : null,
                SignedVersion = i % 6 == 0 ? 1 : null,
            })),
    ];
}
