using System.Globalization;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>Builds the definitions from a text that was found right: nothing is checked here any more.</summary>
internal static class PipelineBuilder
{
    public static PipelineDefinition Build(YamlMap root, string folder) => new()
    {
        Directory = folder,
        Campagne = root.Text("campagne")!,
        Titre = root.Text("titre")!,
        Contexte = Contexte(root.Entries("contexte")),
        Donnees = [.. root.Entries("donnees").Select(entry => Dataset(entry.Key, (YamlMap)entry.Value))],
        Actes = [.. root.Maps("actes").Select(Acte)],
        Sorties = Sorties(root.Map("sorties")),
        Plateforme = Plateforme(root.Map("plateforme"), folder),
        Derogations = [.. root.Maps("derogations").Select(Derogation)],
    };

    private static DerogationDefinition Derogation(YamlMap derogation) => new()
    {
        Regle = RegleDroit.Find(derogation.Text("regle")!)!,
        Portee = derogation.Text("portee")!,
        Motif = derogation.Text("motif")!,
        Auteur = derogation.Text("auteur")!,
        Date = DateOnly.ParseExact(
            derogation.Text("date")!, DerogationChecks.DayFormat, CultureInfo.InvariantCulture),
    };

    private static OrderedDictionary<string, ContextDefinition> Contexte(IReadOnlyList<YamlEntry> entries)
    {
        var documents = new OrderedDictionary<string, ContextDefinition>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            documents.Add(entry.Key, Document(entry.Key, entry.Value));
        }

