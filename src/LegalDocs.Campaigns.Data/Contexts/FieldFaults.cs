using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Contexts;

/// <summary>What can be wrong with the fields of a document and with the names that it cites (codes LD2030 to
/// LD2035).</summary>
internal static class FieldFaults
{
    public static CellFault Missing(ColumnDefinition field, string? nearest)
    {
        var (french, english) = nearest is null
            ? (string.Empty, string.Empty)
            : ($" ; est-ce « {ValueText.Short(nearest)} » ?", $"; is it '{ValueText.Short(nearest)}'?");
        return new CellFault(
            "LD2030",
            new Wording(
                $"il manque le champ « {field.Titre} »{french}", $"the field '{field.Titre}' is missing{english}"),
            new Wording(
                $"écrivez « {field.Titre} » dans une cellule et sa valeur à droite, ou corrigez « titre » de « {field.Nom} » "
                    + "dans pipeline.yaml.",
                $"write '{field.Titre}' in a cell and its value on the right, or correct 'titre' of '{field.Nom}' in "
                    + "pipeline.yaml."));
    }

    public static CellFault NoField(string sheet) => new(
        "LD2031",
        new Wording(
            $"la feuille « {sheet} » n’a aucun des champs déclarés", $"the sheet '{sheet}' has none of the fields declared"),
        new Wording(
            "l’intitulé d’un champ est dans une colonne, sa valeur dans la suivante ; vérifiez « feuille » dans pipeline.yaml.",
            "the heading of a field is in one column, its value in the next one; check 'feuille' in pipeline.yaml."));

    public static CellFault Twice(string heading, Wording first) => new(
        "LD2032",
        new Wording(
            $"le champ « {ValueText.Short(heading)} » figure déjà ({first.French})",
            $"the field '{ValueText.Short(heading)}' is already there ({first.English})"),
        new Wording("supprimez ou renommez l’une des deux lignes.", "delete or rename one of the two rows."));

    public static CellFault Unknown(string heading, string? nearest)
    {
        var (french, english) = nearest is null
            ? (string.Empty, string.Empty)
            : ($" ; vouliez-vous dire « {nearest} » ?", $"; did you mean '{nearest}'?");
        return new CellFault(
            "LD2033",
            new Wording(
                $"le champ « {ValueText.Short(heading)} » n’est pas déclaré : il est ignoré{french}",
                $"the field '{ValueText.Short(heading)}' is not declared: it is passed over{english}"),
            new Wording(
                "déclarez-le dans « champs » de pipeline.yaml si les modèles en ont besoin.",
                "declare it in 'champs' of pipeline.yaml when templates need it."));
    }

    public static CellFault UnknownPerson(string text, string list, string? nearest)
    {
        var (french, english) = nearest is null
            ? (string.Empty, string.Empty)
            : ($" ; vouliez-vous dire « {nearest} » ?", $"; did you mean '{nearest}'?");
        return new CellFault(
            "LD2034",
            new Wording(
                $"« {ValueText.Short(text)} » n’est dans aucune ligne de la liste « {list} »{french}",
                $"'{ValueText.Short(text)}' is in no row of the list '{list}'{english}"),
            new Wording(
                $"écrivez le nom et le prénom comme dans la liste « {list} », ou ajoutez-y la personne.",
                $"write the name and first name as in the list '{list}', or add the person there."));
    }

    public static CellFault AmbiguousPerson(string text, string list, IReadOnlyList<string> meant)
    {
        var names = string.Join(", ", meant);
        return new CellFault(
            "LD2035",
            new Wording(
                $"« {ValueText.Short(text)} » désigne plusieurs lignes de la liste « {list} » : {names}",
                $"'{ValueText.Short(text)}' names several rows of the list '{list}': {names}"),
            new Wording(
                "écrivez aussi le prénom, ou l’identifiant si deux personnes portent le même nom.",
                "write the first name too, or the identifier when two persons have the same name."));
    }
}
