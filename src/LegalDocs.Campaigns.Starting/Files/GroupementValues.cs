using LegalDocs.Acts;
using LegalDocs.French;
using LegalDocs.French.Places;

namespace LegalDocs.Campaigns.Starting.Files;

/// <summary>What public data say of an EPCI, as fields of the sheet « Collectivité »; what they do not say is left to be filled.</summary>
internal static class GroupementValues
{
    private static readonly string[] Charnieres = ["de la ", "de l’", "du ", "des ", "d’", "de "];

    public static Dictionary<string, string> Of(Groupement groupement)
    {
        var assembly = groupement.Type == TypeCollectivite.Metropole ? "Conseil métropolitain" : "Conseil communautaire";
        var departement = groupement.Departement;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["nom"] = groupement.Nom,
            ["charniere"] = Charniere(groupement.Nom) ?? string.Empty,
            ["siren"] = groupement.Siren,
            ["type"] = Written(groupement.Type),
            ["type_libelle"] = CommonNoun(groupement.Type),
            ["fiscalite"] = groupement.Fiscalite,
            ["organe.nom"] = assembly,
            ["organe.de"] = $"du {assembly}",
            ["organe.article"] = "le",
            ["organe.genre"] = "m",
            ["departement.code"] = departement.Code,
            ["departement.nom"] = departement.Nom,
            ["departement.de"] = PlacePrepositions.De(
                new Place { Nom = departement.Nom, Kind = PlaceKind.Departement, Tncc = departement.Tncc }),
        };
    }

    /// <summary>« Dijon Métropole » with the word before it: « de Dijon Métropole »; null when the name does not say.</summary>
    public static string? De(string name)
    {
        try
        {
            return PlacePrepositions.De(new Place { Nom = name, Kind = PlaceKind.Groupement });
        }
        catch (FrenchFormatException)
        {
            return null; // « Pays de Bray » with or without article: a person knows
        }
    }

    private static string? Charniere(string name) => De(name) is { } text
        ? Charnieres.First(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)).TrimEnd()
        : null;

    private static string CommonNoun(TypeCollectivite type) => type switch
    {
        TypeCollectivite.Metropole => "métropole",
        TypeCollectivite.CommunauteUrbaine => "communauté urbaine",
        TypeCollectivite.CommunauteAgglomeration => "communauté d’agglomération",
        _ => "communauté de communes",
    };

    private static string Written(TypeCollectivite type) => type switch
    {
        TypeCollectivite.Metropole => "METRO",
        TypeCollectivite.CommunauteUrbaine => "CU",
        TypeCollectivite.CommunauteAgglomeration => "CA",
        _ => "CC",
    };
}