        return documents;
    }

    private static ContextDefinition Document(string name, YamlItem item) => item is not YamlMap document
        ? new ContextDefinition { Nom = name, Source = ((YamlScalar)item).Text }
        : new ContextDefinition
        {
            Nom = name,
            Source = document.Text("source")!,
            Feuille = document.Text("feuille"),
            Champs = Columns(document.Entries("champs")),
            Listes =
            [
                .. document.Entries("listes").Select(entry => (entry.Key, List: (YamlMap)entry.Value))
                    .Select(each => new ContextListDefinition
                    {
                        Nom = each.Key,
                        Source = each.List.Text("source") ?? document.Text("source")!,
                        Feuille = each.List.Text("feuille"),
                        Tableau = each.List.Text("tableau"),
                        Cle = Texts(each.List, "cle"),
                        Colonnes = Columns(each.List.Entries("colonnes")),
                    }),
            ],
        };

    private static DatasetDefinition Dataset(string name, YamlMap dataset) => new()
    {
        Nom = name,
        Source = dataset.Text("source")!,
        Feuille = dataset.Text("feuille"),
        Tableau = dataset.Text("tableau"),
        Element = dataset.Text("element")!,
        Cle = Texts(dataset, "cle"),
        Liens = Ordered(dataset.Entries("liens")),
        CompletePar = dataset.Text("complete_par"),
        Colonnes = Columns(dataset.Entries("colonnes")),
    };

    private static IReadOnlyList<ColumnDefinition> Columns(IReadOnlyList<YamlEntry> columns) =>
        [.. columns.Select(entry => Column(entry.Key, (YamlMap)entry.Value))];

    private static ColumnDefinition Column(string name, YamlMap column) => new()
    {
        Nom = name,
        Titre = column.Text("titre")!,
        Type = ColumnTypeWords.Get(column.Text("type")!),
        EstRequis = column.Text("requis") != "false",
        Longueur = column.Text("longueur") is { } length ? int.Parse(length, CultureInfo.InvariantCulture) : null,
        Min = Number(column.Text("min")),
        Max = Number(column.Text("max")),
        Valeurs = Texts(column, "valeurs"),
        Parties = [.. column.Entries("parties").Select(entry => Column(entry.Key, (YamlMap)entry.Value))],
        Exemple = column.Text("exemple"),
        Egale = column.Text("egale")?.Split('.') is [var dataset, var other]
            ? new ColumnReference(dataset, other)
            : null,
    };

    private static ActeDefinition Acte(YamlMap acte) => new()
    {
        Id = acte.Text("id")!,
        Libelle = acte.Text("libelle")!,
        Pour = acte.Text("pour")!,
        Si = acte.Text("si"),
        Modele = acte.Text("modele")!,
        Numero = acte.Text("numero")!,
        Fichier = acte.Text("fichier")!,
        Objet = acte.Text("objet")!,
        Date = acte.Text("date")!,
        Nature = (NatureActe)int.Parse(acte.Text("nature")!, CultureInfo.InvariantCulture),
        Matiere = Matiere.Parse(acte.Text("matiere")!),
        Emetteur = acte.Text("emetteur")!,
        Annexes = [.. acte.Maps("annexes").Select(annexe => new AnnexeDefinition
        {
            Id = annexe.Text("id")!,
            Libelle = annexe.Text("libelle")!,
            Modele = annexe.Text("modele")!,
            EstNominative = annexe.Text("nominative") is { } nominative ? nominative == "true" : null,
            TypePiece = annexe.Text("type_piece"),
        })],
        AttendAccuses = Texts(acte, "attend_accuses"),
        Transmission = Transmission(acte.Map("transmission")),
    };

    private static TransmissionDefinition? Transmission(YamlMap? transmission) => transmission is null ? null : new()
    {
        TypePiece = transmission.Text("type_piece")!,
        EstSignee = transmission.Text("signee") == "true",
        PiecesJointes = [.. transmission.Maps("pieces_jointes").Select(piece => new PieceJointeDefinition
        {
            Acte = piece.Text("acte")!,
            TypePiece = piece.Text("type_piece")!,
            AvecAnnexes = piece.Text("annexes") != "false",
            TypeAnnexes = piece.Text("type_annexes"),
        })],
    };

    private static SortiesDefinition Sorties(YamlMap? sorties)
    {
        var defaults = new SortiesDefinition();
        return sorties is null ? defaults : new SortiesDefinition
        {
            Dossier = sorties.Text("dossier") ?? defaults.Dossier,
            Formats = sorties.Find("formats") is null ? defaults.Formats : Texts(sorties, "formats"),
            Recapitulatif = sorties.Text("recapitulatif") ?? defaults.Recapitulatif,
        };
    }

    private static PlateformeDefinition? Plateforme(YamlMap? platform, string folder) => platform is null ? null : new()
    {
        Adresse = new Uri(platform.Text("adresse")!),
        Dossier = PlatformChecks.FolderOf(platform.Text("adresse")!) is { } path ? Path.GetFullPath(path, folder) : null,
        Comptes = [.. platform.Maps("comptes").Select(account => new CompteDefinition
        {
            Siren = Siren.Parse(account.Text("siren")!),
            Identifiant = account.Text("identifiant"),
            Variables = account.Text("variables") ?? $"LEGALDOCS_S2LOW_{account.Text("siren")}",
            Departement = account.Text("departement"),
            Arrondissement = account.Text("arrondissement") is { } place ? int.Parse(place, CultureInfo.InvariantCulture) : null,
            NatureCollectivite = account.Text("nature_collectivite") is { } kind ? int.Parse(kind, CultureInfo.InvariantCulture) : null,
            Courriels = Texts(account, "courriels"),
        })],
    };

    private static IReadOnlyList<string> Texts(YamlMap map, string key) =>
        [.. map.Scalars(key).Select(item => item.Text)];

    private static decimal? Number(string? text) =>
        text is not null && YamlValues.TryNumber(text, out var number) ? number : null;

    private static OrderedDictionary<string, string> Ordered(IReadOnlyList<YamlEntry> entries)
    {
        var texts = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            texts.Add(entry.Key, ((YamlScalar)entry.Value).Text);
        }

        return texts;
    }
}
