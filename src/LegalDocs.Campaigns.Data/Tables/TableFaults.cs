using LegalDocs.Campaigns.Data.Cells;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Tables;

/// <summary>What can be wrong with headings, members and rows (codes LD2001, LD2002, LD2048, LD2060 to
/// LD2069).</summary>
internal static class TableFaults
{
    public static CellFault MissingColumn(ColumnDefinition column, string? nearest)
    {
        var (french, english) = nearest is null
            ? (string.Empty, string.Empty)
            : ($" ; est-ce la colonne « {nearest} » ?", $"; is it the column '{nearest}'?");
        return new CellFault(
            "LD2001",
            new Wording(
                $"il manque la colonne « {column.Titre} »{french}", $"the column '{column.Titre}' is missing{english}"),
            new Wording(
                $"ajoutez cet en-tête, ou corrigez « titre » de la colonne « {column.Nom} » dans pipeline.yaml.",
                $"add this heading, or correct 'titre' of the column '{column.Nom}' in pipeline.yaml."));
    }

    public static CellFault OtherTable(IReadOnlyList<ColumnDefinition> absent, int declared)
    {
        const int Named = 3;
        var (count, all) = (Figures(absent.Count), Figures(declared));
        var french = string.Join(", ", absent.Take(Named).Select(column => $"« {column.Titre} »"));
        var english = string.Join(", ", absent.Take(Named).Select(column => $"'{column.Titre}'"));
        return new CellFault(
            "LD2001",
            new Wording(
                $"il manque {count} colonnes sur {all} ({french}…) : est-ce bien ce tableau ?",
                $"{count} columns of {all} are missing ({english}…): is it the right table?"),
            new Wording(
                "vérifiez « source » et « feuille » dans pipeline.yaml, et que la ligne des en-têtes n’a pas été effacée.",
                "check 'source' and 'feuille' in pipeline.yaml, and that the row of headings was not deleted."));
    }

    public static CellFault NoKey(IEnumerable<ColumnDefinition> key)
    {
        var columns = key.ToList();
        return new CellFault(
            "LD2028",
            new Wording(
                $"la ligne n’a pas de clé ({string.Join(", ", columns.Select(column => $"« {column.Titre} »"))}) : un total, une note ?",
                $"the row has no key ({string.Join(", ", columns.Select(column => $"'{column.Titre}'"))}): a total, a note?"),
            new Wording(
                "complétez-la, ou supprimez-la : sous les en-têtes, chaque ligne est une donnée.",
                "complete it, or delete it: below the headings, each row is data."));
    }

    public static CellFault MissingMember(ColumnDefinition column, string? nearest)
    {
        var (french, english) = nearest is null
            ? (string.Empty, string.Empty)
            : ($" ; est-ce « {nearest} » ?", $"; is it '{nearest}'?");
        return new CellFault(
            "LD2001",
            new Wording(
                $"aucune ligne n’a de membre « {column.Nom} »{french}", $"no row has a member '{column.Nom}'{english}"),
            new Wording("ajoutez-le, ou corrigez pipeline.yaml.", "add it, or correct pipeline.yaml."));
    }

    public static CellFault DuplicateHeading(string heading, Wording firstPlace) => new(
        "LD2002",
        new Wording(
            $"l’en-tête « {heading} » figure déjà ({firstPlace.French})",
            $"the heading '{heading}' is already there ({firstPlace.English})"),
        new Wording("renommez ou supprimez l’une des deux colonnes.", "rename or delete one of the two columns."));

    public static CellFault NoHeadings() => new(
        "LD2048",
        new Wording("le tableau est vide : aucun en-tête", "the table is empty: no headings"),
        new Wording(
            "écrivez les en-têtes sur une ligne, les données dessous.",
            "write the headings on one row, the data below."));

    /// <summary>Code of a column that nothing declares.</summary>
    public const string IgnoredCode = "LD2060";

