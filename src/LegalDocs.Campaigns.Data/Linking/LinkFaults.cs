using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Data.Linking;

/// <summary>What can be wrong between rows (codes LD2003, LD2004, LD2025 to LD2029).</summary>
internal static class LinkFaults
{
    public static CellFault DuplicateKey(string element, string key, Wording firstPlace) => new(
        "LD2003",
        new Wording(
            $"la clé « {TypedRow.Shown(key)} » ({element}) figure deux fois, déjà {firstPlace.French}",
            $"the key '{TypedRow.Shown(key)}' ({element}) stands twice, already at {firstPlace.English}"),
        new Wording("supprimez ou corrigez l’une des deux lignes.", "delete or correct one of the two rows."));

    public static CellFault BarInKey(string key) => new(
        "LD2029",
        new Wording($"la clé « {key} » contient une barre verticale", $"the key '{key}' holds a vertical bar"),
        new Wording("retirez la barre « | ».", "remove the bar '|'."));

    public static CellFault UnknownRow(string key, string dataset, string? suggestion)
    {
        var (french, english) = suggestion is null
            ? (string.Empty, string.Empty)
            : ($" ; vouliez-vous dire {suggestion} ?", $"; did you mean {suggestion}?");
        return new CellFault(
            "LD2004",
            new Wording(
                $"« {key} » n’est dans aucune ligne du tableau « {dataset} »{french}",
                $"'{key}' is in no row of the table '{dataset}'{english}"),
            new Wording(
                $"corrigez la valeur, ou ajoutez la ligne au tableau « {dataset} ».",
                $"correct the value, or add the row to the table '{dataset}'."));
    }

    public static CellFault NotEqual(string found, string expected, string reference) => new(
        "LD2025",
        new Wording(
            $"« {ValueText.Short(found)} » au lieu de « {ValueText.Short(expected)} » ({reference})",
            $"'{ValueText.Short(found)}' instead of '{ValueText.Short(expected)}' ({reference})"),
        new Wording(
            "cette colonne répète le tableau lié : corrigez-la, ou corrigez la clé de la ligne.",
            "this column repeats the linked table: correct it, or correct the key of the row."));

    public static CellFault NoCompletion(string key, string dataset, string? suggestion)
    {
        var (french, english) = suggestion is null
            ? (string.Empty, string.Empty)
            : ($" ; vouliez-vous dire {suggestion} ?", $"; did you mean {suggestion}?");
        return new CellFault(
            "LD2026",
            new Wording(
                $"« {key} » n’est pas dans « {dataset} », qui complète ce tableau{french}",
                $"'{key}' is not in '{dataset}', which completes this table{english}"),
            new Wording(
                "corrigez la clé : le tableau de référence fait foi.",
                "correct the key: the reference table is right."));
    }

    public static CellFault Disagreement(string found, string expected, string dataset) => new(
        "LD2027",
        new Wording(
            $"« {ValueText.Short(found)} », mais « {dataset} » dit « {ValueText.Short(expected)} »",
            $"'{ValueText.Short(found)}', but '{dataset}' says '{ValueText.Short(expected)}'"),
        new Wording("accordez les deux fichiers.", "make the two files agree."));
}
