using System.Collections.Frozen;
using LegalDocs.French;
using LegalDocs.French.Places;

namespace LegalDocs.Campaigns.Functions;

/// <summary>Reads a place from a row of data: <c>nom</c>, <c>tncc</c>, <c>type</c>, <c>article</c>,
/// <c>charniere</c>.</summary>
internal static class PlaceArguments
{
    // Types of the public files (Etalab, DGCL, BANATIC) and of our own data, in lower case without accents.
    private static readonly FrozenDictionary<string, PlaceKind> Kinds = new Dictionary<string, PlaceKind>
    {
        ["commune"] = PlaceKind.Commune,
        ["commune-actuelle"] = PlaceKind.Commune,
        ["commune-deleguee"] = PlaceKind.Commune,
        ["commune-associee"] = PlaceKind.Commune,
        ["arrondissement-municipal"] = PlaceKind.Commune,
        ["departement"] = PlaceKind.Departement,
        ["region"] = PlaceKind.Region,
        ["groupement"] = PlaceKind.Groupement,
        ["epci"] = PlaceKind.Groupement,
        ["ept"] = PlaceKind.Groupement,
        ["metro"] = PlaceKind.Groupement,
        ["met69"] = PlaceKind.Groupement,
        ["metropole"] = PlaceKind.Groupement,
        ["cu"] = PlaceKind.Groupement,
        ["ca"] = PlaceKind.Groupement,
        ["cc"] = PlaceKind.Groupement,
        ["ccas"] = PlaceKind.Groupement,
        ["cias"] = PlaceKind.Groupement,
        ["syndicat"] = PlaceKind.Groupement,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    internal static Place PlaceOf(object? value)
    {
        var row = FunctionArguments.Record(
            value,
            "un lieu (avec nom, tncc, type), et non son seul nom",
            "a place (with nom, tncc, type), not its name");
        return new Place
        {
            Nom = FunctionArguments.Text(Member(row, "nom")),
            Kind = KindOf(row),
            Tncc = TnccOf(row),
            Article = FunctionArguments.OptionalText(Member(row, "article")),
            Charniere = FunctionArguments.OptionalText(Member(row, "charniere")),
        };
    }

    private static PlaceKind KindOf(IReadOnlyDictionary<string, object?> row)
    {
        if (FunctionArguments.OptionalText(Member(row, "type")) is not { Length: > 0 } type)
        {
            // Only a groupement has its own article; everything else is a commune unless it says what it is.
            return Member(row, "article") is null && Member(row, "charniere") is null
                ? PlaceKind.Commune
                : PlaceKind.Groupement;
        }

        var ascii = type.Trim().Replace('é', 'e').Replace('É', 'E').Replace('ô', 'o');
        return Kinds.TryGetValue(ascii, out var kind) ? kind : throw UnknownKind(type);
    }

    private static int? TnccOf(IReadOnlyDictionary<string, object?> row)
    {
        if (Member(row, "tncc") is not { } tncc)
        {
            return null;
        }

        var whole = FunctionArguments.Whole(tncc);
        return whole is >= int.MinValue and <= int.MaxValue
            ? (int)whole
            : throw FunctionArguments.WrongType(tncc, "une TNCC de 0 à 8", "a TNCC from 0 to 8");
    }

    private static object? Member(IReadOnlyDictionary<string, object?> row, string name) =>
        row.TryGetValue(name, out var value) ? value : null;

    private static FrenchFormatException UnknownKind(string type) => new(
        $"Le type de lieu « {type} » n’est pas connu.",
        $"The type of place '{type}' is not known.",
        "Types connus : commune, departement, region, epci, METRO, CU, CA, CC, CCAS, CIAS, SYNDICAT.",
        "Known types: commune, departement, region, epci, METRO, CU, CA, CC, CCAS, CIAS, SYNDICAT.");
}