    public static CellFault IgnoredColumn(string heading) => new(
        IgnoredCode,
        new Wording(
            $"la colonne « {ValueText.Short(heading)} » n’est pas déclarée : elle est ignorée",
            $"the column '{ValueText.Short(heading)}' is not declared: it is passed over"),
        new Wording(
            "déclarez-la dans pipeline.yaml si les modèles en ont besoin.",
            "declare it in pipeline.yaml when templates need it."));

    public static CellFault HiddenRows(string rows) => new(
        "LD2061",
        new Wording(
            $"des lignes masquées sont prises en compte ({rows})", $"hidden rows are taken into account ({rows})"),
        new Wording(
            "retirez le filtre pour les voir, ou supprimez-les.", "remove the filter to see them, or delete them."));

    public static CellFault HiddenColumns(string columns) => new(
        "LD2069",
        new Wording(
            $"des colonnes masquées sont prises en compte ({columns})",
            $"hidden columns are taken into account ({columns})"),
        new Wording(
            "affichez-les pour vérifier ce qu’elles contiennent.", "show them, to check what they hold."));

    public static CellFault HiddenSheet() => new(
        "LD2062",
        new Wording("la feuille est masquée", "the sheet is hidden"),
        new Wording(
            "affichez-la, pour que chacun voie ce qui est produit.", "show it, so that everybody sees what is made."));

    public static CellFault Comments(string cells) => new(
        "LD2063",
        new Wording(
            $"des commentaires accompagnent des cellules ({cells}) ; ils ne sont pas lus",
            $"cells bear comments ({cells}); they are not read"),
        new Wording("vérifiez qu’ils ne changent pas les données.", "check that they do not change the data."));

    public static CellFault Struck(string cells) => new(
        "LD2064",
        new Wording(
            $"des cellules sont barrées ({cells}) ; leur valeur est prise telle quelle",
            $"cells are crossed out ({cells}); their value is taken as it is"),
        new Wording("effacez ce qui ne vaut plus.", "erase what no longer holds."));

    public static CellFault OpenInExcel(string mark) => new(
        "LD2065",
        new Wording(
            $"le fichier est ouvert par quelqu’un (« {mark} ») : seul ce qui est enregistré est lu",
            $"the file is open somewhere ('{mark}'): only what is saved is read"),
        new Wording("enregistrez-le avant de lancer la commande.", "save it before the command."));

    public static CellFault HowRead(string encoding, string separator) => new(
        "LD2066",
        new Wording(
            $"le fichier a été lu en {encoding}, séparateur {separator}",
            $"the file was read as {encoding}, separator {separator}"),
        new Wording(
            "si ce n’est pas cela, enregistrez-le en « CSV UTF-8 ».", "if that is wrong, save it as 'CSV UTF-8'."));

    public static CellFault AbsentOptional(ColumnDefinition column) => new(
        "LD2067",
        new Wording(
            $"la colonne facultative « {column.Titre} » est absente : elle vaut vide partout",
            $"the optional column '{column.Titre}' is absent: it is empty everywhere"),
        new Wording("ajoutez-la, ou retirez-la de pipeline.yaml.", "add it, or remove it from pipeline.yaml."));

    public static CellFault NoRows() => new(
        "LD2068",
        new Wording("le tableau n’a aucune ligne de données", "the table has no row of data"),
        new Wording(
            "remplissez-le, ou retirez les actes qui en dépendent.", "fill it, or remove the acts that depend on it."));

    public static CellFault ExtraFields(int found, int expected)
    {
        var (more, less) = (Figures(found), Figures(expected));
        return new CellFault(
            "LD2052",
            new Wording(
                $"la ligne a {more} champs, l’en-tête {less}", $"the line has {more} fields, the heading {less}"),
            new Wording(
                "un texte qui contient le séparateur doit être entre guillemets.",
                "a text that holds the separator must be between quotes."));
    }

    private static string Figures(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
