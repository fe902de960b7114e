using System.Globalization;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>What can be wrong with the context documents of a pipeline file (codes LD2540 to LD2543).</summary>
internal static class ContextFindings
{
    public static Finding WorkbookWithoutFields(string name, string file) => PipelineFindings.Error(
        "LD2540",
        new Wording(
            $"« {file} » est un classeur : rien ne dit où sont ses champs et ses listes",
            $"'{file}' is a workbook: nothing says where its fields and lists are"),
        new Wording(
            $"écrivez {name}: puis, en retrait, « source », « feuille », « champs » et « listes ».",
            $"write {name}: then, indented, 'source', 'feuille', 'champs' and 'listes'."));

    public static Finding FieldsOfDocument(string name, string file) => PipelineFindings.Error(
        "LD2541",
        new Wording(
            $"« {file} » est déjà un document : ses champs ne se déclarent pas",
            $"'{file}' is a document already: its fields are not declared"),
        new Wording(
            $"écrivez {name}: {file} sur une ligne, ou donnez un classeur .xlsx.",
            $"write {name}: {file} on one line, or give an .xlsx workbook."));

    public static Finding FieldsOfCsv(string file) => PipelineFindings.Error(
        "LD2542",
        new Wording(
            $"« {file} » : les champs d’un document ne se lisent pas d’un fichier CSV",
            $"'{file}': the fields of a document are not read from a CSV file"),
        new Wording(
            "enregistrez-le au format .xlsx ; seule une liste peut avoir une « source » CSV.",
            "save it as .xlsx; only a list may have a CSV 'source'."));

    public static Finding Clash(string name, string other, int line)
    {
        var figures = line.ToString(CultureInfo.InvariantCulture);
        return PipelineFindings.Error(
            "LD2543",
            new Wording(
                $"« {name} » et « {other} » (ligne {figures}) ne peuvent pas être dans le même document",
                $"'{name}' and '{other}' (line {figures}) cannot be in the same document"),
            new Wording(
                "une valeur n’est pas à la fois un objet ou une liste : renommez l’un des deux.",
                "a value is not an object or a list too: rename one of them."));
    }
}
