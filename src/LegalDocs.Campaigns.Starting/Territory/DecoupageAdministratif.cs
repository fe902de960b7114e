using System.Collections.Frozen;
using System.Globalization;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Starting;

/// <summary>The EPCI à fiscalité propre of France and their communes: one edition of public data, inside the program.</summary>
/// <remarks>
/// Source: Etalab, découpage administratif 2026 (INSEE, DGCL, La Poste), Licence Ouverte 2.0; <c>extract.mjs</c> makes the files
/// anew from a later edition. What was true on another day is not in it: a campaign keeps its own copy, to be corrected by hand.
/// The métropole de Lyon is no EPCI but a collectivité à statut particulier (CGCT art. L. 3611-1) and is left out.
/// </remarks>
public sealed class DecoupageAdministratif
{
    /// <summary>What a copy of these data must say of its source.</summary>
    public const string Source = "Etalab, découpage administratif 2026 (INSEE, DGCL, La Poste), Licence Ouverte 2.0";

    private static readonly FrozenDictionary<string, (TypeCollectivite Type, string Noun)> Types =
        new Dictionary<string, (TypeCollectivite, string)>
        {
            ["METRO"] = (TypeCollectivite.Metropole, string.Empty),
            ["CU"] = (TypeCollectivite.CommunauteUrbaine, "Communauté urbaine"),
            ["CA"] = (TypeCollectivite.CommunauteAgglomeration, "Communauté d’agglomération"),
            ["CC"] = (TypeCollectivite.CommunauteCommunes, "Communauté de communes"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, Groupement> _bySiren;

    private DecoupageAdministratif(IEnumerable<Groupement> groupements) =>
        _bySiren = groupements.ToDictionary(groupement => groupement.Siren, StringComparer.Ordinal);

    /// <summary>All groupements, by SIREN.</summary>
    public IEnumerable<Groupement> Groupements => _bySiren.Values.OrderBy(groupement => groupement.Siren, StringComparer.Ordinal);

    /// <summary>Reads the whole edition, 35 000 lines: once a command.</summary>
    /// <returns>The data.</returns>
    public static DecoupageAdministratif Load()
    {
        var departements = Lines("departements.tsv").ToDictionary(
            line => line[0], line => new Departement(line[0], Apostrophes(line[1]), Number(line[2])), StringComparer.Ordinal);
        var communes = Lines("communes.tsv").ToDictionary(
            line => line[0],
            line => new Commune(line[0], line[1], line[2], Number(line[3]), line[4].Length == 0 ? null : Number(line[4])),
            StringComparer.Ordinal);
        return new DecoupageAdministratif(
            Lines("groupements.tsv").Where(line => Types.ContainsKey(line[1])).Select(line => Read(line, communes, departements)));
    }

    /// <summary>The groupements that a person may mean.</summary>
    /// <param name="words">A SIREN, with or without spaces, or words of the name, in any case, without accents if one likes; else
    /// the name of a member commune.</param>
    /// <returns>One when it is sure, several in the order of their names, none.</returns>
    public IReadOnlyList<Groupement> Find(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (_bySiren.TryGetValue(words.Replace(" ", string.Empty, StringComparison.Ordinal), out var found))
        {
            return [found];
        }

        var asked = PlainLetters.Of(words);
        if (asked.Length == 0)
        {
            return [];
        }

        if (Sorted(groupement => PlainLetters.Of(groupement.Nom) == asked) is { Count: > 0 } named)
        {
            return named;
        }

        var parts = asked.Split(' ', '-');
        return Sorted(groupement => parts.All(PlainLetters.Of(groupement.Nom).Contains)) is { Count: > 0 } alike
            ? alike
            : Sorted(groupement => groupement.Membres.Any(commune => PlainLetters.Of(commune.Nom) == asked));
    }

    private List<Groupement> Sorted(Func<Groupement, bool> isMeant) =>
        [.. Groupements.Where(isMeant).OrderBy(groupement => PlainLetters.Of(groupement.Nom), StringComparer.Ordinal)];

    private static Groupement Read(
        string[] line, Dictionary<string, Commune> communes, Dictionary<string, Departement> departements)
    {
        var (type, noun) = Types[line[1]];
        IReadOnlyList<Commune> members = [.. line[4].Split(' ').Select(code => communes[code])];
        var departement = members.CountBy(commune => DepartementOf(commune.CodeInsee))
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First().Key;
        var name = Apostrophes(line[3]).Replace("\"", string.Empty, StringComparison.Ordinal); // quoted by the source, not by the law
        return new Groupement
        {
            Siren = line[0],
            Nom = noun.Length == 0 ? name : $"{noun}{name[line[1].Length..]}",
            Type = type,
            Fiscalite = line[2],
            Departement = departements[departement],
            Membres = members,
        };
    }

    /// <summary>Its first two characters, three overseas.</summary>
    private static string DepartementOf(string codeInsee) =>
        codeInsee[..(codeInsee.StartsWith("97", StringComparison.Ordinal) ? 3 : 2)];

    private static string Apostrophes(string name) => name.Replace('\'', '’');

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Lines(string file)
    {
        using var reader = new StreamReader(Embedded.Open(file));
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }
}
