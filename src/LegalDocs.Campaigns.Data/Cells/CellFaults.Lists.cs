using System.Globalization;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>What can be wrong in a list and in its elements (codes LD2070 to LD2073).</summary>
internal static partial class CellFaults
{
    public static CellFault WrongParts(string element, int count, ColumnDefinition column, Notation notation)
    {
        var (found, wanted) = (Figures(count), Figures(column.Parties.Count));
        var (french, english) = count == 1 && element.Contains(',', StringComparison.Ordinal)
            ? (" : les virgules ne séparent pas", ": commas do not separate") : (string.Empty, string.Empty);
        var shape = Shape(column);
        var line = notation == Notation.Office ? ", un élément par ligne de la cellule" : string.Empty;
        var lineEnglish = notation == Notation.Office ? ", one element a line of the cell" : string.Empty;
        return new CellFault(
            "LD2070",
            new Wording(
                $"« {ValueText.Short(element)} » a {found} partie{(count > 1 ? "s" : string.Empty)} au lieu de {wanted}{french}",
                $"'{ValueText.Short(element)}' has {found} part{(count > 1 ? "s" : string.Empty)} instead of {wanted}{english}"),
            new Wording(
                $"écrivez « {shape} »{line} : « {column.Exemple} ».",
                $"write '{shape}'{lineEnglish}: '{column.Exemple}'."));
    }

    /// <param name="element">The element.</param>
    /// <param name="part">The part at fault.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="column">The column of the list.</param>
    public static CellFault WrongPart(string element, ColumnDefinition part, CellFault fault, ColumnDefinition column) => new(
        "LD2071",
        new Wording(
            $"dans « {ValueText.Short(element)} », {part.Titre} : {fault.Cause.French}",
            $"in '{ValueText.Short(element)}', {part.Titre}: {fault.Cause.English}"),
        new Wording(
            $"corrigez cette partie de « {Shape(column)} » : « {column.Exemple} ».",
            $"correct this part of '{Shape(column)}': '{column.Exemple}'."));

    /// <summary>A fault of one element, with the count of the other elements of the cell that have one.</summary>
    public static CellFault WithOthers(CellFault fault, int others) => others == 0 ? fault : fault with
    {
        Cause = new Wording(
            $"{fault.Cause.French} (et {Figures(others)} {(others > 1 ? "autres lignes" : "autre ligne")} de la cellule)",
            $"{fault.Cause.English} (and {Figures(others)} {(others > 1 ? "more lines" : "more line")} of the cell)"),
    };

    public static CellFault NothingAmongElements(string word) => new(
        "LD2072",
        new Wording(
            $"« {word} » côtoie d’autres éléments : la liste est-elle vide ou non ?",
            $"'{word}' stands beside other elements: is the list empty or not?"),
        new Wording($"retirez la ligne « {word} », ou les autres.", $"remove the line '{word}', or the others."));

    public static CellFault NothingWhereRequired(string word, ColumnDefinition column) => new(
        "LD2072",
        new Wording(
            $"« {word} » dit que la liste est vide (« {column.Titre} » est requis) : l’acte l’imprimerait comme un élément",
            $"'{word}' says that the list is empty ('{column.Titre}' is required): the act would print it as an element"),
        new Wording(
            "donnez au moins un élément, ou déclarez la colonne « requis: false » dans pipeline.yaml et laissez la cellule vide.",
            "give one element at least, or declare the column 'requis: false' in pipeline.yaml and leave the cell empty."));

    /// <summary>A remark, not a fault.</summary>
    public static CellFault NothingRead(string word, ColumnDefinition column) => new(
        "LD2073",
        new Wording(
            $"« {word} » est lu comme une liste vide (« {column.Titre} ») : l’acte n’imprime rien",
            $"'{word}' is read as an empty list ('{column.Titre}'): the act prints nothing"),
        new Wording("une cellule vide le dit sans remarque.", "an empty cell says so without a remark."));

    private static string Shape(ColumnDefinition column) => string.Join(" ; ", column.Parties.Select(part => part.Titre));

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);
}
